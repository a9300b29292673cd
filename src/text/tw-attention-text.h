/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention.h"
#include "tw-language.h"

G_BEGIN_DECLS

const char *tw_attention_title          (TwLanguage               *language,
                                         TwAttentionRule           rule);
char       *tw_attention_why            (TwLanguage               *language,
                                         const TwAttentionFinding *finding);
const char *tw_attention_to_do          (TwLanguage               *language,
                                         const TwAttentionFinding *finding);
char       *tw_attention_subject        (TwLanguage               *language,
                                         const TwAttentionFinding *finding);
const char *tw_attention_severity_name  (TwLanguage               *language,
                                         TwAttentionSeverity       severity);
char       *tw_attention_threshold_text (TwLanguage               *language,
                                         TwAttentionRule           rule,
                                         int                       threshold);

G_END_DECLS
