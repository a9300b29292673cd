/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "tw-table-limits.h"

G_BEGIN_DECLS

/** TW_SHEET_MAX_MEMBER_BYTES: the most bytes of one unpacked part of a workbook. */
#define TW_SHEET_MAX_MEMBER_BYTES (G_GUINT64_CONSTANT (1024) * 1024 * 1024)

/** TW_SHEET_MAX_STRING_BYTES: the most bytes of all shared strings of a workbook together. */
#define TW_SHEET_MAX_STRING_BYTES (128 * 1024 * 1024)

/** TW_SHEET_MAX_SHEETS: the most sheets of a workbook. */
#define TW_SHEET_MAX_SHEETS 1000

/**
 * TwSheetFailure:
 * @TW_SHEET_READ: nothing failed
 * @TW_SHEET_DAMAGED: the workbook breaks the rules of its format
 * @TW_SHEET_NOT_A_WORKBOOK: an archive, but no workbook
 * @TW_SHEET_NO_SUCH_SHEET: there is no sheet of that name, or no sheet at all
 * @TW_SHEET_TOO_LARGE: more bytes than are read
 * @TW_SHEET_TOO_MANY_ROWS: more rows than %TW_TABLE_MAX_ROWS
 * @TW_SHEET_TOO_MANY_COLUMNS: more columns than %TW_TABLE_MAX_COLUMNS
 * @TW_SHEET_CELL_TOO_LONG: a cell longer than %TW_TABLE_MAX_CELL_BYTES
 * @TW_SHEET_STOPPED: whoever takes the rows wants no more
 *
 * Why a sheet could not be read.
 */
typedef enum
{
  TW_SHEET_READ,
  TW_SHEET_DAMAGED,
  TW_SHEET_NOT_A_WORKBOOK,
  TW_SHEET_NO_SUCH_SHEET,
  TW_SHEET_TOO_LARGE,
  TW_SHEET_TOO_MANY_ROWS,
  TW_SHEET_TOO_MANY_COLUMNS,
  TW_SHEET_CELL_TOO_LONG,
  TW_SHEET_STOPPED,
  TW_N_SHEET_FAILURES
} TwSheetFailure;

/**
 * TwSheetTaker:
 * @take_row: takes a row that is not blank, and whether it is hidden; returns %FALSE to stop
 * @take_hidden_columns: takes that so many columns from one on are hidden
 * @take_sheet: takes the name of a sheet
 * @take_progress: told how many thousandths of the sheet have been read
 * @user_data: for all of them
 *
 * Who takes what is read from a workbook.
 */
typedef struct
{
  gboolean (*take_row)      (int                number,
                             const char *const *cells,
                             guint              n_cells,
                             gboolean           hidden,
                             gpointer           user_data);
  void     (*take_hidden_columns) (guint        first,
                                   guint        n_columns,
                                   gpointer     user_data);
  void     (*take_sheet)    (const char        *name,
                             gboolean           hidden,
                             gpointer           user_data);
  void     (*take_progress) (guint              thousandths,
                             gpointer           user_data);
  gpointer user_data;
} TwSheetTaker;

TwSheetFailure tw_sheet_read        (int                 fd,
                                     const char         *sheet,
                                     const TwSheetTaker *taker,
                                     int                *row);
TwSheetFailure tw_sheet_list_sheets (int                 fd,
                                     const TwSheetTaker *taker);

G_END_DECLS
