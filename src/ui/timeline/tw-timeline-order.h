/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-entry.h"

G_BEGIN_DECLS

typedef enum
{
  TW_TIMELINE_BY_URGENCY,
  TW_TIMELINE_BY_NEXT_MEETING,
  TW_TIMELINE_BY_MENTOR,
  TW_TIMELINE_BY_MENTEE,
} TwTimelineSorting;

typedef enum
{
  TW_TIMELINE_UNGROUPED,
  TW_TIMELINE_BY_DEPARTMENT,
  TW_TIMELINE_BY_LEVEL,
  TW_TIMELINE_BY_STATE,
} TwTimelineGrouping;

/* What is shown, in the order of the drop-down. */
typedef enum
{
  TW_TIMELINE_SHOW_ALL,
  TW_TIMELINE_SHOW_URGENT,
  TW_TIMELINE_SHOW_UNDER_WAY,
  TW_TIMELINE_SHOW_PAUSED,
  TW_TIMELINE_SHOW_ENDED,
} TwTimelineShown;

GtkSorter *tw_timeline_sorter_new     (TwTimelineSorting    sorting);
GtkSorter *tw_timeline_grouper_new    (TwTimelineGrouping   grouping);
char      *tw_timeline_say_group      (TwTimelineEntry     *entry,
                                       TwTimelineGrouping   grouping,
                                       const char          *name_of_level_0);
gboolean   tw_timeline_is_shown       (TwTimelineEntry     *entry,
                                       TwTimelineShown      shown,
                                       const char * const  *words);

G_END_DECLS
