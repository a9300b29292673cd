/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The four qualities of a closing report, pulse by pulse (D16). */

#include "tw-closing-report-private.h"

#include "tw-names.h"
#include "tw-table.h"

#define MAX_PULSES 5

static const char * const quality_keys[TW_REPORT_N_QUALITIES] = {
  [TW_REPORT_TRUST] = "trust",
  [TW_REPORT_OPENNESS] = "openness",
  [TW_REPORT_GRATITUDE] = "gratitude",
  [TW_REPORT_COMMITMENT] = "commitment",
};

/* A pulse of which nothing may be shown has no column. */
static gboolean
may_show_pulse (const TwReportPulse *pulse)
{
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    if (tw_report_figure_is_shown (&pulse->qualities[i][TW_REPORT_BOTH_SIDES]))
      return TRUE;

  return FALSE;
}

static char *
write_quality (const TwClosingReport *self,
               const TwReportFigure  *figure)
{
  g_autofree char *low = tw_language_number (self->language, figure->low, 1);
  g_autofree char *high = tw_language_number (self->language, figure->high, 1);
  g_autofree char *mean = tw_report_figure_is_exact (figure) ? g_strdup (low) : g_strconcat (low, "–", high, NULL);

  if (!tw_report_figure_is_shown (figure))
    return g_strdup ("–");

  /* Translators: an average of answers; %1$s is the average, %2$u how many answered */
  return tw_language_format (self->language, "%1$s (n = %2$u)", mean, figure->n);
}

static void
add_quality_row (const TwClosingReport *self,
                 TwTable               *table,
                 TwReportQuality        quality,
                 const GPtrArray       *pulses)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) row = NULL;

  g_strv_builder_add (cells, tw_quality_name (self->language, quality_keys[quality]));
  for (guint i = 0; i < pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i);

      g_strv_builder_take (cells, write_quality (self, &pulse->qualities[quality][TW_REPORT_BOTH_SIDES]));
    }

  row = g_strv_builder_end (cells);
  tw_table_add_row (table, (const char * const *) row);
}

/**
 * tw_closing_report_add_qualities:
 * @self: a report
 *
 * Adds the averages of the last pulses, if there are any that may be shown (P8).
 */
void
tw_closing_report_add_qualities (const TwClosingReport *self)
{
  const GPtrArray *all = self->facts->pulses;
  g_autoptr (GPtrArray) pulses = g_ptr_array_new ();
  g_autoptr (TwTable) table = NULL;

  if (all->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "The four qualities over time"));

  for (guint i = 0; i < all->len; i++)
    if (may_show_pulse (g_ptr_array_index (all, i)))
      g_ptr_array_add (pulses, g_ptr_array_index (all, i));
  if (pulses->len > MAX_PULSES)
    g_ptr_array_remove_range (pulses, 0, pulses->len - MAX_PULSES);
  if (pulses->len == 0)
    {
      tw_document_add_paragraph (self->document, tw_language_tr (self->language, "Suppressed (under 5)"));
      return;
    }

  table = tw_table_new ();
  tw_table_add_column (table, tw_language_tr (self->language, "Quality"), TW_TABLE_START);
  for (guint i = 0; i < pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i);
      g_autofree char *day = tw_write_day (self->language, pulse->date, TW_DATE_SHORT);

      tw_table_add_column (table, day != NULL ? day : pulse->date, TW_TABLE_END);
    }
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    add_quality_row (self, table, i, pulses);

  tw_document_add_table (self->document, table);
  tw_document_add_caption (self->document, tw_language_tr (self->language, "Averages of both sides’ answers from 1 to 5; "
                                                                           "n is how many answered."));
}
