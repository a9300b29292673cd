/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-words.h"

G_BEGIN_DECLS

GStrv    tw_return_words_list (TwLanguage     *language);
gboolean tw_return_words_read (const char     *word,
                               TwMeetingState *state,
                               TwMissedBy     *missed_by);

G_END_DECLS
