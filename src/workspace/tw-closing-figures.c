/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures among the facts of the closing report, one by one: as they are printed, exported and kept at close-out.
 * What is withheld in the report is withheld here (P8). Names of people and what somebody wrote are no figures. */

#include "tw-closing-figures-private.h"

#include "tw-closing-counts-private.h"
#include "tw-question-text.h"

static TwFigure *
add (GPtrArray  *figures,
     const char *section,
     const char *item,
     const char *measure,
     const char *round)
{
  TwFigure *figure = tw_figure_new (section, item, measure, round);

  g_ptr_array_add (figures, figure);

  return figure;
}

static void
add_count (GPtrArray  *figures,
           const char *section,
           const char *item,
           const char *measure,
           gint64      count)
{
  tw_figure_set_count (add (figures, section, item, measure, NULL), count);
}

static void
add_word (GPtrArray  *figures,
          const char *section,
          const char *item,
          const char *measure,
          const char *word)
{
  if (word)
    add (figures, section, item, measure, NULL)->value = g_strdup (word);
}

static void
add_figure (GPtrArray            *figures,
            const char           *section,
            const char           *item,
            const char           *measure,
            const char           *round,
            const TwReportFigure *figure)
{
  if (figure->state == TW_REPORT_FIGURE_NONE)
    return;

  if (tw_report_figure_is_shown (figure))
    tw_figure_set_mean (add (figures, section, item, measure, round), figure->low, figure->high, figure->n);
  else
    tw_figure_withhold (add (figures, section, item, measure, round), tw_closing_withheld_words[figure->state], figure->n);
}

static void
list_counts (const TwReportFacts *facts,
             GPtrArray           *figures)
{
  guint n_counts;
  const TwClosingCount *counts = tw_closing_counts (&n_counts);

  for (guint i = 0; i < n_counts; i++)
    {
      guint count = tw_closing_count_get (&counts[i], facts);

      if (counts[i].needs_five_tandems && facts->n_goals > 0 &&
          !tw_report_may_show_answers (facts->n_goal_tandems))
        tw_figure_withhold (add (figures, counts[i].section, NULL, counts[i].measure, NULL), "too-few",
                            facts->n_goal_tandems);
      else
        add_count (figures, counts[i].section, NULL, counts[i].measure, count);
    }
}

static void
list_groups (const GPtrArray *groups,
             const char      *section,
             GPtrArray       *figures)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *item = group->level >= 0 ? g_strdup_printf ("%d", group->level) : g_strdup (group->name);

      add_count (figures, section, item, "mentors", group->n_mentors);
      add_count (figures, section, item, "mentees", group->n_mentees);
    }
}

/* Topics are wishes and offers of single persons (P8). */
static void
list_topics (const TwReportFacts *facts,
             GPtrArray           *figures)
{
  guint n_fewer = MIN (facts->n_topic_mentors, facts->n_topic_mentees);

  if (facts->n_topic_mentors + facts->n_topic_mentees > 0 && !tw_report_may_show_answers (n_fewer))
    {
      tw_figure_withhold (add (figures, "topics", NULL, "wanted", NULL), "too-few", n_fewer);
      return;
    }

  for (guint i = 0; i < facts->topics->len; i++)
    {
      const TwReportTopic *topic = g_ptr_array_index (facts->topics, i);
      g_autofree char *item = topic->key ? g_strdup (topic->key) : g_strconcat (TW_FIGURE_OWN, topic->name, NULL);

      add_count (figures, "topics", item, "wanted", topic->n_wanted);
      add_count (figures, "topics", item, "offered", topic->n_offered);
      add_count (figures, "topics", item, "met", topic->n_met);
    }
}

static void
list_tandems (const TwReportFacts *facts,
              GPtrArray           *figures)
{
  for (guint i = 0; i < facts->tandems->len; i++)
    {
      const TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, tandem->id);

      add_word (figures, "tandems", id, "state", tandem->state);
      add_word (figures, "tandems", id, "start", tandem->start);
      add_word (figures, "tandems", id, "end", tandem->end);
      add_count (figures, "tandems", id, "planned", tandem->n_planned);
      add_count (figures, "tandems", id, "held", tandem->n_held);
    }
}

