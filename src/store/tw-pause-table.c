/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a tandem rested, and why (D13). */

#include "tw-pause-table.h"

#include "tw-columns-private.h"

/**
 * tw_pause_table_begin:
 * @tandem_id: a tandem that does not rest
 * @paused_on: ISO date
 * @reason: (nullable): why
 */
gboolean
tw_pause_table_begin (TwConnection  *connection,
                      gint64         tandem_id,
                      const char    *paused_on,
                      const char    *reason,
                      GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection, "INSERT INTO pause (tandem_id, paused_on, reason) VALUES (?1, ?2, ?3)");

  tw_statement_bind_int64 (insert, 1, tandem_id);
  tw_statement_bind_text (insert, 2, paused_on);
  tw_statement_bind_filled_text (insert, 3, reason);

  return tw_statement_run (insert, error);
}

/**
 * tw_pause_table_end:
 * @tandem_id: a tandem
 * @resumed_on: ISO date; a pause never ends before it began
 *
 * Ends the pause the tandem is in, if it is in one.
 */
gboolean
tw_pause_table_end (TwConnection  *connection,
                    gint64         tandem_id,
                    const char    *resumed_on,
                    GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE pause SET resumed_on = max (?2, paused_on)"
                             " WHERE tandem_id = ?1 AND resumed_on IS NULL");

  tw_statement_bind_int64 (update, 1, tandem_id);
  tw_statement_bind_text (update, 2, resumed_on);

  return tw_statement_run (update, error);
}
