/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day that a GtkCalendar shows, set by its properties: the function for it has another name in newer GTK. */

#include "tw-calendar-day.h"

/**
 * tw_calendar_show_day:
 * @calendar: a calendar
 * @day: the day it shows as chosen, in its own time zone
 */
void
tw_calendar_show_day (GtkCalendar *calendar,
                      GDateTime   *day)
{
  /* First a day that every month has. */
  g_object_set (calendar, "day", 1, NULL);
  g_object_set (calendar, "year", g_date_time_get_year (day), "month", g_date_time_get_month (day) - 1, NULL);
  g_object_set (calendar, "day", g_date_time_get_day_of_month (day), NULL);
}
