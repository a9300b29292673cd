/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The four qualities of a closing report, pulse by pulse (D16). What may be shown was decided before (P8): here it is
 * drawn, or said that it is withheld. */

#include "tw-closing-report-private.h"

#include <stdio.h>

#include "tw-line-chart.h"
#include "tw-names.h"
#include "tw-table.h"

const char * const tw_closing_report_quality_keys[TW_REPORT_N_QUALITIES] = {
  [TW_REPORT_TRUST] = "trust",
  [TW_REPORT_OPENNESS] = "openness",
  [TW_REPORT_GRATITUDE] = "gratitude",
  [TW_REPORT_COMMITMENT] = "commitment",
};

static gboolean
is_any_shown (const TwReportPulse *pulse,
              TwReportSide         side)
{
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    if (tw_report_figure_is_shown (&pulse->qualities[i][side]))
      return TRUE;

  return FALSE;
}

static guint32
count_days (const char *iso)
{
  guint year = 0;
  guint month = 0;
  guint day = 0;
  GDate date;

  if (sscanf (iso, "%4u-%2u-%2u", &year, &month, &day) != 3
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/* Several pulses that were too small to be shown alone are shown as one, from the first to the last. */
static char *
write_round (const TwClosingReport *self,
             const TwReportPulse   *pulse)
{
  g_autofree char *first = tw_write_day (self->language, pulse->date, TW_DATE_SHORT);
  g_autofree char *last = tw_write_day (self->language, pulse->until, TW_DATE_SHORT);

  if (first == NULL)
    return g_strdup (pulse->date);

  return last != NULL ? g_strconcat (first, "\u00a0–\u00a0", last, NULL) : g_steal_pointer (&first);
}

static void
add_values (const TwClosingReport *self,
            TwLineChart           *chart,
            TwReportQuality        quality)
{
  const GPtrArray *pulses = self->facts->pulses;

  tw_line_chart_add_subject (chart, tw_quality_name (self->language, tw_closing_report_quality_keys[quality]));
  for (guint i = 0; i < pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i);
      const TwReportFigure *figure = &pulse->qualities[quality][TW_REPORT_BOTH_SIDES];
      g_autofree char *mean = NULL;
      g_autofree char *n = NULL;

      if (!tw_report_figure_is_shown (figure))
        continue;
      mean = tw_closing_report_write_mean (self, figure);
      n = tw_closing_report_write_n (self, figure);
      tw_line_chart_add_value (chart, i, figure->low, figure->high, mean, n);
    }
}

static void
add_chart (const TwClosingReport *self)
{
  const GPtrArray *pulses = self->facts->pulses;
  g_autoptr (TwLineChart) chart = tw_line_chart_new (1, 5);

  for (guint i = 0; i < pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i);
      const char *last = pulse->until != NULL ? pulse->until : pulse->date;
      g_autofree char *label = write_round (self, pulse);

      tw_line_chart_add_day (chart, (count_days (pulse->date) + (double) count_days (last)) / 2, label);
    }
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    add_values (self, chart, i);

  tw_document_add_line_chart (self->document, chart);
}

/* What became of the pulses that have no value in the chart. */
static char *
say_withheld_pulses (const TwClosingReport *self)
{
  const GPtrArray *pulses = self->facts->pulses;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) days = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i);

      if (!is_any_shown (pulse, TW_REPORT_BOTH_SIDES))
        g_strv_builder_take (builder, write_round (self, pulse));
    }
  days = g_strv_builder_end (builder);
  if (days[0] == NULL)
    return NULL;

  list = tw_language_list (self->language, (const char * const *) days);

  /* Translators: %s is one day or several, as in “11/05/2026 and 06/07/2026” */
  return tw_language_format (self->language, "Suppressed (under 5): the pulse of %s.", list);
}

static void
add_caption (const TwClosingReport *self)
{
  g_autofree char *withheld = say_withheld_pulses (self);
  const char *words = tw_language_tr (self->language, "Averages of both sides’ answers from 1 (not at all) to 5 (very); n is "
                                                      "how many persons answered. A bar is a range: the exact average "
                                                      "would say what single persons answered.");
  g_autofree char *caption = withheld != NULL ? g_strdup_printf ("%s %s", words, withheld) : g_strdup (words);

  tw_document_add_caption (self->document, caption);
}

static char *
write_cell (const TwClosingReport *self,
            const TwReportFigure  *figure)
{
  g_autofree char *mean = NULL;

  if (!tw_report_figure_is_shown (figure))
    return g_strdup (tw_closing_report_say_withheld (self, figure->state));

  mean = tw_closing_report_write_mean (self, figure);

  /* Translators: an average of answers; %1$s is the average, %2$u how many answered */
  return tw_language_format (self->language, "%1$s (n = %2$u)", mean, figure->n);
}

/* How the two sides see it, in the last pulse in which both may be shown. */
static const TwReportPulse *
find_last_by_side (const GPtrArray *pulses)
{
  for (guint i = pulses->len; i > 0; i--)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i - 1);

      if (is_any_shown (pulse, TW_REPORT_MENTORS) || is_any_shown (pulse, TW_REPORT_MENTEES))
        return pulse;
    }

  return NULL;
}

static void
add_sides (const TwClosingReport *self)
{
  const TwReportPulse *pulse = find_last_by_side (self->facts->pulses);
  g_autoptr (TwTable) table = NULL;
  g_autofree char *round = NULL;
  g_autofree char *heading = NULL;

  if (pulse == NULL)
    return;

  round = write_round (self, pulse);
  /* Translators: %s is a day */
  heading = tw_language_format (self->language, "The two sides in the pulse of %s", round);
  table = tw_table_new ();
  tw_table_add_column (table, tw_language_tr (self->language, "Quality"), TW_TABLE_START);
  tw_table_add_column (table, tw_role_plural_name (self->language, "mentor"), TW_TABLE_END);
  tw_table_add_column (table, tw_role_plural_name (self->language, "mentee"), TW_TABLE_END);
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    {
      g_autofree char *mentors = write_cell (self, &pulse->qualities[i][TW_REPORT_MENTORS]);
      g_autofree char *mentees = write_cell (self, &pulse->qualities[i][TW_REPORT_MENTEES]);
      const char *cells[] = { tw_quality_name (self->language, tw_closing_report_quality_keys[i]), mentors, mentees, NULL };

      tw_table_add_row (table, cells);
    }

  tw_document_add_subheading (self->document, heading);
  tw_document_add_table (self->document, table);
}

/**
 * tw_closing_report_add_qualities:
 * @self: a report
 *
 * Adds the averages of the pulses, as far as they may be shown (P8).
 */
void
tw_closing_report_add_qualities (const TwClosingReport *self)
{
  const GPtrArray *pulses = self->facts->pulses;
  gboolean any = FALSE;

  if (pulses->len == 0)
    return;

  for (guint i = 0; i < pulses->len; i++)
    any = any || is_any_shown (g_ptr_array_index (pulses, i), TW_REPORT_BOTH_SIDES);

  tw_document_add_heading (self->document, tw_language_tr (self->language, "The four qualities over time"));
  if (!any)
    {
      tw_document_add_paragraph (self->document, tw_language_tr (self->language, "Suppressed (under 5)"));
      return;
    }

  add_chart (self);
  add_caption (self);
  add_sides (self);
}
