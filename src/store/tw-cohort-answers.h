/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/* The answers of a cohort that figures may be made of. What may be shown of them is not decided here (P8). */

/**
 * TwPulseRow:
 * @due_on: ISO date
 */
typedef struct
{
  gint64 id;
  const char *due_on;
} TwPulseRow;

/**
 * TwAnswerRow:
 * @round: the word of the file: pulse, expectation or fulfilment
 * @key: (nullable): the key of a built-in question
 * @wording: (nullable): a company's own question
 * @role: whose answer: mentor or mentee
 * @value: 1 to 5
 */
typedef struct
{
  const char *round;
  gint64 pulse_id;
  gint64 tandem_id;
  gint64 participant_id;
  gint64 question_id;
  const char *key;
  const char *wording;
  const char *role;
  int value;
} TwAnswerRow;

gboolean tw_cohort_answers_pulses (TwConnection  *connection,
                                   gint64         cohort_id,
                                   TwRowFunc      take,
                                   gpointer       taker,
                                   GError       **error);
gboolean tw_cohort_answers_each   (TwConnection  *connection,
                                   gint64         cohort_id,
                                   TwRowFunc      take,
                                   gpointer       taker,
                                   GError       **error);

G_END_DECLS
