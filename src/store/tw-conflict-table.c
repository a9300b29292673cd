/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conflicts in a tandem, noted and followed up (D16). */

#include "tw-conflict-table.h"

#include "tw-columns-private.h"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwConflictRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .tandem_id = tw_statement_get_int64 (select, 1),
    .noted_on = tw_column_text (select, 2),
    .note = tw_column_text (select, 3),
    .settled_on = tw_column_text (select, 4),
  };

  take (taker, &row);
}

/**
 * tw_conflict_table_insert:
 * @row: the conflict; its id does not count
 *
 * Returns: the id of the new row, or 0 on error
 */
gint64
tw_conflict_table_insert (TwConnection         *connection,
                          const TwConflictRow  *row,
                          GError              **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection, "INSERT INTO conflict (tandem_id, noted_on, note) VALUES (?1, ?2, ?3)");

  tw_statement_bind_int64 (insert, 1, row->tandem_id);
  tw_statement_bind_text (insert, 2, row->noted_on);
  tw_statement_bind_text (insert, 3, row->note);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_conflict_table_settle:
 * @tandem_id: a tandem
 * @settled_on: ISO date; no conflict is settled before it was noted
 *
 * Settles what is open in the tandem.
 */
gboolean
tw_conflict_table_settle (TwConnection  *connection,
                          gint64         tandem_id,
                          const char    *settled_on,
                          GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE conflict SET settled_on = max (?2, noted_on)"
                             " WHERE tandem_id = ?1 AND settled_on IS NULL");

  tw_statement_bind_int64 (update, 1, tandem_id);
  tw_statement_bind_text (update, 2, settled_on);

  return tw_statement_run (update, error);
}

/**
 * tw_conflict_table_read:
 * @take: gets each #TwConflictRow of the tandem, the earliest first
 */
gboolean
tw_conflict_table_read (TwConnection  *connection,
                        gint64         tandem_id,
                        TwRowFunc      take,
                        gpointer       taker,
                        GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, tandem_id, noted_on, note, settled_on FROM conflict WHERE tandem_id = ?1"
                       " ORDER BY noted_on, id",
                       tandem_id, read_row, take, taker, error);
}
