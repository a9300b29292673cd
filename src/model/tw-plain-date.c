/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain dates as the file has them: YYYY-MM-DD, without a zone. */

#include "tw-plain-date.h"

static gboolean
read_number (const char *digits,
             guint       n_digits,
             guint      *number)
{
  *number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (digits[i]))
        return FALSE;
      *number = *number * 10 + (guint) g_ascii_digit_value (digits[i]);
    }

  return TRUE;
}

/**
 * tw_plain_date_read:
 * @iso_date: (nullable): YYYY-MM-DD; a time behind it is passed over
 * @date: (out): the date; left alone if there is none
 *
 * Returns: whether @iso_date begins with a day of the calendar
 */
gboolean
tw_plain_date_read (const char *iso_date,
                    GDate      *date)
{
  guint year, month, day;

  if (iso_date == NULL || !read_number (iso_date, 4, &year) || iso_date[4] != '-' ||
      !read_number (iso_date + 5, 2, &month) || iso_date[7] != '-' || !read_number (iso_date + 8, 2, &day) ||
      (iso_date[10] != '\0' && iso_date[10] != 'T') ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

/**
 * tw_plain_date_days_between:
 * @from: a day
 * @to: another
 *
 * Returns: how many days later @to is; 0 where one of them is no day
 */
int
tw_plain_date_days_between (const char *from,
                            const char *to)
{
  GDate first, last;

  return tw_plain_date_read (from, &first) && tw_plain_date_read (to, &last) ? g_date_days_between (&first, &last) : 0;
}
