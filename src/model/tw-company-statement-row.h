/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwCompanyStatementRow:
 * @spoken_by: who says it
 * @benefit: (nullable): key of the company's benefit it is about
 * @words: what is said, as typed
 *
 * What sponsor or contact person say of the company's benefits (D19).
 */
typedef struct
{
  gint64 id;
  TwSpeaker spoken_by;
  const char *benefit;
  const char *words;
} TwCompanyStatementRow;

G_END_DECLS
