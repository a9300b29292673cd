/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a closing report writes days, counts and shares. */

#include "tw-closing-report-private.h"

#include <stdio.h>

static gboolean
parse_day (const char *iso,
           GDate      *day)
{
  guint year = 0;
  guint month = 0;
  guint date = 0;

  if (iso == NULL
      || sscanf (iso, "%4u-%2u-%2u", &year, &month, &date) != 3
      || !g_date_valid_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay) date, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

/* Replaces the spaces inside of days, so that a line breaks between two days or not at all. */
static char *
keep_days_whole (const char *period)
{
  g_auto (GStrv) words = g_strsplit (period, " ", -1);
  GString *kept = g_string_new (words[0]);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      g_string_append (kept, g_str_equal (words[i - 1], "–") ? " " : "\u00a0");
      g_string_append (kept, words[i]);
    }

  return g_string_free_and_steal (kept);
}

/**
 * tw_closing_report_write_day:
 * @self: a report
 * @iso: (nullable): an ISO date
 * @style: how long it is written
 *
 * Returns: (transfer full) (nullable): the day in the language of the report, %NULL if there is none
 */
char *
tw_closing_report_write_day (const TwClosingReport *self,
                             const char            *iso,
                             TwDateStyle            style)
{
  GDate day;

  return parse_day (iso, &day) ? tw_language_date (self->language, &day, style) : NULL;
}

/**
 * tw_closing_report_write_period:
 * @self: a report
 * @from: (nullable): the first day, ISO date
 * @to: (nullable): the last day, ISO date; %NULL where the end is open
 *
 * Returns: (transfer full) (nullable): the period, which breaks between its days only
 */
char *
tw_closing_report_write_period (const TwClosingReport *self,
                                const char            *from,
                                const char            *to)
{
  g_autofree char *period = NULL;
  GDate first;
  GDate last;

  if (!parse_day (from, &first))
    return NULL;

  period = tw_language_period (self->language, &first, parse_day (to, &last) ? &last : NULL);

  return keep_days_whole (period);
}

/**
 * tw_closing_report_write_term:
 * @self: a report
 * @from: (nullable): the first day, ISO date
 * @to: (nullable): the last day, ISO date
 *
 * Returns: (transfer full): the same in figures, for a table, in one piece; a dash if there is none
 */
char *
tw_closing_report_write_term (const TwClosingReport *self,
                              const char            *from,
                              const char            *to)
{
  g_autofree char *first = tw_closing_report_write_day (self, from, TW_DATE_SHORT);
  g_autofree char *last = tw_closing_report_write_day (self, to, TW_DATE_SHORT);

  if (first == NULL)
    return g_strdup ("–");
  if (last == NULL)
    return tw_closing_report_write_period (self, from, to);

  return g_strconcat (first, "\u00a0–\u00a0", last, NULL);
}

/**
 * tw_closing_report_write_count:
 * @self: a report
 * @count: a count
 *
 * Returns: (transfer full): the count in the language of the report
 */
char *
tw_closing_report_write_count (const TwClosingReport *self,
                               guint                  count)
{
  return tw_language_integer (self->language, count);
}

/**
 * tw_closing_report_write_share:
 * @self: a report
 * @part: a part
 * @whole: of which whole
 *
 * Returns: (transfer full): “5 of 6” in the language of the report
 */
char *
tw_closing_report_write_share (const TwClosingReport *self,
                               guint                  part,
                               guint                  whole)
{
  g_autofree char *first = tw_closing_report_write_count (self, part);
  g_autofree char *second = tw_closing_report_write_count (self, whole);

  /* Translators: a part of a whole, as in “5 of 6” meetings */
  return tw_language_format (self->language, "%1$s of %2$s", first, second);
}

/**
 * tw_closing_report_count_mentors:
 * @self: a report
 * @n: how many
 *
 * Returns: (transfer full): “14 mentors” in the language of the report
 */
char *
tw_closing_report_count_mentors (const TwClosingReport *self,
                                 guint                  n)
{
  return tw_language_formatn (self->language, "%u mentor", "%u mentors", n, n);
}

/**
 * tw_closing_report_count_mentees:
 * @self: a report
 * @n: how many
 *
 * Returns: (transfer full): “13 mentees” in the language of the report
 */
char *
tw_closing_report_count_mentees (const TwClosingReport *self,
                                 guint                  n)
{
  return tw_language_formatn (self->language, "%u mentee", "%u mentees", n, n);
}
