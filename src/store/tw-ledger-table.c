/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was told to people by calendar, so that a change is told as a change and a cancellation once. A sequence
 * belongs to the entry, whoever has it in a calendar; which of them was told in which calendar stands beside it. Undo
 * never touches either table. */

#include "tw-ledger-table.h"

#include "tw-columns-private.h"

static void
read_told (TwStatement *select,
           TwRowFunc    take,
           gpointer     taker)
{
  TwLedgerRow row = {
    .subject_uuid = tw_statement_get_text (select, 0),
    .kind = tw_statement_get_text (select, 1),
    .starts = tw_statement_get_text (select, 2),
    .zone = tw_statement_get_text (select, 3),
    .minutes = (guint) tw_statement_get_int64 (select, 4),
    .sequence = tw_statement_get_int64 (select, 5),
    .digest = tw_statement_get_text (select, 6),
    .withdrawn = tw_statement_get_int64 (select, 7) != 0,
    .owner_sequence = tw_statement_get_int64 (select, 8),
    .owner_withdrawn = tw_statement_get_int64 (select, 9) != 0,
  };

  take (taker, &row);
}

/**
 * tw_ledger_table_read:
 * @owner_uuid: whose calendar
 * @subject_uuid: an entry
 * @take: gets the #TwLedgerRow, if the entry was ever told to anybody
 */
gboolean
tw_ledger_table_read (TwConnection  *connection,
                      const char    *owner_uuid,
                      const char    *subject_uuid,
                      TwRowFunc      take,
                      gpointer       taker,
                      GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT ledger.subject_uuid, kind, starts, zone, minutes, ledger.sequence, digest,"
                             "       ledger.withdrawn, coalesce (calendar_entry.sequence, -1),"
                             "       coalesce (calendar_entry.withdrawn, 0)"
                             "  FROM ledger"
                             "  LEFT JOIN calendar_entry"
                             "    ON calendar_entry.subject_uuid = ledger.subject_uuid AND owner_uuid = ?1"
                             " WHERE ledger.subject_uuid = ?2 AND channel = 'calendar'");

  tw_statement_bind_text (select, 1, owner_uuid);
  tw_statement_bind_text (select, 2, subject_uuid);

  return tw_rows_each (select, read_told, take, taker, error);
}

/**
 * tw_ledger_table_read_owner:
 * @owner_uuid: whose calendar
 * @take: gets a #TwLedgerRow for each entry that was told there and not cancelled there yet, the earliest first
 */
gboolean
tw_ledger_table_read_owner (TwConnection  *connection,
                            const char    *owner_uuid,
                            TwRowFunc      take,
                            gpointer       taker,
                            GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT ledger.subject_uuid, kind, starts, zone, minutes, ledger.sequence, digest,"
                             "       ledger.withdrawn, calendar_entry.sequence, calendar_entry.withdrawn"
                             "  FROM calendar_entry"
                             "  JOIN ledger ON ledger.subject_uuid = calendar_entry.subject_uuid"
                             " WHERE owner_uuid = ?1 AND calendar_entry.withdrawn = 0 AND channel = 'calendar'"
                             " ORDER BY starts, ledger.subject_uuid");

  tw_statement_bind_text (select, 1, owner_uuid);

  return tw_rows_each (select, read_told, take, taker, error);
}

static gboolean
write_entry (TwConnection       *connection,
             const TwLedgerRow  *row,
             const char         *told_at,
             GError            **error)
{
  g_autoptr (TwStatement) write =
    tw_connection_statement (connection,
                             "INSERT INTO ledger (subject_uuid, channel, kind, starts, zone, minutes, sequence, digest,"
                             "                    withdrawn, told_at)"
                             "  VALUES (?1, 'calendar', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
                             "  ON CONFLICT (subject_uuid, channel) DO UPDATE"
                             "    SET kind = ?2, starts = ?3, zone = ?4, minutes = ?5, sequence = ?6, digest = ?7,"
                             "        withdrawn = ?8, told_at = ?9");

  tw_statement_bind_text (write, 1, row->subject_uuid);
  tw_statement_bind_text (write, 2, row->kind);
  tw_statement_bind_text (write, 3, row->starts);
  tw_statement_bind_filled_text (write, 4, row->zone);
  tw_statement_bind_int64 (write, 5, row->minutes);
  tw_statement_bind_int64 (write, 6, row->sequence);
  tw_statement_bind_filled_text (write, 7, row->digest);
  tw_statement_bind_int64 (write, 8, row->withdrawn);
  tw_statement_bind_text (write, 9, told_at);

  return tw_statement_run (write, error);
}

static gboolean
write_owner (TwConnection       *connection,
             const char         *owner_uuid,
             const TwLedgerRow  *row,
             GError            **error)
{
  g_autoptr (TwStatement) write =
    tw_connection_statement (connection,
                             "INSERT INTO calendar_entry (owner_uuid, subject_uuid, sequence, withdrawn)"
                             "  VALUES (?1, ?2, ?3, ?4)"
                             "  ON CONFLICT (owner_uuid, subject_uuid) DO UPDATE SET sequence = ?3, withdrawn = ?4");

  tw_statement_bind_text (write, 1, owner_uuid);
  tw_statement_bind_text (write, 2, row->subject_uuid);
  tw_statement_bind_int64 (write, 3, row->sequence);
  tw_statement_bind_int64 (write, 4, row->withdrawn);

  return tw_statement_run (write, error);
}

/**
 * tw_ledger_table_tell:
 * @owner_uuid: whose calendar
 * @row: what is told; what it says of the owner does not count
 * @told_at: when, UTC
 *
 * Writes down that an entry was told in a calendar.
 */
gboolean
tw_ledger_table_tell (TwConnection       *connection,
                      const char         *owner_uuid,
                      const TwLedgerRow  *row,
                      const char         *told_at,
                      GError            **error)
{
  return write_entry (connection, row, told_at, error) && write_owner (connection, owner_uuid, row, error);
}
