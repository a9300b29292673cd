/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables whose changes are logged, and the SQL that is generated from their schema: the triggers that log, and
 * the statements that replay. Virtual tables and what they are made of are derived and never logged. */

#include "tw-logged-table.h"

static void
reference_free (TwReference *reference)
{
  g_free (reference->child);
  g_free (reference->parent);
  g_ptr_array_unref (reference->child_columns);
  g_ptr_array_unref (reference->parent_columns);
  g_free (reference);
}

static void
table_free (TwLoggedTable *table)
{
  g_free (table->name);
  g_ptr_array_unref (table->columns);
  g_free (table->key_column);
  g_free (table->definitions);
  g_ptr_array_unref (table->outgoing);
  g_ptr_array_unref (table->incoming);
  g_free (table->insert_trigger);
  g_free (table->update_trigger);
  g_free (table->delete_trigger);
  g_free (table->drop_insert_trigger);
  g_free (table->drop_delete_trigger);
  g_free (table->insert_row);
  g_free (table->update_row);
  g_free (table->delete_row);
  g_free (table->delete_rows);
  g_free (table->delete_all);
  g_free (table->count_others);
  g_free (table->log_rows);
  g_free (table);
}

static TwLoggedTable *
table_new (const char *name)
{
  TwLoggedTable *table = g_new0 (TwLoggedTable, 1);

  table->name = g_strdup (name);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->outgoing = g_ptr_array_new_with_free_func ((GDestroyNotify) reference_free);
  table->incoming = g_ptr_array_new ();

  return table;
}

static gboolean
load_columns (TwConnection   *connection,
              TwLoggedTable  *table,
              GError        **error)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection,
                             "SELECT name, pk = 1 AND upper (type) = 'INTEGER' AND max (pk) OVER () = 1 "
                             "FROM pragma_table_xinfo (?1) WHERE hidden = 0 ORDER BY cid");
  TwStep step;

  tw_statement_bind_text (statement, 1, table->name);
  while ((step = tw_statement_step (statement, error)) == TW_STEP_ROW)
    if (tw_statement_get_int64 (statement, 1))
      table->key_column = tw_statement_dup_text (statement, 0);
    else
      g_ptr_array_add (table->columns, tw_statement_dup_text (statement, 0));

  return step == TW_STEP_DONE;
}

static gboolean
load_definitions (TwConnection   *connection,
                  TwLoggedTable  *table,
                  GError        **error)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection,
                             "SELECT group_concat (format ('\"%w\" %s%s', name, type, CASE WHEN pk THEN ' PRIMARY KEY'"
                             "                             ELSE ' DEFAULT (' || dflt_value || ')' END), ', ')"
                             "  FROM (SELECT * FROM pragma_table_xinfo (?1) ORDER BY cid) HAVING max (hidden) = 0");
  TwStep step = TW_STEP_DONE;

  tw_statement_bind_text (statement, 1, table->name);
  if (table->key_column != NULL && (step = tw_statement_step (statement, error)) == TW_STEP_ROW)
    table->definitions = tw_statement_dup_text (statement, 0);

  return step != TW_STEP_ERROR;
}

static gboolean
load_references (TwConnection   *connection,
                 TwLoggedTable  *table,
                 GError        **error)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection,
                             "SELECT seq, \"table\", \"from\", coalesce (\"to\", 'rowid'),"
                             "       \"from\" IN (SELECT part.name FROM pragma_index_list (?1) AS list"
                             "                    JOIN pragma_index_info (list.name) AS part WHERE part.seqno = 0)"
                             "  FROM pragma_foreign_key_list (?1) ORDER BY id, seq");
  TwReference *reference = NULL;
  TwStep step;

  tw_statement_bind_text (statement, 1, table->name);
  while ((step = tw_statement_step (statement, error)) == TW_STEP_ROW)
    {
      if (tw_statement_get_int64 (statement, 0) == 0)
        {
          reference = g_new0 (TwReference, 1);
          reference->child = g_strdup (table->name);
          reference->parent = tw_statement_dup_text (statement, 1);
          reference->child_columns = g_ptr_array_new_with_free_func (g_free);
          reference->parent_columns = g_ptr_array_new_with_free_func (g_free);
          reference->is_indexed = tw_statement_get_int64 (statement, 4) ||
                                  g_strcmp0 (tw_statement_get_text (statement, 2), table->key_column) == 0;
          g_ptr_array_add (table->outgoing, reference);
        }
      g_assert (reference != NULL);
      g_ptr_array_add (reference->child_columns, tw_statement_dup_text (statement, 2));
      g_ptr_array_add (reference->parent_columns, tw_statement_dup_text (statement, 3));
    }

  return step == TW_STEP_DONE;
}

static char *
join_columns (TwLoggedTable *table,
              const char    *before,
              const char    *after)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (joined, ", %s\"%s\"%s", before, (const char *) table->columns->pdata[i], after);

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

static void
generate_triggers (TwLoggedTable *table,
                   guint          number)
{
  g_autofree char *old_values = join_columns (table, "old.", "");
  g_autofree char *values = join_columns (table, "", "");

  table->insert_trigger =
    g_strdup_printf ("CREATE TEMP TRIGGER \"log_insert_%s\" AFTER INSERT ON main.\"%s\" "
                     "BEGIN SELECT tw_log_insert (%u, new.rowid); END",
                     table->name, table->name, number);
  table->update_trigger =
    g_strdup_printf ("CREATE TEMP TRIGGER \"log_update_%s\" AFTER UPDATE ON main.\"%s\" "
                     "BEGIN SELECT tw_log_update (%u, old.rowid, new.rowid%s); END",
                     table->name, table->name, number, old_values);
  table->delete_trigger =
    g_strdup_printf ("CREATE TEMP TRIGGER \"log_delete_%s\" AFTER DELETE ON main.\"%s\" "
                     "BEGIN SELECT tw_log_delete (%u, old.rowid%s); END",
                     table->name, table->name, number, old_values);
  table->drop_insert_trigger = g_strdup_printf ("DROP TRIGGER temp.\"log_insert_%s\"", table->name);
  table->drop_delete_trigger = g_strdup_printf ("DROP TRIGGER temp.\"log_delete_%s\"", table->name);
  table->log_rows =
    g_strdup_printf ("SELECT count (tw_log_delete (%u, rowid%s)) FROM main.\"%s\" WHERE rowid BETWEEN ?1 AND ?2",
                     number, values, table->name);
}

