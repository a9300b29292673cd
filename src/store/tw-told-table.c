/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was told of answers: groups, how exactly, and which answers were in them (P8). Rows are added and never
 * changed. */

#include "tw-told-table.h"

#include "tw-columns-private.h"

static void
read_group (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwToldGroupRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .shown_in = tw_statement_get_text (select, 1),
    .question_id = tw_statement_get_int64 (select, 2),
    .side = tw_statement_get_text (select, 3),
    .first_pulse_id = tw_statement_get_int64 (select, 4),
    .last_pulse_id = tw_statement_get_int64 (select, 5),
    .n_persons = (guint) tw_statement_get_int64 (select, 6),
    .n_answers = (guint) tw_statement_get_int64 (select, 7),
    .lowest_sum = (int) tw_statement_get_int64 (select, 8),
    .highest_sum = (int) tw_statement_get_int64 (select, 9),
  };

  take (taker, &row);
}

static void
read_answer (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwToldAnswerRow row = {
    .group_id = tw_statement_get_int64 (select, 0),
    .pulse_id = tw_statement_get_int64 (select, 1),
    .tandem_id = tw_statement_get_int64 (select, 2),
    .participant_id = tw_statement_get_int64 (select, 3),
    .question_id = tw_statement_get_int64 (select, 4),
    .value = (int) tw_statement_get_int64 (select, 5),
  };

  take (taker, &row);
}

/**
 * tw_told_table_groups:
 * @take: gets a #TwToldGroupRow a group, the oldest first
 */
gboolean
tw_told_table_groups (TwConnection  *connection,
                      gint64         cohort_id,
                      TwRowFunc      take,
                      gpointer       taker,
                      GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, shown_in, coalesce (question_id, 0), side, coalesce (first_pulse_id, 0),"
                       "       coalesce (last_pulse_id, 0), n_persons, n_answers, lowest_sum, highest_sum"
                       "  FROM told_group WHERE cohort_id = ?1 ORDER BY id",
                       cohort_id, read_group, take, taker, error);
}

/**
 * tw_told_table_answers:
 * @take: gets a #TwToldAnswerRow an answer, group by group as in tw_told_table_groups()
 */
gboolean
tw_told_table_answers (TwConnection  *connection,
                       gint64         cohort_id,
                       TwRowFunc      take,
                       gpointer       taker,
                       GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT group_id, pulse_id, tandem_id, participant_id, told_answer.question_id, value"
                       "  FROM told_group JOIN told_answer ON group_id = told_group.id"
                       " WHERE cohort_id = ?1 ORDER BY group_id, told_answer.id",
                       cohort_id, read_answer, take, taker, error);
}

/**
 * tw_told_table_insert_group:
 * @row: a group; its id does not count
 * @today: when it is told, ISO date
 *
 * Returns: the id of the group, or 0 on error
 */
gint64
tw_told_table_insert_group (TwConnection          *connection,
                            gint64                 cohort_id,
                            const TwToldGroupRow  *row,
                            const char            *today,
                            GError               **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO told_group (cohort_id, shown_in, question_id, side, first_pulse_id,"
                             "                        last_pulse_id, n_persons, n_answers, lowest_sum, highest_sum,"
                             "                        told_on)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");

  tw_statement_bind_int64 (insert, 1, cohort_id);
  tw_statement_bind_text (insert, 2, row->shown_in);
  tw_statement_bind_id (insert, 3, row->question_id);
  tw_statement_bind_text (insert, 4, row->side);
  tw_statement_bind_id (insert, 5, row->first_pulse_id);
  tw_statement_bind_id (insert, 6, row->last_pulse_id);
  tw_statement_bind_int64 (insert, 7, row->n_persons);
  tw_statement_bind_int64 (insert, 8, row->n_answers);
  tw_statement_bind_int64 (insert, 9, row->lowest_sum);
  tw_statement_bind_int64 (insert, 10, row->highest_sum);
  tw_statement_bind_text (insert, 11, today);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_told_table_insert_answer:
 * @row: an answer of a group
 *
 * Adds it. An answer that was told before is refused.
 */
gboolean
tw_told_table_insert_answer (TwConnection           *connection,
                             const TwToldAnswerRow  *row,
                             GError                **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO told_answer (group_id, pulse_id, tandem_id, participant_id, question_id, value)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

  tw_statement_bind_int64 (insert, 1, row->group_id);
  tw_statement_bind_int64 (insert, 2, row->pulse_id);
  tw_statement_bind_int64 (insert, 3, row->tandem_id);
  tw_statement_bind_int64 (insert, 4, row->participant_id);
  tw_statement_bind_int64 (insert, 5, row->question_id);
  tw_statement_bind_int64 (insert, 6, row->value);

  return tw_statement_run (insert, error);
}
