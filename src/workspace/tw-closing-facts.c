/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the closing report of a cohort tells: its figures in the file become the facts of the report. */

#include "tw-closing-facts-private.h"

#include "tw-closing-answers-private.h"
#include "tw-closing-figures-private.h"
#include "tw-cohort-figures.h"
#include "tw-published-figure-table.h"
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

  tandem->id = figure->id;
  tandem->start = g_strdup (figure->starts_on);
  tandem->end = g_strdup (figure->ends_on);
  tandem->n_planned = figure->n_planned;
  tandem->n_held = figure->n_held;

  return TRUE;
}

static gboolean
take_reason (gpointer      facts,
             gconstpointer row)
{
  const TwReasonFigure *figure = row;

  tw_report_facts_add_reason (facts, figure->reason, figure->n_tandems);

  return TRUE;
}

static gboolean
take_resource (gpointer      facts,
               gconstpointer row)
{
  const TwResourceFigure *figure = row;
  TwReportResource *resource = tw_report_facts_add_resource (facts, figure->kind, figure->title);

  resource->id = figure->id;
  resource->currency = g_strdup (figure->currency);
  resource->planned_cents = figure->planned_cents;
  resource->actual_cents = figure->actual_cents;
  resource->planned_minutes = figure->planned_minutes;
  resource->actual_minutes = figure->actual_minutes;

  return TRUE;
}

static gboolean
take_statement (gpointer      facts,
                gconstpointer row)
{
  const TwStatementFigure *figure = row;

  tw_report_facts_add_statement (facts, figure->spoken_by, figure->benefit, figure->words);

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
  lesson->done = g_strdup (figure->done_on);

  return TRUE;
}

static TwReportFigure
score_of (const TwCohortTotals *totals)
{
  double mean = totals->n_scores > 0 ? (double) totals->sum_of_scores / 100 / totals->n_scores : 0;

  if (totals->n_scores == 0)
    return tw_report_figure_withheld (TW_REPORT_FIGURE_NONE, 0);

  return tw_report_may_show_answers (totals->n_scores)
           ? tw_report_figure_shown (mean, mean, totals->n_scores)
           : tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, totals->n_scores);
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
  facts->score = score_of (totals);
  facts->n_meetings_planned = totals->n_meetings_planned;
  facts->n_meetings_held = totals->n_meetings_held;
  facts->n_meetings_moved = totals->n_meetings_moved;
  facts->n_meetings_cancelled = totals->n_meetings_cancelled;
  facts->n_meetings_missed = totals->n_meetings_missed;
  facts->minutes_mentors = totals->mentor_minutes;
  facts->minutes_mentees = totals->mentee_minutes;
  facts->n_goals = totals->n_goals;
  facts->n_goals_reached = totals->n_goals_reached;
  facts->n_goals_advanced = totals->n_goals_advanced;
  facts->n_goals_begun = totals->n_goals_begun;
  facts->n_goals_not_begun = totals->n_goals_not_begun;
  facts->n_goal_tandems = totals->n_goal_tandems;
  facts->n_ended_early = totals->n_ended_early;
  facts->n_ended_reached = totals->n_ended_reached;
}

/* Why a tandem ended is known of the tandem alone, as an answer is (P8). The tandems that ended stand in every report
 * by name, so that one report more would say it of the one that was added: the reasons are told once. */
static TwReportFigureState
decide_on_reasons (const TwReportFacts *facts,
                   TwClosingFactsUse    use)
{
  const guint n_tandems = facts->n_ended_early - facts->n_ended_reached;

  if (n_tandems == 0)
    return TW_REPORT_FIGURE_NONE;
  if (!tw_report_may_show_answers (n_tandems))
    return TW_REPORT_FIGURE_TOO_FEW;
  if (use != TW_CLOSING_FACTS_TO_KEEP)
    return TW_REPORT_FIGURE_AT_CLOSE;

  return facts->reasons->len > 1 ? TW_REPORT_FIGURE_SHOWN : TW_REPORT_FIGURE_ALIKE;
}

