/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The undo log: what makes every command one transaction, and every transaction something that can be taken back.
 *
 * TEMP triggers, generated from the schema, call functions of ours that append the row id and the old values to
 * a buffer in memory. A logged table cannot be changed outside of a command.
 *
 * A bulk insert drops the INSERT triggers of its tables, which would cost more than the inserts, and logs one
 * range of ids for each at its end. What happens to the new rows within the same command need not be logged: taking
 * the command back begins with removing them, so that they are not in the way of what they took the place of. This
 * needs ids that are never reused (AUTOINCREMENT). */

#include "tw-undo-log-private.h"

#include "tw-connection-private.h"
#include "tw-logged-table.h"
#include "tw-undo-entry-private.h"
#include "tw-undo-replay.h"

G_DEFINE_FINAL_TYPE (TwUndoLog, tw_undo_log, G_TYPE_OBJECT)

/* The functions that the triggers call */

static void
log_change (sqlite3_context    *context,
            TwChangeOperation   operation,
            guint               table,
            gint64              key,
            int                 n_values,
            sqlite3_value     **values)
{
  TwUndoLog *self = sqlite3_user_data (context);

  if (self->changes == NULL)
    {
      sqlite3_result_error (context, "a logged table is changed outside of a command", -1);
      return;
    }
  if (key >= self->states[table].first_new_id)
    return;
  if (!tw_change_buffer_append (self->changes, operation, table, key, (guint) n_values, values))
    sqlite3_result_error_nomem (context);
}

static void
log_insert (sqlite3_context  *context,
            int               n_values,
            sqlite3_value   **values)
{
  log_change (context, TW_CHANGE_INSERT, (guint) sqlite3_value_int (values[0]), sqlite3_value_int64 (values[1]), 0,
              NULL);
}

static void
log_update (sqlite3_context  *context,
            int               n_values,
            sqlite3_value   **values)
{
  gint64 key = sqlite3_value_int64 (values[1]);

  if (key != sqlite3_value_int64 (values[2]))
    {
      sqlite3_result_error (context, "the id of a row is changed", -1);
      return;
    }
  log_change (context, TW_CHANGE_UPDATE, (guint) sqlite3_value_int (values[0]), key, n_values - 3, values + 3);
}

static void
log_delete (sqlite3_context  *context,
            int               n_values,
            sqlite3_value   **values)
{
  log_change (context, TW_CHANGE_DELETE, (guint) sqlite3_value_int (values[0]), sqlite3_value_int64 (values[1]),
              n_values - 2, values + 2);
}

static const struct
{
  const char *name;
  void (*function) (sqlite3_context *context, int n_values, sqlite3_value **values);
} functions[] = { { "tw_log_insert", log_insert }, { "tw_log_update", log_update }, { "tw_log_delete", log_delete } };

static gboolean
add_functions (TwUndoLog  *self,
               GError    **error)
{
  sqlite3 *database = tw_connection_get_database (self->connection);

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      int result = sqlite3_create_function_v2 (database, functions[i].name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, self,
                                               functions[i].function, NULL, NULL, NULL);

      if (result != SQLITE_OK)
        {
          tw_connection_set_error (self->connection, result, error);
          return FALSE;
        }
    }

  return TRUE;
}

/* The triggers stay, and whoever writes without a log is refused. */
static void
remove_functions (TwUndoLog *self)
{
  sqlite3 *database = tw_connection_get_database (self->connection);

  for (guint i = 0; database != NULL && i < G_N_ELEMENTS (functions); i++)
    sqlite3_create_function_v2 (database, functions[i].name, -1, SQLITE_UTF8, NULL, NULL, NULL, NULL, NULL);
}

static gboolean
add_triggers (TwUndoLog  *self,
              GError    **error)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      TwLoggedTable *table = self->tables->pdata[i];

      if (!tw_connection_execute (self->connection, table->insert_trigger, error) ||
          !tw_connection_execute (self->connection, table->update_trigger, error) ||
          !tw_connection_execute (self->connection, table->delete_trigger, error))
        return FALSE;
    }

  return TRUE;
}

/* One command after the other */

static void
start_recording (TwUndoLog  *self,
                 const char *label)
{
  g_set_str (&self->label, label);
  self->changes = tw_change_buffer_new ();
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_kept_rows_unref);
  self->has_emptied = FALSE;
  tw_connection_set_changes (self->connection, self->changes);
  for (guint i = 0; i < self->tables->len; i++)
    self->states[i] = (TwTableState) { .first_new_id = G_MAXINT64 };
}

static TwUndoEntry *
stop_recording (TwUndoLog *self)
{
  tw_connection_set_changes (self->connection, NULL);

  return tw_undo_entry_new (self->label, self->tables, g_steal_pointer (&self->changes), g_steal_pointer (&self->kept));
}

