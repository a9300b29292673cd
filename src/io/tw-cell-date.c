/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads dates as staff lists write them: 1979-12-24, 24.12.1979, 24.12.79, 24. Dezember 1979,
 * 24-Dec-79, 12/24/79, 19791224, a year, and the number of days by which Excel means a date. A time
 * behind the date is passed over.
 *
 * Which number of 03/04/79 is the day cannot be known from one cell: it is told as it stands, and the
 * list decides for the whole column.
 */

#include "tw-cell-date.h"

#include "tw-staff-row.h"

#include <string.h>

#define FIRST_YEAR 1850
#define LAST_YEAR 2200
#define YEAR_WITHOUT_END 9999

/* Excel's day 1 is 1 January 1900, and it believes in 29 February 1900. */
#define EXCEL_DAY_ZERO_YEAR 1899
#define EXCEL_DAY_ZERO_DAY 30

/* As 19791224. */
#define MOST_DIGITS 8

typedef struct
{
  int value;
  int n_digits;
} Number;

/* The first letters of the months, German and English. */
static const struct
{
  const char *start;
  int month;
} month_names[] = {
  { "jan", 1 }, { "jän", 1 }, { "Jän", 1 }, { "feb", 2 }, { "mär", 3 }, { "Mär", 3 }, { "mar", 3 }, { "mrz", 3 },
  { "maer", 3 }, { "apr", 4 }, { "mai", 5 }, { "may", 5 }, { "jun", 6 }, { "jul", 7 }, { "aug", 8 }, { "sep", 9 },
  { "okt", 10 }, { "oct", 10 }, { "nov", 11 }, { "dez", 12 }, { "dec", 12 },
};

static gboolean
scan_number (const char **position,
             Number      *number)
{
  const char *p = *position;

  *number = (Number) { 0 };
  for (; g_ascii_isdigit (*p) && number->n_digits <= MOST_DIGITS; p++, number->n_digits++)
    number->value = number->value * 10 + g_ascii_digit_value (*p);

  if (number->n_digits == 0 || number->n_digits > MOST_DIGITS)
    return FALSE;

  *position = p;

  return TRUE;
}

static gboolean
scan_month_name (const char **position,
                 Number      *month)
{
  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      gsize length = strlen (month_names[i].start);

      if (g_ascii_strncasecmp (*position, month_names[i].start, length) != 0)
        continue;

      month->value = month_names[i].month;
      month->n_digits = 0;
      *position += length;
      while (g_unichar_isalpha (g_utf8_get_char (*position)))
        *position = g_utf8_next_char (*position);

      return TRUE;
    }

  return FALSE;
}

static void
skip_any (const char **position,
          const char  *letters)
{
  *position += strspn (*position, letters);
}

/* Behind a date only a time may stand. */
static gboolean
is_end_of_date (const char *rest)
{
  if (*rest == '\0')
    return TRUE;
  if (*rest != ' ' && *rest != 'T' && *rest != ',')
    return FALSE;

  return rest[strspn (rest, " ,0123456789:.+-TZAPMapm")] == '\0' && strchr (rest, ':') != NULL;
}

static gboolean
complete_year (const Number *number,
               int           latest_year,
               int          *year)
{
  *year = number->value;

  if (number->n_digits == 2)
    {
      *year += 2000;
      if (*year > latest_year)
        *year -= 100;
      return TRUE;
    }

  return number->n_digits == 4 &&
         ((*year >= FIRST_YEAR && *year <= LAST_YEAR) || *year == YEAR_WITHOUT_END);
}

static TwCellDate
make_day (int year,
          int month,
          int day)
{
  TwCellDate date = { TW_CELL_DATE_DAY, year, month, day };

  if (month < 1 || month > 12 || day < 1 || day > 31 || !g_date_valid_dmy (day, month, year))
    date.kind = TW_CELL_DATE_UNREADABLE;
  else if (year == YEAR_WITHOUT_END)
    date.kind = TW_CELL_DATE_NEVER;

  return date;
}

