/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/* What a cohort comes to, counted in the file. Who takes part gave the commitment or was obliged (D3). */

/**
 * TwGroupFigure:
 * @name: (nullable): the department; %NULL where not known, and for levels
 * @level: the level; -1 where not known, and for departments
 * @n_mentors: who takes part
 * @n_mentees: who takes part
 */
typedef struct
{
  const char *name;
  int level;
  guint n_mentors;
  guint n_mentees;
} TwGroupFigure;

/**
 * TwTopicFigure:
 * @key: (nullable): key of a built-in topic
 * @name: (nullable): name of the company's own
 * @n_wanted: mentees who want it
 * @n_offered: mentors who offer it
 * @n_met: mentees who want it and have a mentor who offers it
 */
typedef struct
{
  const char *key;
  const char *name;
  guint n_wanted;
  guint n_offered;
  guint n_met;
} TwTopicFigure;

/**
 * TwTandemFigure:
 * @starts_on: first day, that of the cohort where the tandem has none of its own yet; ISO date
 * @ends_on: (nullable): last day, likewise
 * @state: the word of the file; drafts are left out
 * @n_planned: meetings planned, held ones included
 * @n_held: meetings held
 */
typedef struct
{
  gint64 id;
  const char *mentor;
  const char *mentee;
  const char *starts_on;
  const char *ends_on;
  const char *state;
  guint n_planned;
  guint n_held;
} TwTandemFigure;

/**
 * TwReasonFigure:
 * @reason: the word of the file
 * @n_tandems: how many tandems ended early for it
 */
typedef struct
{
  const char *reason;
  guint n_tandems;
} TwReasonFigure;

/**
 * TwResourceFigure:
 * @kind: the word of the file
 * @title: as typed
 * @currency: (nullable): where it costs something
 * @planned_cents: -1 where not known, and so the others
 */
typedef struct
{
  gint64 id;
  const char *kind;
  const char *title;
  const char *currency;
  gint64 planned_cents;
  gint64 actual_cents;
  gint64 planned_minutes;
  gint64 actual_minutes;
} TwResourceFigure;

/**
 * TwLessonFigure:
 * @owner: (nullable): who sees to it
 * @due_on: (nullable): until when, ISO date
 * @done_on: (nullable): when it was done, ISO date
 */
typedef struct
{
  const char *lesson;
  const char *owner;
  const char *due_on;
  const char *done_on;
} TwLessonFigure;

/**
 * TwStatementFigure:
 * @spoken_by: sponsor or contact-person
 * @benefit: (nullable): the key of a benefit of the company
 * @words: as typed
 */
typedef struct
{
  const char *spoken_by;
  const char *benefit;
  const char *words;
} TwStatementFigure;

/**
 * TwCohortTotals:
 *
 * The figures of a cohort as a whole. Scores are hundredths, effort is minutes. A goal is advanced from half the way
 * on. A tandem ended early if it ended before its term; reached are those whose goals were.
 */
typedef struct
{
  guint n_mentors;
  guint n_mentees;
  guint n_waiting_mentors;
  guint n_waiting_mentees;
  guint n_topic_mentors;
  guint n_topic_mentees;
  guint n_scores;
  gint64 sum_of_scores;
  guint n_meetings_planned;
  guint n_meetings_held;
  guint n_meetings_moved;
  guint n_meetings_cancelled;
  guint n_meetings_missed;
  guint mentor_minutes;
  guint mentee_minutes;
  guint n_goals;
  guint n_goals_reached;
  guint n_goals_advanced;
  guint n_goals_begun;
  guint n_goals_not_begun;
  guint n_goal_tandems;
  guint n_ended_early;
  guint n_ended_reached;
} TwCohortTotals;

gboolean tw_cohort_figures_totals      (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwCohortTotals  *totals,
                                        GError         **error);
gboolean tw_cohort_figures_levels      (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);
gboolean tw_cohort_figures_departments (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);
gboolean tw_cohort_figures_topics      (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);
gboolean tw_cohort_figures_tandems     (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);
gboolean tw_cohort_figures_reasons     (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);
gboolean tw_cohort_figures_resources   (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);
gboolean tw_cohort_figures_statements  (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);
gboolean tw_cohort_figures_lessons     (TwConnection    *connection,
                                        gint64           cohort_id,
                                        TwRowFunc        take,
                                        gpointer         taker,
                                        GError         **error);

G_END_DECLS
