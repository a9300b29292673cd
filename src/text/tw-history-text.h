/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwHistoryFacts:
 * @code: the word for what happened
 * @at: (nullable): a local time, of a meeting
 * @on: (nullable): a day
 * @from: (nullable): a first day
 * @to: (nullable): a last day
 * @word: (nullable): the word of a reason, of an answer or of the chemistry
 * @words: (nullable): what somebody typed
 * @by: (nullable): who decided it, as typed
 * @progress: how far a goal got; -1: nothing was said of it
 *
 * The facts behind a sentence of the change history.
 */
typedef struct
{
  const char *code;
  const char *at;
  const char *on;
  const char *from;
  const char *to;
  const char *word;
  const char *words;
  const char *by;
  int progress;
} TwHistoryFacts;

char *tw_history_sentence (TwLanguage           *language,
                           const TwHistoryFacts *facts);

G_END_DECLS
