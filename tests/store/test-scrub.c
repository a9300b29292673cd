/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was deleted is gone from every byte of the file and of what lies beside it (P9). */

#include <string.h>

#include "store-folder.h"

/* Short enough not to be split over pages, and seen by no index in another form. */
#define SECRET      "Wiedenbrueck"
#define OLD_SECRET  "Gerstaecker"
#define LONG_SECRET "Zwillingsstern"

static gboolean
contains (const char *path,
          const char *secret)
{
  g_autofree char *bytes = NULL;
  gsize size;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return FALSE;

  return memmem (bytes, size, secret, strlen (secret)) != NULL;
}

static gboolean
lies_around (StoreFolder *folder,
             const char  *secret)
{
  g_autoptr (GDir) dir = g_dir_open (folder->folder, 0, NULL);
  gboolean found = FALSE;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder->folder, name, NULL);

      found = found || contains (path, secret);
    }

  return found;
}

static TwConnection *
open_with_secrets (StoreFolder *folder)
{
  TwConnection *connection = store_folder_open (folder);

  store_execute (connection,
                 "CREATE VIRTUAL TABLE found USING fts5 (value, content = 'setting', content_rowid = 'id');"
                 "CREATE TRIGGER found_insert AFTER INSERT ON setting BEGIN "
                 "INSERT INTO found (rowid, value) VALUES (new.id, new.value); END;"
                 "CREATE TRIGGER found_delete AFTER DELETE ON setting BEGIN "
                 "INSERT INTO found (found, rowid, value) VALUES ('delete', old.id, old.value); END;"
                 "CREATE TRIGGER found_update AFTER UPDATE ON setting BEGIN "
                 "INSERT INTO found (found, rowid, value) VALUES ('delete', old.id, old.value);"
                 "INSERT INTO found (rowid, value) VALUES (new.id, new.value); END;"
                 "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                 "INSERT INTO setting (key, value) SELECT 'k' || i, 'value ' || i FROM n;"
                 "INSERT INTO setting (key, value) VALUES ('a', '" OLD_SECRET "'), ('c', hex (zeroblob (9000)) || '"
                 LONG_SECRET "');"
                 "UPDATE setting SET value = '" SECRET "' WHERE key = 'a'");

  return connection;
}

static void
test_gone (StoreFolder   *folder,
           gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_with_secrets (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (lies_around (folder, SECRET));
  g_assert_true (lies_around (folder, OLD_SECRET));
  g_assert_true (lies_around (folder, LONG_SECRET));
  store_execute (connection, "DELETE FROM setting WHERE key IN ('a', 'c')");
  g_assert_true (lies_around (folder, "wiedenbrueck"));
  g_assert_true (lies_around (folder, SECRET));

  g_assert_true (tw_connection_scrub (connection, &error));
  g_assert_no_error (error);
  g_assert_false (lies_around (folder, SECRET));
  g_assert_false (lies_around (folder, OLD_SECRET));
  g_assert_false (lies_around (folder, LONG_SECRET));
  /* The full-text index folds case. */
  g_assert_false (lies_around (folder, "wiedenbrueck"));
  g_assert_false (lies_around (folder, "edenbrueck"));
  g_assert_true (lies_around (folder, "value 1999"));
  store_assert_sound (connection);
  g_clear_object (&connection);
  g_assert_false (lies_around (folder, SECRET));
}

/* By a program, or a version of SQLite, that only marks what it deletes as free. */
static void
test_carelessly_deleted (StoreFolder   *folder,
                         gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_with_secrets (folder);

  store_execute (connection, "DROP TABLE found; DROP TRIGGER found_delete; PRAGMA secure_delete = OFF;"
                             "DELETE FROM setting WHERE key IN ('a', 'c');"
                             "PRAGMA secure_delete = ON");
  g_assert_true (tw_connection_checkpoint (connection, NULL));
  g_assert_true (lies_around (folder, SECRET));
  g_assert_true (tw_connection_scrub (connection, NULL));
  g_assert_false (lies_around (folder, SECRET));
  g_assert_false (lies_around (folder, LONG_SECRET));
}

/* The program ended after a wide undo, and before the file gave its pages back. */
static void
test_mostly_free (StoreFolder   *folder,
                  gconstpointer  user_data)
{
  TwConnection *connection = open_with_secrets (folder);

  store_execute (connection, "DROP TABLE found; DROP TRIGGER found_delete; DROP TRIGGER found_insert; DROP TRIGGER"
                             " found_update; UPDATE setting SET value = value || '" SECRET "' || hex (zeroblob (2000));"
                             "PRAGMA secure_delete = OFF; DELETE FROM setting");
  g_assert_true (tw_connection_checkpoint (connection, NULL));
  g_assert_finalize_object (connection);
  g_assert_true (lies_around (folder, SECRET));

  connection = store_folder_open (folder);
  g_assert_false (lies_around (folder, SECRET));
  g_assert_cmpint (store_number (connection, "PRAGMA freelist_count"), ==, 0);
  store_assert_sound (connection);
  g_assert_finalize_object (connection);
}

/* The copy from before a migration. */
static void
test_copy (StoreFolder   *folder,
           gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autofree char *copy = store_folder_beside (folder, ".version-1");

  g_assert_true (g_file_set_contents (copy, SECRET, -1, NULL));
  g_assert_true (tw_connection_scrub (connection, NULL));
  g_assert_false (lies_around (folder, SECRET));
}

static void
test_still_read (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_with_secrets (folder);
  g_autoptr (TwConnection) reader = tw_connection_open_read_only (folder->file, NULL);
  g_autoptr (TwStatement) reading = tw_connection_statement (reader, "SELECT key FROM setting");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tw_statement_step (reading, NULL), ==, TW_STEP_ROW);
  store_execute (connection, "DELETE FROM setting WHERE key IN ('a', 'c'); PRAGMA busy_timeout = 50");
  g_assert_false (tw_connection_scrub (connection, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  g_clear_pointer (&reading, tw_statement_release);
  g_assert_true (tw_connection_scrub (connection, &error));
  g_assert_no_error (error);
  g_assert_false (lies_around (folder, SECRET));
}

static void
test_checkpoint (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_with_secrets (folder);
  g_autofree char *log = store_folder_beside (folder, "-wal");

  g_assert_true (contains (log, SECRET));
  g_assert_true (tw_connection_checkpoint (connection, NULL));
  g_assert_false (contains (log, SECRET));
  g_assert_true (contains (folder->file, SECRET));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/scrub/no-byte-of-what-was-deleted-is-left", test_gone);
  store_test_add ("/store/scrub/what-was-deleted-carelessly-goes-too", test_carelessly_deleted);
  store_test_add ("/store/scrub/a-file-of-mostly-free-pages-gives-them-back-when-it-is-opened", test_mostly_free);
  store_test_add ("/store/scrub/the-copy-from-before-a-migration-goes-too", test_copy);
  store_test_add ("/store/scrub/who-still-reads-is-told-and-it-can-be-done-again", test_still_read);
  store_test_add ("/store/scrub/a-checkpoint-empties-the-log", test_checkpoint);

  return g_test_run ();
}
