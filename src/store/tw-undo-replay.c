/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking back what the undo log recorded, newest first, by prepared statements; the triggers log the way back.
 *
 * A replay runs without foreign keys, because the actions and RESTRICT of a foreign key cannot be deferred and
 * would act on states in the middle; each replayed statement must change exactly the row it is for, and at the
 * end all foreign keys that can have been broken are checked.
 *
 * Where most rows of a table come or go, it is done without its triggers, which would cost more than the rows, and
 * without the indexes that can be made again. */

#include "tw-undo-replay.h"

#include "tw-connection-private.h"
#include "tw-logged-table.h"
#include "tw-reference-check.h"
#include "tw-store-error-private.h"
#include "tw-table-indexes.h"
#include "tw-undo-entry-private.h"
#include "tw-undo-log-private.h"

/* Fewer rows come and go faster with their triggers than without. */
#define REPLAY_WITHOUT_TRIGGER 1000

typedef struct
{
  TwUndoLog *log;
  TwConnection *connection; /* of the log */
  GPtrArray *tables;        /* likewise: TwLoggedTable */
  TwChangeBuffer *source;
  GPtrArray *kept;          /* TwKeptRows of the source */
  guint n_kept;             /* of these have not been put back yet */
  GStrv *dropped_indexes;   /* of each table; NULL: none */
} Replay;

static void
begin_replay (Replay      *replay,
              TwUndoLog   *log,
              TwUndoEntry *entry)
{
  replay->log = log;
  replay->connection = log->connection;
  replay->tables = log->tables;
  replay->source = tw_undo_entry_get_changes (entry);
  replay->kept = tw_undo_entry_get_kept (entry);
  replay->n_kept = replay->kept->len;
  replay->dropped_indexes = g_new0 (GStrv, log->tables->len);
}

