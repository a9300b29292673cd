/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

#define TW_TYPE_SUGGESTION_BAR (tw_suggestion_bar_get_type ())
G_DECLARE_FINAL_TYPE (TwSuggestionBar, tw_suggestion_bar, TW, SUGGESTION_BAR, AdwBin)

void     tw_suggestion_bar_follow  (TwSuggestionBar  *self,
                                    TwPairing        *pairing,
                                    GListModel       *tandems,
                                    GListModel       *mentors,
                                    GListModel       *mentees);
gboolean tw_suggestion_bar_suggest (TwSuggestionBar  *self,
                                    GError          **error);

G_END_DECLS