/* Parameter 1 is the row id, and the columns follow in their order. */
static void
generate_statements (TwLoggedTable *table)
{
  g_autofree char *columns = join_columns (table, "", "");
  g_autoptr (GString) parameters = g_string_new (NULL);
  g_autoptr (GString) assignments = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_string_append_printf (parameters, ", ?%u", i + 2);
      g_string_append_printf (assignments, "%s\"%s\" = ?%u", i > 0 ? ", " : "",
                              (const char *) table->columns->pdata[i], i + 2);
    }
  table->insert_row = g_strdup_printf ("INSERT INTO main.\"%s\" (rowid%s) VALUES (?1%s)", table->name, columns,
                                       parameters->str);
  table->update_row = g_strdup_printf ("UPDATE main.\"%s\" SET %s WHERE rowid = ?1", table->name, assignments->str);
  table->delete_row = g_strdup_printf ("DELETE FROM main.\"%s\" WHERE rowid = ?1", table->name);
  table->delete_all = g_strdup_printf ("DELETE FROM main.\"%s\"", table->name);
  table->count_others =
    g_strdup_printf ("SELECT count (*) FROM (SELECT 1 FROM main.\"%s\" WHERE rowid < ?1"
                     " UNION ALL SELECT 1 FROM main.\"%s\" WHERE rowid > ?2 LIMIT ?3)",
                     table->name, table->name);
  table->delete_rows = g_strdup_printf ("DELETE FROM main.\"%s\" WHERE rowid BETWEEN ?1 AND ?2", table->name);
}

static GPtrArray *
load_names (TwConnection  *connection,
            GError       **error)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection,
                             "SELECT t.name, t.wr, s.sql LIKE '%PRIMARY KEY AUTOINCREMENT%' "
                             "FROM pragma_table_list AS t JOIN main.sqlite_schema AS s ON s.name = t.name "
                             "WHERE t.schema = 'main' AND t.type = 'table' AND s.type = 'table' "
                             "AND t.name NOT LIKE 'sqlite#_%' ESCAPE '#' ORDER BY t.name");
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);
  TwStep step;

  while ((step = tw_statement_step (statement, error)) == TW_STEP_ROW)
    {
      TwLoggedTable *table = table_new (tw_statement_get_text (statement, 0));

      if (tw_statement_get_int64 (statement, 1))
        g_error ("%s has no row id, and cannot be logged", table->name);
      table->never_reuses_ids = tw_statement_get_int64 (statement, 2) != 0;
      g_ptr_array_add (tables, table);
    }

  return step == TW_STEP_DONE ? g_steal_pointer (&tables) : NULL;
}

static void
remove_unlogged (GPtrArray          *tables,
                 const char * const *unlogged)
{
  for (guint i = tables->len; i > 0; i--)
    {
      TwLoggedTable *table = tables->pdata[i - 1];

      if (unlogged != NULL && g_strv_contains (unlogged, table->name))
        g_ptr_array_remove_index (tables, i - 1);
    }
}

static void
connect_references (GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    {
      TwLoggedTable *child = tables->pdata[i];

      for (guint j = 0; j < child->outgoing->len; j++)
        {
          TwReference *reference = child->outgoing->pdata[j];
          guint number;

          if (tw_logged_tables_find (tables, reference->parent, &number))
            g_ptr_array_add (((TwLoggedTable *) tables->pdata[number])->incoming, reference);
        }
    }
}

/**
 * tw_logged_tables_load:
 * @connection: a connection
 * @unlogged: (nullable): names of tables that are not to be logged; they may not refer to logged ones
 * @error: return location for an error
 *
 * Reads the schema.
 *
 * Returns: (transfer full) (nullable) (element-type TwLoggedTable): the tables; the place of a table is its number
 */
GPtrArray *
tw_logged_tables_load (TwConnection        *connection,
                       const char * const  *unlogged,
                       GError             **error)
{
  g_autoptr (GPtrArray) tables = load_names (connection, error);

  if (tables == NULL)
    return NULL;
  remove_unlogged (tables, unlogged);
  for (guint i = 0; i < tables->len; i++)
    {
      TwLoggedTable *table = tables->pdata[i];

      if (!load_columns (connection, table, error) || !load_definitions (connection, table, error) ||
          !load_references (connection, table, error))
        return NULL;
      generate_triggers (table, i);
      generate_statements (table);
    }
  connect_references (tables);

  return g_steal_pointer (&tables);
}

/**
 * tw_logged_tables_find:
 * @tables: (element-type TwLoggedTable): tables
 * @name: a name
 * @number: (out): the place of that table
 *
 * Returns: whether there is one
 */
gboolean
tw_logged_tables_find (GPtrArray  *tables,
                       const char *name,
                       guint      *number)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_strcmp0 (((TwLoggedTable *) tables->pdata[i])->name, name) == 0)
      {
        *number = i;
        return TRUE;
      }

  return FALSE;
}
