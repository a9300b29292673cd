/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules that were set aside for one tandem on purpose, with the reason. */

#include "tw-tandem-exception-table.h"

#include "tw-columns-private.h"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwTandemExceptionRow row = { .rule = tw_column_text (select, 0), .reason = tw_column_text (select, 1) };

  take (taker, &row);
}

/**
 * tw_tandem_exception_table_add:
 * @rule: which rule; once for a tandem
 * @reason: why
 */
gboolean
tw_tandem_exception_table_add (TwConnection  *connection,
                               gint64         tandem_id,
                               const char    *rule,
                               const char    *reason,
                               GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO tandem_exception (tandem_id, rule, reason) VALUES (?1, ?2, ?3)"
                             "  ON CONFLICT DO NOTHING");

  tw_statement_bind_int64 (insert, 1, tandem_id);
  tw_statement_bind_text (insert, 2, rule);
  tw_statement_bind_text (insert, 3, reason);

  return tw_statement_run (insert, error);
}

/**
 * tw_tandem_exception_table_read:
 * @take: gets each #TwTandemExceptionRow of the tandem
 */
gboolean
tw_tandem_exception_table_read (TwConnection  *connection,
                                gint64         tandem_id,
                                TwRowFunc      take,
                                gpointer       taker,
                                GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT rule, reason FROM tandem_exception WHERE tandem_id = ?1 ORDER BY id",
                       tandem_id, read_row, take, taker, error);
}
