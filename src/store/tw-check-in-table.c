/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Check-ins with a participant: the closer follow-up of somebody who was obliged (D3). */

#include "tw-check-in-table.h"

#include "tw-columns-private.h"

/**
 * tw_check_in_table_insert:
 * @row: the check-in; its id does not count
 *
 * Returns: the id of the new row, or 0 on error
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