static TwCellDate
make_excel_day (int days)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, EXCEL_DAY_ZERO_DAY, G_DATE_DECEMBER, EXCEL_DAY_ZERO_YEAR);
  g_date_add_days (&date, days);

  return make_day (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/* One number and nothing else: a year, Excel's days, or a date without separators. */
static TwCellDate
read_single_number (const Number *number,
                    const char   *rest)
{
  static const TwCellDate unreadable = { TW_CELL_DATE_UNREADABLE, 0, 0, 0 };
  int value = number->value;
  TwCellDate date;

  if (*rest == '.' || *rest == ',')
    {
      const char *fraction = rest + 1;

      rest = fraction + strspn (fraction, "0123456789");
      if (rest == fraction || (number->n_digits == 4 && fraction[strspn (fraction, "0")] != '\0'))
        return unreadable;
    }

  if (*rest != '\0')
    return unreadable;

  switch (number->n_digits)
    {
    case 4:
      if (value < FIRST_YEAR || value > LAST_YEAR)
        return unreadable;
      return (TwCellDate) { TW_CELL_DATE_YEAR, value, 0, 0 };

    case 5:
      return make_excel_day (value);

    case 8:
      date = make_day (value / 10000, value / 100 % 100, value % 100);
      if (date.kind != TW_CELL_DATE_UNREADABLE && (date.year >= FIRST_YEAR && date.year <= LAST_YEAR))
        return date;
      if (date.kind == TW_CELL_DATE_NEVER)
        return date;
      date = make_day (value % 10000, value / 10000 % 100, value / 1000000);
      return date.year >= FIRST_YEAR && date.year <= LAST_YEAR ? date : unreadable;

    default:
      return unreadable;
    }
}

static TwCellDate
read_three_numbers (const Number *first,
                    const char   *rest,
                    int           latest_year)
{
  static const TwCellDate unreadable = { TW_CELL_DATE_UNREADABLE, 0, 0, 0 };
  char separator = *rest;
  TwCellDate date;
  Number second;
  Number third;
  int year;

  rest++;
  skip_any (&rest, " ");
  if (!scan_number (&rest, &second) || *rest != separator)
    return unreadable;

  rest++;
  skip_any (&rest, " ");
  if (!scan_number (&rest, &third) || !is_end_of_date (rest))
    return unreadable;

  if (first->n_digits == 4)
    return complete_year (first, latest_year, &year) && third.n_digits <= 2
           ? make_day (year, second.value, third.value) : unreadable;

  if (!complete_year (&third, latest_year, &year) || first->n_digits > 2 || second.n_digits > 2)
    return unreadable;

  if (separator == '.')
    return make_day (year, second.value, first->value);

  date = (TwCellDate) { TW_CELL_DATE_UNORDERED, year, second.value, first->value };
  if (!tw_cell_date_can_be (&date, TW_DATE_ORDER_DAY_FIRST) &&
      !tw_cell_date_can_be (&date, TW_DATE_ORDER_MONTH_FIRST))
    return unreadable;
  if (first->value == second.value)
    date.kind = TW_CELL_DATE_DAY;

  return date;
}

/* "24. Dezember 1979", "24-Dec-79": @rest stands behind the day. */
static TwCellDate
read_day_and_month_name (const Number *day,
                         const char   *rest,
                         int           latest_year)
{
  static const TwCellDate unreadable = { TW_CELL_DATE_UNREADABLE, 0, 0, 0 };
  Number month;
  Number number;
  int year;

  skip_any (&rest, ". -");
  if (!scan_month_name (&rest, &month))
    return unreadable;

  skip_any (&rest, ". -,");
  if (!scan_number (&rest, &number) || !is_end_of_date (rest) || !complete_year (&number, latest_year, &year))
    return unreadable;

  return make_day (year, month.value, day->value);
}

/* "Dec 24, 1979": @rest stands behind the month. */
static TwCellDate
read_month_name_and_day (const Number *month,
                         const char   *rest,
                         int           latest_year)
{
  static const TwCellDate unreadable = { TW_CELL_DATE_UNREADABLE, 0, 0, 0 };
  Number day;
  Number number;
  int year;

  skip_any (&rest, ". ");
  if (!scan_number (&rest, &day) || day.n_digits > 2)
    return unreadable;

  skip_any (&rest, ", ");
  if (!scan_number (&rest, &number) || !is_end_of_date (rest) || !complete_year (&number, latest_year, &year))
    return unreadable;

  return make_day (year, month->value, day.value);
}

/**
 * tw_cell_read_date:
 * @tidied: a tidied cell
 * @latest_year: the latest year that a year of two digits can mean: 79 is 1979, 24 is 2024
 *
 * Reads a date.
 *
 * Returns: what stands there
 */
TwCellDate
tw_cell_read_date (const char *tidied,
                   int         latest_year)
{
  static const TwCellDate unreadable = { TW_CELL_DATE_UNREADABLE, 0, 0, 0 };
  const char *rest = tidied;
  Number first;

  if (!g_ascii_isdigit (*rest))
    return scan_month_name (&rest, &first) ? read_month_name_and_day (&first, rest, latest_year) : unreadable;

  if (!scan_number (&rest, &first))
    return unreadable;

  if (strchr (".-/", *rest) != NULL && *rest != '\0')
    {
      const char *next = rest + 1;

      skip_any (&next, " ");
      if (g_ascii_isdigit (*next) && first.n_digits <= 4)
        {
          TwCellDate date = read_three_numbers (&first, rest, latest_year);

          if (date.kind != TW_CELL_DATE_UNREADABLE)
            return date;
        }
    }

  if (first.n_digits <= 2)
    return read_day_and_month_name (&first, rest, latest_year);

  return read_single_number (&first, rest);
}

/**
 * tw_cell_date_can_be:
 * @date: a date
 * @order: an order of its numbers
 *
 * Returns: whether the date exists when it is read in that order
 */
gboolean
tw_cell_date_can_be (const TwCellDate *date,
                     TwDateOrder       order)
{
  int day = order == TW_DATE_ORDER_DAY_FIRST ? date->day : date->month;
  int month = order == TW_DATE_ORDER_DAY_FIRST ? date->month : date->day;

  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && g_date_valid_dmy (day, month, date->year);
}

/**
 * tw_cell_date_to_iso:
 * @date: a date of any kind
 * @order: how to read it if it is unordered
 * @iso: (out caller-allocates): %TW_ISO_DATE_SIZE bytes; "" for a date that is none or never comes.
 *   A year alone is its first day.
 */
void
tw_cell_date_to_iso (const TwCellDate *date,
                     TwDateOrder       order,
                     char             *iso)
{
  gboolean swapped = date->kind == TW_CELL_DATE_UNORDERED && order == TW_DATE_ORDER_MONTH_FIRST;
  int day = swapped ? date->month : date->day;
  int month = swapped ? date->day : date->month;

  switch (date->kind)
    {
    case TW_CELL_DATE_UNREADABLE:
    case TW_CELL_DATE_NEVER:
      *iso = '\0';
      break;

    case TW_CELL_DATE_YEAR:
    case TW_CELL_DATE_DAY:
    case TW_CELL_DATE_UNORDERED:
      g_snprintf (iso, TW_ISO_DATE_SIZE, "%04d-%02d-%02d", date->year, MAX (month, 1), MAX (day, 1));
      break;
    }
}
