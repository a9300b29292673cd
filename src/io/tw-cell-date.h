/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwCellDateKind:
 * @TW_CELL_DATE_UNREADABLE: no date
 * @TW_CELL_DATE_YEAR: a year alone; month and day are 0
 * @TW_CELL_DATE_DAY: a day that can be read one way only
 * @TW_CELL_DATE_UNORDERED: 03/04/79 or 3-4-1979: which number is the day is decided for the whole
 *   column, with tw_cell_date_can_be()
 * @TW_CELL_DATE_NEVER: 31.12.9999, by which HR systems say "without end"
 *
 * What kind of date stands in a cell.
 */
typedef enum
{
  TW_CELL_DATE_UNREADABLE,
  TW_CELL_DATE_YEAR,
  TW_CELL_DATE_DAY,
  TW_CELL_DATE_UNORDERED,
  TW_CELL_DATE_NEVER,
} TwCellDateKind;

/**
 * TwDateOrder:
 * @TW_DATE_ORDER_DAY_FIRST: 24/12/79
 * @TW_DATE_ORDER_MONTH_FIRST: 12/24/79
 *
 * Which number of an unordered date is the day.
 */
typedef enum
{
  TW_DATE_ORDER_DAY_FIRST,
  TW_DATE_ORDER_MONTH_FIRST,
} TwDateOrder;

/**
 * TwCellDate:
 * @kind: what could be read
 * @year: four digits
 * @month: 1–12; of an unordered date the second number
 * @day: 1–31; of an unordered date the first number
 *
 * A date as a cell says it.
 */
typedef struct
{
  TwCellDateKind kind;
  int year;
  int month;
  int day;
} TwCellDate;

TwCellDate tw_cell_read_date   (const char       *tidied,
                                int               latest_year);
gboolean   tw_cell_date_can_be (const TwCellDate *date,
                                TwDateOrder       order);
void       tw_cell_date_to_iso (const TwCellDate *date,
                                TwDateOrder       order,
                                char             *iso);

G_END_DECLS
