/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

/**
 * TwClosingFactsUse:
 * @TW_CLOSING_FACTS_TO_SHOW: to be shown: of a closed cohort those of the day it was closed
 * @TW_CLOSING_FACTS_TO_KEEP: to be kept at close-out: with what is told once, at the end
 */
typedef enum
{
  TW_CLOSING_FACTS_TO_SHOW,
  TW_CLOSING_FACTS_TO_KEEP,
} TwClosingFactsUse;

TwReportFacts *tw_closing_facts_collect (TwWorkspace        *workspace,
                                         TwCohort           *cohort,
                                         TwClosingFactsUse   use,
                                         GError            **error);

G_END_DECLS
