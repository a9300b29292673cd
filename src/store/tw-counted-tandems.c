/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tandems behind a figure of their cohort: those that it counts, or whose meetings or goals it counts. Answers are
 * no such figure (P8). */

#include "tw-counted-tandems.h"

#include "tw-figure-conditions-private.h"
#include "tw-rows.h"

#define IN_A_MEETING(condition) " EXISTS (SELECT * FROM meeting WHERE tandem_id = tandem.id AND" condition ")"
#define IN_A_GOAL(condition) " EXISTS (SELECT * FROM goal WHERE tandem_id = tandem.id AND" condition ")"

static const char *const conditions[] = {
  [TW_COUNTED_MEETINGS] = IN_A_MEETING (TW_MEETING_WAS_MEANT),
  [TW_COUNTED_MEETINGS_HELD] = IN_A_MEETING (" meeting.state = 'held'"),
  [TW_COUNTED_MEETINGS_MOVED] = IN_A_MEETING (" meeting.state = 'moved'"),
  [TW_COUNTED_MEETINGS_CANCELLED] = IN_A_MEETING (" meeting.state = 'cancelled'"),
  [TW_COUNTED_MEETINGS_MISSED] = IN_A_MEETING (" meeting.state = 'missed'"),
  [TW_COUNTED_MEETINGS_OPEN] = TW_IS_TANDEM "AND" IN_A_MEETING (TW_MEETING_IS_OPEN),
  [TW_COUNTED_GOALS] = IN_A_GOAL (" TRUE"),
  [TW_COUNTED_GOALS_REACHED] = IN_A_GOAL (TW_GOAL_IS_REACHED),
  [TW_COUNTED_GOALS_ADVANCED] = IN_A_GOAL (TW_GOAL_IS_ADVANCED),
  [TW_COUNTED_GOALS_BEGUN] = IN_A_GOAL (TW_GOAL_IS_BEGUN),
  [TW_COUNTED_GOALS_NOT_BEGUN] = IN_A_GOAL (TW_GOAL_IS_NOT_BEGUN),
  [TW_COUNTED_GOALS_WITHOUT_RESULT] = TW_IS_TANDEM "AND" IN_A_GOAL (TW_GOAL_HAS_NO_RESULT),
  [TW_COUNTED_ENDED_EARLY] = TW_ENDED_EARLY,
  [TW_COUNTED_ENDED_WITH_GOALS_REACHED] = TW_ENDED_WITH_GOALS_REACHED,
  [TW_COUNTED_RUNNING] = " tandem.state IN ('agreed', 'paused')",
};

/**
 * tw_counted_tandems_read:
 * @cohort_id: a cohort
 * @counted: what a figure counts
 * @today: ISO date
 *
 * Returns: (transfer full) (element-type gint64): the tandems, the oldest first; %NULL on error
 */
GArray *
tw_counted_tandems_read (TwConnection  *connection,
                         gint64         cohort_id,
                         TwCounted      counted,
                         const char    *today,
                         GError       **error)
{
  g_autofree char *sql = g_strconcat ("SELECT tandem.id FROM tandem JOIN cohort ON cohort.id = cohort_id"
                                      " WHERE cohort_id = ?1 AND ?2 IS NOT NULL AND", conditions[counted],
                                      " ORDER BY tandem.id", NULL);
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);

  tw_statement_bind_int64 (select, 1, cohort_id);
  tw_statement_bind_text (select, 2, today);

  return tw_rows_read_ids (select, error);
}
