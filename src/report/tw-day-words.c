/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How printed pages write days and periods that come as ISO dates. */

#include "tw-day-words.h"

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
 * tw_write_day:
 * @language: the language to write it in
 * @iso: (nullable): an ISO date
 * @style: how long it is written
 *
 * Returns: (transfer full) (nullable): the day in @language, %NULL if there is none
 */
char *
tw_write_day (TwLanguage  *language,
              const char  *iso,
              TwDateStyle  style)
{
  GDate day;

  return parse_day (iso, &day) ? tw_language_date (language, &day, style) : NULL;
}

/**
 * tw_write_period:
 * @language: the language to write it in
 * @from: (nullable): the first day, ISO date
 * @to: (nullable): the last day, ISO date; %NULL where the end is open
 *
 * Returns: (transfer full) (nullable): the period, which breaks between its days only
 */
char *
tw_write_period (TwLanguage *language,
                 const char *from,
                 const char *to)
{
  g_autofree char *period = NULL;
  GDate first;
  GDate last;

  if (!parse_day (from, &first))
    return NULL;

  period = tw_language_period (language, &first, parse_day (to, &last) ? &last : NULL);

  return keep_days_whole (period);
}

/**
 * tw_write_term:
 * @language: the language to write it in
 * @from: (nullable): the first day, ISO date
 * @to: (nullable): the last day, ISO date
 *
 * Returns: (transfer full): the same in figures, for a table, in one piece; a dash if there is none
 */
char *
tw_write_term (TwLanguage *language,
               const char *from,
               const char *to)
{
  g_autofree char *first = tw_write_day (language, from, TW_DATE_SHORT);
  g_autofree char *last = tw_write_day (language, to, TW_DATE_SHORT);

  if (first == NULL)
    return g_strdup ("–");
  if (last == NULL)
    return tw_write_period (language, from, to);

  return g_strconcat (first, "\u00a0–\u00a0", last, NULL);
}
