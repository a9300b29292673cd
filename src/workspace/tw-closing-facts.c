/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the closing report of a cohort tells: its figures in the file become the facts of the report. */

#include "tw-closing-facts-private.h"

#include "tw-cohort-figures.h"
#include "tw-today-private.h"

static gboolean
take_level (gpointer      facts,
            gconstpointer row)
{
  const TwGroupFigure *figure = row;
  TwReportGroup *group = tw_report_facts_add_level (facts, figure->level, NULL);

  group->n_mentors = figure->n_mentors;
  group->n_mentees = figure->n_mentees;

  return TRUE;
}

static gboolean
take_department (gpointer      facts,
                 gconstpointer row)
{
  const TwGroupFigure *figure = row;
  TwReportGroup *group = tw_report_facts_add_department (facts, figure->name);

  group->n_mentors = figure->n_mentors;
  group->n_mentees = figure->n_mentees;

  return TRUE;
}

static gboolean
take_topic (gpointer      facts,
            gconstpointer row)
{
  const TwTopicFigure *figure = row;
  TwReportTopic *topic = tw_report_facts_add_topic (facts, figure->key, figure->name);

  topic->n_wanted = figure->n_wanted;
  topic->n_offered = figure->n_offered;
  topic->n_met = figure->n_met;

  return TRUE;
}

static gboolean
take_tandem (gpointer      facts,
             gconstpointer row)
{
  const TwTandemFigure *figure = row;
  TwReportTandem *tandem = tw_report_facts_add_tandem (facts, figure->mentor, figure->mentee, figure->state);

  tandem->start = g_strdup (figure->starts_on);
  tandem->end = g_strdup (figure->ends_on);
  tandem->n_planned = figure->n_planned;
  tandem->n_held = figure->n_held;

  return TRUE;
}

static TwReportFigure
mean_of (double sum,
         guint  n)
{
  if (n == 0)
    return tw_report_figure_withheld (TW_REPORT_FIGURE_NONE, 0);

  return tw_report_may_show_answers (n) ? tw_report_figure_shown (sum / n, sum / n, n)
                                        : tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, n);
}

static TwReportPulse *
pulse_of (TwReportFacts *facts,
          const char    *date)
{
  TwReportPulse *latest = facts->pulses->len ? g_ptr_array_index (facts->pulses, facts->pulses->len - 1) : NULL;

  return latest && g_str_equal (latest->date, date) ? latest : tw_report_facts_add_pulse (facts, date);
}

static gboolean
take_answers (gpointer      facts,
              gconstpointer row)
{
  static const char *const keys[TW_REPORT_N_QUALITIES] = {
    [TW_REPORT_TRUST] = "trust",
    [TW_REPORT_OPENNESS] = "openness",
    [TW_REPORT_GRATITUDE] = "gratitude",
    [TW_REPORT_COMMITMENT] = "commitment",
  };
  const TwAnswerFigure *figure = row;
  TwReportPulse *pulse = pulse_of (facts, figure->due_on);

  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    if (g_str_equal (keys[i], figure->quality))
      pulse->qualities[i][TW_REPORT_BOTH_SIDES] = mean_of (figure->sum, figure->n);

  return TRUE;
}

static gboolean
take_lesson (gpointer      facts,
             gconstpointer row)
{
  const TwLessonFigure *figure = row;
  TwReportLesson *lesson = tw_report_facts_add_lesson (facts, figure->lesson);

  lesson->owner = g_strdup (figure->owner);
  lesson->due = g_strdup (figure->due_on);

  return TRUE;
}

static void
take_totals (TwReportFacts        *facts,
             const TwCohortTotals *totals)
{
  facts->n_mentors = totals->n_mentors;
  facts->n_mentees = totals->n_mentees;
  facts->n_waiting_mentors = totals->n_waiting_mentors;
  facts->n_waiting_mentees = totals->n_waiting_mentees;
  facts->n_topic_mentors = totals->n_topic_mentors;
  facts->n_topic_mentees = totals->n_topic_mentees;
  facts->score = mean_of ((double) totals->sum_of_scores / 100, totals->n_scores);
  facts->n_meetings_planned = totals->n_meetings_planned;
  facts->n_meetings_held = totals->n_meetings_held;
  facts->minutes_mentors = totals->mentor_minutes;
  facts->minutes_mentees = totals->mentee_minutes;
  facts->n_goals = totals->n_goals;
  facts->n_goals_reached = totals->n_goals_reached;
  facts->n_goal_tandems = totals->n_goal_tandems;
}

static void
take_names (TwReportFacts *facts,
            TwWorkspace   *workspace,
            TwProgramme   *programme,
            TwCohort      *cohort)
{
  facts->company = tw_workspace_get_setting (workspace, "company-name");
  facts->contact = tw_workspace_get_setting (workspace, "contact-person");
  facts->top_level = tw_workspace_get_setting (workspace, "level-0-name");
  facts->aim = g_strdup (tw_programme_get_aim (programme));
  facts->objective = g_strdup (tw_programme_get_objective (programme));
  facts->area = g_strdup (tw_programme_get_objective_area (programme));
  facts->sponsor = g_strdup (tw_programme_get_sponsor (programme));
  facts->start = g_strdup (tw_cohort_get_starts_on (cohort));
  facts->end = g_strdup (tw_cohort_get_ends_on (cohort));
}

/**
 * tw_closing_facts_collect:
 * @programme: the programme of @cohort
 *
 * Returns: (transfer full): what the closing report of the cohort tells today, or %NULL on error
 */
TwReportFacts *
tw_closing_facts_collect (TwWorkspace  *workspace,
                          TwProgramme  *programme,
                          TwCohort     *cohort,
                          GError      **error)
{
  TwConnection *connection = tw_workspace_reading (workspace);
  gint64 id = tw_cohort_get_id (cohort);
  g_autofree char *today = tw_today ();
  g_autoptr (TwReportFacts) facts =
    tw_report_facts_new (tw_programme_get_name (programme), tw_cohort_get_name (cohort), today);
  TwCohortTotals totals = { 0 };

  if (!tw_cohort_figures_totals (connection, id, &totals, error) ||
      !tw_cohort_figures_levels (connection, id, take_level, facts, error) ||
      !tw_cohort_figures_departments (connection, id, take_department, facts, error) ||
      !tw_cohort_figures_topics (connection, id, take_topic, facts, error) ||
      !tw_cohort_figures_tandems (connection, id, take_tandem, facts, error) ||
      !tw_cohort_figures_answers (connection, id, take_answers, facts, error) ||
      !tw_cohort_figures_lessons (connection, id, take_lesson, facts, error))
    return NULL;

  take_totals (facts, &totals);
  take_names (facts, workspace, programme, cohort);

  return g_steal_pointer (&facts);
}
