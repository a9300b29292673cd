/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The memory of the undo log: what goes in comes out, from either end, with its type. */

#include "tw-change-buffer.h"

static sqlite3 *
open_memory (void)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);

  return database;
}

/* Appends one row of an SQL query as the old values of a change. */
static void
append_row (TwChangeBuffer *buffer,
            sqlite3        *database,
            guint           table,
            gint64          key,
            const char     *sql)
{
  sqlite3_value *values[32];
  sqlite3_stmt *statement;
  int n;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_count (statement);
  for (int i = 0; i < n; i++)
    values[i] = sqlite3_value_dup (sqlite3_column_value (statement, i));
  g_assert_true (tw_change_buffer_append (buffer, TW_CHANGE_DELETE, table, key, (guint) n, values));
  for (int i = 0; i < n; i++)
    sqlite3_value_free (values[i]);
  sqlite3_finalize (statement);
}

#define EVERY_TYPE                                                                          \
  "SELECT NULL, 9223372036854775807, -1, 0.1, -1e308, '', 'Jörg', x'', x'0061ff', 'a' || char (0) || 'b'"

static void
test_types (void)
{
  g_autoptr (TwChangeBuffer) buffer = tw_change_buffer_new ();
  sqlite3 *database = open_memory ();
  sqlite3_stmt *statement;
  TwChange change;

  append_row (buffer, database, 3, -5, EVERY_TYPE);
  g_assert_true (tw_change_buffer_read (buffer, 0, &change));
  g_assert_cmpint (change.operation, ==, TW_CHANGE_DELETE);
  g_assert_cmpuint (change.table, ==, 3);
  g_assert_cmpint (change.key, ==, -5);
  g_assert_cmpuint (change.n_values, ==, 10);

  /* The values are compared by SQLite itself, with their types. */
  sqlite3_prepare_v2 (database,
                      "SELECT (SELECT json_group_array (typeof (column1) || quote (column1)) FROM (VALUES (?1), "
                      "(?2), (?3), (?4), (?5), (?6), (?7), (?8), (?9), (?10))) = "
                      "(SELECT json_group_array (typeof (column1) || quote (column1)) FROM (VALUES (NULL), "
                      "(9223372036854775807), (-1), (0.1), (-1e308), (''), ('Jörg'), (x''), (x'0061ff'), "
                      "('a' || char (0) || 'b')))",
                      -1, &statement, NULL);
  g_assert_nonnull (statement);
  g_assert_cmpint (tw_change_bind_values (&change, statement, 1), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, 1);
  sqlite3_finalize (statement);
  sqlite3_close (database);
}

static void
test_both_ends (void)
{
  g_autoptr (TwChangeBuffer) buffer = tw_change_buffer_new ();
  sqlite3 *database = open_memory ();
  gsize at = 0;
  gint64 key;
  TwChange change;

  for (key = 0; key < 1000; key++)
    append_row (buffer, database, 1, key, key % 3 == 0 ? EVERY_TYPE : "SELECT 'Meier', NULL");
  for (key = 0; tw_change_buffer_read (buffer, at, &change); key++, at = change.end)
    g_assert_cmpint (change.key, ==, key);
  g_assert_cmpint (key, ==, 1000);
  g_assert_cmpuint (at, ==, tw_change_buffer_get_length (buffer));
  while (tw_change_buffer_read_back (buffer, at, &change))
    {
      g_assert_cmpint (change.key, ==, --key);
      at = change.start;
    }
  g_assert_cmpint (key, ==, 0);
  sqlite3_close (database);
}

static void
test_cut (void)
{
  g_autoptr (TwChangeBuffer) buffer = tw_change_buffer_new ();
  sqlite3 *database = open_memory ();
  gsize mark;
  TwChange change;

  append_row (buffer, database, 1, 1, "SELECT 1");
  mark = tw_change_buffer_get_length (buffer);
  append_row (buffer, database, 1, 2, "SELECT 2");
  tw_change_buffer_cut (buffer, mark);
  tw_change_buffer_squeeze (buffer);
  g_assert_true (tw_change_buffer_read_back (buffer, tw_change_buffer_get_length (buffer), &change));
  g_assert_cmpint (change.key, ==, 1);
  g_assert_cmpuint (change.start, ==, 0);
  sqlite3_close (database);
}

static void
test_range (void)
{
  g_autoptr (TwChangeBuffer) buffer = tw_change_buffer_new ();
  TwChange change;

  g_assert_true (tw_change_buffer_append_range (buffer, TW_CHANGE_INSERT_RANGE, 2, 11, 200010));
  g_assert_true (tw_change_buffer_append (buffer, TW_CHANGE_INSERT, 2, 4, 0, NULL));
  g_assert_true (tw_change_buffer_read (buffer, 0, &change));
  g_assert_cmpint (change.operation, ==, TW_CHANGE_INSERT_RANGE);
  g_assert_cmpint (change.key, ==, 11);
  g_assert_cmpint (change.last, ==, 200010);
  g_assert_true (tw_change_buffer_read (buffer, change.end, &change));
  g_assert_cmpint (change.key, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/change-buffer/values-keep-their-types", test_types);
  g_test_add_func ("/store/change-buffer/it-reads-from-both-ends", test_both_ends);
  g_test_add_func ("/store/change-buffer/what-is-cut-is-gone", test_cut);
  g_test_add_func ("/store/change-buffer/a-range-is-one-change", test_range);

  return g_test_run ();
}
