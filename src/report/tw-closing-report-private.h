/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-closing-report.h"
#include "tw-day-words.h"
#include "tw-document-private.h"

G_BEGIN_DECLS

/* What is longer is a paragraph, wherever a name or a few words were expected. */
#define TW_CLOSING_REPORT_MAX_NAME 120

/**
 * TwClosingReport:
 * @facts: what there is to tell
 * @language: the language it is told in
 * @names: whether anybody is named
 * @known_names: (element-type utf8): the names that are left out then, also where somebody typed them
 * @document: where it is told; not owned, because it owns what is still to be told
 */
typedef struct
{
  const TwReportFacts *facts;
  TwLanguage *language;
  TwReportNames names;
  GPtrArray *known_names;
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

/* The four qualities as in the file, by #TwReportQuality. */
extern const char * const tw_closing_report_quality_keys[TW_REPORT_N_QUALITIES];

char          *tw_closing_report_write_count       (const TwClosingReport *self, guint count);
char          *tw_closing_report_write_share       (const TwClosingReport *self, guint part, guint whole);
char          *tw_closing_report_count_mentors     (const TwClosingReport *self, guint n);
char          *tw_closing_report_count_mentees     (const TwClosingReport *self, guint n);

const char    *tw_closing_report_say_withheld      (const TwClosingReport *self, TwReportFigureState state);
char          *tw_closing_report_write_mean        (const TwClosingReport *self, const TwReportFigure *figure);
char          *tw_closing_report_write_n           (const TwClosingReport *self, const TwReportFigure *figure);

GPtrArray     *tw_closing_report_collect_names     (const TwReportFacts *facts);
char          *tw_closing_report_write_text        (const TwClosingReport *self, const char *text);
const char    *tw_closing_report_get_name          (const TwClosingReport *self, const char *name);

gboolean       tw_closing_report_may_show_topics   (const TwReportFacts *facts);
TwTopicWishes  tw_closing_report_sum_wishes        (const TwReportFacts *facts);

void           tw_closing_report_add_summary       (const TwClosingReport *self);
void           tw_closing_report_add_topics        (const TwClosingReport *self);
void           tw_closing_report_add_participation (const TwClosingReport *self);
void           tw_closing_report_add_tandems       (const TwClosingReport *self);
void           tw_closing_report_add_meetings      (const TwClosingReport *self);
void           tw_closing_report_add_effort        (const TwClosingReport *self);
void           tw_closing_report_add_qualities     (const TwClosingReport *self);
void           tw_closing_report_add_goals         (const TwClosingReport *self);
void           tw_closing_report_add_benefits      (const TwClosingReport *self);
void           tw_closing_report_add_statements    (const TwClosingReport *self);
void           tw_closing_report_add_early_ends    (const TwClosingReport *self);
void           tw_closing_report_add_lessons       (const TwClosingReport *self);
void           tw_closing_report_add_tandem_list   (const TwClosingReport *self);

G_END_DECLS
