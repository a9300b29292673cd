/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of a closed cohort: what was published at the close-out is put back into what the file tells today. */

#include "tw-closing-figures-private.h"

#include "tw-closing-counts-private.h"
#include "tw-question-text.h"

#include <string.h>

static TwReportFigureState
state_of (const TwFigure *figure)
{
  for (guint i = 0; i < TW_CLOSING_N_STATES; i++)
    if (tw_closing_withheld_words[i] && g_strcmp0 (tw_closing_withheld_words[i], figure->withheld) == 0)
      return i;

  return TW_REPORT_FIGURE_SHOWN;
}

static TwReportFigure
mean_of (const TwFigure *figure)
{
  double low, high;

  if (state_of (figure) != TW_REPORT_FIGURE_SHOWN)
    return tw_report_figure_withheld (state_of (figure), figure->n);

  tw_figure_get_mean (figure, &low, &high);

  return tw_report_figure_shown (low, high, figure->n);
}

/* Groups, topics, benefits and pulses come with all their figures one after the other. */
static TwReportGroup *
find_level (TwReportFacts  *facts,
            const TwFigure *figure)
{
  int level = figure->item ? (int) g_ascii_strtoll (figure->item, NULL, 10) : -1;
  TwReportGroup *last = facts->levels->len ? g_ptr_array_index (facts->levels, facts->levels->len - 1) : NULL;

  return last && last->level == level ? last : tw_report_facts_add_level (facts, level, NULL);
}

static TwReportGroup *
find_department (TwReportFacts  *facts,
                 const TwFigure *figure)
{
  TwReportGroup *last =
    facts->departments->len ? g_ptr_array_index (facts->departments, facts->departments->len - 1) : NULL;

  return last && g_strcmp0 (last->name, figure->item) == 0 ? last : tw_report_facts_add_department (facts, figure->item);
}

static void
set_group (TwReportGroup  *group,
           const TwFigure *figure)
{
  if (g_str_equal (figure->measure, "mentors"))
    group->n_mentors = (guint) tw_figure_get_count (figure);
  else
    group->n_mentees = (guint) tw_figure_get_count (figure);
}

static void
apply_level (TwReportFacts  *facts,
             const TwFigure *figure)
{
  set_group (find_level (facts, figure), figure);
}

static void
apply_department (TwReportFacts  *facts,
                  const TwFigure *figure)
{
  set_group (find_department (facts, figure), figure);
}

static void
apply_topic (TwReportFacts  *facts,
             const TwFigure *figure)
{
  TwReportTopic *topic = facts->topics->len ? g_ptr_array_index (facts->topics, facts->topics->len - 1) : NULL;
  gboolean own = figure->item && g_str_has_prefix (figure->item, TW_FIGURE_OWN);
  const char *name = own ? figure->item + strlen (TW_FIGURE_OWN) : figure->item;

  if (!name)
    return;

  if (!topic || g_strcmp0 (own ? topic->name : topic->key, name) != 0)
    topic = tw_report_facts_add_topic (facts, own ? NULL : name, own ? name : NULL);

  if (g_str_equal (figure->measure, "wanted"))
    topic->n_wanted = (guint) tw_figure_get_count (figure);
  else if (g_str_equal (figure->measure, "offered"))
    topic->n_offered = (guint) tw_figure_get_count (figure);
  else
    topic->n_met = (guint) tw_figure_get_count (figure);
}

/* Who the two are is read from the file: a name that is erased is not kept with the figures (P9). */
static void
apply_tandem (TwReportFacts  *facts,
              const TwFigure *figure)
{
  gint64 id = figure->item ? g_ascii_strtoll (figure->item, NULL, 10) : 0;

  for (guint i = 0; i < facts->tandems->len; i++)
    {
      TwReportTandem *tandem = g_ptr_array_index (facts->tandems, i);

      if (tandem->id != id)
        continue;

      if (g_str_equal (figure->measure, "state"))
        g_set_str (&tandem->state, figure->value);
      else if (g_str_equal (figure->measure, "start"))
        g_set_str (&tandem->start, figure->value);
      else if (g_str_equal (figure->measure, "end"))
        g_set_str (&tandem->end, figure->value);
      else if (g_str_equal (figure->measure, "planned"))
        tandem->n_planned = (guint) tw_figure_get_count (figure);
      else
        tandem->n_held = (guint) tw_figure_get_count (figure);
    }
}

