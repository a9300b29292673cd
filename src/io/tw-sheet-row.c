/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of a workbook: cells come with their column, the row goes as an array without gaps. Empty
 * cells cost nothing wherever they stand, since writers pad rows to the last column of the sheet.
 */

#include "tw-sheet-row.h"

#include <string.h>

struct _TwSheetRow
{
  GString *text;                              /* the cells in the order they came, each with its end */
  gsize starts[TW_TABLE_MAX_COLUMNS];         /* in text; 0 is the empty cell */
  const char *cells[TW_TABLE_MAX_COLUMNS];
  guint n_cells;
  gboolean hidden;
};

/**
 * tw_sheet_row_new:
 *
 * Returns: (transfer full): a row without cells
 */
TwSheetRow *
tw_sheet_row_new (void)
{
  TwSheetRow *self = g_new0 (TwSheetRow, 1);

  self->text = g_string_sized_new (1024);
  tw_sheet_row_clear (self);

  return self;
}

/**
 * tw_sheet_row_free:
 * @self: (transfer full): a row
 */
void
tw_sheet_row_free (TwSheetRow *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * tw_sheet_row_clear:
 * @self: a row
 *
 * Empties the row for the next one.
 */
void
tw_sheet_row_clear (TwSheetRow *self)
{
  memset (self->starts, 0, sizeof self->starts);
  g_string_truncate (self->text, 0);
  g_string_append_c (self->text, '\0');
  self->n_cells = 0;
  self->hidden = FALSE;
}

/**
 * tw_sheet_row_hide:
 * @self: a row
 *
 * Says that the spreadsheet hides the row, by hand or by a filter.
 */
void
tw_sheet_row_hide (TwSheetRow *self)
{
  self->hidden = TRUE;
}

/**
 * tw_sheet_row_is_blank:
 * @self: a row
 *
 * Returns: whether nothing stands in it
 */
gboolean
tw_sheet_row_is_blank (const TwSheetRow *self)
{
  return self->n_cells == 0;
}

/**
 * tw_sheet_row_put_cell:
 * @self: a row
 * @column: the column, the first is 0
 * @text: what stands in the cell
 * @length: of @text, in bytes
 *
 * Puts a cell in its place.
 *
 * Returns: why that is not possible, or %TW_SHEET_READ
 */
TwSheetFailure
tw_sheet_row_put_cell (TwSheetRow *self,
                       guint       column,
                       const char *text,
                       gsize       length)
{
  if (length == 0)
    return TW_SHEET_READ;
  if (column >= TW_TABLE_MAX_COLUMNS)
    return TW_SHEET_TOO_MANY_COLUMNS;
  if (length > TW_TABLE_MAX_CELL_BYTES)
    return TW_SHEET_CELL_TOO_LONG;
  if (self->starts[column] != 0)
    return TW_SHEET_DAMAGED;

  self->starts[column] = self->text->len;
  g_string_append_len (self->text, text, length);
  g_string_append_c (self->text, '\0');
  self->n_cells = MAX (self->n_cells, column + 1);

  return TW_SHEET_READ;
}

/**
 * tw_sheet_row_give:
 * @self: a row
 * @number: its number, the first is 1
 * @taker: who takes it
 *
 * Gives the row away, unless it is blank.
 *
 * Returns: why that is not possible, or %TW_SHEET_READ
 */
TwSheetFailure
tw_sheet_row_give (TwSheetRow         *self,
                   guint64             number,
                   const TwSheetTaker *taker)
{
  if (tw_sheet_row_is_blank (self))
    return TW_SHEET_READ;
  if (number > TW_TABLE_MAX_ROWS)
    return TW_SHEET_TOO_MANY_ROWS;

  for (guint i = 0; i < self->n_cells; i++)
    self->cells[i] = self->text->str + self->starts[i];

  return taker->take_row ((int) number, self->cells, self->n_cells, self->hidden, taker->user_data) ? TW_SHEET_READ
                                                                                                   : TW_SHEET_STOPPED;
}
