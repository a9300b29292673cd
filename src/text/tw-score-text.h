/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-score-share.h"

G_BEGIN_DECLS

const char *tw_criterion_name          (TwLanguage         *language,
                                        TwCriterion         criterion);
const char *tw_criterion_question      (TwLanguage         *language,
                                        TwCriterion         criterion);
char       *tw_score_share_to_sentence (const TwScoreShare *share,
                                        TwLanguage         *language);

G_END_DECLS
