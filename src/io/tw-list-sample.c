/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first rows of a table. They are copied once and looked at many times. */

#include "tw-list-sample.h"

#include "tw-cells.h"

#define MOST_ROWS 100

/* A longer cell is no heading, and not worth remembering here. */
#define MOST_CELL_BYTES 200

typedef struct
{
  int number;
  guint n_cells;
  GStrv cells;
} SampleRow;

struct _TwListSample
{
  GPtrArray *rows;             /* SampleRow */
};

static void
sample_row_free (SampleRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

static SampleRow *
take_row (const TwTableRow *row,
          GString          *tidied)
{
  SampleRow *taken = g_new0 (SampleRow, 1);

  taken->number = row->number;
  taken->n_cells = row->n_cells;
  taken->cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    {
      tw_cell_tidy (row->cells[i], tidied);
      taken->cells[i] = g_strdup (tidied->len <= MOST_CELL_BYTES ? tidied->str : "");
    }

  return taken;
}

/**
 * tw_list_sample_take:
 * @table: a table; it stands before its first row afterwards
 * @error: return location of a #TwIoError
 *
 * Returns: (transfer full) (nullable): its first rows
 */
TwListSample *
tw_list_sample_take (TwTableReader  *table,
                     GError        **error)
{
  g_autoptr (TwListSample) self = g_new0 (TwListSample, 1);
  g_autoptr (GString) tidied = g_string_new (NULL);
  const TwTableRow *row;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sample_row_free);
  if (!tw_table_reader_rewind (table, error))
    return NULL;

  while (self->rows->len < MOST_ROWS)
    {
      if (!tw_table_reader_next (table, &row, error))
        return NULL;
      if (row == NULL)
        break;

      g_ptr_array_add (self->rows, take_row (row, tidied));
    }

  return tw_table_reader_rewind (table, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tw_list_sample_free:
 * @self: (transfer full): a sample
 */
void
tw_list_sample_free (TwListSample *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * tw_list_sample_get_n_rows:
 * @self: a sample
 *
 * Returns: how many rows it has
 */
guint
tw_list_sample_get_n_rows (const TwListSample *self)
{
  return self->rows->len;
}

/**
 * tw_list_sample_get_row_number:
 * @self: a sample
 * @row: which of its rows, the first is 0
 *
 * Returns: the row as the spreadsheet counts
 */
int
tw_list_sample_get_row_number (const TwListSample *self,
                               guint               row)
{
  return ((const SampleRow *) g_ptr_array_index (self->rows, row))->number;
}

/**
 * tw_list_sample_get_n_columns:
 * @self: a sample
 * @row: which of its rows, the first is 0
 *
 * Returns: how many cells the row has
 */
guint
tw_list_sample_get_n_columns (const TwListSample *self,
                              guint               row)
{
  return ((const SampleRow *) g_ptr_array_index (self->rows, row))->n_cells;
}

/**
 * tw_list_sample_get_cell:
 * @self: a sample
 * @row: which of its rows, the first is 0
 * @column: which column, the first is 0
 *
 * Returns: (transfer none): the tidied cell; "" where nothing stands, or more than a heading could be
 */
const char *
tw_list_sample_get_cell (const TwListSample *self,
                         guint               row,
                         guint               column)
{
  const SampleRow *sample_row = g_ptr_array_index (self->rows, row);

  return column < sample_row->n_cells ? sample_row->cells[column] : "";
}

/**
 * tw_list_sample_is_blank:
 * @self: a sample
 * @row: which of its rows, the first is 0
 *
 * Returns: whether nothing stands in the row
 */
gboolean
tw_list_sample_is_blank (const TwListSample *self,
                         guint               row)
{
  for (guint i = 0; i < tw_list_sample_get_n_columns (self, row); i++)
    if (*tw_list_sample_get_cell (self, row, i) != '\0')
      return FALSE;

  return TRUE;
}
