/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a day with a time from a cell: "24.12.2026 14:30", "2026-12-24 14:30:00", "24.12.2026, 14.30 Uhr". */

#include "tw-cell-moment.h"

#include "tw-cell-date.h"
#include "tw-staff-row.h"

#include <stdio.h>
#include <string.h>

/* When somebody met who only says the day. */
#define NOON "12:00"

static gboolean
read_time (const char *text,
           char       *time)
{
  int hour, minute;

  if (*text == '\0')
    {
      g_strlcpy (time, NOON, sizeof NOON);
      return TRUE;
    }

  if (sscanf (text, "%2d:%2d", &hour, &minute) != 2 && sscanf (text, "%2d.%2d", &hour, &minute) != 2)
    return FALSE;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return FALSE;

  g_snprintf (time, sizeof NOON, "%02d:%02d", hour, minute);
  return TRUE;
}

/**
 * tw_cell_read_moment:
 * @tidied: a tidied cell
 * @latest_year: a later one is no day of this cell
 * @moment: (out caller-allocates) (array fixed-size=17): where the local time goes: "YYYY-MM-DDTHH:MM", noon where only
 *   the day is said
 *
 * Returns: whether there is one
 */
gboolean
tw_cell_read_moment (const char *tidied,
                     int         latest_year,
                     char       *moment)
{
  const gsize n_day = strcspn (tidied, " ,T");
  g_autofree char *day = g_strndup (tidied, n_day);
  const TwCellDate date = tw_cell_read_date (day, latest_year);
  char iso[TW_ISO_DATE_SIZE];
  char time[sizeof NOON];

  if (date.kind != TW_CELL_DATE_DAY || !read_time (tidied + n_day + strspn (tidied + n_day, " ,T"), time))
    return FALSE;

  tw_cell_date_to_iso (&date, TW_DATE_ORDER_DAY_FIRST, iso);
  g_snprintf (moment, TW_MOMENT_SIZE, "%sT%s", iso, time);

  return TRUE;
}
