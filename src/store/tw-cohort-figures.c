/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cohort comes to: each figure is one query over the facts as of the enrolment, so that a later staff list
 * does not change what was reported. */

#include "tw-cohort-figures.h"

#include "tw-columns-private.h"
#include "tw-figure-conditions-private.h"

static guint
column_count (TwStatement *select,
              int          column)
{
  return (guint) tw_statement_get_int64 (select, column);
}

static void
read_group (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwGroupFigure figure = {
    .name = tw_statement_get_text (select, 0),
    .level = tw_column_number (select, 1, -1),
    .n_mentors = column_count (select, 2),
    .n_mentees = column_count (select, 3),
  };

  take (taker, &figure);
}

static void
read_topic (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwTopicFigure figure = {
    .key = tw_statement_get_text (select, 0),
    .name = tw_statement_get_text (select, 1),
    .n_wanted = column_count (select, 2),
    .n_offered = column_count (select, 3),
    .n_met = column_count (select, 4),
  };

  take (taker, &figure);
}

static void
read_tandem (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwTandemFigure figure = {
    .id = tw_statement_get_int64 (select, 0),
    .mentor = tw_statement_get_text (select, 1),
    .mentee = tw_statement_get_text (select, 2),
    .starts_on = tw_statement_get_text (select, 3),
    .ends_on = tw_statement_get_text (select, 4),
    .state = tw_statement_get_text (select, 5),
    .n_planned = column_count (select, 6),
    .n_held = column_count (select, 7),
  };

  take (taker, &figure);
}

static void
read_reason (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwReasonFigure figure = {
    .reason = tw_statement_get_text (select, 0),
    .n_tandems = column_count (select, 1),
  };

  take (taker, &figure);
}

static gint64
column_amount (TwStatement *select,
               int          column)
{
  return tw_statement_is_null (select, column) ? -1 : tw_statement_get_int64 (select, column);
}

static void
read_resource (TwStatement *select,
               TwRowFunc    take,
               gpointer     taker)
{
  TwResourceFigure figure = {
    .id = tw_statement_get_int64 (select, 0),
    .kind = tw_statement_get_text (select, 1),
    .title = tw_statement_get_text (select, 2),
    .currency = tw_statement_get_text (select, 3),
    .planned_cents = column_amount (select, 4),
    .actual_cents = column_amount (select, 5),
    .planned_minutes = column_amount (select, 6),
    .actual_minutes = column_amount (select, 7),
  };

  take (taker, &figure);
}

static void
read_statement (TwStatement *select,
                TwRowFunc    take,
                gpointer     taker)
{
  TwStatementFigure figure = {
    .spoken_by = tw_statement_get_text (select, 0),
    .benefit = tw_statement_get_text (select, 1),
    .words = tw_statement_get_text (select, 2),
  };

  take (taker, &figure);
}

static void
read_lesson (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwLessonFigure figure = {
    .lesson = tw_statement_get_text (select, 0),
    .owner = tw_statement_get_text (select, 1),
    .due_on = tw_statement_get_text (select, 2),
    .done_on = tw_statement_get_text (select, 3),
  };

  take (taker, &figure);
}

