/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-glyph.h"
#include "tw-timeline.h"

G_BEGIN_DECLS

/**
 * TwTimelineMark:
 * @glyph: its sign
 * @day: where it stands, a Julian day
 * @meeting: (nullable): the meeting it stands for
 * @pulse: (nullable): the round of questions it stands for; with neither, the mark is the end of the tandem
 * @trend: (nullable): how the answers of the round stand to those before
 *
 * A sign on the lane of a tandem.
 */
typedef struct
{
  TwTimelineGlyph glyph;
  guint32 day;
  const TwTimelineMeeting *meeting;
  const TwTimelinePulse *pulse;
  const TwPulseTrend *trend;
} TwTimelineMark;

/* A tandem on a timeline. Signal `changed` (no arguments) when there are other facts about it. */
#define TW_TYPE_TIMELINE_ENTRY (tw_timeline_entry_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineEntry, tw_timeline_entry, TW, TIMELINE_ENTRY, GObject)

TwTimelineEntry        *tw_timeline_entry_new          (TwTimeline             *timeline,
                                                        const TwTimelineTandem *tandem);
void                    tw_timeline_entry_set_facts    (TwTimelineEntry        *self,
                                                        TwTimeline             *timeline,
                                                        const TwTimelineTandem *tandem);
void                    tw_timeline_entry_set_trends   (TwTimelineEntry        *self,
                                                        GArray                 *trends);
TwTimeline             *tw_timeline_entry_get_timeline (TwTimelineEntry        *self);
const TwTimelineTandem *tw_timeline_entry_get_tandem   (TwTimelineEntry        *self);
guint                   tw_timeline_entry_get_n_marks  (TwTimelineEntry        *self);
const TwTimelineMark   *tw_timeline_entry_get_mark     (TwTimelineEntry        *self,
                                                        guint                   index);

G_END_DECLS
