/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwHistoryOperand:
 * @name: what it is: "reason", "on", …
 * @value: (nullable): the fact behind the sentence; %NULL is left out
 */
typedef struct
{
  const char *name;
  const char *value;
} TwHistoryOperand;

/**
 * TwTandemHistoryRow:
 * @happened_at: when, UTC
 * @code: the word for what happened
 * @at: (nullable): a local time, of a meeting
 * @on: (nullable): a day
 * @from: (nullable): a first day
 * @to: (nullable): a last day
 * @word: (nullable): the word of a reason or of the chemistry
 * @words: (nullable): what somebody typed
 * @progress: how far a goal got; -1: nothing was said of it
 *
 * What happened to one tandem, with the facts taken out of the operands.
 */
typedef struct
{
  gint64 id;
  const char *happened_at;
  const char *code;
  const char *at;
  const char *on;
  const char *from;
  const char *to;
  const char *word;
  const char *words;
  int progress;
} TwTandemHistoryRow;

/**
 * TwPersonHistoryRow:
 * @what: what happened
 * @by: (nullable): who decided it, as typed
 * @actor: (nullable): the account it was recorded with
 * @others: (nullable): names of the others it is about, one a line
 * @programme: (nullable): in which programme
 * @cohort: (nullable): in which cohort
 *
 * What happened to one person.
 */
typedef struct
{
  TwTandemHistoryRow what;
  const char *by;
  const char *actor;
  const char *others;
  const char *programme;
  const char *cohort;
} TwPersonHistoryRow;

gboolean tw_history_table_add      (TwConnection            *connection,
                                    const char              *code,
                                    gint64                   cohort_id,
                                    gint64                   tandem_id,
                                    const gint64            *person_ids,
                                    gsize                    n_persons,
                                    GError                 **error);
gboolean tw_history_table_add_with (TwConnection            *connection,
                                    const char              *code,
                                    gint64                   cohort_id,
                                    gint64                   tandem_id,
                                    const gint64            *person_ids,
                                    gsize                    n_persons,
                                    const TwHistoryOperand  *operands,
                                    gsize                    n_operands,
                                    GError                 **error);
gboolean tw_history_table_read_person (TwConnection         *connection,
                                    gint64                   person_id,
                                    TwRowFunc                take,
                                    gpointer                 taker,
                                    GError                 **error);
gboolean tw_history_table_read_tandem (TwConnection         *connection,
                                    gint64                   tandem_id,
                                    TwRowFunc                take,
                                    gpointer                 taker,
                                    GError                 **error);

G_END_DECLS