static gboolean
read_people (TwConnection    *connection,
             gint64           cohort_id,
             TwCohortTotals  *totals,
             GError         **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "WITH living AS ("
                             "  SELECT mentor_id, mentee_id FROM tandem WHERE cohort_id = ?1 AND" TW_IS_LIVING_TANDEM "),"
                             " part AS ("
                             "  SELECT role,"
                             "         id IN (SELECT mentor_id FROM living"
                             "           UNION ALL SELECT mentee_id FROM living) AS paired,"
                             "         EXISTS (SELECT * FROM participant_topic"
                             "                  WHERE participant_id = participant.id) AS topical"
                             "    FROM participant"
                             "   WHERE cohort_id = ?1 AND" TW_TAKES_PART ")"
                             " SELECT count (*) FILTER (WHERE role = 'mentor'),"
                             "        count (*) FILTER (WHERE role = 'mentee'),"
                             "        count (*) FILTER (WHERE role = 'mentor' AND NOT paired),"
                             "        count (*) FILTER (WHERE role = 'mentee' AND NOT paired),"
                             "        count (*) FILTER (WHERE role = 'mentor' AND topical),"
                             "        count (*) FILTER (WHERE role = 'mentee' AND topical)"
                             "   FROM part");

  tw_statement_bind_int64 (select, 1, cohort_id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  totals->n_mentors = column_count (select, 0);
  totals->n_mentees = column_count (select, 1);
  totals->n_waiting_mentors = column_count (select, 2);
  totals->n_waiting_mentees = column_count (select, 3);
  totals->n_topic_mentors = column_count (select, 4);
  totals->n_topic_mentees = column_count (select, 5);

  return TRUE;
}

static gboolean
read_meetings (TwConnection    *connection,
               gint64           cohort_id,
               TwCohortTotals  *totals,
               GError         **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT count (*) FILTER (WHERE" TW_MEETING_WAS_MEANT "),"
                             "       count (*) FILTER (WHERE meeting.state = 'held'),"
                             "       count (*) FILTER (WHERE meeting.state = 'moved'),"
                             "       count (*) FILTER (WHERE meeting.state = 'cancelled'),"
                             "       count (*) FILTER (WHERE meeting.state = 'missed'),"
                             "       total (minutes + coalesce (mentor_prep_minutes, 0))"
                             "         FILTER (WHERE meeting.state = 'held'),"
                             "       total (minutes + coalesce (mentee_prep_minutes, 0))"
                             "         FILTER (WHERE meeting.state = 'held')"
                             "  FROM meeting JOIN tandem ON tandem.id = tandem_id"
                             " WHERE cohort_id = ?1");

  tw_statement_bind_int64 (select, 1, cohort_id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  totals->n_meetings_planned = column_count (select, 0);
  totals->n_meetings_held = column_count (select, 1);
  totals->n_meetings_moved = column_count (select, 2);
  totals->n_meetings_cancelled = column_count (select, 3);
  totals->n_meetings_missed = column_count (select, 4);
  totals->mentor_minutes = column_count (select, 5);
  totals->mentee_minutes = column_count (select, 6);

  return TRUE;
}

static gboolean
read_goals (TwConnection    *connection,
            gint64           cohort_id,
            TwCohortTotals  *totals,
            GError         **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT count (*), count (*) FILTER (WHERE" TW_GOAL_IS_REACHED "),"
                             "       count (*) FILTER (WHERE" TW_GOAL_IS_ADVANCED "),"
                             "       count (*) FILTER (WHERE" TW_GOAL_IS_BEGUN "),"
                             "       count (*) FILTER (WHERE" TW_GOAL_IS_NOT_BEGUN "), count (DISTINCT tandem_id)"
                             "  FROM goal JOIN tandem ON tandem.id = tandem_id"
                             " WHERE cohort_id = ?1");

  tw_statement_bind_int64 (select, 1, cohort_id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  totals->n_goals = column_count (select, 0);
  totals->n_goals_reached = column_count (select, 1);
  totals->n_goals_advanced = column_count (select, 2);
  totals->n_goals_begun = column_count (select, 3);
  totals->n_goals_not_begun = column_count (select, 4);
  totals->n_goal_tandems = column_count (select, 5);

  return TRUE;
}

