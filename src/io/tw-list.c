/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all lists have in common once they are read, whatever their rows say, and how their rows are gone
 * through.
 */

#include "tw-list-private.h"

#include "tw-finding.h"
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
};

/**
 * tw_list_open:
 * @table: the table in which the list stands
 * @kind: which list it is
 * @request: what was said by hand about it
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
              GDestroyNotify        free_row,
              GError              **error)
{
  TwColumns *columns = tw_columns_guess (table, kind, request->columns, error);
  TwList *self;

  if (columns == NULL)
    return NULL;

  self = g_new0 (TwList, 1);
  self->columns = columns;
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->untaken = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_staff_row_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);

  return self;
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
        return TRUE;

      if (row->number > heading_row)
        read_row (row, reading);
    }
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