static TwReportPulse *
find_pulse (TwReportFacts  *facts,
            const TwFigure *figure)
{
  g_auto (GStrv) days = g_strsplit (figure->round ? figure->round : "", "/", 2);
  TwReportPulse *pulse = facts->pulses->len ? g_ptr_array_index (facts->pulses, facts->pulses->len - 1) : NULL;

  if (pulse && g_strcmp0 (pulse->date, days[0]) == 0)
    return pulse;

  pulse = tw_report_facts_add_pulse (facts, days[0] ? days[0] : "");
  pulse->until = days[0] ? g_strdup (days[1]) : NULL;

  return pulse;
}

static void
apply_answered (TwReportFacts  *facts,
                const TwFigure *figure)
{
  TwReportPulse *pulse = find_pulse (facts, figure);

  if (g_str_equal (figure->measure, "mentors"))
    pulse->n_mentors = (guint) tw_figure_get_count (figure);
  else
    pulse->n_mentees = (guint) tw_figure_get_count (figure);
}

static void
apply_quality (TwReportFacts  *facts,
               const TwFigure *figure)
{
  const char *const *qualities = tw_question_keys ("quality", "both");
  TwReportPulse *pulse = find_pulse (facts, figure);

  for (guint q = 0; q < TW_REPORT_N_QUALITIES; q++)
    for (guint side = 0; side < TW_REPORT_N_SIDES; side++)
      if (g_strcmp0 (qualities[q], figure->item) == 0 && g_str_equal (tw_closing_side_words[side], figure->measure))
        pulse->qualities[q][side] = mean_of (figure);
}

static TwReportBenefit *
find_benefit (TwReportFacts  *facts,
              TwReportSide    side,
              const TwFigure *figure)
{
  TwReportBenefit *benefit = facts->benefits->len ? g_ptr_array_index (facts->benefits, facts->benefits->len - 1) : NULL;
  const char *wording = figure->item && g_str_has_prefix (figure->item, TW_FIGURE_OWN) ? figure->item + strlen (TW_FIGURE_OWN) : NULL;
  const char *key = wording ? NULL : figure->item;

  if (benefit && benefit->side == side && g_strcmp0 (benefit->key, key) == 0 && g_strcmp0 (benefit->wording, wording) == 0)
    return benefit;

  return tw_report_facts_add_benefit (facts, side, key, wording);
}

static void
apply_benefit (TwReportFacts  *facts,
               const TwFigure *figure)
{
  for (guint side = 0; side < TW_REPORT_N_SIDES; side++)
    if (g_str_equal (tw_closing_benefit_sections[side], figure->section))
      {
        TwReportBenefit *benefit = find_benefit (facts, side, figure);

        if (g_str_equal (figure->measure, "expected"))
          benefit->expected = mean_of (figure);
        else
          benefit->found = mean_of (figure);
      }
}

static void
apply_reason (TwReportFacts  *facts,
              const TwFigure *figure)
{
  facts->reasons_state = state_of (figure);
  if (figure->item)
    tw_report_facts_add_reason (facts, figure->item, (guint) tw_figure_get_count (figure));
}

static void
apply_resource (TwReportFacts  *facts,
                const TwFigure *figure)
{
  gint64 id = figure->item ? g_ascii_strtoll (figure->item, NULL, 10) : 0;

  for (guint i = 0; i < facts->resources->len; i++)
    {
      TwReportResource *resource = g_ptr_array_index (facts->resources, i);

      if (resource->id != id)
        continue;

      if (g_str_equal (figure->measure, "planned-cents"))
        resource->planned_cents = tw_figure_get_count (figure);
      else if (g_str_equal (figure->measure, "actual-cents"))
        resource->actual_cents = tw_figure_get_count (figure);
      else if (g_str_equal (figure->measure, "planned-minutes"))
        resource->planned_minutes = tw_figure_get_count (figure);
      else
        resource->actual_minutes = tw_figure_get_count (figure);
    }
}

