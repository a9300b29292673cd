/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing a cohort: what is left open in it, and that it is closed (D12). */

#include "tw-close-out.h"

#include "tw-figure-conditions-private.h"

/**
 * tw_close_out_open_ends:
 * @today: the day it is to be closed, ISO date
 * @open_ends: (out): what is left open
 */
gboolean
tw_close_out_open_ends (TwConnection  *connection,
                        gint64         cohort_id,
                        const char    *today,
                        TwOpenEnds    *open_ends,
                        GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "WITH mine AS (SELECT * FROM tandem WHERE cohort_id = ?1 AND state <> 'draft')"
                             " SELECT (SELECT count (DISTINCT participant.id)"
                             "           FROM mine JOIN participant ON participant.id IN (mentor_id, mentee_id)"
                             "          WHERE mine.state IN ('agreed', 'paused', 'completed')"
                             "            AND NOT EXISTS (SELECT * FROM answer JOIN pulse ON pulse.id = pulse_id"
                             "                             WHERE participant_id = participant.id"
                             "                               AND pulse.kind = 'fulfilment')),"
                             "        (SELECT count (*) FROM goal JOIN mine AS tandem ON tandem.id = tandem_id"
                             "          WHERE" TW_GOAL_HAS_NO_RESULT "),"
                             "        (SELECT count (*) FROM meeting JOIN mine ON mine.id = tandem_id"
                             "          WHERE" TW_MEETING_IS_OPEN "),"
                             "        (SELECT count (*) FROM mine WHERE state IN ('agreed', 'paused')),"
                             "        (SELECT count (*) FROM mine WHERE state = 'accepted'),"
                             "        (SELECT count (*) FROM lesson WHERE cohort_id = ?1),"
                             "        (SELECT count (*) FROM statement WHERE cohort_id = ?1),"
                             "        (SELECT count (*) FROM resource"
                             "          WHERE cohort_id = ?1"
                             "            AND (planned_cents IS NOT NULL AND actual_cents IS NULL"
                             "                 OR planned_minutes IS NOT NULL AND actual_minutes IS NULL)),"
                             "        (SELECT count (*) FROM answer JOIN tandem ON tandem.id = tandem_id"
                             "          WHERE tandem.cohort_id = ?1 AND words IS NOT NULL AND read_on IS NULL)");

  tw_statement_bind_int64 (select, 1, cohort_id);
  tw_statement_bind_text (select, 2, today);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  open_ends->n_without_last_answers = (guint) tw_statement_get_int64 (select, 0);
  open_ends->n_goals_without_result = (guint) tw_statement_get_int64 (select, 1);
  open_ends->n_meetings_open = (guint) tw_statement_get_int64 (select, 2);
  open_ends->n_tandems_running = (guint) tw_statement_get_int64 (select, 3);
  open_ends->n_tandems_unpublished = (guint) tw_statement_get_int64 (select, 4);
  open_ends->n_lessons = (guint) tw_statement_get_int64 (select, 5);
  open_ends->n_statements = (guint) tw_statement_get_int64 (select, 6);
  open_ends->n_resources_without_actual = (guint) tw_statement_get_int64 (select, 7);
  open_ends->n_words_unread = (guint) tw_statement_get_int64 (select, 8);

  return TRUE;
}

/**
 * tw_close_out_close:
 * @today: the day it is closed, ISO date
 *
 * Closes the cohort and ticks off its close-out. Its tandems keep their own ends (D13).
 */
gboolean
tw_close_out_close (TwConnection  *connection,
                    gint64         cohort_id,
                    const char    *today,
                    GError       **error)
{
  g_autoptr (TwStatement) close =
    tw_connection_statement (connection, "UPDATE cohort SET state = 'closed', closed_on = ?2 WHERE id = ?1");
  g_autoptr (TwStatement) tick_off =
    tw_connection_statement (connection,
                             "UPDATE milestone SET done_on = ?2"
                             " WHERE cohort_id = ?1 AND kind = 'close-out' AND done_on IS NULL");

  tw_statement_bind_int64 (close, 1, cohort_id);
  tw_statement_bind_text (close, 2, today);
  tw_statement_bind_int64 (tick_off, 1, cohort_id);
  tw_statement_bind_text (tick_off, 2, today);

  return tw_statement_run (close, error) && tw_statement_run (tick_off, error);
}
