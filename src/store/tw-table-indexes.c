/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The indexes that only make a table faster, out of the way while most of its rows come or go: an index is made
 * faster at once than row by row.
 *
 * Those that hold the table to its word (UNIQUE) stay, and so do those by foreign keys: as long as a person's manager
 * is still to come, SQLite looks at every new person for those who wait, and would look at everybody without the
 * index. */

#include "tw-table-indexes.h"

/**
 * tw_table_indexes_drop:
 * @connection: a connection in a transaction
 * @table: name of a table
 * @error: return location for an error
 *
 * tw_table_indexes_restore() must follow in the same transaction.
 *
 * Returns: (transfer full) (array zero-terminated=1): the statements that make the indexes, or %NULL on error
 */
GStrv
tw_table_indexes_drop (TwConnection  *connection,
                       const char    *table,
                       GError       **error)
{
  g_autoptr (GStrvBuilder) statements = g_strv_builder_new ();
  g_autoptr (GString) drops = g_string_new (NULL);
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT name, sql FROM main.sqlite_schema AS found"
                             " WHERE type = 'index' AND tbl_name = ?1 AND sql LIKE 'CREATE INDEX %'"
                             "   AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list (?1) AS reference"
                             "                     JOIN pragma_index_info (found.name) AS indexed"
                             "                       ON indexed.seqno = 0 AND indexed.name = reference.\"from\")");
  TwStep step;

  tw_statement_bind_text (select, 1, table);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      g_string_append_printf (drops, "DROP INDEX main.\"%s\";", tw_statement_get_text (select, 0));
      g_strv_builder_add (statements, tw_statement_get_text (select, 1));
    }

  if (step != TW_STEP_DONE || !tw_connection_execute (connection, drops->str, error))
    return NULL;

  return g_strv_builder_end (statements);
}

/**
 * tw_table_indexes_restore:
 * @connection: a connection in a transaction
 * @statements: (array zero-terminated=1): what tw_table_indexes_drop() returned
 * @error: return location for an error
 *
 * Makes the indexes again.
 *
 * Returns: whether it succeeded
 */
gboolean
tw_table_indexes_restore (TwConnection        *connection,
                          const char * const  *statements,
                          GError             **error)
{
  for (; *statements != NULL; statements++)
    if (!tw_connection_execute (connection, *statements, error))
      return FALSE;

  return TRUE;
}
