/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table, row by row, whatever the file it stands in is made of.
 *
 * A reader gives one row at a time, so that the memory it needs is bounded by its limits and not by its
 * table.
 */

#include "tw-table-reader.h"

G_DEFINE_ABSTRACT_TYPE (TwTableReader, tw_table_reader, G_TYPE_OBJECT)

static void
tw_table_reader_class_init (TwTableReaderClass *klass)
{
}

static void
tw_table_reader_init (TwTableReader *self)
{
}

/**
 * tw_table_reader_next:
 * @self: a reader
 * @row: (out) (transfer none) (nullable): the next row, %NULL after the last one
 * @error: return location of a #TwIoError
 *
 * Reads the next row.
 *
 * Returns: %FALSE if the table cannot be read on
 */
gboolean
tw_table_reader_next (TwTableReader     *self,
                      const TwTableRow **row,
                      GError           **error)
{
  g_return_val_if_fail (TW_IS_TABLE_READER (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *row = NULL;

  return TW_TABLE_READER_GET_CLASS (self)->next (self, row, error);
}

/**
 * tw_table_reader_rewind:
 * @self: a reader
 * @error: return location of a #TwIoError
 *
 * Goes back before the first row.
 *
 * Returns: whether that was possible
 */
gboolean
tw_table_reader_rewind (TwTableReader  *self,
                        GError        **error)
{
  g_return_val_if_fail (TW_IS_TABLE_READER (self), FALSE);

  return TW_TABLE_READER_GET_CLASS (self)->rewind (self, error);
}

/**
 * tw_table_reader_is_column_hidden:
 * @self: a reader that has given a row
 * @column: a column, the first is 0
 *
 * Returns: whether the spreadsheet hides the column
 */
gboolean
tw_table_reader_is_column_hidden (TwTableReader *self,
                                  guint          column)
{
  TwTableReaderClass *klass = TW_TABLE_READER_GET_CLASS (self);

  g_return_val_if_fail (TW_IS_TABLE_READER (self), FALSE);

  return klass->is_column_hidden != NULL && klass->is_column_hidden (self, column);
}

/**
 * tw_table_reader_get_progress:
 * @self: a reader
 *
 * Returns: how much of the table has been read, 0 to 1
 */
double
tw_table_reader_get_progress (TwTableReader *self)
{
  g_return_val_if_fail (TW_IS_TABLE_READER (self), 0.0);

  return TW_TABLE_READER_GET_CLASS (self)->get_progress (self);
}
