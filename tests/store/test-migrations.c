/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one schema to the next: each step whole or not at all, and a copy of what was there before. */

#include <glib/gstdio.h>
#include <string.h>

#include "store-folder.h"
#include "tw-connection-private.h"
#include "tw-migrations.h"

/* Two steps beyond those of the program, as a later one would have them. */
static void
make_steps (TwMigration  steps[2],
            const char  *first,
            const char  *second)
{
  steps[0] = (TwMigration) { tw_migrations_newest () + 1, first };
  steps[1] = (TwMigration) { tw_migrations_newest () + 2, second };
}

static TwConnection *
open_filled (StoreFolder *folder)
{
  TwConnection *connection = store_folder_open (folder);

  store_execute (connection, "INSERT INTO department (name, identity_key) VALUES ('Vertrieb', 'vertrieb');"
                             "INSERT INTO person (uuid, family_name, department_id) "
                             "VALUES ('00000000-0000-4000-8000-000000000001', 'Arndt', 1)");

  return connection;
}

static char *
copy_path (StoreFolder *folder)
{
  g_autofree char *ending = g_strdup_printf (".version-%d", tw_migrations_newest ());

  return store_folder_beside (folder, ending);
}

static void
test_steps (StoreFolder   *folder,
            gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *before = store_dump (connection);
  g_autofree char *path = copy_path (folder);
  g_autofree char *copied = NULL;
  g_autoptr (TwConnection) copy = NULL;
  g_autoptr (GError) error = NULL;
  TwMigration steps[2];

  make_steps (steps,
              "ALTER TABLE department ADD COLUMN cost_centre TEXT",
              "UPDATE department SET cost_centre = '4711'");
  g_assert_true (tw_migrations_run (connection, steps, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_number (connection, "PRAGMA user_version"), ==, tw_migrations_newest () + 2);
  g_assert_cmpint (store_number (connection, "SELECT cost_centre FROM department"), ==, 4711);
  g_assert_cmpint (store_number (connection, "PRAGMA foreign_keys"), ==, 1);
  store_assert_sound (connection);

  copy = tw_connection_open_copy (path, &error);
  g_assert_no_error (error);
  copied = store_dump (copy);
  g_assert_cmpstr (copied, ==, before);
}

/* A table is built anew, which needs foreign keys to look away meanwhile. */
static void
test_rebuilt_table (StoreFolder   *folder,
                    gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autoptr (GError) error = NULL;
  TwMigration steps[2];

  make_steps (steps,
              "CREATE TABLE department_anew (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, "
              "identity_key TEXT NOT NULL UNIQUE, area TEXT) STRICT;"
              "INSERT INTO department_anew SELECT id, name, identity_key, area FROM department;"
              "DROP TABLE department;"
              "ALTER TABLE department_anew RENAME TO department;",
              "");
  g_assert_true (tw_migrations_run (connection, steps, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person JOIN department ON department.id = "
                                             "department_id"), ==, 1);
  store_assert_sound (connection);
}

static void
assert_step_fails (StoreFolder *folder,
                   const char  *sql)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *before = store_dump (connection);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  TwMigration steps[2];

  make_steps (steps, sql, "CREATE TABLE never (id INTEGER PRIMARY KEY)");
  g_assert_false (tw_migrations_run (connection, steps, 2, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_MIGRATION);
  g_assert_cmpint (store_number (connection, "PRAGMA user_version"), ==, tw_migrations_newest ());
  g_assert_cmpint (store_number (connection, "PRAGMA foreign_keys"), ==, 1);
  after = store_dump (connection);
  g_assert_cmpstr (after, ==, before);
  g_clear_object (&connection);
  connection = store_folder_open (folder);
  store_assert_sound (connection);
}

static void
test_failed_step (StoreFolder   *folder,
                  gconstpointer  user_data)
{
  assert_step_fails (folder, "CREATE TABLE extra (id INTEGER PRIMARY KEY); DELETE FROM person; SELECT nothing");
}

static void
test_broken_reference (StoreFolder   *folder,
                       gconstpointer  user_data)
{
  assert_step_fails (folder, "DELETE FROM department");
}

/* The first step stays when the second fails: each is whole. */
static void
test_second_fails (StoreFolder   *folder,
                   gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autoptr (GError) error = NULL;
  TwMigration steps[2];

  make_steps (steps, "CREATE TABLE extra (id INTEGER PRIMARY KEY)", "DROP TABLE extra; DROP TABLE extra");
  g_assert_false (tw_migrations_run (connection, steps, 2, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_MIGRATION);
  g_assert_cmpint (store_number (connection, "PRAGMA user_version"), ==, tw_migrations_newest () + 1);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM extra"), ==, 0);
}

static void
test_no_copy (StoreFolder   *folder,
              gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *path = copy_path (folder);
  TwMigration steps[2];

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  make_steps (steps, "CREATE TABLE extra (id INTEGER PRIMARY KEY)", "");
  g_assert_false (tw_migrations_run (connection, steps, 2, NULL));
  g_assert_cmpint (store_number (connection, "PRAGMA user_version"), ==, tw_migrations_newest ());
}

/* The version is where a program looks that does not open the log. */
static void
test_header (StoreFolder   *folder,
             gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (folder->file, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 100);
  g_assert_cmpint (bytes[63], ==, tw_migrations_newest ());
  g_assert_cmpmem (bytes + 68, 4, "TWk1", 4);
}

static char *
list_indexes (TwConnection *connection)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection, "SELECT group_concat (sql, ';' ORDER BY name) FROM sqlite_schema"
                                         " WHERE type = 'index' AND tbl_name = 'person'");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tw_statement_step (statement, &error), ==, TW_STEP_ROW);

  return tw_statement_dup_text (statement, 0);
}

