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
  g_assert_true (has_index (connection, "person_by_department"));

  g_assert_true (tw_table_indexes_restore (connection, (const char * const *) statements, &error));
  g_assert_true (tw_connection_commit (connection, &error));
  after = list_indexes (connection);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/table-indexes/unique-and-referring-ones-stay-and-the-others-come-back", test_stay);

  return g_test_run ();
}
