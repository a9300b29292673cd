/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one way to a file. Opening looks at the file before SQLite does, takes the lock for writing, and lets
 * tw-connection-rules.c say what holds in it. From then on it keeps prepared statements and the transaction.
 *
 * Promises: a file of another or a newer program is not touched; whatever lies beside the file is as private as
 * the file; a transaction is either committed or rolled back whole, also when SQLite rolls it back by itself; one
 * thread at a time, and one thread from the begin to the end of a transaction. */

#include "tw-connection.h"

#include <errno.h>

#include "tw-connection-private.h"
#include "tw-file-header.h"
#include "tw-file-lock.h"
#include "tw-migrations.h"
#include "tw-name-collation-private.h"
#include "tw-open-files.h"
#include "tw-store-error-private.h"

struct _TwConnection
{
  GObject parent_instance;

  char *path;
  sqlite3 *database;
  TwFileLock *lock; /* NULL when the file is only read */
  GHashTable *statements; /* owned SQL → TwStatement */
  GCancellable *cancellable;

  TwChangeBuffer *changes; /* not owned: what the undo log records at the moment */
  GArray *savepoint_marks; /* gsize: lengths of @changes */

  gboolean in_transaction;
  gboolean is_uninterruptible;
  GThread *transaction_thread;
  GThread *thread_inside; /* atomic */
};

G_DEFINE_FINAL_TYPE (TwConnection, tw_connection, G_TYPE_OBJECT)

#define STATEMENTS_KEPT        500
#define OPERATIONS_PER_LOOK    1000

