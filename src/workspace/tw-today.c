/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain dates as the file has them: YYYY-MM-DD, without a time and without a zone. */

#include "tw-today-private.h"

#include <stdlib.h>

/**
 * tw_iso_date:
 * @date: a valid date
 *
 * Returns: (transfer full): the date as YYYY-MM-DD
 */
char *
tw_iso_date (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/**
 * tw_today:
 *
 * Returns: (transfer full): today on the calendar of this machine, as YYYY-MM-DD
 */
char *
tw_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * tw_iso_date_year:
 * @iso_date: a date as the file has it
 *
 * Returns: its year
 */
int
tw_iso_date_year (const char *iso_date)
{
  return (int) strtol (iso_date, NULL, 10);
}

/**
 * tw_iso_date_read:
 * @iso_date: a date as the file has it
 * @date: (out caller-allocates): the day
 */
void
tw_iso_date_read (const char *iso_date,
                  GDate      *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) strtoul (iso_date + 8, NULL, 10), (int) strtoul (iso_date + 5, NULL, 10),
                  (GDateYear) strtoul (iso_date, NULL, 10));
}
