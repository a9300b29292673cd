/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One SQL statement: binds, steps and reads with types, and resets itself. A statement that cannot be prepared says
 * so when it is stepped, so that there is one place where errors are handled. A statement that fails changes
 * nothing, and the undo log forgets what it had begun to log of it. */

#include "tw-statement.h"

#include "tw-connection-private.h"

struct _TwStatement
{
  TwConnection *connection;
  sqlite3_stmt *handle;
  GError *failure; /* why there is no handle */
  gboolean kept;   /* by the connection, for the next time */
  gboolean is_out;
  gboolean is_stepping;
  gsize mark; /* length of the undo log when the statement began */
};

static gboolean
begin_step (TwStatement  *self,
            GError      **error)
{
  if (self->handle == NULL)
    {
      if (error != NULL)
        *error = g_error_copy (self->failure);
      return FALSE;
    }
  if (self->is_stepping)
    return TRUE;
  if (!sqlite3_stmt_readonly (self->handle) && !tw_connection_ready_to_write (self->connection, error))
    return FALSE;

  self->mark = tw_connection_mark_changes (self->connection);
  self->is_stepping = TRUE;

  return TRUE;
}

/* SQLite has taken back what the statement did, but for OR FAIL, which nobody may write here. */
static void
fail_step (TwStatement  *self,
           int           result,
           GError      **error)
{
  tw_connection_set_error (self->connection, result, error);
  if (!sqlite3_stmt_readonly (self->handle))
    tw_connection_cut_changes (self->connection, self->mark);
  tw_statement_reset (self);
}

static gboolean
has_column (TwStatement *self,
            int          column)
{
  return self->is_stepping && column >= 0 && column < sqlite3_data_count (self->handle);
}

/* Binding can only fail by memory or a wrong parameter. */
static void
check_bound (TwStatement *self,
             int          result)
{
  if (result == SQLITE_OK)
    return;
  if (result == SQLITE_NOMEM)
    g_error ("Not enough memory to bind a parameter");
  g_critical ("“%s” has no such parameter", sqlite3_sql (self->handle));
}

/* For the connection: prepares @sql; a failure is kept for the first step. */
TwStatement *
tw_statement_new (TwConnection *connection,
                  const char   *sql,
                  gboolean      kept)
{
  TwStatement *self = g_new0 (TwStatement, 1);
  int result;

  self->connection = connection;
  self->kept = kept;

  tw_connection_enter (connection);
  result = sqlite3_prepare_v3 (tw_connection_get_database (connection), sql, -1,
                               kept ? SQLITE_PREPARE_PERSISTENT : 0, &self->handle, NULL);
  tw_connection_leave (connection);
  if (self->handle == NULL)
    {
      tw_connection_set_error (connection, result, &self->failure);
      self->kept = FALSE;
    }

  return self;
}

/* For the connection: whether the statement stays when it is released. */
gboolean
tw_statement_is_kept (TwStatement *self)
{
  return self->kept;
}

/* For the connection: the statement is forgotten. */
void
tw_statement_free (TwStatement *self)
{
  tw_connection_enter (self->connection);
  sqlite3_finalize (self->handle);
  tw_connection_leave (self->connection);
  g_clear_error (&self->failure);
  g_free (self);
}

/* For the connection: whether somebody works with the statement. */
gboolean
tw_statement_is_out (TwStatement *self)
{
  return self->is_out;
}

/* For the connection: somebody works with the statement from now on. */
void
tw_statement_hand_out (TwStatement *self)
{
  self->is_out = TRUE;
}

/* For the undo log, whose values have types of their own. NULL if the statement could not be prepared. */
sqlite3_stmt *
tw_statement_get_handle (TwStatement *self)
{
  return self->handle;
}

/**
 * tw_statement_bind_null:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 */
void
tw_statement_bind_null (TwStatement *self,
                        int          parameter)
{
  if (self->handle != NULL)
    check_bound (self, sqlite3_bind_null (self->handle, parameter));
}

/**
 * tw_statement_bind_int64:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @number: a number
 */
void
tw_statement_bind_int64 (TwStatement *self,
                         int          parameter,
                         gint64       number)
{
  if (self->handle != NULL)
    check_bound (self, sqlite3_bind_int64 (self->handle, parameter, number));
}

/**
 * tw_statement_bind_id:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @id: a row id, or 0 for none, which is bound as NULL
 */
void
tw_statement_bind_id (TwStatement *self,
                      int          parameter,
                      gint64       id)
{
  if (id == 0)
    tw_statement_bind_null (self, parameter);
  else
    tw_statement_bind_int64 (self, parameter, id);
}

/**
 * tw_statement_bind_double:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @number: a number
 */
void
tw_statement_bind_double (TwStatement *self,
                          int          parameter,
                          double       number)
{
  if (self->handle != NULL)
    check_bound (self, sqlite3_bind_double (self->handle, parameter, number));
}

/**
 * tw_statement_bind_text:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @text: (nullable): UTF-8, which is copied; %NULL is bound as NULL
 */
void
tw_statement_bind_text (TwStatement *self,
                        int          parameter,
                        const char  *text)
{
  if (self->handle != NULL)
    check_bound (self, sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT));
}

/**
 * tw_statement_bind_filled_text:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @text: (nullable): UTF-8, which is copied; %NULL and "" are bound as NULL
 *
 * For columns in which nothing was entered is NULL.
 */
void
tw_statement_bind_filled_text (TwStatement *self,
                               int          parameter,
                               const char  *text)
{
  tw_statement_bind_text (self, parameter, text != NULL && *text != '\0' ? text : NULL);
}

