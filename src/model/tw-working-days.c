/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days are working days, with a public calendar and the company's own days taken out. Holidays are looked up a
 * year at a time, so that thousands of proposed dates cost nothing. */

#include "tw-working-days.h"

#include "tw-holidays.h"

struct _TwWorkingDays
{
  const char *calendar; /* of the list of calendars; NULL: weekends only */
  GHashTable *closed;   /* days by their Julian number */
  GHashTable *years;    /* whose holidays are in closed */
};

static void
close_day (TwWorkingDays *self,
           const GDate   *day)
{
  g_hash_table_add (self->closed, GUINT_TO_POINTER (g_date_get_julian (day)));
}

static void
know_year (TwWorkingDays *self,
           GDateYear      year)
{
  g_autoptr (GArray) holidays = NULL;

  if (!self->calendar || !g_hash_table_add (self->years, GUINT_TO_POINTER (year)))
    return;

  holidays = tw_holidays_of_year (self->calendar, year);
  for (guint i = 0; i < holidays->len; i++)
    close_day (self, &g_array_index (holidays, TwHoliday, i).day);
}

/**
 * tw_working_days_new:
 * @calendar: (nullable): the code of a calendar; %NULL or one that is not known: weekends only
 *
 * Returns: (transfer full): its working days
 */
TwWorkingDays *
tw_working_days_new (const char *calendar)
{
  TwWorkingDays *self = g_new0 (TwWorkingDays, 1);

  self->closed = g_hash_table_new (NULL, NULL);
  self->years = g_hash_table_new (NULL, NULL);
  if (tw_holiday_calendar_exists (calendar))
    self->calendar = g_intern_string (calendar);

  return self;
}

/**
 * tw_working_days_free:
 */
void
tw_working_days_free (TwWorkingDays *self)
{
  g_hash_table_unref (self->closed);
  g_hash_table_unref (self->years);
  g_free (self);
}

/**
 * tw_working_days_close:
 * @day: a day on which the company does not work
 */
void
tw_working_days_close (TwWorkingDays *self,
                       const GDate   *day)
{
  g_return_if_fail (g_date_valid (day));

  close_day (self, day);
}

/**
 * tw_working_days_contains:
 * @day: a day from 1583 on
 *
 * Returns: whether people work on it
 */
gboolean
tw_working_days_contains (TwWorkingDays *self,
                          const GDate   *day)
{
  g_return_val_if_fail (g_date_valid (day), FALSE);

  if (g_date_get_weekday (day) >= G_DATE_SATURDAY)
    return FALSE;

  know_year (self, g_date_get_year (day));

  return !g_hash_table_contains (self->closed, GUINT_TO_POINTER (g_date_get_julian (day)));
}

/**
 * tw_working_days_next:
 * @day: (inout): a day; becomes the first working day on or after it
 */
void
tw_working_days_next (TwWorkingDays *self,
                      GDate         *day)
{
  while (!tw_working_days_contains (self, day))
    g_date_add_days (day, 1);
}

/**
 * tw_working_days_previous:
 * @day: (inout): a day; becomes the last working day on or before it
 */
void
tw_working_days_previous (TwWorkingDays *self,
                          GDate         *day)
{
  while (!tw_working_days_contains (self, day))
    g_date_subtract_days (day, 1);
}
