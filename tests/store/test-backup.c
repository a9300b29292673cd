/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup is complete, private and as good as the file; and where it cannot be made, nothing is left behind. */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "store-folder.h"
#include "tw-backup.h"

static TwConnection *
open_filled (StoreFolder *folder)
{
  TwConnection *connection = store_folder_open (folder);

  store_execute (connection, "INSERT INTO setting (key, value) VALUES ('company-name', 'Muster AG'), ('zone', 'x');"
                             "INSERT INTO department (name, identity_key) VALUES ('Vertrieb', 'vertrieb');"
                             "DELETE FROM setting WHERE key = 'zone'");

  return connection;
}

static guint
count_files (StoreFolder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_create (StoreFolder   *folder,
             gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *target = store_folder_beside (folder, ".backup");
  g_autofree char *before = store_dump (connection);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) copy = NULL;
  struct stat status;

  g_assert_true (tw_backup_create (connection, target, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (target, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0600);
  copy = tw_connection_open_read_only (target, &error);
  g_assert_no_error (error);
  after = store_dump (copy);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_number (copy, "PRAGMA application_id"), ==, TW_STORE_APPLICATION_ID);
  g_assert_cmpint (store_number (copy, "SELECT seq FROM sqlite_sequence WHERE name = 'setting'"), ==,
                   store_number (connection, "SELECT seq FROM sqlite_sequence WHERE name = 'setting'"));
  store_assert_sound (copy);
}

static void
test_go_on (StoreFolder   *folder,
            gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *target = store_folder_beside (folder, ".backup");
  g_autofree char *before = store_dump (connection);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_backup_create (connection, target, NULL));
  g_clear_object (&connection);
  connection = tw_connection_open (target, &error);
  g_assert_no_error (error);
  after = store_dump (connection);
  g_assert_cmpstr (after, ==, before);
  store_execute (connection, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  store_assert_sound (connection);
}

static void
test_existing (StoreFolder   *folder,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *target = store_folder_beside (folder, ".backup");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target, "mine", -1, NULL));
  g_assert_false (tw_backup_create (connection, target, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (target, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

static void
test_replace (StoreFolder   *folder,
              gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *target = store_folder_beside (folder, ".backup");
  g_autoptr (TwConnection) copy = NULL;

  g_assert_true (tw_backup_create (connection, target, NULL));
  store_execute (connection, "UPDATE setting SET value = 'Beispiel AG' WHERE key = 'company-name'");
  g_assert_true (tw_backup_replace (connection, target, NULL));
  copy = tw_connection_open_read_only (target, NULL);
  g_assert_cmpint (store_number (copy, "SELECT count (*) FROM setting WHERE value = 'Beispiel AG'"), ==, 1);
}

static void
test_left_over (StoreFolder   *folder,
                gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *target = store_folder_beside (folder, ".backup");
  g_autofree char *left_over = store_folder_beside (folder, ".backup.part");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (left_over, "half of an earlier one", -1, NULL));
  g_assert_true (tw_backup_create (connection, target, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (left_over, G_FILE_TEST_EXISTS));
}

static void
test_from_reader (StoreFolder   *folder,
                  gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autoptr (TwConnection) reader = tw_connection_open_read_only (folder->file, NULL);
  g_autofree char *target = store_folder_beside (folder, ".backup");
  g_autoptr (GError) error = NULL;

  tw_backup_create (reader, target, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (target, G_FILE_TEST_IS_REGULAR));
}

static void
test_no_folder (StoreFolder   *folder,
                gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *target = g_build_filename (folder->folder, "missing", "x.backup", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_backup_create (connection, target, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_MISSING);
}

/* Broken off in the middle: nothing at the target, nothing beside it. */
static void
test_cancelled (StoreFolder   *folder,
                gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *target = store_folder_beside (folder, ".backup");
  g_autoptr (GError) error = NULL;
  guint n_files;

  store_execute (connection, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                             "INSERT INTO setting (key, value) SELECT 'k' || i, '' FROM n");
  n_files = count_files (folder);
  g_cancellable_cancel (cancellable);
  tw_connection_set_cancellable (connection, cancellable);
  g_assert_false (tw_backup_create (connection, target, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (folder), ==, n_files);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/backup/it-is-whole-private-and-sound", test_create);
  store_test_add ("/store/backup/it-can-be-worked-on", test_go_on);
  store_test_add ("/store/backup/what-stands-there-is-left-alone", test_existing);
  store_test_add ("/store/backup/an-older-one-can-be-replaced", test_replace);
  store_test_add ("/store/backup/what-an-interrupted-one-left-is-removed", test_left_over);
  store_test_add ("/store/backup/a-reader-can-make-one", test_from_reader);
  store_test_add ("/store/backup/a-missing-folder-is-told", test_no_folder);
  store_test_add ("/store/backup/a-cancelled-one-leaves-nothing", test_cancelled);

  return g_test_run ();
}
