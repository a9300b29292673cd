/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Binding, stepping and reading statements. */

#include "store-folder.h"

static TwStatement *
stepped (TwConnection *connection,
         const char   *sql)
{
  TwStatement *statement = tw_connection_statement (connection, sql);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tw_statement_step (statement, &error), ==, TW_STEP_ROW);
  g_assert_no_error (error);

  return statement;
}

static void
test_types (StoreFolder   *folder,
            gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection, "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8");
  g_autoptr (GBytes) blob = g_bytes_new ("a\0b", 3);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GBytes) read_empty = NULL;

  tw_statement_bind_int64 (statement, 1, G_MININT64);
  tw_statement_bind_id (statement, 2, 0);
  tw_statement_bind_id (statement, 3, 7);
  tw_statement_bind_double (statement, 4, 0.5);
  tw_statement_bind_text (statement, 5, "");
  tw_statement_bind_filled_text (statement, 6, "");
  tw_statement_bind_blob (statement, 7, blob);
  tw_statement_bind_blob (statement, 8, empty);

  g_assert_cmpint (tw_statement_step (statement, NULL), ==, TW_STEP_ROW);
  g_assert_cmpint (tw_statement_get_int64 (statement, 0), ==, G_MININT64);
  g_assert_true (tw_statement_is_null (statement, 1));
  g_assert_cmpint (tw_statement_get_int64 (statement, 2), ==, 7);
  g_assert_cmpfloat (tw_statement_get_double (statement, 3), ==, 0.5);
  g_assert_cmpstr (tw_statement_get_text (statement, 4), ==, "");
  g_assert_null (tw_statement_get_text (statement, 5));
  read = tw_statement_get_blob (statement, 6);
  g_assert_true (g_bytes_equal (read, blob));
  read_empty = tw_statement_get_blob (statement, 7);
  g_assert_cmpuint (g_bytes_get_size (read_empty), ==, 0);
  g_assert_cmpint (tw_statement_step (statement, NULL), ==, TW_STEP_DONE);
}

static void
test_reuse (StoreFolder   *folder,
            gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  TwStatement *first = tw_connection_statement (connection, "SELECT ?1");

  tw_statement_bind_int64 (first, 1, 7);
  g_assert_cmpint (tw_statement_step (first, NULL), ==, TW_STEP_ROW);
  tw_statement_release (first);
  {
    g_autoptr (TwStatement) second = stepped (connection, "SELECT ?1");

    g_assert_true (second == first);
    g_assert_true (tw_statement_is_null (second, 0));
  }
}

static void
test_nested (StoreFolder   *folder,
             gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (TwStatement) outer = stepped (connection, "SELECT 1 UNION ALL SELECT 2");
  g_autoptr (TwStatement) inner = stepped (connection, "SELECT 1 UNION ALL SELECT 2");

  g_assert_true (inner != outer);
  g_assert_cmpint (tw_statement_step (outer, NULL), ==, TW_STEP_ROW);
  g_assert_cmpint (tw_statement_get_int64 (outer, 0), ==, 2);
  g_assert_cmpint (tw_statement_get_int64 (inner, 0), ==, 1);
}

static void
test_unprepared (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, "SELECT nothing FROM nowhere");
  g_autoptr (GError) error = NULL;

  tw_statement_bind_int64 (statement, 1, 1);
  g_assert_cmpint (tw_statement_step (statement, &error), ==, TW_STEP_ERROR);
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_FAILED);
}

static void
test_constraint (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection, "INSERT INTO setting (key, value) VALUES (?1, ?2)");
  g_autoptr (GError) error = NULL;

  tw_statement_bind_text (statement, 1, "");
  tw_statement_bind_text (statement, 2, "x");
  g_assert_false (tw_statement_run (statement, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_CONSTRAINT);
  tw_statement_bind_text (statement, 1, "company-name");
  g_assert_true (tw_statement_run (statement, NULL));
  g_assert_cmpint (tw_connection_changed_rows (connection), ==, 1);
  g_assert_cmpint (tw_connection_last_insert_id (connection), ==,
                   store_number (connection, "SELECT id FROM setting WHERE key = 'company-name'"));
}

static void
test_no_row (StoreFolder   *folder,
             gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  g_assert_cmpint (store_number (connection, "SELECT 5 WHERE 0"), ==, 0);
  g_assert_cmpint (store_number (connection, "SELECT NULL"), ==, 0);
  g_assert_cmpint (store_number (connection, "SELECT 5"), ==, 5);
}

static void
test_many (StoreFolder   *folder,
           gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %d", i);

      g_assert_cmpint (store_number (connection, sql), ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/statement/what-is-bound-is-read", test_types);
  store_test_add ("/store/statement/it-is-kept-and-comes-back-unbound", test_reuse);
  store_test_add ("/store/statement/the-same-text-can-be-used-twice-at-once", test_nested);
  store_test_add ("/store/statement/one-that-cannot-be-prepared-says-so-when-stepped", test_unprepared);
  store_test_add ("/store/statement/a-constraint-is-told-and-the-statement-goes-on", test_constraint);
  store_test_add ("/store/statement/no-row-is-zero", test_no_row);
  store_test_add ("/store/statement/ever-new-statements-are-not-all-kept", test_many);

  return g_test_run ();
}