static int
look_for_cancellation (gpointer user_data)
{
  TwConnection *self = user_data;

  return !self->is_uninterruptible && g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
accept_header (TwConnection  *self,
               TwFileHeader  *header,
               GError       **error)
{
  /* The connections of this process have looked already, and must not lose their locks. */
  if (tw_open_files_contains (self->path))
    {
      *header = (TwFileHeader) { .exists = TRUE };
      return TRUE;
    }
  if (!tw_file_header_read (self->path, header, error))
    return FALSE;
  if (header->version > tw_migrations_newest ())
    {
      tw_connection_refuse_version (self, header->version, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
open_database (TwConnection  *self,
               int            access,
               GError       **error)
{
  int result = sqlite3_open_v2 (self->path, &self->database,
                                access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, NULL);

  if (result == SQLITE_OK)
    result = tw_name_collation_register (self->database);
  if (result != SQLITE_OK)
    {
      tw_store_error_from_sqlite (error, self->database, result, self->path);
      g_clear_pointer (&self->database, sqlite3_close);
      return FALSE;
    }
  sqlite3_busy_timeout (self->database, TW_BUSY_MILLISECONDS);
  tw_open_files_add (self->path);

  return tw_connection_distrust_file (self, error);
}

static gboolean
open_for_writing (TwConnection  *self,
                  TwFileHeader  *header,
                  GError       **error)
{
  /* Once so that nothing is left beside a foreign file, and once more when nobody else can change it. */
  if (!accept_header (self, header, error))
    return FALSE;
  self->lock = tw_file_lock_take (self->path, error);
  if (self->lock == NULL || !accept_header (self, header, error))
    return FALSE;
  if (!header->exists && !tw_file_header_create_file (self->path, error))
    return FALSE;
  tw_file_header_make_private (self->path);

  return open_database (self, SQLITE_OPEN_READWRITE, error);
}

static gboolean
open_for_reading (TwConnection  *self,
                  GError       **error)
{
  TwFileHeader header;

  if (!accept_header (self, &header, error))
    return FALSE;
  if (!header.exists)
    {
      tw_store_error_from_errno (error, ENOENT, self->path);
      return FALSE;
    }

  return open_database (self, SQLITE_OPEN_READONLY, error);
}

static void
end_transaction (TwConnection *self)
{
  self->in_transaction = FALSE;
  self->transaction_thread = NULL;
  g_array_set_size (self->savepoint_marks, 0);
}

/* Runs the first statement of @sql, and leaves @sql at the next one. */
static gboolean
execute_first (TwConnection  *self,
               const char   **sql,
               GError       **error)
{
  gsize mark = tw_connection_mark_changes (self);
  sqlite3_stmt *handle = NULL;
  int result;

  tw_connection_enter (self);
  result = sqlite3_prepare_v2 (self->database, *sql, -1, &handle, sql);
  if (handle != NULL && !sqlite3_stmt_readonly (handle) && !tw_connection_ready_to_write (self, error))
    {
      sqlite3_finalize (handle);
      tw_connection_leave (self);
      return FALSE;
    }
  if (handle != NULL)
    while ((result = sqlite3_step (handle)) == SQLITE_ROW)
      continue;
  if (result != SQLITE_OK && result != SQLITE_DONE)
    {
      tw_connection_set_error (self, result, error);
      tw_connection_cut_changes (self, mark);
    }
  sqlite3_finalize (handle);
  tw_connection_leave (self);

  return result == SQLITE_OK || result == SQLITE_DONE;
}

static void
tw_connection_dispose (GObject *object)
{
  TwConnection *self = TW_CONNECTION (object);

  tw_connection_close (self);
  tw_connection_set_cancellable (self, NULL);

  G_OBJECT_CLASS (tw_connection_parent_class)->dispose (object);
}

static void
tw_connection_finalize (GObject *object)
{
  TwConnection *self = TW_CONNECTION (object);

  g_clear_pointer (&self->savepoint_marks, g_array_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (tw_connection_parent_class)->finalize (object);
}

static void
tw_connection_class_init (TwConnectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tw_connection_dispose;
  object_class->finalize = tw_connection_finalize;
}

static void
tw_connection_init (TwConnection *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tw_statement_free);
  self->savepoint_marks = g_array_new (FALSE, FALSE, sizeof (gsize));
}

/* For store/ alone. */
sqlite3 *
tw_connection_get_database (TwConnection *self)
{
  return self->database;
}

/* For backups and tw_connection_open_read_only(): opens a file of ours for reading, of whatever version. */
TwConnection *
tw_connection_open_copy (const char  *path,
                         GError     **error)
{
  g_autoptr (TwConnection) self = g_object_new (TW_TYPE_CONNECTION, NULL);
  gboolean is_open;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = tw_file_header_resolve (path, error);
  if (self->path == NULL)
    return NULL;

  tw_open_files_lock ();
  is_open = open_for_reading (self, error);
  tw_open_files_unlock ();

  return is_open ? g_steal_pointer (&self) : NULL;
}

/* For store/: not to be cut short: what ends a transaction, or switches foreign keys. */
gboolean
tw_connection_execute_whole (TwConnection  *self,
                             const char    *sql,
                             GError       **error)
{
  gboolean succeeded;

  self->is_uninterruptible = TRUE;
  succeeded = tw_connection_execute (self, sql, error);
  self->is_uninterruptible = FALSE;

  return succeeded;
}

/* For the undo log: whether a part of the transaction may be taken back. */
gboolean
tw_connection_in_savepoint (TwConnection *self)
{
  return self->savepoint_marks->len > 0;
}

/* For the undo log: what statements that fail, and savepoints that are taken back, cut back. NULL: nothing. */
void
tw_connection_set_changes (TwConnection   *self,
                           TwChangeBuffer *changes)
{
  self->changes = changes;
}

/* For statements: where the undo log stands. */
gsize
tw_connection_mark_changes (TwConnection *self)
{
  return self->changes != NULL ? tw_change_buffer_get_length (self->changes) : 0;
}

/* For statements: what was logged since @mark did not happen. */
void
tw_connection_cut_changes (TwConnection *self,
                           gsize         mark)
{
  if (self->changes != NULL && mark <= tw_change_buffer_get_length (self->changes))
    tw_change_buffer_cut (self->changes, mark);
}

/* For statements: some errors (a full disk, an interruption) make SQLite roll back by itself; what comes after
 * must not be committed one by one. */
gboolean
tw_connection_ready_to_write (TwConnection  *self,
                              GError       **error)
{
  if (!self->in_transaction || !sqlite3_get_autocommit (self->database))
    return TRUE;

  tw_store_error_from_sqlite (error, NULL, SQLITE_ABORT_ROLLBACK, self->path);

  return FALSE;
}

/* For statements: SQLite's newest error, in words. */
void
tw_connection_set_error (TwConnection  *self,
                         int            result,
                         GError       **error)
{
  tw_store_error_from_sqlite (error, self->database, result, self->path);
}

/* Before and after each call of SQLite: one thread at a time. */
void
tw_connection_enter (TwConnection *self)
{
  GThread *me = g_thread_self ();

  if (!g_atomic_pointer_compare_and_exchange (&self->thread_inside, NULL, me))
    g_error ("Two threads use the connection to “%s” at once", self->path);
  if (self->transaction_thread != NULL && self->transaction_thread != me)
    g_error ("A second thread uses the connection to “%s” during a transaction", self->path);
}

void
tw_connection_leave (TwConnection *self)
{
  g_atomic_pointer_set (&self->thread_inside, NULL);
}

/**
 * tw_connection_open:
 * @path: a file; it and its folders are made if they are missing
 * @error: return location for an error
 *
 * Opens the file for writing, as the only one, and brings it to the newest schema. See #TwStoreError for what can
 * be wrong with it: a foreign or newer file is not touched, and %TW_STORE_ERROR_IN_USE names who writes it.
 *
 * Returns: (transfer full) (nullable): a connection, or %NULL
 */
TwConnection *
tw_connection_open (const char  *path,
                    GError     **error)
{
  g_autoptr (TwConnection) self = g_object_new (TW_TYPE_CONNECTION, NULL);
  TwFileHeader header;
  gboolean is_open;

  g_return_val_if_fail (path != NULL, NULL);

  if (!tw_file_header_make_folder (path, error))
    return NULL;
  self->path = tw_file_header_resolve (path, error);
  if (self->path == NULL)
    return NULL;

  tw_open_files_lock ();
  is_open = open_for_writing (self, &header, error);
  tw_open_files_unlock ();
  if (!is_open || !tw_connection_set_up_for_writing (self, &header, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_connection_open_read_only:
 * @path: a file
 * @error: return location for an error
 *
 * Opens the file for reading, beside whoever writes it. Follow tw_connection_data_version() to see the writer's
 * commits. Nothing is made: a missing file is %TW_STORE_ERROR_MISSING, an older one %TW_STORE_ERROR_OLDER.
 *
 * Returns: (transfer full) (nullable): a connection, or %NULL
 */
TwConnection *
tw_connection_open_read_only (const char  *path,
                              GError     **error)
{
  g_autoptr (TwConnection) self = tw_connection_open_copy (path, error);

  if (self == NULL || !tw_connection_is_newest (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_connection_close:
 * @self: a connection
 *
 * Rolls back what was not committed, closes the file and gives the lock back. All statements must have been
 * released. Closing twice does nothing.
 */
void
tw_connection_close (TwConnection *self)
{
  int result;

  g_return_if_fail (TW_IS_CONNECTION (self));

  if (self->in_transaction)
    tw_connection_rollback (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->database != NULL)
    {
      tw_open_files_lock ();
      result = sqlite3_close (self->database);
      if (result != SQLITE_OK)
        g_error ("“%s” is closed while statements are in use", self->path);
      self->database = NULL;
      tw_open_files_remove (self->path);
      tw_open_files_unlock ();
    }
  g_clear_pointer (&self->lock, tw_file_lock_release);
}

/**
 * tw_connection_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): the absolute path of the file
 */
const char *
tw_connection_get_path (TwConnection *self)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self), NULL);

  return self->path;
}

/**
 * tw_connection_is_read_only:
 * @self: a connection
 *
 * Returns: whether it was opened with tw_connection_open_read_only()
 */
gboolean
tw_connection_is_read_only (TwConnection *self)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self), TRUE);

  return self->lock == NULL;
}

/**
 * tw_connection_in_transaction:
 * @self: a connection
 *
 * Returns: whether tw_connection_begin() was not yet followed by commit or rollback
 */
gboolean
tw_connection_in_transaction (TwConnection *self)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self), FALSE);

  return self->in_transaction;
}

/**
 * tw_connection_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): what interrupts statements from now on; %NULL for nothing
 *
 * Makes long statements give up soon after @cancellable is cancelled, with %G_IO_ERROR_CANCELLED. A statement that
 * was writing takes its whole transaction with it. Commit and rollback are never interrupted.
 */
void
tw_connection_set_cancellable (TwConnection *self,
                               GCancellable *cancellable)
{
  g_return_if_fail (TW_IS_CONNECTION (self));

  if (!g_set_object (&self->cancellable, cancellable) || self->database == NULL)
    return;
  if (cancellable != NULL)
    sqlite3_progress_handler (self->database, OPERATIONS_PER_LOOK, look_for_cancellation, self);
  else
    sqlite3_progress_handler (self->database, 0, NULL, NULL);
}

/**
 * tw_connection_statement:
 * @self: a connection
 * @sql: one statement
 *
 * Prepares the statement, or takes it from those that were prepared before. It is a statement of its own until it
 * is released, also if the same SQL is in use already. `OR FAIL` and `OR ROLLBACK` must not be used: they keep
 * half of a statement, or end the transaction.
 *
 * Returns: (transfer full): the statement; if it could not be prepared, its first step says why
 */
TwStatement *
tw_connection_statement (TwConnection *self,
                         const char   *sql)
{
  TwStatement *statement;
  gboolean keep;

  g_return_val_if_fail (TW_IS_CONNECTION (self) && self->database != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement == NULL || tw_statement_is_out (statement))
    {
      keep = statement == NULL && g_hash_table_size (self->statements) < STATEMENTS_KEPT;
      statement = tw_statement_new (self, sql, keep);
      if (tw_statement_is_kept (statement))
        g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  tw_statement_hand_out (statement);

  return statement;
}

/**
 * tw_connection_execute:
 * @self: a connection
 * @sql: statements without parameters, each ended by a semicolon
 * @error: return location for an error
 *
 * Runs the statements one after another, without keeping them: for pragmas and schemas.
 *
 * Returns: whether all succeeded; those before the one that failed have been run
 */
gboolean
tw_connection_execute (TwConnection  *self,
                       const char    *sql,
                       GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self) && self->database != NULL, FALSE);

  while (sql != NULL && *sql != '\0')
    if (!execute_first (self, &sql, error))
      return FALSE;

  return TRUE;
}