static void
forget_recording (TwUndoLog *self)
{
  tw_connection_set_changes (self->connection, NULL);
  g_clear_pointer (&self->changes, tw_change_buffer_free);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
}

/* Within the transaction, so that a rollback brings them back as well. */
static gboolean
restore_insert_triggers (TwUndoLog  *self,
                         GError    **error)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      TwLoggedTable *table = self->tables->pdata[i];

      if (self->states[i].is_untriggered && !tw_connection_execute (self->connection, table->insert_trigger, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_greatest_id (TwUndoLog  *self,
                  guint       number,
                  gint64     *id,
                  GError    **error)
{
  TwLoggedTable *table = self->tables->pdata[number];
  g_autoptr (TwStatement) statement =
    tw_connection_statement (self->connection, "SELECT seq FROM main.sqlite_sequence WHERE name = ?1");

  tw_statement_bind_text (statement, 1, table->name);

  return tw_statement_fetch_int64 (statement, id, error);
}

static gboolean
open_range (TwUndoLog  *self,
            guint       number,
            GError    **error)
{
  TwTableState *state = &self->states[number];
  gint64 last;

  if (!read_greatest_id (self, number, &last, error) || !tw_undo_log_drop_insert_trigger (self, number, error))
    return FALSE;
  state->has_range = TRUE;
  state->first_new_id = last + 1;

  return TRUE;
}

static gboolean
close_ranges (TwUndoLog  *self,
              GError    **error)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      gint64 last;

      if (!self->states[i].has_range)
        continue;
      if (!read_greatest_id (self, i, &last, error))
        return FALSE;
      if (last >= self->states[i].first_new_id &&
          !tw_undo_log_append_range (self, TW_CHANGE_INSERT_RANGE, i, self->states[i].first_new_id, last, error))
        return FALSE;
    }

  return TRUE;
}

static TwUndoEntry *
replay_without_foreign_keys (TwUndoLog    *self,
                             TwUndoEntry  *entry,
                             GError      **error)
{
  if (!tw_undo_log_begin (self, tw_undo_entry_get_label (entry), error))
    return NULL;
  if (!tw_undo_replay (self, entry, error))
    {
      tw_undo_log_rollback (self);
      return NULL;
    }

  return tw_undo_log_commit (self, error);
}

static void
tw_undo_log_dispose (GObject *object)
{
  TwUndoLog *self = TW_UNDO_LOG (object);

  if (self->changes != NULL)
    tw_undo_log_rollback (self);
  if (self->connection != NULL)
    remove_functions (self);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (tw_undo_log_parent_class)->dispose (object);
}

static void
tw_undo_log_finalize (GObject *object)
{
  TwUndoLog *self = TW_UNDO_LOG (object);

  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_free);
  g_clear_pointer (&self->keeper, tw_row_keeper_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (tw_undo_log_parent_class)->finalize (object);
}

static void
tw_undo_log_class_init (TwUndoLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tw_undo_log_dispose;
  object_class->finalize = tw_undo_log_finalize;
}

static void
tw_undo_log_init (TwUndoLog *self)
{
}

/* For the replay: until the command ends, rows that are inserted are not logged by themselves. */
gboolean
tw_undo_log_drop_insert_trigger (TwUndoLog  *self,
                                 guint       number,
                                 GError    **error)
{
  TwLoggedTable *table = self->tables->pdata[number];

  if (!tw_connection_execute (self->connection, table->drop_insert_trigger, error))
    return FALSE;
  self->states[number].is_untriggered = TRUE;

  return TRUE;
}

/* For the replay: logs that the rows from @first to @last came or went. */
gboolean
tw_undo_log_append_range (TwUndoLog          *self,
                          TwChangeOperation   operation,
                          guint               number,
                          gint64              first,
                          gint64              last,
                          GError            **error)
{
  if (tw_change_buffer_append_range (self->changes, operation, number, first, last))
    return TRUE;

  tw_connection_set_error (self->connection, SQLITE_NOMEM, error);

  return FALSE;
}

/**
 * tw_undo_log_new:
 * @connection: a connection for writing; at most one undo log for each
 * @unlogged: (nullable): names of tables that undo never touches; they must not refer to others
 * @error: return location for an error
 *
 * Watches all tables of the file from now on. When the log is gone, nothing can be written any more.
 *
 * Returns: (transfer full) (nullable): the undo log, or %NULL with an error
 */
