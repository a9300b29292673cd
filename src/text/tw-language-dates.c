/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in a language. The names and the patterns come from its catalogue. A pattern is text in which
 * these stand for the date: d and dd the day, M and MM the month as a number, MMM and MMMM its name,
 * yyyy the year, EEEE the name of the day of the week.
 */

#include "tw-language-private.h"

#include "tw-plain-date.h"

#include <string.h>

static const char * const month_names[] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"), NC_ ("month", "April"),
  NC_ ("month", "May"), NC_ ("month", "June"), NC_ ("month", "July"), NC_ ("month", "August"),
  NC_ ("month", "September"), NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char * const short_month_names[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
  NC_ ("short month", "May"), NC_ ("short month", "Jun"), NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"), NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

static const char * const weekday_names[] = {
  NC_ ("weekday", "Monday"), NC_ ("weekday", "Tuesday"), NC_ ("weekday", "Wednesday"), NC_ ("weekday", "Thursday"),
  NC_ ("weekday", "Friday"), NC_ ("weekday", "Saturday"), NC_ ("weekday", "Sunday"),
};

/* d day, M month, y year, E day of the week: dd.MM.yyyy, d. MMMM yyyy, EEEE, d. MMMM yyyy */
static const char * const date_patterns[] = {
  [TW_DATE_SHORT] = NC_ ("date pattern", "dd/MM/yyyy"),
  [TW_DATE_MEDIUM] = NC_ ("date pattern", "d MMM yyyy"),
  [TW_DATE_LONG] = NC_ ("date pattern", "d MMMM yyyy"),
  [TW_DATE_WEEKDAY] = NC_ ("date pattern", "EEEE, d MMMM yyyy"),
  [TW_DATE_MONTH] = NC_ ("date pattern", "MMMM yyyy"),
  [TW_DATE_MONTH_SHORT] = NC_ ("date pattern", "MMM yyyy"),
  [TW_DATE_MONTH_ALONE] = NC_ ("date pattern", "MMM"),
};

static void
append_day (GString     *text,
            const GDate *date,
            gsize        width)
{
  g_string_append_printf (text, width == 2 ? "%02d" : "%d", g_date_get_day (date));
}

static void
append_month (GString     *text,
              TwLanguage  *language,
              const GDate *date,
              gsize        width)
{
  guint month = (guint) g_date_get_month (date);

  if (width == 4)
    g_string_append (text, tw_language_trc (language, "month", month_names[month - 1]));
  else if (width == 3)
    g_string_append (text, tw_language_trc (language, "short month", short_month_names[month - 1]));
  else
    g_string_append_printf (text, width == 2 ? "%02u" : "%u", month);
}

static void
append_weekday (GString     *text,
                TwLanguage  *language,
                const GDate *date)
{
  guint weekday = (guint) g_date_get_weekday (date);

  g_string_append (text, tw_language_trc (language, "weekday", weekday_names[weekday - 1]));
}

static char *
fill_pattern (TwLanguage  *language,
              const char  *pattern,
              const GDate *date)
{
  GString *text = g_string_new (NULL);

  while (*pattern != '\0')
    {
      const char sign[] = { *pattern, '\0' };
      gsize width = strspn (pattern, sign);

      if (*sign == 'd')
        append_day (text, date, width);
      else if (*sign == 'M')
        append_month (text, language, date, width);
      else if (*sign == 'y')
        g_string_append_printf (text, "%04d", g_date_get_year (date));
      else if (*sign == 'E')
        append_weekday (text, language, date);
      else
        g_string_append_len (text, pattern, (gssize) width);

      pattern += width;
    }

  return g_string_free_and_steal (text);
}

/**
 * tw_language_date:
 * @self: a language
 * @date: a valid date
 * @style: how long it is written
 *
 * Returns: (transfer full): @date in @self
 */
char *
tw_language_date (TwLanguage  *self,
                  const GDate *date,
                  TwDateStyle  style)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (date_patterns), NULL);

  return fill_pattern (self, tw_language_trc (self, "date pattern", date_patterns[style]), date);
}

/**
 * tw_language_iso_date:
 * @self: a language
 * @iso_date: (nullable): a day as the file has it, YYYY-MM-DD
 * @style: how long it is written
 *
 * Returns: (transfer full) (nullable): the day in @self; %NULL where there is none
 */
char *
tw_language_iso_date (TwLanguage  *self,
                      const char  *iso_date,
                      TwDateStyle  style)
{
  GDate date;

  return tw_plain_date_read (iso_date, &date) ? tw_language_date (self, &date, style) : NULL;
}

/**
 * tw_language_moment:
 * @self: a language
 * @starts: a day, YYYY-MM-DD, or a local time, YYYY-MM-DDTHH:MM
 * @style: how long the day is written
 *
 * Returns: (transfer full) (nullable): the day in @self, with the time where there is one; %NULL where there is no day
 */
char *
tw_language_moment (TwLanguage  *self,
                    const char  *starts,
                    TwDateStyle  style)
{
  g_autofree char *day = tw_language_iso_date (self, starts, style);

  if (day == NULL || starts[10] != 'T')
    return g_steal_pointer (&day);

  const TwPlace places[] = { { "day", day }, { "time", starts + 11 } };

  return tw_language_fill_places (tw_language_trc (self, "moment", "{day}, {time}"), places, G_N_ELEMENTS (places));
}

/**
 * tw_language_period:
 * @self: a language
 * @from: the first day
 * @to: (nullable): the last day, or %NULL where the end is open
 *
 * Returns: (transfer full): the time from @from to @to, in the style %TW_DATE_MEDIUM
 */
char *
tw_language_period (TwLanguage  *self,
                    const GDate *from,
                    const GDate *to)
{
  g_autofree char *first = tw_language_date (self, from, TW_DATE_MEDIUM);
  g_autofree char *last = NULL;

  if (to == NULL)
    {
      const TwPlace places[] = { { "from", first } };

      return tw_language_fill_places (tw_language_trc (self, "period", "from {from}"), places, 1);
    }

  last = tw_language_date (self, to, TW_DATE_MEDIUM);
  const TwPlace places[] = { { "from", first }, { "to", last } };

  return tw_language_fill_places (tw_language_trc (self, "period", "{from} – {to}"), places, 2);
}