static gboolean
read_tandems (TwConnection    *connection,
              gint64           cohort_id,
              TwCohortTotals  *totals,
              GError         **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT count (score) FILTER (WHERE" TW_IS_LIVING_TANDEM "),"
                             "       total (score) FILTER (WHERE" TW_IS_LIVING_TANDEM "),"
                             "       count (*) FILTER (WHERE" TW_ENDED_EARLY "),"
                             "       count (*) FILTER (WHERE" TW_ENDED_WITH_GOALS_REACHED ")"
                             "  FROM tandem JOIN cohort ON cohort.id = cohort_id"
                             " WHERE cohort_id = ?1");

  tw_statement_bind_int64 (select, 1, cohort_id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  totals->n_scores = column_count (select, 0);
  totals->sum_of_scores = tw_statement_get_int64 (select, 1);
  totals->n_ended_early = column_count (select, 2);
  totals->n_ended_reached = column_count (select, 3);

  return TRUE;
}

/**
 * tw_cohort_figures_totals:
 * @totals: (out): the figures of the cohort as a whole
 */
gboolean
tw_cohort_figures_totals (TwConnection    *connection,
                          gint64           cohort_id,
                          TwCohortTotals  *totals,
                          GError         **error)
{
  return read_people (connection, cohort_id, totals, error) &&
         read_meetings (connection, cohort_id, totals, error) &&
         read_goals (connection, cohort_id, totals, error) &&
         read_tandems (connection, cohort_id, totals, error);
}

/**
 * tw_cohort_figures_levels:
 * @take: gets a #TwGroupFigure a level, from the top, the unknown last
 */
gboolean
tw_cohort_figures_levels (TwConnection  *connection,
                          gint64         cohort_id,
                          TwRowFunc      take,
                          gpointer       taker,
                          GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT NULL, level, count (*) FILTER (WHERE role = 'mentor'),"
                       "       count (*) FILTER (WHERE role = 'mentee')"
                       "  FROM participant"
                       " WHERE cohort_id = ?1 AND" TW_TAKES_PART
                       " GROUP BY level ORDER BY level NULLS LAST",
                       cohort_id, read_group, take, taker, error);
}

/**
 * tw_cohort_figures_departments:
 * @take: gets a #TwGroupFigure a department, the largest first, the unknown last
 */
gboolean
tw_cohort_figures_departments (TwConnection  *connection,
                               gint64         cohort_id,
                               TwRowFunc      take,
                               gpointer       taker,
                               GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT department.name, NULL, count (*) FILTER (WHERE role = 'mentor'),"
                       "       count (*) FILTER (WHERE role = 'mentee')"
                       "  FROM participant"
                       "  LEFT JOIN department ON department.id = participant.department_id"
                       " WHERE cohort_id = ?1 AND" TW_TAKES_PART
                       " GROUP BY participant.department_id"
                       " ORDER BY department.name IS NULL, count (*) DESC, department.identity_key",
                       cohort_id, read_group, take, taker, error);
}

/**
 * tw_cohort_figures_topics:
 * @take: gets a #TwTopicFigure a topic that anybody wants or offers, the most wanted first
 */
gboolean
tw_cohort_figures_topics (TwConnection  *connection,
                          gint64         cohort_id,
                          TwRowFunc      take,
                          gpointer       taker,
                          GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT topic.key, topic.name,"
                       "       count (*) FILTER (WHERE role = 'mentee'), count (*) FILTER (WHERE role = 'mentor'),"
                       "       count (*) FILTER (WHERE role = 'mentee' AND EXISTS ("
                       "         SELECT * FROM tandem"
                       "           JOIN participant_topic AS offered ON offered.participant_id = mentor_id"
                       "          WHERE mentee_id = participant.id AND" TW_IS_LIVING_TANDEM
                       "            AND offered.topic_id = topic.id))"
                       "  FROM participant_topic"
                       "  JOIN participant ON participant.id = participant_topic.participant_id"
                       "  JOIN topic ON topic.id = participant_topic.topic_id"
                       " WHERE cohort_id = ?1 AND" TW_TAKES_PART
                       " GROUP BY topic.id ORDER BY 3 DESC, 4 DESC, topic.identity_key",
                       cohort_id, read_topic, take, taker, error);
}

/**
 * tw_cohort_figures_tandems:
 * @take: gets a #TwTandemFigure a tandem, in the order of the mentors' names
 */
