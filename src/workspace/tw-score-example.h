/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwScoreExample:
 * @TW_SCORE_EXAMPLE_EXPERT: knows what is wanted, and is far away
 * @TW_SCORE_EXAMPLE_NEAR: knows a little of it, and is near in everything else
 *
 * Two made-up mentors for one made-up mentee, to see what weights do.
 */
typedef enum
{
  TW_SCORE_EXAMPLE_EXPERT,
  TW_SCORE_EXAMPLE_NEAR,
  TW_N_SCORE_EXAMPLES
} TwScoreExample;

int         tw_score_example_score    (const int       *weights,
                                       TwScoreExample   example);
const char *tw_score_example_name     (TwScoreExample   example,
                                       TwLanguage      *language);
const char *tw_score_example_describe (TwScoreExample   example,
                                       TwLanguage      *language);

G_END_DECLS
