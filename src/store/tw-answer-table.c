/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What participants answered. Each question of a round has at most one answer of a participant about a tandem; it is
 * named by these four. */

#include "tw-answer-table.h"

#include "tw-columns-private.h"

#define COLUMNS "pulse_id, tandem_id, participant_id, question_id, value, words, answered_on"
#define THIS_ONE " WHERE pulse_id = ?1 AND tandem_id = ?2 AND participant_id = ?3 AND question_id = ?4"

static void
bind_which (TwStatement    *statement,
            const TwAnswer *which)
{
  tw_statement_bind_int64 (statement, 1, which->pulse_id);
  tw_statement_bind_int64 (statement, 2, which->tandem_id);
  tw_statement_bind_int64 (statement, 3, which->participant_id);
  tw_statement_bind_int64 (statement, 4, which->question_id);
}

static TwAnswer *
read_answer (TwStatement *select)
{
  TwAnswer *answer = g_new0 (TwAnswer, 1);

  answer->pulse_id = tw_statement_get_int64 (select, 0);
  answer->tandem_id = tw_statement_get_int64 (select, 1);
  answer->participant_id = tw_statement_get_int64 (select, 2);
  answer->question_id = tw_statement_get_int64 (select, 3);
  answer->value = tw_column_number (select, 4, 0);
  answer->words = tw_statement_dup_text (select, 5);
  g_strlcpy (answer->answered_on, tw_statement_get_text (select, 6), sizeof answer->answered_on);

  return answer;
}

/**
 * tw_answer_table_read:
 * @which: round, tandem, participant and question
 *
 * Returns: (transfer full) (nullable): the answer; %NULL if there is none, or with @error
 */
TwAnswer *
tw_answer_table_read (TwConnection    *connection,
                      const TwAnswer  *which,
                      GError         **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT " COLUMNS " FROM answer" THIS_ONE);

  bind_which (select, which);

  return tw_statement_step (select, error) == TW_STEP_ROW ? read_answer (select) : NULL;
}

/**
 * tw_answer_table_write:
 * @answer: an answer with a value, words, or both
 *
 * Adds the answer, or puts it in the place of an earlier one. New words are to be read again.
 */
gboolean
tw_answer_table_write (TwConnection    *connection,
                       const TwAnswer  *answer,
                       GError         **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO answer (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                             "  ON CONFLICT (pulse_id, tandem_id, participant_id, question_id)"
                             "  DO UPDATE SET value = ?5, words = ?6, answered_on = ?7,"
                             "                read_on = iif (words IS ?6, read_on, NULL)");

  bind_which (insert, answer);
  tw_bind_number (insert, 5, answer->value, 0);
  tw_statement_bind_filled_text (insert, 6, answer->words);
  tw_statement_bind_text (insert, 7, answer->answered_on);

  return tw_statement_run (insert, error);
}

/**
 * tw_answer_table_delete:
 * @which: round, tandem, participant and question
 */
gboolean
tw_answer_table_delete (TwConnection    *connection,
                        const TwAnswer  *which,
                        GError         **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM answer" THIS_ONE);

  bind_which (delete, which);

  return tw_statement_run (delete, error);
}

/**
 * tw_answer_table_read_tandem:
 * @tandem_id: a tandem
 *
 * Returns: (transfer full) (element-type TwAnswer): what both sides answered, by round, side and question; %NULL on
 *   error
 */
GPtrArray *
tw_answer_table_read_tandem (TwConnection  *connection,
                             gint64         tandem_id,
                             GError       **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_answer_free);
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT " COLUMNS " FROM answer JOIN pulse ON pulse.id = pulse_id"
                             " WHERE tandem_id = ?1"
                             " ORDER BY due_on, pulse_id, participant_id, question_id");
  TwStep step;

  tw_statement_bind_int64 (select, 1, tandem_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    g_ptr_array_add (answers, read_answer (select));

  return step == TW_STEP_DONE ? g_steal_pointer (&answers) : NULL;
}
