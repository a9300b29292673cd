/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tandems of a closing report: how many are in which state and how long their terms are, and the list of them. */

#include "tw-closing-report-private.h"

#include <string.h>

#include "tw-bar-chart.h"
#include "tw-names.h"
#include "tw-table.h"

static const char * const tandem_states[] = { "accepted", "agreed", "paused", "completed", "dissolved" };

static char *
say_states (const TwClosingReport *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tandem_states); i++)
    {
      guint n = tw_report_facts_count_tandems (self->facts, tandem_states[i]);

      if (n > 0)
        /* Translators: a count of tandems by state; %1$s is the state, as in “Agreed: 12” */
        g_strv_builder_take (builder, tw_language_format (self->language, "%1$s: %2$u",
                                                          tw_tandem_state_name (self->language, tandem_states[i]), n));
    }
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static char *
say_terms (const TwClosingReport *self)
{
  const GPtrArray *tandems = self->facts->tandems;
  const char *first = NULL;
  const char *last = NULL;
  g_autofree char *period = NULL;

  for (guint i = 0; i < tandems->len; i++)
    {
      const TwReportTandem *tandem = g_ptr_array_index (tandems, i);

      if (tandem->start != NULL && (first == NULL || strcmp (tandem->start, first) < 0))
        first = tandem->start;
      if (tandem->end != NULL && (last == NULL || strcmp (tandem->end, last) > 0))
        last = tandem->end;
    }

  period = tw_write_period (self->language, first, last);

  /* Translators: %s is a period, as in “2 Feb 2026 – 30 Sept 2026” */
  return period != NULL ? tw_language_format (self->language, "Terms of the tandems: %s.", period) : NULL;
}

static void
add_tandem_columns (const TwClosingReport *self,
                    TwTable               *table)
{
  /* Translators: heading above the running numbers of a table */
  tw_table_add_column (table, tw_language_trc (self->language, "heading of a column", "No."), TW_TABLE_END);
  if (self->names == TW_REPORT_WITH_NAMES)
    {
      tw_table_add_column (table, tw_role_name (self->language, "mentor"), TW_TABLE_START);
      tw_table_add_column (table, tw_role_name (self->language, "mentee"), TW_TABLE_START);
    }
  tw_table_add_column (table, tw_language_tr (self->language, "Term"), TW_TABLE_DATES);
  tw_table_add_column (table, tw_language_tr (self->language, "State"), TW_TABLE_START);
  if (self->facts->n_meetings_planned > 0)
    tw_table_add_column (table, tw_language_tr (self->language, "Meetings held"), TW_TABLE_END);
}

/* The tandem stays, the name is gone (P9). */
static const char *
name_person (const TwClosingReport *self,
             const char            *name)
{
  return name != NULL ? name : tw_language_tr (self->language, "Erased person");
}

static void
add_tandem_row (const TwClosingReport *self,
                TwTable               *table,
                const TwReportTandem  *tandem)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) row = NULL;

  g_strv_builder_take (cells, tw_closing_report_write_count (self, tandem->number));
  if (self->names == TW_REPORT_WITH_NAMES)
    g_strv_builder_add_many (cells, name_person (self, tandem->mentor), name_person (self, tandem->mentee), NULL);
  g_strv_builder_take (cells, tw_write_term (self->language, tandem->start, tandem->end));
  g_strv_builder_add (cells, tw_tandem_state_name (self->language, tandem->state));
  if (self->facts->n_meetings_planned > 0)
    g_strv_builder_take (cells, tw_closing_report_write_share (self, tandem->n_held, tandem->n_planned));

  row = g_strv_builder_end (cells);
  tw_table_add_row (table, (const char * const *) row);
}

static void
add_states (const TwClosingReport *self)
{
  g_autoptr (TwBarChart) chart = tw_bar_chart_new ("", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tandem_states); i++)
    {
      guint n = tw_report_facts_count_tandems (self->facts, tandem_states[i]);

      if (n > 0)
        tw_bar_chart_add (chart, tw_tandem_state_name (self->language, tandem_states[i]), n, 0, NULL);
    }
  tw_document_add_bar_chart (self->document, chart);
}

/**
 * tw_closing_report_add_tandems:
 * @self: a report
 *
 * Adds how many tandems there are in which state, and their terms, if there are any.
 */
void
tw_closing_report_add_tandems (const TwClosingReport *self)
{
  guint n = self->facts->tandems->len;
  g_autofree char *terms = NULL;
  g_autofree char *count = NULL;
  g_autofree char *caption = NULL;

  if (n == 0)
    return;

  terms = say_terms (self);
  count = tw_language_formatn (self->language, "%u tandem.", "%u tandems.", n, n);
  caption = terms != NULL ? g_strdup_printf ("%s %s", count, terms) : g_strdup (count);
  tw_document_add_heading (self->document, tw_language_tr (self->language, "Tandems and their terms"));
  add_states (self);
  tw_document_add_caption (self->document, caption);
}

/**
 * tw_closing_report_add_tandem_list:
 * @self: a report
 *
 * Adds the list of all tandems, on a page of its own, if there are any.
 */
void
tw_closing_report_add_tandem_list (const TwClosingReport *self)
{
  const GPtrArray *tandems = self->facts->tandems;
  g_autoptr (TwTable) table = NULL;
  g_autofree char *states = NULL;

  if (tandems->len == 0)
    return;

  states = say_states (self);
  table = tw_table_new ();
  add_tandem_columns (self, table);
  for (guint i = 0; i < tandems->len; i++)
    add_tandem_row (self, table, g_ptr_array_index (tandems, i));

  tw_document_begin_page (self->document);
  tw_document_add_heading (self->document, tw_language_tr (self->language, "Annex: all tandems"));
  tw_document_add_introduction (self->document, states);
  tw_document_add_table (self->document, table);
}
