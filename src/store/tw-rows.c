/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of single tables share: walking over rows, lists of ids, and inserting a row that gets the next
 * id. */

#include "tw-rows.h"

/**
 * tw_rows_each:
 * @select: a bound statement
 * @read_row: reads one of its rows
 * @take: gets each row
 *
 * Walks over all rows of the statement.
 */
gboolean
tw_rows_each (TwStatement  *select,
              TwRowReader   read_row,
              TwRowFunc     take,
              gpointer      taker,
              GError      **error)
{
  TwStep step;

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    read_row (select, take, taker);

  return step == TW_STEP_DONE;
}

/**
 * tw_rows_read:
 * @sql: a SELECT whose ?1 is an id
 * @id: the id
 * @read_row: reads one of its rows
 * @take: gets each row
 *
 * Walks over the rows that belong to @id.
 */
gboolean
tw_rows_read (TwConnection  *connection,
              const char    *sql,
              gint64         id,
              TwRowReader    read_row,
              TwRowFunc      take,
              gpointer       taker,
              GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);

  tw_statement_bind_int64 (select, 1, id);

  return tw_rows_each (select, read_row, take, taker, error);
}

/**
 * tw_rows_read_ids:
 * @select: a bound statement whose first column is an id
 *
 * Returns: (transfer full) (element-type gint64): the ids in the order of the statement, or %NULL on error
 */
GArray *
tw_rows_read_ids (TwStatement  *select,
                  GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TwStep step;

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      gint64 id = tw_statement_get_int64 (select, 0);

      g_array_append_val (ids, id);
    }

  return step == TW_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * tw_rows_insert:
 * @insert: a bound INSERT of one row
 *
 * Returns: the id of the new row, or 0 on error
 */
gint64
tw_rows_insert (TwConnection  *connection,
                TwStatement   *insert,
                GError       **error)
{
  if (!tw_statement_run (insert, error))
    return 0;

  return tw_connection_last_insert_id (connection);
}

/**
 * tw_rows_next_id:
 * @table: name of a table with AUTOINCREMENT
 *
 * The id the next inserted row will get. Rows that name each other (a person and the manager) can be written in
 * any order when their ids are known before.
 *
 * Returns: the id, or 0 on error
 */
gint64
tw_rows_next_id (TwConnection  *connection,
                 const char    *table,
                 GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT coalesce ((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0) + 1");
  gint64 next = 0;

  tw_statement_bind_text (select, 1, table);

  return tw_statement_fetch_int64 (select, &next, error) ? next : 0;
}
