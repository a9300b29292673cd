/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-order.h"

G_BEGIN_DECLS

/* The tandems of a timeline as a list: one #TwTimelineEntry each, narrowed, sorted, grouped and selected. */
#define TW_TYPE_TIMELINE_LIST (tw_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineList, tw_timeline_list, TW, TIMELINE_LIST, GObject)

TwTimelineList     *tw_timeline_list_new           (void);
void                tw_timeline_list_set_timeline  (TwTimelineList     *self,
                                                    TwTimeline         *timeline);
TwTimeline         *tw_timeline_list_get_timeline  (TwTimelineList     *self);
void                tw_timeline_list_narrow        (TwTimelineList     *self,
                                                    TwTimelineShown     shown,
                                                    const char         *search);
void                tw_timeline_list_choose        (TwTimelineList     *self,
                                                    const GArray       *ids);
void                tw_timeline_list_sort          (TwTimelineList     *self,
                                                    TwTimelineSorting   sorting);
void                tw_timeline_list_group         (TwTimelineList     *self,
                                                    TwTimelineGrouping  grouping);
TwTimelineGrouping  tw_timeline_list_get_grouping  (TwTimelineList     *self);
GtkSelectionModel  *tw_timeline_list_get_selection (TwTimelineList     *self);
guint               tw_timeline_list_get_n_shown   (TwTimelineList     *self);
GArray             *tw_timeline_list_dup_selected  (TwTimelineList     *self);

G_END_DECLS