static void
withhold_reasons (TwReportFacts     *facts,
                  TwClosingFactsUse  use)
{
  facts->reasons_state = decide_on_reasons (facts, use);
  if (facts->reasons_state != TW_REPORT_FIGURE_SHOWN)
    g_ptr_array_set_size (facts->reasons, 0);
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
  facts->success_measures = g_strdup (tw_programme_get_success_measures (programme));
  facts->sponsor = g_strdup (tw_programme_get_sponsor (programme));
  facts->start = g_strdup (tw_cohort_get_starts_on (cohort));
  facts->end = g_strdup (tw_cohort_get_ends_on (cohort));
}

/* What the file tells today, but for what is told of answers. */
static TwReportFacts *
count_facts (TwWorkspace  *workspace,
             TwCohort     *cohort,
             GError      **error)
{
  TwConnection *connection = tw_workspace_reading (workspace);
  gint64 id = tw_cohort_get_id (cohort);
  g_autoptr (TwProgramme) programme = tw_workspace_get_programme (workspace, tw_cohort_get_programme_id (cohort));
  g_autofree char *today = tw_today ();
  g_autoptr (TwReportFacts) facts =
    tw_report_facts_new (tw_programme_get_name (programme), tw_cohort_get_name (cohort), today);
  TwCohortTotals totals = { 0 };

  if (!tw_cohort_figures_totals (connection, id, &totals, error) ||
      !tw_cohort_figures_levels (connection, id, take_level, facts, error) ||
      !tw_cohort_figures_departments (connection, id, take_department, facts, error) ||
      !tw_cohort_figures_topics (connection, id, take_topic, facts, error) ||
      !tw_cohort_figures_tandems (connection, id, take_tandem, facts, error) ||
      !tw_cohort_figures_reasons (connection, id, take_reason, facts, error) ||
      !tw_cohort_figures_resources (connection, id, take_resource, facts, error) ||
      !tw_cohort_figures_statements (connection, id, take_statement, facts, error) ||
      !tw_cohort_figures_lessons (connection, id, take_lesson, facts, error))
    return NULL;

  take_totals (facts, &totals);
  take_names (facts, workspace, programme, cohort);

  return g_steal_pointer (&facts);
}

/* What is looked at in a window tells nothing new of itself; what is published tells all that may be told. */
static gboolean
add_answers (TwReportFacts      *facts,
             TwWorkspace        *workspace,
             gint64              cohort_id,
             TwClosingFactsUse   use,
             GError            **error)
{
  g_autoptr (TwToldAnswers) told =
    use == TW_CLOSING_FACTS_TO_SHOW && workspace->tells_when_asked
      ? tw_told_answers_recall (workspace, cohort_id, error)
      : tw_told_answers_release (workspace, cohort_id, error);

  if (!told)
    return FALSE;

  tw_closing_answers_add (facts, told);

  return TRUE;
}

/**
 * tw_closing_facts_collect:
 * @cohort: a cohort
 * @use: what for
 *
 * Returns: (transfer full): what the closing report of the cohort tells, or %NULL on error
 */
TwReportFacts *
tw_closing_facts_collect (TwWorkspace        *workspace,
                          TwCohort           *cohort,
                          TwClosingFactsUse   use,
                          GError            **error)
{
  gint64 id = tw_cohort_get_id (cohort);
  g_autoptr (TwReportFacts) facts = count_facts (workspace, cohort, error);
  g_autoptr (GPtrArray) published = NULL;

  if (!facts)
    return NULL;

  withhold_reasons (facts, use);
  if (tw_cohort_get_state (cohort) != TW_COHORT_CLOSED)
    return add_answers (facts, workspace, id, use, error) ? g_steal_pointer (&facts) : NULL;

  published = tw_published_figure_table_read (tw_workspace_reading (workspace), id, error);
  if (!published)
    return NULL;

  facts->closed = g_strdup (tw_cohort_get_closed_on (cohort));
  tw_closing_figures_apply (facts, published);

  return g_steal_pointer (&facts);
}