/**
 * tw_connection_begin:
 * @self: a connection for writing, outside of a transaction
 * @error: return location for an error
 *
 * Begins a transaction, as the one who writes.
 *
 * Returns: whether it began
 */
gboolean
tw_connection_begin (TwConnection  *self,
                     GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self) && !self->in_transaction, FALSE);

  if (!tw_connection_execute_whole (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  self->in_transaction = TRUE;
  self->transaction_thread = g_thread_self ();

  return TRUE;
}

/**
 * tw_connection_begin_reading:
 * @self: a connection for reading
 * @error: return location for an error
 *
 * From the next statement on it reads the file as it is then, whatever others commit, until it is closed.
 *
 * Returns: whether it began
 */
gboolean
tw_connection_begin_reading (TwConnection  *self,
                             GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self) && !self->in_transaction, FALSE);
  g_return_val_if_fail (tw_connection_is_read_only (self), FALSE);

  return tw_connection_execute (self, "BEGIN", error);
}

/**
 * tw_connection_commit:
 * @self: a connection in a transaction
 * @error: return location for an error
 *
 * Commits the transaction: when this returns %TRUE it is on the disk. When it returns %FALSE everything has been
 * rolled back.
 *
 * Returns: whether it was committed
 */
gboolean
tw_connection_commit (TwConnection  *self,
                      GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self) && self->in_transaction, FALSE);

  if (!tw_connection_ready_to_write (self, error) || !tw_connection_execute_whole (self, "COMMIT", error))
    {
      tw_connection_rollback (self);
      return FALSE;
    }

  end_transaction (self);

  return TRUE;
}

