/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The goals of tandems (D18). */

#include "tw-goal-table.h"

#include "tw-columns-private.h"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwGoalRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .tandem_id = tw_statement_get_int64 (select, 1),
    .goal = tw_column_text (select, 2),
    .measure = tw_column_text (select, 3),
    .target_on = tw_column_text (select, 4),
    .progress = (int) tw_statement_get_int64 (select, 5),
    .result = tw_column_text (select, 6),
  };

  take (taker, &row);
}

static void
bind_facts (TwStatement     *statement,
            const TwGoalRow *row)
{
  tw_statement_bind_text (statement, 2, row->goal);
  tw_statement_bind_filled_text (statement, 3, row->measure);
  tw_statement_bind_filled_text (statement, 4, row->target_on);
  tw_statement_bind_int64 (statement, 5, row->progress);
  tw_statement_bind_filled_text (statement, 6, row->result);
}

/**
 * tw_goal_table_read:
 * @take: gets the #TwGoalRow, if there is one
 */
gboolean
tw_goal_table_read (TwConnection  *connection,
                    gint64         id,
                    TwRowFunc      take,
                    gpointer       taker,
                    GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, tandem_id, goal, measure, target_on, progress, result FROM goal WHERE id = ?1",
                       id, read_row, take, taker, error);
}

/**
 * tw_goal_table_read_tandem:
 * @take: gets each #TwGoalRow of the tandem, in the order in which they were set
 */
gboolean
tw_goal_table_read_tandem (TwConnection  *connection,
                           gint64         tandem_id,
                           TwRowFunc      take,
                           gpointer       taker,
                           GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, tandem_id, goal, measure, target_on, progress, result FROM goal"
                       " WHERE tandem_id = ?1 ORDER BY id",
                       tandem_id, read_row, take, taker, error);
}

/**
 * tw_goal_table_insert:
 * @row: the goal; its id does not count
 *
 * Returns: the id of the new goal, or 0 on error
 */
gint64
tw_goal_table_insert (TwConnection     *connection,
                      const TwGoalRow  *row,
                      GError          **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO goal (tandem_id, goal, measure, target_on, progress, result, uuid)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

  tw_statement_bind_int64 (insert, 1, row->tandem_id);
  bind_facts (insert, row);
  tw_bind_uuid (insert, 7);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_goal_table_update:
 * @row: the goal as it shall be; the tandem stays
 */
gboolean
tw_goal_table_update (TwConnection     *connection,
                      const TwGoalRow  *row,
                      GError          **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE goal SET goal = ?2, measure = ?3, target_on = ?4, progress = ?5, result = ?6"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  bind_facts (update, row);

  return tw_statement_run (update, error);
}

/**
 * tw_goal_table_delete:
 */
gboolean
tw_goal_table_delete (TwConnection  *connection,
                      gint64         id,
                      GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM goal WHERE id = ?1");

  tw_statement_bind_int64 (delete, 1, id);

  return tw_statement_run (delete, error);
}
