/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-timeline-entry.h"

G_BEGIN_DECLS

/* The timeline of one tandem. Its marks open their menus: the actions `meeting.…` must be there. */
#define TW_TYPE_TIMELINE_STRIP (tw_timeline_strip_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineStrip, tw_timeline_strip, TW, TIMELINE_STRIP, AdwBin)

void tw_timeline_strip_set_facts (TwTimelineStrip        *self,
                                  TwTimeline             *timeline,
                                  const TwTimelineTandem *tandem,
                                  GArray                 *trends);

G_END_DECLS
