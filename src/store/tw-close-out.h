/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/**
 * TwOpenEnds:
 * @n_without_last_answers: who has a tandem and did not say what it brought (D19)
 * @n_goals_without_result: goals that were not reached and of which nobody wrote down what came of them (D18)
 * @n_meetings_open: meetings up to the day of the close-out of which nobody said whether they were held
 * @n_tandems_running: tandems that run on after it (D13)
 * @n_tandems_unpublished: tandems that were never published
 * @n_words_unread: answers in words that nobody has read yet for what is to be learned from them (D12)
 * @n_lessons: lessons learned that are written down (D12)
 * @n_statements: statements on the benefits for the company (D19)
 * @n_resources_without_actual: resources of which only the plan is known (D20)
 *
 * What is left open in a cohort that is to be closed.
 */
typedef struct
{
  guint n_without_last_answers;
  guint n_goals_without_result;
  guint n_meetings_open;
  guint n_tandems_running;
  guint n_tandems_unpublished;
  guint n_words_unread;
  guint n_lessons;
  guint n_statements;
  guint n_resources_without_actual;
} TwOpenEnds;

gboolean tw_close_out_open_ends (TwConnection  *connection,
                                 gint64         cohort_id,
                                 const char    *today,
                                 TwOpenEnds    *open_ends,
                                 GError       **error);
gboolean tw_close_out_close     (TwConnection  *connection,
                                 gint64         cohort_id,
                                 const char    *today,
                                 GError       **error);

G_END_DECLS
