/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-report-facts.h"

G_BEGIN_DECLS

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
