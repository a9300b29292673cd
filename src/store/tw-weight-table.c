/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How important each criterion is to a cohort. A criterion without a row has the weight that is built in. */

#include "tw-weight-table.h"

#include "tw-columns-private.h"

static void
read_weight (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwWeightRow row = {
    .criterion = tw_column_word (select, 0, TW_TYPE_CRITERION),
    .weight = (int) tw_statement_get_int64 (select, 1),
  };

  take (taker, &row);
}

/**
 * tw_weight_table_read:
 * @take: gets each #TwWeightRow that the cohort has
 */
gboolean
tw_weight_table_read (TwConnection  *connection,
                      gint64         cohort_id,
                      TwRowFunc      take,
                      gpointer       taker,
                      GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT criterion, weight FROM cohort_weight WHERE cohort_id = ?1",
                       cohort_id, read_weight, take, taker, error);
}

/**
 * tw_weight_table_set:
 * @weight: 0–100
 */
gboolean
tw_weight_table_set (TwConnection  *connection,
                     gint64         cohort_id,
                     TwCriterion    criterion,
                     int            weight,
                     GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO cohort_weight (cohort_id, criterion, weight) VALUES (?1, ?2, ?3)"
                             "  ON CONFLICT (cohort_id, criterion) DO UPDATE SET weight = excluded.weight");

  tw_statement_bind_int64 (insert, 1, cohort_id);
  tw_statement_bind_text (insert, 2, tw_word (TW_TYPE_CRITERION, criterion));
  tw_statement_bind_int64 (insert, 3, weight);

  return tw_statement_run (insert, error);
}

/**
 * tw_weight_table_clear:
 *
 * From now on the weights that are built in count.
 */
gboolean
tw_weight_table_clear (TwConnection  *connection,
                       gint64         cohort_id,
                       GError       **error)
{
  g_autoptr (TwStatement) delete =
    tw_connection_statement (connection, "DELETE FROM cohort_weight WHERE cohort_id = ?1");

  tw_statement_bind_int64 (delete, 1, cohort_id);

  return tw_statement_run (delete, error);
}
