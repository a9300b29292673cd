/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TW_TYPE_VERDICT (tw_verdict_get_type ())
G_DECLARE_FINAL_TYPE (TwVerdict, tw_verdict, TW, VERDICT, AdwBin)

void tw_verdict_clear         (TwVerdict  *self);
void tw_verdict_show_score    (TwVerdict  *self,
                               int         score);
void tw_verdict_show_obstacle (TwVerdict  *self,
                               const char *obstacle);

G_END_DECLS