TwUndoLog *
tw_undo_log_new (TwConnection        *connection,
                 const char * const  *unlogged,
                 GError             **error)
{
  g_autoptr (TwUndoLog) self = g_object_new (TW_TYPE_UNDO_LOG, NULL);

  g_return_val_if_fail (TW_IS_CONNECTION (connection) && !tw_connection_is_read_only (connection), NULL);

  self->connection = g_object_ref (connection);
  self->tables = tw_logged_tables_load (connection, unlogged, error);
  if (self->tables == NULL)
    return NULL;
  self->states = g_new0 (TwTableState, self->tables->len);
  self->keeper = tw_row_keeper_new (connection);
  if (!add_functions (self, error) || !add_triggers (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_undo_log_begin:
 * @self: an undo log, outside of a command
 * @label: what the command is called
 * @error: return location for an error
 *
 * Begins a command, and with it a transaction.
 *
 * Returns: whether it began
 */
gboolean
tw_undo_log_begin (TwUndoLog   *self,
                   const char  *label,
                   GError     **error)
{
  g_return_val_if_fail (TW_IS_UNDO_LOG (self) && self->changes == NULL, FALSE);

  if (!tw_connection_begin (self->connection, error))
    return FALSE;
  start_recording (self, label);

  return TRUE;
}

/**
 * tw_undo_log_begin_bulk_inserts:
 * @self: an undo log, in a command and outside of savepoints
 * @tables: (array zero-terminated=1): names of logged tables
 * @error: return location for an error
 *
 * Announces that thousands of rows are going to be inserted into these tables until the command ends, with ids that
 * SQLite gives them. Tables without AUTOINCREMENT are logged row by row all the same.
 *
 * Returns: whether it succeeded; if not, roll the command back
 */
gboolean
tw_undo_log_begin_bulk_inserts (TwUndoLog           *self,
                                const char * const  *tables,
                                GError             **error)
{
  g_return_val_if_fail (TW_IS_UNDO_LOG (self) && self->changes != NULL, FALSE);
  g_return_val_if_fail (!tw_connection_in_savepoint (self->connection), FALSE);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      guint number;

      if (!tw_logged_tables_find (self->tables, tables[i], &number))
        {
          g_critical ("There is no logged table “%s”", tables[i]);
          return FALSE;
        }
      if (((TwLoggedTable *) self->tables->pdata[number])->never_reuses_ids &&
          !self->states[number].has_range && !open_range (self, number, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tw_undo_log_commit:
 * @self: an undo log, in a command
 * @error: return location for an error
 *
 * Ends the command: when this succeeds, it is on the disk. When it fails, everything has been rolled back.
 *
 * Returns: (transfer full) (nullable): what the command changed; %NULL with an error
 */
TwUndoEntry *
tw_undo_log_commit (TwUndoLog  *self,
                    GError    **error)
{
  g_return_val_if_fail (TW_IS_UNDO_LOG (self) && self->changes != NULL, NULL);

  if (!close_ranges (self, error) || !restore_insert_triggers (self, error))
    {
      tw_undo_log_rollback (self);
      return NULL;
    }
  if (!tw_connection_commit (self->connection, error))
    {
      forget_recording (self);
      return NULL;
    }

  return stop_recording (self);
}

/**
 * tw_undo_log_rollback:
 * @self: an undo log, in a command
 *
 * Takes the whole command back, as if it had never begun.
 */
void
tw_undo_log_rollback (TwUndoLog *self)
{
  g_return_if_fail (TW_IS_UNDO_LOG (self) && self->changes != NULL);

  tw_connection_rollback (self->connection);
  forget_recording (self);
}

/**
 * tw_undo_log_tidy:
 * @self: an undo log, outside of a command
 *
 * Gives up what was kept for entries that are gone.
 */
void
tw_undo_log_tidy (TwUndoLog *self)
{
  g_return_if_fail (TW_IS_UNDO_LOG (self) && self->changes == NULL);

  tw_row_keeper_tidy (self->keeper);
}

/**
 * tw_undo_log_replay:
 * @self: an undo log, outside of a command
 * @entry: the newest entry that was neither replayed nor followed by another command
 * @error: return location for an error
 *
 * Takes a command back, or a replay: to undo, replay what the command returned; to redo, what undoing it returned.
 * Rows that come back have the ids they had, and the ids of rows that go are never given to others.
 *
 * Returns: (transfer full) (nullable): the way back; %NULL with an error, and nothing is changed then
 */
TwUndoEntry *
tw_undo_log_replay (TwUndoLog    *self,
                    TwUndoEntry  *entry,
                    GError      **error)
{
  g_autoptr (TwUndoEntry) reverse = NULL;

  g_return_val_if_fail (TW_IS_UNDO_LOG (self) && self->changes == NULL, NULL);
  g_return_val_if_fail (tw_undo_entry_get_tables (entry) == self->tables, NULL);

  if (!tw_connection_execute_whole (self->connection, "PRAGMA foreign_keys = OFF", error))
    return NULL;
  reverse = replay_without_foreign_keys (self, entry, error);
  if (!tw_connection_execute_whole (self->connection, "PRAGMA foreign_keys = ON", reverse != NULL ? error : NULL))
    return NULL;
  if (self->has_emptied && reverse != NULL)
    tw_connection_shrink (self->connection);

  return g_steal_pointer (&reverse);
}
