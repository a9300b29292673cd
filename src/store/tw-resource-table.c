/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Budget, hours and rooms of cohorts, planned and actual (D8, D20). */

#include "tw-resource-table.h"

#include "tw-columns-private.h"

#define SELECT_RESOURCE                                                                                           \
  "SELECT id, cohort_id, kind, title, currency, planned_cents, actual_cents, planned_minutes, actual_minutes"     \
  "  FROM resource"

static gint64
column_amount (TwStatement *select,
               int          column)
{
  return tw_statement_is_null (select, column) ? -1 : tw_statement_get_int64 (select, column);
}

static void
bind_amount (TwStatement *statement,
             int          parameter,
             gint64       amount)
{
  if (amount < 0)
    tw_statement_bind_null (statement, parameter);
  else
    tw_statement_bind_int64 (statement, parameter, amount);
}

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwResourceRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .kind = tw_column_word (select, 2, TW_TYPE_RESOURCE_KIND),
    .title = tw_column_text (select, 3),
    .currency = tw_column_text (select, 4),
    .planned_cents = column_amount (select, 5),
    .actual_cents = column_amount (select, 6),
    .planned_minutes = column_amount (select, 7),
    .actual_minutes = column_amount (select, 8),
  };

  take (taker, &row);
}

static void
bind_facts (TwStatement         *statement,
            const TwResourceRow *row)
{
  tw_statement_bind_text (statement, 2, tw_word (TW_TYPE_RESOURCE_KIND, row->kind));
  tw_statement_bind_text (statement, 3, row->title);
  tw_statement_bind_filled_text (statement, 4, row->currency);
  bind_amount (statement, 5, row->planned_cents);
  bind_amount (statement, 6, row->actual_cents);
  bind_amount (statement, 7, row->planned_minutes);
  bind_amount (statement, 8, row->actual_minutes);
}

/**
 * tw_resource_table_read:
 * @take: gets the #TwResourceRow, if there is one
 */
gboolean
tw_resource_table_read (TwConnection  *connection,
                        gint64         id,
                        TwRowFunc      take,
                        gpointer       taker,
                        GError       **error)
{
  return tw_rows_read (connection, SELECT_RESOURCE " WHERE id = ?1", id, read_row, take, taker, error);
}

/**
 * tw_resource_table_read_cohort:
 * @take: gets each #TwResourceRow of the cohort, in the order in which they were planned
 */
gboolean
tw_resource_table_read_cohort (TwConnection  *connection,
                               gint64         cohort_id,
                               TwRowFunc      take,
                               gpointer       taker,
                               GError       **error)
{
  return tw_rows_read (connection,
                       SELECT_RESOURCE " WHERE cohort_id = ?1 ORDER BY id",
                       cohort_id, read_row, take, taker, error);
}

/**
 * tw_resource_table_insert:
 * @row: the resource; its id does not count
 *
 * Returns: the id of the new resource, or 0 on error
 */
gint64
tw_resource_table_insert (TwConnection         *connection,
                          const TwResourceRow  *row,
                          GError              **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO resource (cohort_id, kind, title, currency, planned_cents, actual_cents,"
                             "                      planned_minutes, actual_minutes)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

  tw_statement_bind_int64 (insert, 1, row->cohort_id);
  bind_facts (insert, row);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_resource_table_update:
 * @row: the resource as it shall be; the cohort stays
 */
gboolean
tw_resource_table_update (TwConnection         *connection,
                          const TwResourceRow  *row,
                          GError              **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE resource"
                             "   SET kind = ?2, title = ?3, currency = ?4, planned_cents = ?5, actual_cents = ?6,"
                             "       planned_minutes = ?7, actual_minutes = ?8"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  bind_facts (update, row);

  return tw_statement_run (update, error);
}

/**
 * tw_resource_table_delete:
 */
gboolean
tw_resource_table_delete (TwConnection  *connection,
                          gint64         id,
                          GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM resource WHERE id = ?1");

  tw_statement_bind_int64 (delete, 1, id);

  return tw_statement_run (delete, error);
}