/* What a file of version 4 had for indexes of people. */
static void
test_people_of_version_4 (StoreFolder   *folder,
                          gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autofree char *of_a_new_file = list_indexes (connection);
  g_autofree char *dump = store_dump (connection);
  g_autofree char *indexes = NULL, *dump_after = NULL;

  store_execute (connection,
                 "DROP INDEX person_in_order;"
                 "CREATE INDEX person_in_order ON person (sort_key, id, search_key) WHERE erased_on IS NULL;"
                 "CREATE INDEX person_by_department ON person (department_id);"
                 "CREATE INDEX person_by_site ON person (site_id);"
                 "PRAGMA user_version = 4");
  tw_connection_close (connection);
  g_clear_object (&connection);

  connection = store_folder_open (folder);
  indexes = list_indexes (connection);
  dump_after = store_dump (connection);
  g_assert_cmpstr (indexes, ==, of_a_new_file);
  g_assert_cmpstr (dump_after, ==, dump);
  store_assert_sound (connection);
}

static void
test_numbers (void)
{
  gsize n;
  const TwMigration *steps = tw_migrations_get (&n);

  g_assert_cmpuint (n, >=, 1);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpint (steps[i].version, ==, (int) i + 1);
      g_assert_cmpuint (strlen (steps[i].sql), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/migrations/they-are-numbered-without-a-gap", test_numbers);
  store_test_add ("/store/migrations/steps-are-applied-after-a-copy-was-made", test_steps);
  store_test_add ("/store/migrations/a-table-can-be-built-anew", test_rebuilt_table);
  store_test_add ("/store/migrations/a-failed-step-leaves-the-file-as-it-was", test_failed_step);
  store_test_add ("/store/migrations/a-step-that-breaks-a-foreign-key-fails", test_broken_reference);
  store_test_add ("/store/migrations/a-step-before-the-failed-one-stays", test_second_fails);
  store_test_add ("/store/migrations/without-a-copy-nothing-is-done", test_no_copy);
  store_test_add ("/store/migrations/the-version-stands-in-the-header", test_header);
  store_test_add ("/store/migrations/people-of-version-4-get-the-indexes-of-a-new-file", test_people_of_version_4);

  return g_test_run ();
}
