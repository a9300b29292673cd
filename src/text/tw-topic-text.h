/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

const char * const *tw_topic_areas          (void);
const char * const *tw_topic_keys           (const char *area);
const char         *tw_topic_name           (TwLanguage *language,
                                             const char *topic);
const char         *tw_topic_area_name      (TwLanguage *language,
                                             const char *area);
const char         *tw_topic_strength_name  (TwLanguage *language,
                                             int         strength);
const char         *tw_topic_key_from_words (const char *words);

G_END_DECLS
