/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tandems settled (D11). */

#include "tw-agreement-table.h"

#include "tw-columns-private.h"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwAgreementRow row = {
    .tandem_id = tw_statement_get_int64 (select, 0),
    .agreed_on = tw_column_text (select, 1),
    .mentor_expectations = tw_column_text (select, 2),
    .mentee_expectations = tw_column_text (select, 3),
    .cadence_days = tw_column_number (select, 4, 0),
    .meeting_minutes = tw_column_number (select, 5, 0),
    .meeting_place = tw_column_text (select, 6),
    .ground_rules = tw_column_text (select, 7),
  };

  take (taker, &row);
}

/**
 * tw_agreement_table_read:
 * @take: gets the #TwAgreementRow of the tandem, if it has one
 */
gboolean
tw_agreement_table_read (TwConnection  *connection,
                         gint64         tandem_id,
                         TwRowFunc      take,
                         gpointer       taker,
                         GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT tandem_id, agreed_on, mentor_expectations, mentee_expectations, cadence_days,"
                       "       meeting_minutes, meeting_place, ground_rules"
                       "  FROM agreement WHERE tandem_id = ?1",
                       tandem_id, read_row, take, taker, error);
}

/**
 * tw_agreement_table_set:
 * @row: what the tandem settled; it takes the place of what it settled before
 */
gboolean
tw_agreement_table_set (TwConnection          *connection,
                        const TwAgreementRow  *row,
                        GError               **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO agreement (tandem_id, agreed_on, mentor_expectations, mentee_expectations,"
                             "                       cadence_days, meeting_minutes, meeting_place, ground_rules)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                             "  ON CONFLICT (tandem_id) DO UPDATE"
                             "   SET agreed_on = ?2, mentor_expectations = ?3, mentee_expectations = ?4,"
                             "       cadence_days = ?5, meeting_minutes = ?6, meeting_place = ?7, ground_rules = ?8");

  tw_statement_bind_int64 (insert, 1, row->tandem_id);
  tw_statement_bind_filled_text (insert, 2, row->agreed_on);
  tw_statement_bind_filled_text (insert, 3, row->mentor_expectations);
  tw_statement_bind_filled_text (insert, 4, row->mentee_expectations);
  tw_bind_number (insert, 5, row->cadence_days, 0);
  tw_bind_number (insert, 6, row->meeting_minutes, 0);
  tw_statement_bind_filled_text (insert, 7, row->meeting_place);
  tw_statement_bind_filled_text (insert, 8, row->ground_rules);

  return tw_statement_run (insert, error);
}
