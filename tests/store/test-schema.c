/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each invariant that the schema says is kept: for each CHECK, foreign key and unique index a row that is refused by
 * it and by nothing else, and for each table rows that are taken. What must be there is read from the schema itself,
 * so that a constraint without a case is noticed; the cases are written down, so that a constraint that goes is
 * noticed too. */

#include <string.h>

#include "schema-cases.h"
#include "store-folder.h"

#define FOREIGN_KEY "FOREIGN KEY constraint failed"

/* Rows as columns and values */

static void
set_columns (GHashTable *row,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "; ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strstr (parts[i], " = ");

      g_assert_nonnull (equals);
      g_hash_table_insert (row, g_strndup (parts[i], (gsize) (equals - parts[i])), g_strdup (equals + 3));
    }
}

static const char *
first_row (const char *table)
{
  for (guint i = 0; schema_rows[i].table != NULL; i++)
    if (g_str_equal (schema_rows[i].table, table))
      return schema_rows[i].row;

  g_error ("There is no row for %s", table);
}

static const char *
fresh_row (const char *table)
{
  for (guint i = 0; schema_fresh_rows[i].table != NULL; i++)
    if (g_str_equal (schema_fresh_rows[i].table, table))
      return schema_fresh_rows[i].row;

  return NULL;
}

static char *
insert_of (const char *table,
           GHashTable *row)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  GHashTableIter iter;
  gpointer column, value;

  g_hash_table_iter_init (&iter, row);
  while (g_hash_table_iter_next (&iter, &column, &value))
    {
      g_string_append_printf (columns, "%s%s", columns->len > 0 ? ", " : "", (const char *) column);
      g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "", (const char *) value);
    }

  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, columns->str, values->str);
}

static GHashTable *
row_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* A further row of the table, with some columns changed. */
static char *
further_insert (const char *table,
                const char *changes)
{
  g_autoptr (GHashTable) row = row_new ();

  set_columns (row, first_row (table));
  if (fresh_row (table) != NULL)
    set_columns (row, fresh_row (table));
  if (changes != NULL)
    set_columns (row, changes);

  return insert_of (table, row);
}

static void
insert (TwConnection *connection,
        const char   *sql)
{
  g_autoptr (GError) error = NULL;

  if (!tw_connection_execute (connection, sql, &error))
    g_test_fail_printf ("%s: %s", sql, error->message);
}

static TwConnection *
open_filled (StoreFolder *folder)
{
  TwConnection *connection = store_folder_open (folder);

  for (guint i = 0; schema_rows[i].table != NULL; i++)
    {
      const char *text = schema_rows[i].row;
      g_autoptr (GHashTable) row = row_new ();
      g_autofree char *sql = NULL;

      if (*text == '^')
        set_columns (row, first_row (schema_rows[i].table));
      set_columns (row, *text == '^' ? text + 1 : text);
      sql = insert_of (schema_rows[i].table, row);
      insert (connection, sql);
    }

  return connection;
}

/* What the schema says */

static GPtrArray *
read_texts (TwConnection *connection,
            const char   *sql,
            const char   *parameter)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, sql);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (parameter != NULL)
    tw_statement_bind_text (statement, 1, parameter);
  while (tw_statement_step (statement, &error) == TW_STEP_ROW)
    g_ptr_array_add (texts, tw_statement_dup_text (statement, 0));
  g_assert_no_error (error);

  return texts;
}

static GPtrArray *
read_tables (TwConnection *connection)
{
  return read_texts (connection,
                     "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                     "AND name NOT LIKE 'sqlite#_%' ESCAPE '#' ORDER BY name", NULL);
}

static char *
on_one_line (const char *text)
{
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
}

/* The texts between the brackets of each CHECK. */
static GPtrArray *
read_checks (TwConnection *connection,
             const char   *table)
{
  g_autoptr (GPtrArray) schema = read_texts (connection, "SELECT sql FROM sqlite_schema WHERE name = ?1", table);
  g_autoptr (GRegex) comments = g_regex_new ("--[^\n]*", 0, 0, NULL);
  g_autoptr (GRegex) checks =
    g_regex_new ("CHECK\\s*(\\((?:[^()']|'[^']*'|(?1))*\\))", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (comments, schema->pdata[0], -1, 0, "", 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (g_regex_match (checks, plain, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *bracketed = g_match_info_fetch (match, 1);
      g_autofree char *line = NULL;

      bracketed[strlen (bracketed) - 1] = '\0';
      line = on_one_line (bracketed + 1);
      g_ptr_array_add (texts, g_strconcat ("CHECK constraint failed: ", g_strstrip (line), NULL));
    }

  return texts;
}

/* What SQLite says when a unique index refuses a row; the key that foreign keys carry along cannot be violated. */
static GPtrArray *
read_unique_indexes (TwConnection *connection,
                     const char   *table)
{
  return read_texts (connection,
                     "SELECT 'UNIQUE constraint failed: ' || CASE WHEN total (c.name IS NULL) "
                     "THEN 'index ''' || i.name || '''' "
                     "ELSE group_concat (?1 || '.' || c.name, ', ' ORDER BY c.seqno) END "
                     "FROM pragma_index_list (?1) AS i, pragma_index_info (i.name) AS c "
                     "WHERE i.\"unique\" AND i.origin <> 'pk' "
                     "GROUP BY i.name HAVING NOT total (c.name = 'id')", table);
}

/* Tests */

static void
test_taken (StoreFolder   *folder,
            gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);

  for (guint i = 0; schema_fresh_rows[i].table != NULL; i++)
    {
      g_autofree char *sql = further_insert (schema_fresh_rows[i].table, NULL);

      g_assert_true (tw_connection_begin (connection, NULL));
      insert (connection, sql);
      tw_connection_rollback (connection);
    }
  store_assert_sound (connection);
}

static void
assert_refused (TwConnection        *connection,
                const SchemaRefusal *refusal)
{
  g_autofree char *sql = further_insert (refusal->table, refusal->row);
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_connection_begin (connection, NULL));
  if (fresh_row (refusal->table) == NULL)
    {
      g_autofree char *empty = g_strdup_printf ("DELETE FROM %s", refusal->table);

      store_execute (connection, empty);
    }
  tw_connection_execute (connection, sql, &error);
  line = on_one_line (error != NULL ? error->message : "it was taken");
  if (strstr (line, refusal->refusal) == NULL)
    g_test_fail_printf ("%s (%s) is not refused by “%s”: %s", refusal->table, refusal->row, refusal->refusal, line);
  tw_connection_rollback (connection);
}

static void
test_refused (StoreFolder   *folder,
              gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);

  for (guint i = 0; schema_refusals[i].table != NULL; i++)
    assert_refused (connection, &schema_refusals[i]);
}

static void
test_not_null (StoreFolder   *folder,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = open_filled (folder);
  g_autoptr (GPtrArray) tables = read_tables (connection);

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = tables->pdata[i];
      g_autoptr (GPtrArray) columns =
        read_texts (connection, "SELECT name FROM pragma_table_info (?1) WHERE \"notnull\"", table);

      for (guint j = 0; j < columns->len; j++)
        {
          g_autofree char *row = g_strdup_printf ("%s = NULL", (const char *) columns->pdata[j]);
          g_autofree char *failed = g_strdup_printf ("NOT NULL constraint failed: %s.%s", table,
                                                     (const char *) columns->pdata[j]);

          assert_refused (connection, &(SchemaRefusal) { table, row, failed });
        }
    }
}

