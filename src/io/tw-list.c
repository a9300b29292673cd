/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all lists have in common once they are read, whatever their rows say, and how their rows are gone
 * through.
 */

#include "tw-list-private.h"

#include "tw-staff-row.h"

/* Progress is told, and cancelling looked for, every so many rows. */
#define ROWS_AT_ONCE 2048

struct _TwList
{
  TwColumns *columns;
  GPtrArray *rows;
  GPtrArray *refused;
  GPtrArray *untaken;
  GPtrArray *notes;
  gboolean without_hidden_rows;
  guint n_hidden_rows;
};

static void
note_column (TwList             *self,
             TwFindingCode       code,
             guint               index,
             const TwListColumn *column)
{
  TwFinding *note = tw_finding_new (code, 0);

  note->object = *column->heading != '\0' ? g_strdup (column->heading) : g_strdup_printf ("#%u", index + 1);
  note->value = g_strdup (tw_field_get_name (column->field));
  g_ptr_array_add (self->notes, note);
}

/* What a person would not expect: a column that nobody sees, or that nobody called what it is taken for. */
static void
note_columns (TwList *self)
{
  GPtrArray *columns = tw_columns_get_all (self->columns);

  for (guint i = 0; i < columns->len; i++)
    {
      const TwListColumn *column = g_ptr_array_index (columns, i);

      if (!column->used)
        continue;

      if (column->hidden)
        note_column (self, TW_FINDING_LIST_COLUMN_HIDDEN, i, column);
      if (column->origin == TW_COLUMN_BY_CELLS)
        note_column (self, TW_FINDING_LIST_COLUMN_BY_CELLS, i, column);
      if (column->origin == TW_COLUMN_REMEMBERED)
        note_column (self, TW_FINDING_LIST_COLUMN_REMEMBERED, i, column);
    }
}

static void
note_hidden_rows (TwList *self)
{
  TwFinding *note;

  if (self->n_hidden_rows == 0)
    return;

  note = tw_finding_new (self->without_hidden_rows ? TW_FINDING_LIST_HIDDEN_ROWS_LEFT_OUT
                                                   : TW_FINDING_LIST_HIDDEN_ROWS_TAKEN, 0);
  note->number = self->n_hidden_rows;
  g_ptr_array_add (self->notes, note);
}

/**
 * tw_list_open:
 * @table: the table in which the list stands
 * @kind: which list it is
 * @request: what was said by hand about it
 * @remembered: (nullable): see tw_columns_guess()
 * @this_year: likewise
 * @free_row: for the rows that will be taken
 * @error: return location of a #TwIoError
 *
 * Finds out what the columns hold.
 *
 * Returns: (transfer full) (nullable): the list without rows
 */
TwList *
tw_list_open (TwTableReader        *table,
              TwListKind            kind,
              const TwListRequest  *request,
              GHashTable           *remembered,
              int                   this_year,
              GDestroyNotify        free_row,
              GError              **error)
{
  TwColumns *columns = tw_columns_guess (table, kind, request->columns, remembered, this_year, error);
  TwList *self;

  if (columns == NULL)
    return NULL;

  self = g_new0 (TwList, 1);
  self->columns = columns;
  self->without_hidden_rows = request->without_hidden_rows;
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->untaken = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_staff_row_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);

  note_columns (self);

  return self;
}

/**
 * tw_list_note:
 * @self: a list
 * @note: (nullable) (transfer full): what is to be said of it
 *
 * Adds a note.
 */
void
tw_list_note (TwList    *self,
              TwFinding *note)
{
  if (note != NULL)
    g_ptr_array_add (self->notes, note);
}

/**
 * tw_list_leaves_out:
 * @self: a list
 * @row: a row with something in it
 *
 * A row that a filter hides is a row all the same: whoever forgot the filter misses nobody. It is said, and it is
 * left out if a person said so.
 *
 * Returns: whether the row is left out because it is hidden
 */
gboolean
tw_list_leaves_out (TwList           *self,
                    const TwTableRow *row)
{
  self->n_hidden_rows += row->hidden;

  return row->hidden && self->without_hidden_rows;
}

/**
 * tw_list_read_rows:
 * @self: a list that was opened
 * @table: its table
 * @read_row: (scope call): reads a row below the headings
 * @reading: for @read_row
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Goes through the rows below the headings.
 *
 * Returns: whether the table could be read to its end
 */
gboolean
tw_list_read_rows (TwList          *self,
                   TwTableReader   *table,
                   TwListRowFunc    read_row,
                   gpointer         reading,
                   TwListProgress   progress,
                   gpointer         user_data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  int heading_row = tw_columns_get_heading_row (self->columns);
  guint n_rows = 0;

  while (TRUE)
    {
      const TwTableRow *row;

      if (n_rows++ % ROWS_AT_ONCE == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress != NULL)
            progress (tw_table_reader_get_progress (table), user_data);
        }

      if (!tw_table_reader_next (table, &row, error))
        return FALSE;
      if (row == NULL)
        break;

      if (row->number > heading_row)
        read_row (row, reading);
    }

  note_hidden_rows (self);

  return TRUE;
}

/**
 * tw_list_free:
 * @self: (transfer full): a list
 */
void
tw_list_free (TwList *self)
{
  tw_columns_free (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->untaken);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * tw_list_get_columns:
 * @self: a list
 *
 * Returns: (transfer none): what its columns were taken for
 */
const TwColumns *
tw_list_get_columns (TwList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}

/**
 * tw_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none) (element-type gpointer): the rows that can be taken, in the list's order:
 *   #TwStaffRow or #TwEnrolmentRow
 */
GPtrArray *
tw_list_get_rows (TwList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

/**
 * tw_list_get_refused:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwFinding): the rows that cannot be taken, and why, in the
 *   list's order
 */
GPtrArray *
tw_list_get_refused (TwList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refused;
}

/**
 * tw_list_get_untaken:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwStaffRow): who stands in rows of a staff list that are not
 *   taken, as far as that can be read: number, e-mail address, names and department, each of which may
 *   be %NULL. They are in the list, whatever is wrong with their rows, and have not left
 */
GPtrArray *
tw_list_get_untaken (TwList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->untaken;
}

/**
 * tw_list_get_notes:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwFinding): what else is to be said: of rows that were taken
 *   without a cell that cannot be read, of totals, of columns
 */
GPtrArray *
tw_list_get_notes (TwList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}
