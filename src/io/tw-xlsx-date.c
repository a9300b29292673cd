/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Excel keeps a date as a number of days and says only by the format of the cell that it is one. Here
 * such numbers become ISO dates, and other numbers the shortest text that a person would type.
 */

#include "tw-xlsx-date.h"

#include <math.h>
#include <string.h>

#define SECONDS_PER_DAY 86400
#define LAST_DAY 2958465.0       /* 31 December 9999 */
#define DAYS_TO_1904 1462

/* Excel counts 29 February 1900, which never was: before it, its days are one later. */
#define FIRST_SOUND_DAY 61
#define EXCEL_DAY_0_JULIAN 693594

static gboolean
is_builtin_date (int id)
{
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/* A day or a year in the code makes a date; quoted text, escaped letters and [colours] do not count. */
static gboolean
has_day_or_year (const char *code)
{
  const char *p = code;

  while (*p != '\0')
    {
      if (*p == '"' || *p == '[')
        {
          const char *close = strchr (p + 1, *p == '"' ? '"' : ']');

          if (close == NULL)
            return FALSE;
          p = close + 1;
          continue;
        }

      if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        {
          p += 2;
          continue;
        }

      if (strchr ("dDyY", *p) != NULL)
        return TRUE;
      p++;
    }

  return FALSE;
}

static void
write_date (GString  *number,
            double    days,
            gboolean  from_1904)
{
  double whole = floor (days);
  int seconds = (int) lround ((days - whole) * SECONDS_PER_DAY);
  int day = (int) whole + (from_1904 ? DAYS_TO_1904 : 0);
  GDate date;

  if (seconds == SECONDS_PER_DAY)
    {
      seconds = 0;
      day++;
    }

  g_date_clear (&date, 1);
  g_date_set_julian (&date, EXCEL_DAY_0_JULIAN + day + (day < FIRST_SOUND_DAY ? 1 : 0));

  g_string_printf (number, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  if (seconds > 0)
    g_string_append_printf (number, " %02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/**
 * tw_xlsx_is_date_format:
 * @id: the number of the format
 * @code: (nullable): its code, where the workbook defines it
 *
 * Returns: whether numbers in that format are dates
 */
gboolean
tw_xlsx_is_date_format (int         id,
                        const char *code)
{
  return code != NULL ? has_day_or_year (code) : is_builtin_date (id);
}

/**
 * tw_xlsx_write_number:
 * @number: (inout): a number as it stands in the sheet; what is no number stays
 * @is_date: whether its format is that of a date
 * @from_1904: whether the workbook counts its days from 1904, as on old Macs
 *
 * Writes a number as a person would: 29213 as 1979-12-24 if it is a date, 4711.0000000000001 as 4711.
 */
void
tw_xlsx_write_number (GString  *number,
                      gboolean  is_date,
                      gboolean  from_1904)
{
  char *end;
  double value;
  char shortest[G_ASCII_DTOSTR_BUF_SIZE];

  if (number->len == 0)
    return;
  if (!is_date && number->len < 15 && number->str[strspn (number->str, "0123456789")] == '\0')
    return;

  value = g_ascii_strtod (number->str, &end);
  if (*end != '\0' || !isfinite (value))
    return;

  if (is_date && value >= 1.0 && value + (from_1904 ? DAYS_TO_1904 : 0) < LAST_DAY + 1)
    {
      write_date (number, value, from_1904);
      return;
    }

  if (value == trunc (value) && fabs (value) < 1e15)
    g_ascii_formatd (shortest, sizeof shortest, "%.0f", value);
  else
    g_ascii_formatd (shortest, sizeof shortest, "%.15g", value);
  g_string_assign (number, shortest);
}
