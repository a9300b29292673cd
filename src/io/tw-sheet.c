/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads workbooks of both kinds. It is done in a process of its own: see tw-sheet-program.c. */

#include "tw-sheet.h"

#include "tw-ods.h"
#include "tw-xlsx.h"

/**
 * tw_sheet_read:
 * @fd: the workbook, at any position
 * @sheet: (nullable): the name of a sheet, or %NULL for the first that is not hidden
 * @taker: who takes the rows
 * @row: (out): the row where it failed
 *
 * Reads a sheet of a workbook.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_sheet_read (int                 fd,
               const char         *sheet,
               const TwSheetTaker *taker,
               int                *row)
{
  *row = 0;

  if (tw_xlsx_recognize (fd))
    return tw_xlsx_read (fd, sheet, taker, row);
  if (tw_ods_recognize (fd))
    return tw_ods_read (fd, sheet, taker, row);

  return TW_SHEET_NOT_A_WORKBOOK;
}

/**
 * tw_sheet_list_sheets:
 * @fd: the workbook, at any position
 * @taker: who takes the names
 *
 * Gives the names of the sheets of a workbook.
 *
 * Returns: %TW_SHEET_READ, or why not
 */
TwSheetFailure
tw_sheet_list_sheets (int                 fd,
                      const TwSheetTaker *taker)
{
  if (tw_xlsx_recognize (fd))
    return tw_xlsx_list_sheets (fd, taker);
  if (tw_ods_recognize (fd))
    return tw_ods_list_sheets (fd, taker);

  return TW_SHEET_NOT_A_WORKBOOK;
}