gboolean
tw_cohort_figures_tandems (TwConnection  *connection,
                           gint64         cohort_id,
                           TwRowFunc      take,
                           gpointer       taker,
                           GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT tandem.id, coalesce (mentor_person.given_name || ' ', '') || mentor_person.family_name,"
                       "       coalesce (mentee_person.given_name || ' ', '') || mentee_person.family_name,"
                       "       coalesce (tandem.starts_on, cohort.starts_on),"
                       "       coalesce (tandem.ended_on, tandem.ends_on, cohort.ends_on), tandem.state,"
                       "       (SELECT count (*) FROM meeting WHERE tandem_id = tandem.id AND state <> 'moved'),"
                       "       (SELECT count (*) FROM meeting WHERE tandem_id = tandem.id AND state = 'held')"
                       "  FROM tandem"
                       "  JOIN cohort ON cohort.id = tandem.cohort_id"
                       "  JOIN participant AS mentor ON mentor.id = mentor_id"
                       "  JOIN participant AS mentee ON mentee.id = mentee_id"
                       "  JOIN person AS mentor_person ON mentor_person.id = mentor.person_id"
                       "  JOIN person AS mentee_person ON mentee_person.id = mentee.person_id"
                       " WHERE tandem.cohort_id = ?1 AND" TW_IS_TANDEM
                       " ORDER BY mentor_person.sort_key, tandem.id",
                       cohort_id, read_tandem, take, taker, error);
}

/**
 * tw_cohort_figures_reasons:
 * @take: gets a #TwReasonFigure a reason for which tandems ended early, the most frequent first. That the goals were
 *   reached is none. Who shows them asks P8 first.
 */
gboolean
tw_cohort_figures_reasons (TwConnection  *connection,
                           gint64         cohort_id,
                           TwRowFunc      take,
                           gpointer       taker,
                           GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT tandem.end_reason, count (*)"
                       "  FROM tandem JOIN cohort ON cohort.id = cohort_id"
                       " WHERE cohort_id = ?1 AND" TW_ENDED_EARLY "AND tandem.end_reason <> 'goals-reached'"
                       " GROUP BY tandem.end_reason ORDER BY 2 DESC, 1",
                       cohort_id, read_reason, take, taker, error);
}

/**
 * tw_cohort_figures_resources:
 * @take: gets a #TwResourceFigure a position: budget, then hours, then rooms, in the order they were written down
 */
gboolean
tw_cohort_figures_resources (TwConnection  *connection,
                             gint64         cohort_id,
                             TwRowFunc      take,
                             gpointer       taker,
                             GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, kind, title, currency, planned_cents, actual_cents, planned_minutes, actual_minutes"
                       "  FROM resource WHERE cohort_id = ?1"
                       " ORDER BY CASE kind WHEN 'budget' THEN 1 WHEN 'hours' THEN 2 ELSE 3 END, id",
                       cohort_id, read_resource, take, taker, error);
}

/**
 * tw_cohort_figures_statements:
 * @take: gets a #TwStatementFigure a statement, the sponsor's first
 */
gboolean
tw_cohort_figures_statements (TwConnection  *connection,
                              gint64         cohort_id,
                              TwRowFunc      take,
                              gpointer       taker,
                              GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT spoken_by, benefit, words FROM statement WHERE cohort_id = ?1"
                       " ORDER BY spoken_by = 'contact-person', id",
                       cohort_id, read_statement, take, taker, error);
}

/**
 * tw_cohort_figures_lessons:
 * @take: gets a #TwLessonFigure a lesson learned, in the order they were written down
 */
gboolean
tw_cohort_figures_lessons (TwConnection  *connection,
                           gint64         cohort_id,
                           TwRowFunc      take,
                           gpointer       taker,
                           GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT lesson, owner, due_on, done_on FROM lesson WHERE cohort_id = ?1 ORDER BY id",
                       cohort_id, read_lesson, take, taker, error);
}
