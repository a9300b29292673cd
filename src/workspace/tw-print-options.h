/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-report-parts.h"

G_BEGIN_DECLS

/**
 * TwPageSize:
 *
 * The paper on which something is printed, upright.
 */
typedef enum
{
  TW_PAGE_SIZE_A4,
  TW_PAGE_SIZE_LETTER,
} TwPageSize;

/**
 * TwPrintOptions:
 * @language: the language it is printed in, whatever that of the session
 * @page_size: the paper
 * @without_names: whether nobody is named: for presenting a report
 * @left_out: what of a closing report is left out
 *
 * How something is printed.
 */
typedef struct
{
  TwLanguage *language;
  TwPageSize page_size;
  gboolean without_names;
  TwReportParts left_out;
} TwPrintOptions;

G_END_DECLS
