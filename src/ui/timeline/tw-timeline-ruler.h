/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-scale.h"
#include "tw-timeline.h"

G_BEGIN_DECLS

/* What stands above the lanes. Signal `said` (a sentence) when the keys have reached a milestone. */
#define TW_TYPE_TIMELINE_RULER (tw_timeline_ruler_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineRuler, tw_timeline_ruler, TW, TIMELINE_RULER, GtkWidget)

void tw_timeline_ruler_set_scale    (TwTimelineRuler *self,
                                     TwTimelineScale *scale);
void tw_timeline_ruler_set_timeline (TwTimelineRuler *self,
                                     TwTimeline      *timeline);

G_END_DECLS
