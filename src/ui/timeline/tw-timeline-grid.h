/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-scale.h"
#include "tw-timeline.h"

G_BEGIN_DECLS

#define TW_TYPE_TIMELINE_GRID (tw_timeline_grid_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineGrid, tw_timeline_grid, TW, TIMELINE_GRID, GtkWidget)

void tw_timeline_grid_set_scale    (TwTimelineGrid  *self,
                                    TwTimelineScale *scale);
void tw_timeline_grid_set_timeline (TwTimelineGrid  *self,
                                    TwTimeline      *timeline);

G_END_DECLS