/**
 * tw_connection_rollback:
 * @self: a connection in a transaction
 *
 * Takes back everything since the transaction began.
 */
void
tw_connection_rollback (TwConnection *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TW_IS_CONNECTION (self) && self->in_transaction);

  if (!sqlite3_get_autocommit (self->database) && !tw_connection_execute_whole (self, "ROLLBACK", &error))
    g_error ("A transaction could not be rolled back: %s", error->message);
  end_transaction (self);
}

/**
 * tw_connection_savepoint:
 * @self: a connection in a transaction
 * @error: return location for an error
 *
 * Begins a part of the transaction that can be taken back alone. Each is ended by
 * tw_connection_release_savepoint() or tw_connection_rollback_to_savepoint(), the newest first.
 *
 * Returns: whether it began
 */
gboolean
tw_connection_savepoint (TwConnection  *self,
                         GError       **error)
{
  gsize mark;

  g_return_val_if_fail (TW_IS_CONNECTION (self) && self->in_transaction, FALSE);

  mark = tw_connection_mark_changes (self);
  if (!tw_connection_ready_to_write (self, error) || !tw_connection_execute_whole (self, "SAVEPOINT part", error))
    return FALSE;
  g_array_append_val (self->savepoint_marks, mark);

  return TRUE;
}

