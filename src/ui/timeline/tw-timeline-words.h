/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-entry.h"

G_BEGIN_DECLS

char *tw_timeline_say_day       (guint32                    day);
char *tw_timeline_say_names     (const TwTimelineTandem    *tandem);
char *tw_timeline_say_status    (TwTimelineEntry           *entry);
char *tw_timeline_say_tandem    (TwTimelineEntry           *entry);
char *tw_timeline_say_mark      (TwTimelineEntry           *entry,
                                 const TwTimelineMark      *mark);
char *tw_timeline_say_milestone (const TwTimelineMilestone *milestone);
char *tw_timeline_say_cohort_trend (const TwPulseTrend    *trend);
char *tw_timeline_say_day_off   (TwTimeline                *timeline,
                                 guint32                    day);

G_END_DECLS
