/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"

G_BEGIN_DECLS

#define TW_CLOSING_N_STATES (TW_REPORT_FIGURE_NOT_YET + 1)

/* Before the name of a topic or a benefit that the company calls so. */
#define TW_FIGURE_OWN "own:"

extern const char *const tw_closing_withheld_words[TW_CLOSING_N_STATES];
extern const char *const tw_closing_side_words[TW_REPORT_N_SIDES];
extern const char *const tw_closing_benefit_sections[TW_REPORT_N_SIDES];

/* A count of the facts: what it is called among the figures, and where it stands. */
typedef struct
{
  const char *section;
  const char *measure;
  gsize offset;
  gboolean needs_five_tandems;
} TwClosingCount;

const TwClosingCount *tw_closing_counts    (guint                 *n_counts);
guint                 tw_closing_count_get (const TwClosingCount  *self,
                                            const TwReportFacts   *facts);
void                  tw_closing_count_set (const TwClosingCount  *self,
                                            TwReportFacts         *facts,
                                            guint                  count);

G_END_DECLS
