/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-lane.h"

G_BEGIN_DECLS

gboolean tw_timeline_menu_is_asked_for (guint            key,
                                        GdkModifierType  modifiers);
void     tw_timeline_menu_popup        (TwTimelineLane  *lane,
                                        int              mark);

G_END_DECLS