/**
 * tw_connection_release_savepoint:
 * @self: a connection with a savepoint
 * @error: return location for an error
 *
 * Keeps what was done since the newest savepoint.
 *
 * Returns: whether it succeeded
 */
gboolean
tw_connection_release_savepoint (TwConnection  *self,
                                 GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self) && self->savepoint_marks->len > 0, FALSE);

  if (!tw_connection_ready_to_write (self, error) || !tw_connection_execute_whole (self, "RELEASE part", error))
    return FALSE;
  g_array_set_size (self->savepoint_marks, self->savepoint_marks->len - 1);

  return TRUE;
}

/**
 * tw_connection_rollback_to_savepoint:
 * @self: a connection with a savepoint
 * @error: return location for an error
 *
 * Takes back what was done since the newest savepoint, from the undo log too.
 *
 * Returns: whether it succeeded
 */
gboolean
tw_connection_rollback_to_savepoint (TwConnection  *self,
                                     GError       **error)
{
  gsize mark;

  g_return_val_if_fail (TW_IS_CONNECTION (self) && self->savepoint_marks->len > 0, FALSE);

  mark = g_array_index (self->savepoint_marks, gsize, self->savepoint_marks->len - 1);
  if (!tw_connection_ready_to_write (self, error) ||
      !tw_connection_execute_whole (self, "ROLLBACK TO part; RELEASE part", error))
    return FALSE;
  g_array_set_size (self->savepoint_marks, self->savepoint_marks->len - 1);
  tw_connection_cut_changes (self, mark);

  return TRUE;
}

/**
 * tw_connection_last_insert_id:
 * @self: a connection
 *
 * Returns: the id of the row that was inserted last
 */
gint64
tw_connection_last_insert_id (TwConnection *self)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self), 0);

  return sqlite3_last_insert_rowid (self->database);
}

/**
 * tw_connection_changed_rows:
 * @self: a connection
 *
 * Returns: how many rows the last INSERT, UPDATE or DELETE changed, without those changed by foreign keys
 */
gint64
tw_connection_changed_rows (TwConnection *self)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self), 0);

  return sqlite3_changes64 (self->database);
}

/**
 * tw_connection_data_version:
 * @self: a connection
 * @version: (out): a number that changes whenever another connection has committed
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
tw_connection_data_version (TwConnection  *self,
                            gint64        *version,
                            GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (self, "PRAGMA data_version");

  return tw_statement_fetch_int64 (statement, version, error);
}
