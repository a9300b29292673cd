/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

char *tw_cost_to_text           (TwLanguage *language,
                                 int         tandems,
                                 int         score,
                                 guint       moves);
char *tw_partner_change_to_text (TwLanguage *language,
                                 const char *name,
                                 const char *before,
                                 int         before_score,
                                 const char *after,
                                 int         after_score);

G_END_DECLS
