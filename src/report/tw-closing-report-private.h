/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-closing-report.h"
#include "tw-day-words.h"

G_BEGIN_DECLS

/* What is longer is a paragraph, wherever a name or a few words were expected. */
#define TW_CLOSING_REPORT_MAX_NAME 120

/**
 * TwClosingReport:
 * @facts: what there is to tell
 * @language: the language it is told in
 * @names: whether the tandems are named
 * @document: where it is told
 */
typedef struct
{
  const TwReportFacts *facts;
  TwLanguage *language;
  TwReportNames names;
  TwDocument *document;
} TwClosingReport;

/**
 * TwTopicWishes:
 * @wanted: how often a mentee named a topic
 * @offered: how often a mentor did
 * @met: how often a mentee has a mentor in a tandem who offers what was named
 */
typedef struct
{
  guint wanted;
  guint offered;
  guint met;
} TwTopicWishes;

char          *tw_closing_report_write_count       (const TwClosingReport *self, guint count);
char          *tw_closing_report_write_share       (const TwClosingReport *self, guint part, guint whole);
char          *tw_closing_report_count_mentors     (const TwClosingReport *self, guint n);
char          *tw_closing_report_count_mentees     (const TwClosingReport *self, guint n);

gboolean       tw_closing_report_may_show_topics   (const TwReportFacts *facts);
TwTopicWishes  tw_closing_report_sum_wishes        (const TwReportFacts *facts);

void           tw_closing_report_add_summary       (const TwClosingReport *self);
void           tw_closing_report_add_topics        (const TwClosingReport *self);
void           tw_closing_report_add_participation (const TwClosingReport *self);
void           tw_closing_report_add_tandems       (const TwClosingReport *self);
void           tw_closing_report_add_qualities     (const TwClosingReport *self);

G_END_DECLS