static gboolean
has_case (const char *table,
          const char *refusal,
          const char *column)
{
  g_autofree char *changed = g_strdup_printf ("%s = ", column != NULL ? column : "");

  for (guint i = 0; schema_refusals[i].table != NULL; i++)
    if (g_str_equal (schema_refusals[i].table, table) && g_str_equal (schema_refusals[i].refusal, refusal) &&
        (column == NULL || g_str_has_prefix (schema_refusals[i].row, changed)))
      return TRUE;

  return FALSE;
}

static void
assert_cases (const char *table,
              GPtrArray  *refusals)
{
  for (guint i = 0; i < refusals->len; i++)
    if (!has_case (table, refusals->pdata[i], NULL))
      g_test_fail_printf ("No case for %s: %s", table, (const char *) refusals->pdata[i]);
}

static void
test_every_constraint (StoreFolder   *folder,
                       gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (GPtrArray) tables = read_tables (connection);

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = tables->pdata[i];
      g_autoptr (GPtrArray) checks = read_checks (connection, table);
      g_autoptr (GPtrArray) unique = read_unique_indexes (connection, table);
      g_autoptr (GPtrArray) references =
        read_texts (connection, "SELECT \"from\" FROM pragma_foreign_key_list (?1) WHERE seq = 0", table);

      assert_cases (table, checks);
      assert_cases (table, unique);
      for (guint j = 0; j < references->len; j++)
        if (!has_case (table, FOREIGN_KEY, references->pdata[j]))
          g_test_fail_printf ("No case for the foreign key %s of %s", (const char *) references->pdata[j], table);
    }
}

/* Every table is strict, has an id that is never given twice, and a row among the cases. */
static void
test_every_table (StoreFolder   *folder,
                  gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (GPtrArray) tables = read_tables (connection);

  g_assert_cmpuint (tables->len, >=, 40);
  for (guint i = 0; i < tables->len; i++)
    first_row (tables->pdata[i]);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND "
                                             "type = 'table' AND NOT strict AND name NOT LIKE 'sqlite#_%' ESCAPE '#'"),
                   ==, 0);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM sqlite_schema WHERE type = 'table' "
                                             "AND name <> 'logo' AND name NOT LIKE 'sqlite#_%' ESCAPE '#' "
                                             "AND sql NOT LIKE '%id %INTEGER PRIMARY KEY AUTOINCREMENT,%'"), ==, 0);
}

/* What undo never touches may not depend on what it does. */
static void
test_unlogged (StoreFolder   *folder,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);

  g_assert_cmpint (store_number (connection, "SELECT (SELECT count (*) FROM pragma_foreign_key_list ('ledger')) + "
                                             "(SELECT count (*) FROM pragma_foreign_key_list ('calendar_entry')) + "
                                             "(SELECT count (*) FROM pragma_foreign_key_list ('draft'))"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/schema/every-table-is-strict-and-never-reuses-an-id", test_every_table);
  store_test_add ("/store/schema/every-constraint-has-a-case", test_every_constraint);
  store_test_add ("/store/schema/good-rows-are-taken", test_taken);
  store_test_add ("/store/schema/each-bad-row-is-refused-by-its-constraint", test_refused);
  store_test_add ("/store/schema/nothing-is-missing-that-must-be-there", test_not_null);
  store_test_add ("/store/schema/what-is-not-undone-refers-to-nothing-that-is", test_unlogged);

  return g_test_run ();
}
