/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/* What was told of answers. Undo never touches it. */

/**
 * TwToldGroupRow:
 * @shown_in: the table it was told in: qualities, expectations or fulfilments
 * @question_id: the question; 0: all questions of the table
 * @side: mentor, mentee or both
 * @first_pulse_id: 0 where the table has no rounds, and so the last
 * @lowest_sum: the sum of the answers, or the lowest it may be
 * @highest_sum: the same, or the highest it may be
 */
typedef struct
{
  gint64 id;
  const char *shown_in;
  gint64 question_id;
  const char *side;
  gint64 first_pulse_id;
  gint64 last_pulse_id;
  guint n_persons;
  guint n_answers;
  int lowest_sum;
  int highest_sum;
} TwToldGroupRow;

/**
 * TwToldAnswerRow:
 * @value: what the answer was when it was told
 */
typedef struct
{
  gint64 group_id;
  gint64 pulse_id;
  gint64 tandem_id;
  gint64 participant_id;
  gint64 question_id;
  int value;
} TwToldAnswerRow;

gboolean tw_told_table_groups        (TwConnection           *connection,
                                      gint64                  cohort_id,
                                      TwRowFunc               take,
                                      gpointer                taker,
                                      GError                **error);
gboolean tw_told_table_answers       (TwConnection           *connection,
                                      gint64                  cohort_id,
                                      TwRowFunc               take,
                                      gpointer                taker,
                                      GError                **error);
gint64   tw_told_table_insert_group  (TwConnection           *connection,
                                      gint64                  cohort_id,
                                      const TwToldGroupRow   *row,
                                      const char             *today,
                                      GError                **error);
gboolean tw_told_table_insert_answer (TwConnection           *connection,
                                      const TwToldAnswerRow  *row,
                                      GError                **error);

G_END_DECLS
