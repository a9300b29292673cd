/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-folder.h"
#include "tw-table-indexes.h"

static char *
list_indexes (TwConnection *connection)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection, "SELECT group_concat (name || ' ' || coalesce (sql, ''), char (10) ORDER BY name) "
                                         "FROM sqlite_schema WHERE type = 'index'");
  g_autoptr (GError) error = NULL;
  char *list;

  g_assert_cmpint (tw_statement_step (statement, &error), ==, TW_STEP_ROW);
  list = tw_statement_dup_text (statement, 0);
  tw_statement_reset (statement);

  return list;
}

static gboolean
has_index (TwConnection *connection,
           const char   *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM sqlite_schema WHERE name = '%s'", name);

  return store_number (connection, sql) == 1;
}

/* Without the two indexes by manager a staff list whose managers stand at its end would take hours. */
static void
test_stay (StoreFolder   *self,
           gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  g_autofree char *before = list_indexes (connection);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) statements = NULL;

  g_assert_true (tw_connection_begin (connection, &error));
  statements = tw_table_indexes_drop (connection, "person", &error);
  g_assert_no_error (error);

  g_assert_false (has_index (connection, "person_in_order"));
  g_assert_false (has_index (connection, "person_by_email"));
  g_assert_true (has_index (connection, "person_by_number_digest"));
  g_assert_true (has_index (connection, "person_by_manager"));
  g_assert_true (has_index (connection, "person_by_functional_manager"));

  g_assert_true (tw_table_indexes_restore (connection, (const char * const *) statements, &error));
  g_assert_true (tw_connection_commit (connection, &error));
  after = list_indexes (connection);
  g_assert_cmpstr (after, ==, before);
}

/* Whether a step of what SQLite would do reads a column of the table itself. */
static gboolean
looks_rows_up (TwConnection *connection,
               const char   *sql,
               const char   *table)
{
  g_autofree char *root_sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);
  g_autofree char *explain = g_strconcat ("EXPLAIN ", sql, NULL);
  g_autoptr (TwStatement) steps = tw_connection_statement (connection, explain);
  const gint64 root = store_number (connection, root_sql);
  g_autoptr (GError) error = NULL;
  gboolean looks_up = FALSE;
  gint64 cursor = -1;

  while (tw_statement_step (steps, &error) == TW_STEP_ROW)
    {
      const char *name = tw_statement_get_text (steps, 1);

      looks_up = looks_up || (cursor >= 0 && g_str_equal (name, "Column") && tw_statement_get_int64 (steps, 2) == cursor);
      if (g_str_equal (name, "OpenRead") && tw_statement_get_int64 (steps, 3) == root)
        cursor = tw_statement_get_int64 (steps, 2);
    }
  g_assert_no_error (error);
  g_assert_cmpint (cursor, >=, 0);

  return looks_up;
}

#define FIND "SELECT person.id FROM person INDEXED BY person_in_order WHERE erased_on IS NULL AND instr (search_key, 'a')"

/* Looking each of 200,000 people up took twenty times as long. */
static void
test_filtered (StoreFolder   *self,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);

  g_assert_false (looks_rows_up (connection, FIND " AND department_id = 1 AND level IS 2 ORDER BY sort_key, person.id",
                                 "person"));
  g_assert_true (looks_rows_up (connection, FIND " AND job_title = 'b' ORDER BY sort_key, person.id", "person"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/table-indexes/unique-and-referring-ones-stay-and-the-others-come-back", test_stay);
  store_test_add ("/store/table-indexes/people-are-filtered-by-department-and-level-without-looking-each-up",
                  test_filtered);

  return g_test_run ();
}
