/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-entry.h"
#include "tw-timeline-scale.h"

G_BEGIN_DECLS

/*
 * The lane of a tandem. Signal `mark-pressed` (index of the mark) when one of its marks was clicked.
 */
#define TW_TYPE_TIMELINE_LANE (tw_timeline_lane_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineLane, tw_timeline_lane, TW, TIMELINE_LANE, GtkWidget)

#define TW_TIMELINE_NO_MARK (-1)

TwTimelineLane  *tw_timeline_lane_new         (TwTimelineScale *scale);
void             tw_timeline_lane_set_entry   (TwTimelineLane  *self,
                                               TwTimelineEntry *entry);
TwTimelineEntry *tw_timeline_lane_get_entry   (TwTimelineLane  *self);
void             tw_timeline_lane_set_current (TwTimelineLane  *self,
                                               int              mark);
int              tw_timeline_lane_get_current (TwTimelineLane  *self);
gboolean         tw_timeline_lane_walk        (TwTimelineLane  *self,
                                               int              steps);
int              tw_timeline_lane_find_mark   (TwTimelineLane  *self,
                                               double           x,
                                               double           y);
void             tw_timeline_lane_locate_mark (TwTimelineLane  *self,
                                               int              mark,
                                               GdkRectangle    *area);

G_END_DECLS
