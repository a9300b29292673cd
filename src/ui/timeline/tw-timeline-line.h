/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-lane.h"

G_BEGIN_DECLS

/* Property `narrow`: the names stand above the lane, not beside it. */
#define TW_TYPE_TIMELINE_LINE (tw_timeline_line_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineLine, tw_timeline_line, TW, TIMELINE_LINE, GtkWidget)

/* So wide are the names beside the lanes. */
#define TW_TIMELINE_NAMES_WIDTH 292

TwTimelineLine *tw_timeline_line_new       (TwTimelineScale *scale);
void            tw_timeline_line_set_entry (TwTimelineLine  *self,
                                            TwTimelineEntry *entry);
TwTimelineLane *tw_timeline_line_get_lane  (TwTimelineLine  *self);

G_END_DECLS