/**
 * tw_statement_bind_blob:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @blob: (nullable): bytes, which are copied; %NULL is bound as NULL
 */
void
tw_statement_bind_blob (TwStatement *self,
                        int          parameter,
                        GBytes      *blob)
{
  gconstpointer bytes;
  gsize size;

  if (blob == NULL)
    {
      tw_statement_bind_null (self, parameter);
      return;
    }
  bytes = g_bytes_get_data (blob, &size);
  if (self->handle != NULL)
    check_bound (self, sqlite3_bind_blob64 (self->handle, parameter, bytes != NULL ? bytes : "", size,
                                            SQLITE_TRANSIENT));
}

/**
 * tw_statement_step:
 * @self: a statement
 * @error: return location for an error
 *
 * Runs the statement up to its next row. After the last one it is reset and can be bound and stepped again; what
 * was bound stays bound.
 *
 * Returns: whether there is a row, no further row, or an error
 */
TwStep
tw_statement_step (TwStatement  *self,
                   GError      **error)
{
  int result;

  g_return_val_if_fail (self->is_out, TW_STEP_ERROR);

  if (!begin_step (self, error))
    return TW_STEP_ERROR;

  tw_connection_enter (self->connection);
  result = sqlite3_step (self->handle);
  tw_connection_leave (self->connection);

  if (result == SQLITE_ROW)
    return TW_STEP_ROW;
  if (result == SQLITE_DONE)
    {
      tw_statement_reset (self);
      return TW_STEP_DONE;
    }
  fail_step (self, result, error);

  return TW_STEP_ERROR;
}

/**
 * tw_statement_run:
 * @self: a statement
 * @error: return location for an error
 *
 * Runs the statement to its end, for statements whose rows, if any, do not matter.
 *
 * Returns: whether it succeeded
 */
gboolean
tw_statement_run (TwStatement  *self,
                  GError      **error)
{
  TwStep step;

  do
    step = tw_statement_step (self, error);
  while (step == TW_STEP_ROW);

  return step == TW_STEP_DONE;
}

/**
 * tw_statement_fetch_int64:
 * @self: a statement
 * @number: (out): the first column of the first row; 0 if that is NULL or there is no row
 * @error: return location for an error
 *
 * For queries with one number as their answer.
 *
 * Returns: whether it succeeded
 */
gboolean
tw_statement_fetch_int64 (TwStatement  *self,
                          gint64       *number,
                          GError      **error)
{
  TwStep step = tw_statement_step (self, error);

  *number = 0;
  if (step == TW_STEP_ERROR)
    return FALSE;
  if (step == TW_STEP_ROW)
    {
      *number = tw_statement_get_int64 (self, 0);
      tw_statement_reset (self);
    }

  return TRUE;
}

/**
 * tw_statement_reset:
 * @self: a statement
 *
 * Leaves the remaining rows; the statement can be bound and stepped again.
 */
void
tw_statement_reset (TwStatement *self)
{
  if (self->handle == NULL)
    return;
  tw_connection_enter (self->connection);
  sqlite3_reset (self->handle);
  tw_connection_leave (self->connection);
  self->is_stepping = FALSE;
}

/**
 * tw_statement_release:
 * @self: (transfer full): a statement
 *
 * Gives the statement back, reset and with nothing bound.
 */
void
tw_statement_release (TwStatement *self)
{
  g_return_if_fail (self->is_out);

  self->is_out = FALSE;
  if (!self->kept)
    {
      tw_statement_free (self);
      return;
    }
  tw_statement_reset (self);
  sqlite3_clear_bindings (self->handle);
}

/**
 * tw_statement_get_n_columns:
 * @self: a statement
 *
 * Returns: how many columns its rows have; 0 if it has none or could not be prepared
 */
int
tw_statement_get_n_columns (TwStatement *self)
{
  return self->handle != NULL ? sqlite3_column_count (self->handle) : 0;
}

/**
 * tw_statement_is_null:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: whether it is NULL
 */
gboolean
tw_statement_is_null (TwStatement *self,
                      int          column)
{
  g_return_val_if_fail (has_column (self, column), TRUE);

  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * tw_statement_get_int64:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: the number; 0 for NULL
 */
gint64
tw_statement_get_int64 (TwStatement *self,
                        int          column)
{
  g_return_val_if_fail (has_column (self, column), 0);

  return sqlite3_column_int64 (self->handle, column);
}

/**
 * tw_statement_get_double:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: the number; 0 for NULL
 */
double
tw_statement_get_double (TwStatement *self,
                         int          column)
{
  g_return_val_if_fail (has_column (self, column), 0);

  return sqlite3_column_double (self->handle, column);
}

/**
 * tw_statement_get_text:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer none) (nullable): the text, until the next step; %NULL for NULL
 */
const char *
tw_statement_get_text (TwStatement *self,
                       int          column)
{
  g_return_val_if_fail (has_column (self, column), NULL);

  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * tw_statement_dup_text:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer full) (nullable): a copy of the text; %NULL for NULL
 */
char *
tw_statement_dup_text (TwStatement *self,
                       int          column)
{
  return g_strdup (tw_statement_get_text (self, column));
}

/**
 * tw_statement_get_blob:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer full) (nullable): a copy of the bytes; %NULL for NULL
 */
GBytes *
tw_statement_get_blob (TwStatement *self,
                       int          column)
{
  gconstpointer bytes;

  if (tw_statement_is_null (self, column))
    return NULL;
  bytes = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (bytes, (gsize) sqlite3_column_bytes (self->handle, column));
}
