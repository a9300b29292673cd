/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-table-limits.h"

G_BEGIN_DECLS

#define TW_TYPE_TABLE_READER (tw_table_reader_get_type ())
G_DECLARE_DERIVABLE_TYPE (TwTableReader, tw_table_reader, TW, TABLE_READER, GObject)

/**
 * TwTableRow:
 * @number: the row as the spreadsheet counts: the first is 1, a row with line breaks in its cells is
 *   one row, blank rows count
 * @n_cells: how many cells it has
 * @hidden: whether the spreadsheet hides the row, by hand or by a filter
 * @cells: (array length=n_cells): the cells, valid UTF-8, never %NULL, not yet tidied
 *
 * One row of a table. It belongs to the reader and lives until the next row is read.
 */
typedef struct
{
  int number;
  guint n_cells;
  gboolean hidden;
  const char *const *cells;
} TwTableRow;

struct _TwTableReaderClass
{
  GObjectClass parent_class;

  gboolean (*next)         (TwTableReader    *self,
                            const TwTableRow **row,
                            GError          **error);
  gboolean (*rewind)       (TwTableReader    *self,
                            GError          **error);
  double   (*get_progress) (TwTableReader    *self);
  gboolean (*is_column_hidden) (TwTableReader *self,
                                guint          column);
};

gboolean       tw_table_reader_next         (TwTableReader     *self,
                                             const TwTableRow **row,
                                             GError           **error);
gboolean       tw_table_reader_rewind       (TwTableReader     *self,
                                             GError           **error);
double         tw_table_reader_get_progress (TwTableReader     *self);
gboolean       tw_table_reader_is_column_hidden (TwTableReader *self,
                                                 guint          column);

G_END_DECLS
