/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The full-text indexes of a file (FTS5), whichever there are: they are derived from tables, so that they can be
 * compared with them, and made again from them. */

#include "tw-full-text.h"

static gboolean
command (TwConnection  *connection,
         const char    *pattern,
         const char    *table,
         GError       **error)
{
  g_autoptr (GString) sql = g_string_new (pattern);

  g_string_replace (sql, "%s", table, 0);

  return tw_connection_execute (connection, sql->str, error);
}

/**
 * tw_full_text_tables:
 * @connection: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the names of the full-text indexes, or %NULL with an error
 */
char **
tw_full_text_tables (TwConnection  *connection,
                     GError       **error)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection,
                             "SELECT name FROM sqlite_schema "
                             "WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'");
  g_autoptr (GStrvBuilder) tables = g_strv_builder_new ();
  TwStep step;

  while ((step = tw_statement_step (statement, error)) == TW_STEP_ROW)
    g_strv_builder_add (tables, tw_statement_get_text (statement, 0));

  return step == TW_STEP_DONE ? g_strv_builder_end (tables) : NULL;
}

/**
 * tw_full_text_check:
 * @connection: a connection for writing
 * @table: a full-text index
 * @error: return location for an error
 *
 * Returns: whether the index is sound and agrees with the table it is made from
 */
gboolean
tw_full_text_check (TwConnection  *connection,
                    const char    *table,
                    GError       **error)
{
  return command (connection, "INSERT INTO \"%s\" (\"%s\", rank) VALUES ('integrity-check', 1)", table, error);
}

/**
 * tw_full_text_rebuild:
 * @connection: a connection for writing
 * @table: a full-text index
 * @error: return location for an error
 *
 * Makes the index anew from its table, so that nothing stays of words that were deleted there.
 *
 * Returns: whether it was made
 */
gboolean
tw_full_text_rebuild (TwConnection  *connection,
                      const char    *table,
                      GError       **error)
{
  return command (connection, "INSERT INTO \"%s\" (\"%s\") VALUES ('rebuild')", table, error);
}
