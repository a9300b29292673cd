/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-timeline-scale.h"

G_BEGIN_DECLS

typedef struct _TwTimelineDates TwTimelineDates;

TwTimelineDates *tw_timeline_dates_new             (GtkWidget       *widget);
void             tw_timeline_dates_free            (TwTimelineDates *self);
void             tw_timeline_dates_forget_texts    (TwTimelineDates *self);
int              tw_timeline_dates_get_line_height (TwTimelineDates *self);
TwDateStyle      tw_timeline_dates_choose_style    (TwTimelineDates *self,
                                                    GDateYear        year,
                                                    double           room);
void             tw_timeline_dates_snapshot        (TwTimelineDates *self,
                                                    GtkSnapshot     *snapshot,
                                                    TwTimelineScale *scale);

G_END_DECLS