static void
end_replay (Replay *replay)
{
  for (guint i = 0; i < replay->tables->len; i++)
    g_strfreev (replay->dropped_indexes[i]);
  g_free (replay->dropped_indexes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replay, end_replay)

static gboolean
drop_indexes (Replay  *replay,
              guint    number,
              GError **error)
{
  TwLoggedTable *table = replay->tables->pdata[number];

  if (replay->dropped_indexes[number] == NULL)
    replay->dropped_indexes[number] = tw_table_indexes_drop (replay->connection, table->name, error);

  return replay->dropped_indexes[number] != NULL;
}

static gboolean
restore_indexes (Replay  *replay,
                 GError **error)
{
  for (guint i = 0; i < replay->tables->len; i++)
    {
      const char * const *statements = (const char * const *) replay->dropped_indexes[i];

      if (statements != NULL && !tw_table_indexes_restore (replay->connection, statements, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
replay_one (Replay       *replay,
            TwStatement  *statement,
            GError      **error)
{
  if (!tw_statement_run (statement, error))
    return FALSE;
  if (tw_connection_changed_rows (replay->connection) == 1)
    return TRUE;

  tw_store_error_set_undo (error, tw_connection_get_path (replay->connection), "the row is not there");

  return FALSE;
}

static gboolean
bind_old_row (Replay          *replay,
              TwStatement     *statement,
              const TwChange  *change,
              GError         **error)
{
  sqlite3_stmt *handle = tw_statement_get_handle (statement);
  int result = handle != NULL ? tw_change_bind_values (change, handle, 2) : SQLITE_OK;

  tw_statement_bind_int64 (statement, 1, change->key);
  if (result != SQLITE_OK)
    tw_connection_set_error (replay->connection, result, error);

  return result == SQLITE_OK;
}

static gboolean
remove_row (Replay          *replay,
            const TwChange  *change,
            GError         **error)
{
  TwLoggedTable *table = replay->tables->pdata[change->table];
  g_autoptr (TwStatement) statement = tw_connection_statement (replay->connection, table->delete_row);

  tw_statement_bind_int64 (statement, 1, change->key);

  return replay_one (replay, statement, error);
}

static gboolean
run_on_range (Replay          *replay,
              const char      *sql,
              const TwChange  *change,
              GError         **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (replay->connection, sql);

  tw_statement_bind_int64 (statement, 1, change->key);
  tw_statement_bind_int64 (statement, 2, change->last);

  return tw_statement_run (statement, error);
}

/* How many rows the table has besides those from @first to @last; more than @most are not counted. */
static gboolean
count_others (Replay  *replay,
              guint    number,
              gint64   first,
              gint64   last,
              gint64   most,
              gint64  *n_others,
              GError **error)
{
  TwLoggedTable *table = replay->tables->pdata[number];
  g_autoptr (TwStatement) statement = tw_connection_statement (replay->connection, table->count_others);

  tw_statement_bind_int64 (statement, 1, first);
  tw_statement_bind_int64 (statement, 2, last);
  tw_statement_bind_int64 (statement, 3, most);

  return tw_statement_fetch_int64 (statement, n_others, error);
}

/* Zeroing the pages of the table one by one would write the whole file twice; giving them back once the command is
 * committed leaves nothing to zero. */
static gboolean
empty_table (Replay         *replay,
             TwLoggedTable  *table,
             GError        **error)
{
  gboolean emptied = tw_connection_execute (replay->connection, "PRAGMA main.secure_delete = FAST", error) &&
                     tw_connection_execute (replay->connection, table->delete_all, error);

  replay->log->has_emptied = TRUE;

  return tw_connection_execute_whole (replay->connection, "PRAGMA main.secure_delete = ON", emptied ? error : NULL) &&
         emptied;
}

/* Whether the replay has come to a row of that table before. */
static gboolean
has_touched (Replay *replay,
             guint   number)
{
  TwChange change;

  for (gsize at = 0; tw_change_buffer_read (replay->log->changes, at, &change); at = change.end)
    if (change.table == number)
      return TRUE;

  return FALSE;
}

/* The rows as they are, or one by one where some were told of already. */
static gboolean
keep_rows (Replay          *replay,
           const TwChange  *change,
           GError         **error)
{
  TwLoggedTable *table = replay->tables->pdata[change->table];
  TwKeptRows *kept;

  if (table->definitions == NULL || has_touched (replay, change->table))
    return run_on_range (replay, table->log_rows, change, error);

  kept = tw_row_keeper_keep (replay->log->keeper, table, error);
  if (kept == NULL)
    return FALSE;
  g_ptr_array_add (replay->log->kept, kept);

  return tw_undo_log_append_range (replay->log, TW_CHANGE_DELETE_RANGE, change->table, change->key, change->last,
                                   error);
}

static gboolean
remove_most_rows (Replay          *replay,
                  const TwChange  *change,
                  gint64           n_others,
                  GError         **error)
{
  TwLoggedTable *table = replay->tables->pdata[change->table];

  return (n_others > change->last - change->key || drop_indexes (replay, change->table, error)) &&
         run_on_range (replay, table->delete_rows, change, error);
}

static gboolean
remove_range (Replay          *replay,
              const TwChange  *change,
              GError         **error)
{
  TwLoggedTable *table = replay->tables->pdata[change->table];
  const gint64 n_removed = change->last - change->key + 1;
  gint64 n_others;

  if (n_removed <= REPLAY_WITHOUT_TRIGGER)
    return run_on_range (replay, table->delete_rows, change, error);

  return count_others (replay, change->table, change->key, change->last, n_removed, &n_others, error) &&
         (n_others > 0 ? run_on_range (replay, table->log_rows, change, error) : keep_rows (replay, change, error)) &&
         tw_connection_execute (replay->connection, table->drop_delete_trigger, error) &&
         (n_others > 0 ? remove_most_rows (replay, change, n_others, error) : empty_table (replay, table, error)) &&
         tw_connection_execute (replay->connection, table->delete_trigger, error);
}

static gboolean
restore_row (Replay          *replay,
             const TwChange  *change,
             GError         **error)
{
  TwLoggedTable *table = replay->tables->pdata[change->table];
  g_autoptr (TwStatement) statement = tw_connection_statement (replay->connection, table->update_row);

  return bind_old_row (replay, statement, change, error) && replay_one (replay, statement, error);
}

/* Without a trigger the replay logs what it inserts, and rows that follow each other together. */
static gboolean
log_revived (Replay  *replay,
             guint    table,
             gint64   first,
             gint64   last,
             GError **error)
{
  return !replay->log->states[table].is_untriggered ||
         tw_undo_log_append_range (replay->log, TW_CHANGE_INSERT_RANGE, table, first, last, error);
}

/* Rows of one table that were deleted one after the other come back in the order in which they went, which is
 * mostly that of their ids: a table is filled faster from the front. */
static gboolean
revive_rows (Replay  *replay,
             gsize    start,
             gsize    end,
             GError **error)
{
  g_autoptr (TwStatement) statement = NULL;
  gint64 first = 0, last = 0;
  TwChange change;

  for (gsize at = start; at < end && tw_change_buffer_read (replay->source, at, &change); at = change.end)
    {
      TwLoggedTable *table = replay->tables->pdata[change.table];

      if (statement == NULL)
        statement = tw_connection_statement (replay->connection, table->insert_row);
      if (!bind_old_row (replay, statement, &change, error) || !replay_one (replay, statement, error))
        return FALSE;
      if (at > start && change.key != last + 1 && !log_revived (replay, change.table, first, last, error))
        return FALSE;
      if (at == start || change.key != last + 1)
        first = change.key;
      last = change.key;
    }

  return log_revived (replay, change.table, first, last, error);
}

/* All at once: what is kept is never so little that its trigger is not out of the way. */
static gboolean
revive_kept_rows (Replay          *replay,
                  const TwChange  *change,
                  GError         **error)
{
  TwKeptRows *kept = replay->kept->pdata[--replay->n_kept];

  return tw_kept_rows_restore (kept, replay->connection, replay->tables->pdata[change->table], error) &&
         log_revived (replay, change->table, change->key, change->last, error);
}

/* Where the deletions from the same table begin, of which the one that ends at @end is the last. */
static gsize
start_of_deletions (TwChangeBuffer  *source,
                    const TwChange  *newest)
{
  gsize start = newest->start;
  TwChange change;

  while (tw_change_buffer_read_back (source, start, &change) && change.operation == TW_CHANGE_DELETE &&
         change.table == newest->table)
    start = change.start;

  return start;
}

static gboolean
replay_changes (Replay  *replay,
                GError **error)
{
  gsize at = tw_change_buffer_get_length (replay->source);
  TwChange change;

  while (tw_change_buffer_read_back (replay->source, at, &change))
    {
      gboolean succeeded = FALSE;

      at = change.start;
      switch (change.operation)
        {
        case TW_CHANGE_INSERT:
          succeeded = remove_row (replay, &change, error);
          break;
        case TW_CHANGE_INSERT_RANGE:
          succeeded = remove_range (replay, &change, error);
          break;
        case TW_CHANGE_UPDATE:
          succeeded = restore_row (replay, &change, error);
          break;
        case TW_CHANGE_DELETE:
          at = start_of_deletions (replay->source, &change);
          succeeded = revive_rows (replay, at, change.end, error);
          break;
        case TW_CHANGE_DELETE_RANGE:
          succeeded = revive_kept_rows (replay, &change, error);
          break;
        }
      if (!succeeded)
        return FALSE;
    }

  return TRUE;
}

/* Before so many rows of a table are inserted again. */
static gboolean
make_way (Replay  *replay,
          guint    number,
          gint64   n_revived,
          GError **error)
{
  gint64 n_rows;

  if (!tw_undo_log_drop_insert_trigger (replay->log, number, error) ||
      !count_others (replay, number, 1, 0, n_revived, &n_rows, error))
    return FALSE;

  return n_rows >= n_revived || drop_indexes (replay, number, error);
}

static gboolean
make_way_for_many (Replay  *replay,
                   GError **error)
{
  g_autofree gint64 *n_deletions = g_new0 (gint64, replay->tables->len);
  TwChange change;

  for (gsize at = 0; tw_change_buffer_read (replay->source, at, &change); at = change.end)
    if (change.operation == TW_CHANGE_DELETE || change.operation == TW_CHANGE_DELETE_RANGE)
      n_deletions[change.table] += change.last - change.key + 1;
  for (guint i = 0; i < replay->tables->len; i++)
    if (n_deletions[i] > REPLAY_WITHOUT_TRIGGER && !make_way (replay, i, n_deletions[i], error))
      return FALSE;

  return TRUE;
}

/* For the undo log: within a command, takes back what @entry recorded. */
gboolean
tw_undo_replay (TwUndoLog    *log,
                TwUndoEntry  *entry,
                GError      **error)
{
  g_auto (Replay) replay = { NULL };

  begin_replay (&replay, log, entry);

  return make_way_for_many (&replay, error) &&
         replay_changes (&replay, error) &&
         restore_indexes (&replay, error) &&
         tw_reference_check (replay.connection, replay.tables, log->changes, error);
}
