/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the foreign keys hold after a replay, which runs without them. A few changes are checked row by row, so
 * that one undone edit costs the same in a small file and in a large one; many are checked table by table, and so are
 * a few where no index leads to what would be left behind. */

#include "tw-reference-check.h"

#include "tw-connection-private.h"
#include "tw-logged-table.h"
#include "tw-store-error-private.h"

#define ROW_BY_ROW_LIMIT 500

/* Checking a table costs as much as reading all of it a few times for the children of a row that went. */
#define SEARCH_LIMIT 4

static void
set_broken (TwConnection       *connection,
            const TwReference  *reference,
            GError            **error)
{
  g_autofree char *technical = g_strdup_printf ("%s → %s", reference->child, reference->parent);

  tw_store_error_set_undo (error, tw_connection_get_path (connection), technical);
}

static void
append_conditions (GString         *sql,
                   const char      *separator,
                   GPtrArray       *left,
                   const char      *left_table,
                   GPtrArray       *right,
                   const char      *right_table)
{
  for (guint i = 0; i < left->len; i++)
    {
      g_string_append_printf (sql, "%s%s.\"%s\" = ", i > 0 ? separator : "", left_table,
                              (const char *) left->pdata[i]);
      if (right != NULL)
        g_string_append_printf (sql, "%s.\"%s\"", right_table, (const char *) right->pdata[i]);
      else
        g_string_append_printf (sql, "?%u", i + 1);
    }
}

/* Parameter 1 is the row id of a child. A foreign key with a NULL in it refers to nothing. */
static char *
orphan_query (const TwReference *reference)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 1 FROM ");

  g_string_append_printf (sql, "main.\"%s\" AS child WHERE child.rowid = ?1", reference->child);
  for (guint i = 0; i < reference->child_columns->len; i++)
    g_string_append_printf (sql, " AND child.\"%s\" IS NOT NULL", (const char *) reference->child_columns->pdata[i]);
  g_string_append_printf (sql, " AND NOT EXISTS (SELECT 1 FROM main.\"%s\" AS parent WHERE ", reference->parent);
  append_conditions (sql, " AND ", reference->parent_columns, "parent", reference->child_columns, "child");
  g_string_append_c (sql, ')');

  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* The parameters are what the parent's columns were before. */
static char *
left_behind_query (const TwReference *reference)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM ");

  g_string_append_printf (sql, "main.\"%s\" AS parent WHERE ", reference->parent);
  append_conditions (sql, " AND ", reference->parent_columns, "parent", NULL, NULL);
  g_string_append_printf (sql, ") AND EXISTS (SELECT 1 FROM main.\"%s\" AS child WHERE ", reference->child);
  append_conditions (sql, " AND ", reference->child_columns, "child", NULL, NULL);
  g_string_append_c (sql, ')');

  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static gboolean
finds_nothing (TwConnection       *connection,
               TwStatement        *statement,
               const TwReference  *reference,
               GError            **error)
{
  TwStep step = tw_statement_step (statement, error);

  if (step == TW_STEP_ROW)
    set_broken (connection, reference, error);

  return step == TW_STEP_DONE;
}

static gboolean
check_child (TwConnection       *connection,
             const TwReference  *reference,
             gint64              row,
             GError            **error)
{
  g_autofree char *sql = orphan_query (reference);
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, sql);

  tw_statement_bind_int64 (statement, 1, row);

  return finds_nothing (connection, statement, reference, error);
}

static gboolean
check_parent (TwConnection         *connection,
              const TwLoggedTable  *parent,
              const TwReference    *reference,
              const TwChange       *change,
              GError              **error)
{
  g_autofree char *sql = left_behind_query (reference);
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, sql);

  for (guint i = 0; i < reference->parent_columns->len; i++)
    {
      const char *column = reference->parent_columns->pdata[i];
      guint place;

      if (g_ptr_array_find_with_equal_func (parent->columns, column, g_str_equal, &place))
        tw_change_bind_value (change, place, tw_statement_get_handle (statement), (int) i + 1);
      else
        tw_statement_bind_int64 (statement, (int) i + 1, change->key);
    }

  return finds_nothing (connection, statement, reference, error);
}

