/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers of a cohort, one by one: those to the four qualities in its pulses, and to the benefits before and
 * after. */

#include "tw-cohort-answers.h"

#include "tw-columns-private.h"

static void
read_pulse (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwPulseRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .due_on = tw_statement_get_text (select, 1),
  };

  take (taker, &row);
}

static void
read_answer (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwAnswerRow row = {
    .round = tw_statement_get_text (select, 0),
    .pulse_id = tw_statement_get_int64 (select, 1),
    .tandem_id = tw_statement_get_int64 (select, 2),
    .participant_id = tw_statement_get_int64 (select, 3),
    .question_id = tw_statement_get_int64 (select, 4),
    .key = tw_statement_get_text (select, 5),
    .wording = tw_statement_get_text (select, 6),
    .role = tw_statement_get_text (select, 7),
    .value = (int) tw_statement_get_int64 (select, 8),
  };

  take (taker, &row);
}

/**
 * tw_cohort_answers_pulses:
 * @take: gets a #TwPulseRow a pulse that somebody answered, the oldest first
 */
gboolean
tw_cohort_answers_pulses (TwConnection  *connection,
                          gint64         cohort_id,
                          TwRowFunc      take,
                          gpointer       taker,
                          GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, due_on FROM pulse"
                       " WHERE cohort_id = ?1 AND kind = 'pulse'"
                       "   AND EXISTS (SELECT * FROM answer WHERE pulse_id = pulse.id)"
                       " ORDER BY due_on, id",
                       cohort_id, read_pulse, take, taker, error);
}

/**
 * tw_cohort_answers_each:
 * @take: gets a #TwAnswerRow an answer with a value from 1 to 5, question by question
 */
gboolean
tw_cohort_answers_each (TwConnection  *connection,
                        gint64         cohort_id,
                        TwRowFunc      take,
                        gpointer       taker,
                        GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT pulse.kind, pulse_id, tandem_id, participant_id, question_id, question.key,"
                       "       question.wording, participant.role, answer.value"
                       "  FROM pulse"
                       "  JOIN answer ON pulse_id = pulse.id"
                       "  JOIN question ON question.id = question_id"
                       "  JOIN participant ON participant.id = participant_id"
                       " WHERE pulse.cohort_id = ?1 AND answer.value BETWEEN 1 AND 5"
                       "   AND coalesce (question.scale_max, 5) = 5"
                       "   AND (pulse.kind, question.kind) IN (VALUES ('pulse', 'quality'),"
                       "                                              ('expectation', 'benefit'),"
                       "                                              ('fulfilment', 'benefit'))"
                       " ORDER BY question_id, pulse_id, answer.id",
                       cohort_id, read_answer, take, taker, error);
}