static void
list_pulses (const TwReportFacts *facts,
             GPtrArray           *figures)
{
  const char *const *qualities = tw_question_keys ("quality", "both");

  for (guint i = 0; i < facts->pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (facts->pulses, i);
      g_autofree char *round = pulse->until ? g_strconcat (pulse->date, "/", pulse->until, NULL)
                                            : g_strdup (pulse->date);

      tw_figure_set_count (add (figures, "answered", NULL, "mentors", round), pulse->n_mentors);
      tw_figure_set_count (add (figures, "answered", NULL, "mentees", round), pulse->n_mentees);
      for (guint q = 0; q < TW_REPORT_N_QUALITIES; q++)
        for (guint side = 0; side < TW_REPORT_N_SIDES; side++)
          add_figure (figures, "qualities", qualities[q], tw_closing_side_words[side], round, &pulse->qualities[q][side]);
    }
}

static void
list_benefits (const TwReportFacts *facts,
               GPtrArray           *figures)
{
  for (guint i = 0; i < facts->benefits->len; i++)
    {
      const TwReportBenefit *benefit = g_ptr_array_index (facts->benefits, i);
      g_autofree char *item = benefit->wording ? g_strconcat (TW_FIGURE_OWN, benefit->wording, NULL) : g_strdup (benefit->key);

      add_figure (figures, tw_closing_benefit_sections[benefit->side], item, "expected", NULL, &benefit->expected);
      add_figure (figures, tw_closing_benefit_sections[benefit->side], item, "found", NULL, &benefit->found);
    }
}

static void
list_reasons (const TwReportFacts *facts,
              GPtrArray           *figures)
{
  if (facts->reasons_state != TW_REPORT_FIGURE_SHOWN && facts->reasons_state != TW_REPORT_FIGURE_NONE)
    tw_figure_withhold (add (figures, "reasons", NULL, "tandems", NULL), tw_closing_withheld_words[facts->reasons_state],
                        facts->n_ended_early - facts->n_ended_reached);

  for (guint i = 0; i < facts->reasons->len; i++)
    {
      const TwReportReason *reason = g_ptr_array_index (facts->reasons, i);

      add_count (figures, "reasons", reason->reason, "tandems", reason->n_tandems);
    }
}

static void
add_amount (GPtrArray              *figures,
            const TwReportResource *resource,
            const char             *measure,
            gint64                  amount)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, resource->id);
  TwFigure *figure;

  if (amount < 0)
    return;

  figure = add (figures, "resources", id, measure, NULL);
  figure->label = g_strdup (resource->title);
  if (g_str_has_suffix (measure, "-cents"))
    figure->unit = g_strdup (resource->currency);
  tw_figure_set_count (figure, amount);
}

static void
list_resources (const TwReportFacts *facts,
                GPtrArray           *figures)
{
  for (guint i = 0; i < facts->resources->len; i++)
    {
      const TwReportResource *resource = g_ptr_array_index (facts->resources, i);

      add_amount (figures, resource, "planned-cents", resource->planned_cents);
      add_amount (figures, resource, "actual-cents", resource->actual_cents);
      add_amount (figures, resource, "planned-minutes", resource->planned_minutes);
      add_amount (figures, resource, "actual-minutes", resource->actual_minutes);
    }
}

/**
 * tw_closing_figures_list:
 * @facts: facts
 *
 * Returns: (transfer full) (element-type TwFigure): their figures, in the order of the report
 */
GPtrArray *
tw_closing_figures_list (const TwReportFacts *facts)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_figure_free);

  list_counts (facts, figures);
  add_figure (figures, "score", NULL, "mean", NULL, &facts->score);
  list_topics (facts, figures);
  list_groups (facts->levels, "levels", figures);
  list_groups (facts->departments, "departments", figures);
  list_tandems (facts, figures);
  list_reasons (facts, figures);
  list_resources (facts, figures);
  list_pulses (facts, figures);
  list_benefits (facts, figures);

  return figures;
}
