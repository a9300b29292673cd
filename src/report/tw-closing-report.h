/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-report-facts.h"
#include "tw-report-parts.h"

G_BEGIN_DECLS

/**
 * TwReportNames:
 * @TW_REPORT_WITH_NAMES: tandems are listed by the names of their two people
 * @TW_REPORT_WITHOUT_NAMES: tandems are listed by number, and nobody is named anywhere
 */
typedef enum
{
  TW_REPORT_WITH_NAMES,
  TW_REPORT_WITHOUT_NAMES,
} TwReportNames;

TwDocument *tw_closing_report_new         (const TwReportFacts *facts,
                                           GBytes              *logo,
                                           TwLanguage          *language,
                                           TwPaper              paper,
                                           TwReportNames        names,
                                           GError             **error);
TwDocument *tw_closing_report_new_without (const TwReportFacts *facts,
                                           TwReportParts        left_out,
                                           GBytes              *logo,
                                           TwLanguage          *language,
                                           TwPaper              paper,
                                           TwReportNames        names,
                                           GError             **error);

G_END_DECLS
