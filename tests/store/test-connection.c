/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is promised of opening a file: whom it refuses, what it leaves untouched, who may read it, who may write. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-folder.h"
#include "tw-migrations.h"

static void
assert_mode (const char *path,
             guint       mode)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, mode);
}

static void
write_file (const char    *path,
            gconstpointer  bytes,
            gsize          size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

/* A header as SQLite writes it, on one page of 4096 bytes. */
static void
write_header (const char *path,
              guint32     application_id,
              guint32     version)
{
  guint8 page[4096] = { 0 };
  guint32 big_endian;

  memcpy (page, "SQLite format 3", 16);
  page[16] = 0x10;
  page[18] = page[19] = 1;
  page[21] = 64;
  page[22] = page[23] = 32;
  page[31] = page[27] = page[95] = 1;
  page[47] = 4;
  page[59] = 1;
  big_endian = GUINT32_TO_BE (version);
  memcpy (page + 60, &big_endian, 4);
  big_endian = GUINT32_TO_BE (application_id);
  memcpy (page + 68, &big_endian, 4);
  page[100] = 13;
  page[105] = 0x10;
  write_file (path, page, sizeof page);
}

static void
assert_refused (StoreFolder  *folder,
                TwStoreError  code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reading_error = NULL;
  g_autoptr (TwConnection) connection = NULL;
  g_autoptr (GDir) dir = NULL;
  gsize size_before, size_after;

  g_chmod (folder->file, 0644);
  g_assert_true (g_file_get_contents (folder->file, &before, &size_before, NULL));
  connection = tw_connection_open (folder->file, &error);
  g_assert_null (connection);
  g_assert_error (error, TW_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "programmes.tandemwerk"));
  connection = tw_connection_open_read_only (folder->file, &reading_error);
  g_assert_null (connection);
  g_assert_error (reading_error, TW_STORE_ERROR, (int) code);

  g_assert_true (g_file_get_contents (folder->file, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
  assert_mode (folder->file, 0644);
  dir = g_dir_open (folder->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "programmes.tandemwerk");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_new_file (StoreFolder   *folder,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  g_assert_cmpint (store_number (connection, "PRAGMA application_id"), ==, TW_STORE_APPLICATION_ID);
  g_assert_cmpint (store_number (connection, "PRAGMA user_version"), ==, tw_migrations_newest ());
  g_assert_false (tw_connection_is_read_only (connection));
  store_assert_sound (connection);
}

static void
test_rules (StoreFolder   *folder,
            gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  g_assert_cmpint (store_number (connection, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (store_number (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (store_number (connection, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (store_number (connection, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (store_number (connection, "PRAGMA recursive_triggers"), ==, 1);
  g_assert_cmpint (store_number (connection, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (store_number (connection, "PRAGMA temp_store"), ==, 2);
}

static void
test_mode (StoreFolder   *folder,
           gconstpointer  user_data)
{
  const char * const endings[] = { "", "-wal", "-shm", ".lock" };
  mode_t mask = umask (0);
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  store_execute (connection, "CREATE TABLE extra (id INTEGER PRIMARY KEY)");
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = store_folder_beside (folder, endings[i]);

      assert_mode (path, 0600);
    }
  umask (mask);
}

static void
test_mode_is_tightened (StoreFolder   *folder,
                        gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  tw_connection_close (connection);
  g_chmod (folder->file, 0644);
  g_clear_object (&connection);
  connection = store_folder_open (folder);
  assert_mode (folder->file, 0600);
}

static void
test_folders_are_made (StoreFolder   *folder,
                       gconstpointer  user_data)
{
  g_autofree char *inner = g_build_filename (folder->folder, "share", "tandemwerk", NULL);
  g_autofree char *file = g_build_filename (inner, "x.tandemwerk", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open (file, &error);

  g_assert_no_error (error);
  assert_mode (inner, 0700);
}

static void
test_empty_file (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = NULL;

  write_file (folder->file, "", 0);
  connection = store_folder_open (folder);
  g_assert_cmpint (store_number (connection, "PRAGMA user_version"), ==, tw_migrations_newest ());
  assert_mode (folder->file, 0600);
}

static void
test_text_file (StoreFolder   *folder,
                gconstpointer  user_data)
{
  write_file (folder->file, "Personalnummer;Name\n", 20);
  assert_refused (folder, TW_STORE_ERROR_FOREIGN);
}

static void
test_other_program (StoreFolder   *folder,
                    gconstpointer  user_data)
{
  write_header (folder->file, 0x0f055112, 1);
  assert_refused (folder, TW_STORE_ERROR_FOREIGN);
}

static void
test_newer_file (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  write_header (folder->file, TW_STORE_APPLICATION_ID, (guint32) tw_migrations_newest () + 1);
  assert_refused (folder, TW_STORE_ERROR_NEWER);
}

/* The header is read before the log is: what lies in the log counts all the same. */
static void
test_newer_log (StoreFolder   *folder,
                gconstpointer  user_data)
{
  g_autofree char *log = store_folder_beside (folder, "-wal");
  g_autofree char *header = NULL;
  g_autofree char *frames = NULL;
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", tw_migrations_newest () + 1);
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (GError) error = NULL;
  gsize header_size, frames_size;

  store_execute (connection, sql);
  g_assert_true (g_file_get_contents (folder->file, &header, &header_size, NULL));
  g_assert_true (g_file_get_contents (log, &frames, &frames_size, NULL));
  g_clear_object (&connection);
  write_file (folder->file, header, header_size);
  write_file (log, frames, frames_size);

  connection = tw_connection_open (folder->file, &error);
  g_assert_null (connection);
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_NEWER);
}

static void
test_older_file_for_reading (StoreFolder   *folder,
                             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = NULL;

  write_header (folder->file, TW_STORE_APPLICATION_ID, 0);
  connection = tw_connection_open_read_only (folder->file, &error);
  g_assert_null (connection);
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_OLDER);
}

static void
test_missing_for_reading (StoreFolder   *folder,
                          gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open_read_only (folder->file, &error);

  g_assert_null (connection);
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_MISSING);
  g_assert_false (g_file_test (folder->file, G_FILE_TEST_EXISTS));
}

static void
test_damaged_file (StoreFolder   *folder,
                   gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) defects = NULL;
  gsize size;

  g_clear_object (&connection);
  g_assert_true (g_file_get_contents (folder->file, &bytes, &size, NULL));
  memset (bytes + 3 * 4096, 0x5a, 4096);
  write_file (folder->file, bytes, size);

  connection = tw_connection_open_read_only (folder->file, &error);
  if (connection == NULL)
    {
      g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_DAMAGED);
      return;
    }
  defects = tw_connection_quick_check (connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (defects), >, 0);
}

static void
test_link (StoreFolder   *folder,
           gconstpointer  user_data)
{
  g_autofree char *other = store_folder_beside (folder, ".other");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reading_error = NULL;
  g_autoptr (TwConnection) connection = NULL;

  write_file (other, "", 0);
  g_assert_cmpint (symlink (other, folder->file), ==, 0);
  connection = tw_connection_open (folder->file, &error);
  g_assert_null (connection);
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_NOT_A_FILE);
  connection = tw_connection_open_read_only (folder->file, &reading_error);
  g_assert_null (connection);
  g_assert_error (reading_error, TW_STORE_ERROR, TW_STORE_ERROR_NOT_A_FILE);
}

static void
test_lock_link (StoreFolder   *folder,
                gconstpointer  user_data)
{
  g_autofree char *lock = store_folder_beside (folder, ".lock");
  g_autofree char *other = store_folder_beside (folder, ".other");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = NULL;

  write_file (other, "mine", 4);
  g_assert_cmpint (symlink (other, lock), ==, 0);
  connection = tw_connection_open (folder->file, &error);
  g_assert_null (connection);
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_NOT_A_FILE);
  g_assert_true (g_file_get_contents (other, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
}

/* /home is a link on some systems. */
static void
test_folder_link (StoreFolder   *folder,
                  gconstpointer  user_data)
{
  g_autofree char *real = g_build_filename (folder->folder, "real", NULL);
  g_autofree char *link = g_build_filename (folder->folder, "link", NULL);
  g_autofree char *file = g_build_filename (link, "x.tandemwerk", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = NULL;

  g_assert_cmpint (g_mkdir (real, 0700), ==, 0);
  g_assert_cmpint (symlink (real, link), ==, 0);
  connection = tw_connection_open (file, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (tw_connection_get_path (connection), "/real/x.tandemwerk"));
}

static void
test_second_writer (StoreFolder   *folder,
                    gconstpointer  user_data)
{
  g_autoptr (TwConnection) first = store_folder_open (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) second = tw_connection_open (folder->file, &error);
  g_autofree char *process = g_strdup_printf ("process %d", (int) getpid ());

  g_assert_null (second);
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, g_get_prgname ()));
  g_assert_nonnull (strstr (error->message, process));
  g_clear_error (&error);

  g_clear_object (&first);
  second = tw_connection_open (folder->file, &error);
  g_assert_no_error (error);
}

/* Runs in a child process: 0 if the file was in use, 1 if it could be opened, 2 for anything else. */
static int
try_to_write (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open (file, &error);

  if (connection != NULL)
    return 1;

  return g_error_matches (error, TW_STORE_ERROR, TW_STORE_ERROR_IN_USE) ? 0 : 2;
}

static int
try_in_child (const char *file)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    _exit (try_to_write (file));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return WEXITSTATUS (status);
}

/* Another program that knows nothing of our lock opens the file with SQLite and closes it again. */
static void
open_with_bare_sqlite (const char *file)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (file, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "SELECT * FROM setting", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* Opening a reader in the same process must not drop the writer's locks: ours keeps other writers out, and SQLite's
 * keeps another program from taking the log away when that closes the file. */
static void
test_lock_survives_reader (StoreFolder   *folder,
                           gconstpointer  user_data)
{
  g_autofree char *log = store_folder_beside (folder, "-wal");
  g_autoptr (TwConnection) writer = NULL;
  g_autoptr (TwConnection) reader = NULL;

  if (g_test_subprocess ())
    {
      open_with_bare_sqlite (g_getenv ("TW_TEST_FILE"));
      return;
    }
  writer = store_folder_open (folder);
  store_execute (writer, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  reader = tw_connection_open_read_only (folder->file, NULL);
  g_assert_cmpint (store_number (reader, "SELECT count (*) FROM setting WHERE key = 'a'"), ==, 1);
  g_clear_object (&reader);

  g_assert_cmpint (try_in_child (folder->file), ==, 0);
  g_setenv ("TW_TEST_FILE", folder->file, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_clear_object (&writer);
  g_assert_cmpint (try_in_child (folder->file), ==, 1);
}

static void
test_holder_died (StoreFolder   *folder,
                  gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      connection = tw_connection_open (folder->file, NULL);
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  connection = store_folder_open (folder);
}

static void
test_reader_follows (StoreFolder   *folder,
                     gconstpointer  user_data)
{
  g_autoptr (TwConnection) writer = store_folder_open (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) reader = tw_connection_open_read_only (folder->file, &error);
  gint64 before, after;

  g_assert_no_error (error);
  g_assert_true (tw_connection_is_read_only (reader));
  g_assert_true (tw_connection_data_version (reader, &before, NULL));
  store_execute (writer, "INSERT INTO setting (key, value) VALUES ('company-name', 'Muster')");
  g_assert_true (tw_connection_data_version (reader, &after, NULL));
  g_assert_cmpint (before, !=, after);
  g_assert_cmpint (store_number (reader, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 1);
}

/* What a worker counts one after the other is of one state of the file. */
static void
test_reader_keeps_to_one_state (StoreFolder   *folder,
                                gconstpointer  user_data)
{
  static const char count[] = "SELECT count (*) FROM setting WHERE key <> 'origin'";
  g_autoptr (TwConnection) writer = store_folder_open (folder);
  g_autoptr (TwConnection) reader = tw_connection_open_read_only (folder->file, NULL);

  g_assert_true (tw_connection_begin_reading (reader, NULL));
  g_assert_cmpint (store_number (reader, count), ==, 0);
  store_execute (writer, "INSERT INTO setting (key, value) VALUES ('company-name', 'Muster')");
  g_assert_cmpint (store_number (reader, count), ==, 0);
  g_assert_cmpint (store_number (writer, count), ==, 1);
}

static void
test_reader_cannot_write (StoreFolder   *folder,
                          gconstpointer  user_data)
{
  g_autoptr (TwConnection) writer = store_folder_open (folder);
  g_autoptr (TwConnection) reader = tw_connection_open_read_only (folder->file, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_connection_execute (reader, "DELETE FROM setting", &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_READ_ONLY);
}

static void
test_rollback (StoreFolder   *folder,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  g_assert_true (tw_connection_begin (connection, NULL));
  store_execute (connection, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  g_assert_true (tw_connection_savepoint (connection, NULL));
  store_execute (connection, "INSERT INTO setting (key, value) VALUES ('b', '2')");
  g_assert_true (tw_connection_rollback_to_savepoint (connection, NULL));
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 1);
  tw_connection_rollback (connection);
  g_assert_false (tw_connection_in_transaction (connection));
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
}

static void
test_close_rolls_back (StoreFolder   *folder,
                       gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  g_assert_true (tw_connection_begin (connection, NULL));
  store_execute (connection, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  g_clear_object (&connection);
  connection = store_folder_open (folder);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
}

#define ENDLESS "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n"

static gpointer
cancel_soon (gpointer user_data)
{
  g_usleep (20000);
  g_cancellable_cancel (user_data);

  return NULL;
}

static void
test_cancel (StoreFolder   *folder,
             gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  tw_connection_set_cancellable (connection, cancellable);
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_false (tw_connection_execute (connection, ENDLESS, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  tw_connection_set_cancellable (connection, NULL);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
}

/* An interrupted write takes its whole transaction with it; what follows must not be committed alone. */
static void
test_cancelled_write (StoreFolder   *folder,
                      gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_assert_true (tw_connection_begin (connection, NULL));
  store_execute (connection, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  tw_connection_set_cancellable (connection, cancellable);
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_false (tw_connection_execute (connection, "INSERT INTO setting (key, value) SELECT 'b', '1' WHERE (" ENDLESS
                                                     ") > 0", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_thread_join (thread);
  tw_connection_set_cancellable (connection, NULL);

  g_assert_false (tw_connection_execute (connection, "INSERT INTO setting (key, value) VALUES ('c', '1')", &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (tw_connection_commit (connection, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_FAILED);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
}

static gpointer
use_elsewhere (gpointer user_data)
{
  store_number (user_data, "SELECT 1");

  return NULL;
}

static void
test_second_thread (void)
{
  if (g_test_subprocess ())
    {
      StoreFolder folder;
      g_autoptr (TwConnection) connection = NULL;

      store_folder_set_up (&folder, NULL);
      connection = store_folder_open (&folder);
      store_folder_tear_down (&folder, NULL);
      g_assert_true (tw_connection_begin (connection, NULL));
      g_thread_join (g_thread_new ("intruder", use_elsewhere, connection));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*second thread*");
}

static void
test_full_disk (StoreFolder   *folder,
                gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_connection_begin (connection, NULL));
  store_execute (connection, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  store_execute (connection, "PRAGMA max_page_count = 1");
  g_assert_false (tw_connection_execute (connection,
                                         "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 90) "
                                         "INSERT INTO setting (key, value) "
                                         "SELECT i, hex (zeroblob (40000)) FROM n", &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_NO_SPACE);
  tw_connection_rollback (connection);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
  store_assert_sound (connection);
}

static void
test_unwritable (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open ("/proc/tandemwerk/x.tandemwerk", &error);

  g_assert_null (connection);
  g_assert_cmpint (error->domain, ==, TW_STORE_ERROR);
}

static void
test_hostile_schema (StoreFolder   *folder,
                     gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_connection_execute (connection, "PRAGMA writable_schema = ON; "
                                                     "DELETE FROM sqlite_schema", &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/connection/a-new-file-gets-the-newest-schema", test_new_file);
  store_test_add ("/store/connection/every-rule-is-set", test_rules);
  store_test_add ("/store/connection/all-files-are-private", test_mode);
  store_test_add ("/store/connection/a-file-that-others-could-read-is-made-private", test_mode_is_tightened);
  store_test_add ("/store/connection/missing-folders-are-made-private", test_folders_are_made);
  store_test_add ("/store/connection/an-empty-file-becomes-ours", test_empty_file);
  store_test_add ("/store/connection/a-text-file-is-refused-untouched", test_text_file);
  store_test_add ("/store/connection/the-file-of-another-program-is-refused-untouched", test_other_program);
  store_test_add ("/store/connection/a-newer-file-is-refused-untouched", test_newer_file);
  store_test_add ("/store/connection/a-newer-version-in-the-log-is-refused", test_newer_log);
  store_test_add ("/store/connection/an-older-file-is-not-opened-for-reading", test_older_file_for_reading);
  store_test_add ("/store/connection/a-missing-file-is-not-made-for-reading", test_missing_for_reading);
  store_test_add ("/store/connection/damage-is-found", test_damaged_file);
  store_test_add ("/store/connection/a-link-is-refused", test_link);
  store_test_add ("/store/connection/a-link-in-place-of-the-lock-is-refused", test_lock_link);
  store_test_add ("/store/connection/a-linked-folder-is-followed", test_folder_link);
  store_test_add ("/store/connection/a-second-writer-is-told-who-writes", test_second_writer);
  store_test_add ("/store/connection/the-lock-survives-a-reader-in-the-same-process", test_lock_survives_reader);
  store_test_add ("/store/connection/the-lock-of-a-dead-program-is-free", test_holder_died);
  store_test_add ("/store/connection/a-reader-sees-what-the-writer-commits", test_reader_follows);
  store_test_add ("/store/connection/a-reader-keeps-to-one-state", test_reader_keeps_to_one_state);
  store_test_add ("/store/connection/a-reader-cannot-write", test_reader_cannot_write);
  store_test_add ("/store/connection/a-rollback-takes-everything-back", test_rollback);
  store_test_add ("/store/connection/closing-rolls-back", test_close_rolls_back);
  store_test_add ("/store/connection/a-long-query-can-be-cancelled", test_cancel);
  store_test_add ("/store/connection/a-cancelled-write-takes-its-transaction-along", test_cancelled_write);
  g_test_add_func ("/store/connection/a-second-thread-in-a-transaction-is-noticed", test_second_thread);
  store_test_add ("/store/connection/a-full-disk-leaves-everything-as-it-was", test_full_disk);
  store_test_add ("/store/connection/a-folder-that-cannot-be-made-is-told", test_unwritable);
  store_test_add ("/store/connection/the-schema-cannot-be-written-by-hand", test_hostile_schema);

  return g_test_run ();
}