static void
apply_score (TwReportFacts  *facts,
             const TwFigure *figure)
{
  facts->score = mean_of (figure);
}

static const struct
{
  const char *section;
  void (*apply) (TwReportFacts  *facts,
                 const TwFigure *figure);
} sections[] = {
  { "answered", apply_answered },
  { "benefits", apply_benefit },
  { "benefits-of-mentees", apply_benefit },
  { "benefits-of-mentors", apply_benefit },
  { "departments", apply_department },
  { "levels", apply_level },
  { "qualities", apply_quality },
  { "reasons", apply_reason },
  { "resources", apply_resource },
  { "score", apply_score },
  { "tandems", apply_tandem },
  { "topics", apply_topic },
};

static gboolean
has_figure (const GPtrArray *figures,
            const char      *section,
            gint64           id)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->section, section) && figure->item && g_ascii_strtoll (figure->item, NULL, 10) == id)
        return TRUE;
    }

  return FALSE;
}

/* What came after the close-out is no part of the report. */
static void
remove_later_tandems (TwReportFacts   *facts,
                      const GPtrArray *figures)
{
  for (guint i = facts->tandems->len; i > 0; i--)
    if (!has_figure (figures, "tandems", ((TwReportTandem *) g_ptr_array_index (facts->tandems, i - 1))->id))
      g_ptr_array_remove_index (facts->tandems, i - 1);

  for (guint i = 0; i < facts->tandems->len; i++)
    ((TwReportTandem *) g_ptr_array_index (facts->tandems, i))->number = i + 1;
}

static void
forget_figures (TwReportFacts *facts)
{
  guint n_counts;
  const TwClosingCount *counts = tw_closing_counts (&n_counts);

  for (guint i = 0; i < n_counts; i++)
    tw_closing_count_set (&counts[i], facts, 0);

  facts->score = tw_report_figure_withheld (TW_REPORT_FIGURE_NONE, 0);
  facts->reasons_state = TW_REPORT_FIGURE_NONE;
  g_ptr_array_set_size (facts->levels, 0);
  g_ptr_array_set_size (facts->departments, 0);
  g_ptr_array_set_size (facts->topics, 0);
  g_ptr_array_set_size (facts->pulses, 0);
  g_ptr_array_set_size (facts->benefits, 0);
  g_ptr_array_set_size (facts->reasons, 0);
  for (guint i = 0; i < facts->resources->len; i++)
    {
      TwReportResource *resource = g_ptr_array_index (facts->resources, i);

      resource->planned_cents = resource->actual_cents = resource->planned_minutes = resource->actual_minutes = -1;
    }
}

static void
apply_count (TwReportFacts  *facts,
             const TwFigure *figure)
{
  guint n_counts;
  const TwClosingCount *counts = tw_closing_counts (&n_counts);

  for (guint i = 0; i < n_counts; i++)
    if (g_str_equal (counts[i].section, figure->section) && g_str_equal (counts[i].measure, figure->measure))
      tw_closing_count_set (&counts[i], facts, (guint) tw_figure_get_count (figure));
}

/**
 * tw_closing_figures_apply:
 * @facts: facts as they are now
 * @figures: (element-type TwFigure): the figures of an earlier day
 *
 * Puts the facts back to what they told then. Names and what somebody wrote stay as they are now.
 */
void
tw_closing_figures_apply (TwReportFacts   *facts,
                          const GPtrArray *figures)
{
  forget_figures (facts);
  remove_later_tandems (facts, figures);

  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      apply_count (facts, figure);
      for (guint k = 0; k < G_N_ELEMENTS (sections); k++)
        if (g_str_equal (sections[k].section, figure->section))
          sections[k].apply (facts, figure);
    }
}