static gboolean
check_row (TwConnection         *connection,
           const TwLoggedTable  *table,
           const TwChange       *change,
           GError              **error)
{
  if (change->operation != TW_CHANGE_DELETE)
    for (guint i = 0; i < table->outgoing->len; i++)
      if (!check_child (connection, table->outgoing->pdata[i], change->key, error))
        return FALSE;
  if (change->operation != TW_CHANGE_INSERT)
    for (guint i = 0; i < table->incoming->len; i++)
      if (!check_parent (connection, table, table->incoming->pdata[i], change, error))
        return FALSE;

  return TRUE;
}

static gboolean
check_table (TwConnection         *connection,
             const TwLoggedTable  *table,
             GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA main.foreign_key_check (\"%s\")", table->name);
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, sql);
  TwStep step = tw_statement_step (statement, error);

  if (step == TW_STEP_ROW)
    tw_store_error_set_undo (error, tw_connection_get_path (connection), table->name);

  return step == TW_STEP_DONE;
}

static gboolean
check_tables (TwConnection  *connection,
              GPtrArray     *tables,
              GHashTable    *touched,
              GError       **error)
{
  for (guint i = 0; i < tables->len; i++)
    {
      TwLoggedTable *table = tables->pdata[i];
      gboolean concerned = g_hash_table_contains (touched, table->name);

      for (guint j = 0; j < table->outgoing->len && !concerned; j++)
        concerned = g_hash_table_contains (touched, ((TwReference *) table->outgoing->pdata[j])->parent);
      if (concerned && !check_table (connection, table, error))
        return FALSE;
    }

  return TRUE;
}

static guint
count_searches (TwLoggedTable  *table,
                const TwChange *change)
{
  guint n_searches = 0;

  for (guint i = 0; change->operation == TW_CHANGE_DELETE && i < table->incoming->len; i++)
    n_searches += !((TwReference *) table->incoming->pdata[i])->is_indexed;

  return n_searches;
}

/* Which tables were touched, or %NULL if the rows are few enough to be checked one by one. */
static GHashTable *
touched_by_many (GPtrArray      *tables,
                 TwChangeBuffer *changes)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_changes = 0, n_searches = 0;
  gboolean has_range = FALSE;
  TwChange change;

  for (gsize at = 0; tw_change_buffer_read (changes, at, &change); at = change.end)
    {
      TwLoggedTable *table = tables->pdata[change.table];

      g_hash_table_add (touched, table->name);
      has_range = has_range || change.operation == TW_CHANGE_INSERT_RANGE ||
                  change.operation == TW_CHANGE_DELETE_RANGE;
      n_changes++;
      n_searches += count_searches (table, &change);
    }

  return has_range || n_changes > ROW_BY_ROW_LIMIT || n_searches > SEARCH_LIMIT ? g_steal_pointer (&touched) : NULL;
}

/**
 * tw_reference_check:
 * @connection: a connection in a transaction without foreign keys
 * @tables: (element-type TwLoggedTable): the tables of the undo log
 * @changes: what was changed in the transaction
 * @error: return location for an error
 *
 * Checks every foreign key that the changes can have broken.
 *
 * Returns: %FALSE with %TW_STORE_ERROR_UNDO if one is broken
 */
gboolean
tw_reference_check (TwConnection    *connection,
                    GPtrArray       *tables,
                    TwChangeBuffer  *changes,
                    GError         **error)
{
  g_autoptr (GHashTable) touched = touched_by_many (tables, changes);
  TwChange change;

  if (touched != NULL)
    return check_tables (connection, tables, touched, error);
  for (gsize at = 0; tw_change_buffer_read (changes, at, &change); at = change.end)
    if (!check_row (connection, tables->pdata[change.table], &change, error))
      return FALSE;

  return TRUE;
}
