/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours and budget of a closing report, planned and actual (D8, D20). */

#include "tw-closing-report-private.h"

#include "tw-bar-chart.h"
#include "tw-table.h"

/* What is added up: all amounts of one currency, or all times. */
typedef struct
{
  const char *currency;         /* NULL: minutes */
  gint64 planned;
  gint64 actual;
  gboolean complete;            /* whether every position has both */
  guint n;
} Sum;

static const char *
name_kind (const TwClosingReport *self,
           const char            *kind)
{
  if (g_str_equal (kind, "budget"))
    return tw_language_trc (self->language, "kind of resource", "Budget");
  if (g_str_equal (kind, "hours"))
    return tw_language_trc (self->language, "kind of resource", "Hours");

  return tw_language_trc (self->language, "kind of resource", "Rooms");
}

static char *
write_amount (const TwClosingReport *self,
              const char            *currency,
              gint64                 amount)
{
  if (amount < 0)
    return g_strdup ("–");

  return currency != NULL ? tw_language_money (self->language, amount, currency)
                          : tw_language_duration (self->language, amount);
}

static Sum *
find_sum (GArray     *sums,
          const char *currency)
{
  Sum added = { currency, 0, 0, TRUE, 0 };

  for (guint i = 0; i < sums->len; i++)
    if (g_strcmp0 (g_array_index (sums, Sum, i).currency, currency) == 0)
      return &g_array_index (sums, Sum, i);

  g_array_append_val (sums, added);

  return &g_array_index (sums, Sum, sums->len - 1);
}

static void
add_to_sum (GArray     *sums,
            const char *currency,
            gint64      planned,
            gint64      actual)
{
  Sum *sum = NULL;

  if (planned < 0 && actual < 0)
    return;

  sum = find_sum (sums, currency);
  sum->n++;
  sum->complete = sum->complete && planned >= 0 && actual >= 0;
  sum->planned += MAX (planned, 0);
  sum->actual += MAX (actual, 0);
}

static GArray *
add_up (const TwReportFacts *facts)
{
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (Sum));

  for (guint i = 0; i < facts->resources->len; i++)
    {
      const TwReportResource *resource = g_ptr_array_index (facts->resources, i);

      if (resource->currency != NULL)
        add_to_sum (sums, resource->currency, resource->planned_cents, resource->actual_cents);
      add_to_sum (sums, NULL, resource->planned_minutes, resource->actual_minutes);
    }

  return sums;
}

static void
add_row (const TwClosingReport  *self,
         TwTable                *table,
         const TwReportResource *resource,
         const char             *currency,
         gint64                  planned,
         gint64                  actual)
{
  g_autofree char *title = tw_closing_report_write_text (self, resource->title);
  g_autofree char *plan = write_amount (self, currency, planned);
  g_autofree char *fact = write_amount (self, currency, actual);
  g_autofree char *share = planned > 0 && actual >= 0
                             ? tw_language_percent (self->language, 100.0 * actual / planned, 0)
                             : g_strdup ("–");
  const char *cells[] = { name_kind (self, resource->kind), title, plan, fact, share, NULL };

  if (planned >= 0 || actual >= 0)
    tw_table_add_row (table, cells);
}

static void
add_sum (const TwClosingReport *self,
         TwTable               *table,
         const Sum             *sum)
{
  g_autofree char *plan = write_amount (self, sum->currency, sum->planned);
  g_autofree char *fact = write_amount (self, sum->currency, sum->actual);
  g_autofree char *share = sum->complete && sum->planned > 0
                             ? tw_language_percent (self->language, 100.0 * sum->actual / sum->planned, 0)
                             : g_strdup ("–");
  const char *cells[] = { tw_language_tr (self->language, "Total"), sum->currency != NULL ? sum->currency : "",
                          plan, fact, share, NULL };

  if (sum->n > 1)
    tw_table_add_total (table, cells);
}

static void
add_resources (const TwClosingReport *self,
               const GArray          *sums)
{
  const GPtrArray *resources = self->facts->resources;
  g_autoptr (TwTable) table = tw_table_new ();

  tw_table_add_column (table, tw_language_trc (self->language, "heading of a column", "Kind"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (self->language, "Position"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_trc (self->language, "figure", "Planned"), TW_TABLE_END);
  tw_table_add_column (table, tw_language_trc (self->language, "figure", "Actual"), TW_TABLE_END);
  tw_table_add_column (table, tw_language_trc (self->language, "heading of a column", "Actual/planned"), TW_TABLE_END);
  for (guint i = 0; i < resources->len; i++)
    {
      const TwReportResource *resource = g_ptr_array_index (resources, i);

      if (resource->currency != NULL)
        add_row (self, table, resource, resource->currency, resource->planned_cents, resource->actual_cents);
      add_row (self, table, resource, NULL, resource->planned_minutes, resource->actual_minutes);
    }
  for (guint i = 0; i < sums->len; i++)
    add_sum (self, table, &g_array_index (sums, Sum, i));

  tw_document_add_table (self->document, table);
}

/* One pair of bars a unit, each on a scale of its own: euros are not compared with hours. */
static void
add_sums_as_bars (const TwClosingReport *self,
                  const GArray          *sums)
{
  g_autoptr (TwBarChart) chart = tw_bar_chart_new (tw_language_trc (self->language, "figure", "Actual"),
                                                   tw_language_trc (self->language, "figure", "Planned"), NULL);

  for (guint i = 0; i < sums->len; i++)
    {
      const Sum *sum = &g_array_index (sums, Sum, i);
      double largest = (double) MAX (MAX (sum->planned, sum->actual), 1);
      g_autofree char *planned = write_amount (self, sum->currency, sum->planned);
      g_autofree char *actual = write_amount (self, sum->currency, sum->actual);
      g_autofree char *name = sum->currency != NULL
                                ? tw_language_format (self->language, "Money (%s)", sum->currency)
                                : g_strdup (tw_language_trc (self->language, "effort", "Time"));

      tw_bar_chart_add_amounts (chart, name, sum->actual / largest, actual, sum->planned / largest, planned, NULL);
    }
  tw_document_add_bar_chart (self->document, chart);
}

static char *
say_hours (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *mentors = NULL;
  g_autofree char *mentees = NULL;

  if (facts->minutes_mentors + facts->minutes_mentees == 0)
    return NULL;

  mentors = tw_language_duration (self->language, facts->minutes_mentors);
  mentees = tw_language_duration (self->language, facts->minutes_mentees);

  /* Translators: %1$s and %2$s are times as in “64 h” */
  return tw_language_format (self->language, "For their meetings, preparation included, the mentors spent %1$s and the "
                             "mentees %2$s.", mentors, mentees);
}

/**
 * tw_closing_report_add_effort:
 * @self: a report
 *
 * Adds hours and budget, if anything is known of them.
 */
void
tw_closing_report_add_effort (const TwClosingReport *self)
{
  g_autofree char *hours = say_hours (self);
  g_autoptr (GArray) sums = add_up (self->facts);

  if (hours == NULL && sums->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Hours and budget"));
  if (hours != NULL)
    {
      tw_document_add_paragraph (self->document, hours);
      if (sums->len > 0)
        tw_document_keep_with_last (self->document);
    }
  if (sums->len == 0)
    return;

  add_sums_as_bars (self, sums);
  tw_document_add_space (self->document, 6);
  add_resources (self, sums);
}
