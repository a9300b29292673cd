/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Check-ins with a participant: the closer follow-up of somebody who was obliged (D3). */

#include "tw-check-in-table.h"

#include "tw-columns-private.h"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwCheckInRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .participant_id = tw_statement_get_int64 (select, 1),
    .held_on = tw_column_text (select, 2),
    .record = tw_column_text (select, 3),
  };

  take (taker, &row);
}

/**
 * tw_check_in_table_insert:
 * @row: the check-in; its id does not count
 * @error: return location for an error, of a foreign key if the participant is not there
 *
 * Returns: the id of the new row, or 0 with an error
 */
gint64
tw_check_in_table_insert (TwConnection        *connection,
                          const TwCheckInRow  *row,
                          GError             **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection, "INSERT INTO check_in (participant_id, held_on, record) VALUES (?1, ?2, ?3)");

  tw_statement_bind_int64 (insert, 1, row->participant_id);
  tw_statement_bind_text (insert, 2, row->held_on);
  tw_statement_bind_text (insert, 3, row->record);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_check_in_table_read:
 * @participant_id: a participant; one who is not there has no check-ins
 * @take: gets each #TwCheckInRow of the participant, the latest first
 * @taker: for @take
 * @error: return location for an error of the file
 *
 * Returns: whether it succeeded; rows before an error were handed on
 */
gboolean
tw_check_in_table_read (TwConnection  *connection,
                        gint64         participant_id,
                        TwRowFunc      take,
                        gpointer       taker,
                        GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, participant_id, held_on, record FROM check_in WHERE participant_id = ?1"
                       " ORDER BY held_on DESC, id DESC",
                       participant_id, read_row, take, taker, error);
}
