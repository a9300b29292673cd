/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

const char * const *tw_question_keys       (const char *kind,
                                            const char *asked);
guint               tw_question_scale_max  (const char *key);
const char         *tw_question_text       (TwLanguage *language,
                                            const char *key);
const char         *tw_question_name       (TwLanguage *language,
                                            const char *key);
const char         *tw_question_lead_in    (TwLanguage *language,
                                            const char *pulse_kind);
const char         *tw_question_scale_end  (TwLanguage *language,
                                            gboolean    highest);

G_END_DECLS
