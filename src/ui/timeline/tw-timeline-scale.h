/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Where each day lies, for everything that stands on one timeline. Signal `changed` (no arguments) after it was zoomed,
 * scrolled, or became wider.
 */
#define TW_TYPE_TIMELINE_SCALE (tw_timeline_scale_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineScale, tw_timeline_scale, TW, TIMELINE_SCALE, GObject)

TwTimelineScale *tw_timeline_scale_new            (void);
void             tw_timeline_scale_set_span       (TwTimelineScale *self,
                                                   guint32          first,
                                                   guint32          last,
                                                   guint32          today);
void             tw_timeline_scale_set_width      (TwTimelineScale *self,
                                                   double           width);
double           tw_timeline_scale_get_width      (TwTimelineScale *self);
GtkAdjustment   *tw_timeline_scale_get_adjustment (TwTimelineScale *self);
guint32          tw_timeline_scale_get_today      (TwTimelineScale *self);
double           tw_timeline_scale_get_days       (TwTimelineScale *self);
double           tw_timeline_scale_get_day_width  (TwTimelineScale *self);

double           tw_timeline_scale_get_x          (TwTimelineScale *self,
                                                   double           day);
double           tw_timeline_scale_get_day        (TwTimelineScale *self,
                                                   double           x);

GtkSnapshot     *tw_timeline_scale_begin          (TwTimelineScale *self,
                                                   GtkWidget       *widget);
void             tw_timeline_scale_end            (TwTimelineScale *self,
                                                   GtkSnapshot     *days,
                                                   GtkSnapshot     *snapshot);

void             tw_timeline_scale_zoom           (TwTimelineScale *self,
                                                   double           factor,
                                                   double           x);
void             tw_timeline_scale_zoom_to        (TwTimelineScale *self,
                                                   double           days,
                                                   double           x);
void             tw_timeline_scale_zoom_in        (TwTimelineScale *self);
void             tw_timeline_scale_zoom_out       (TwTimelineScale *self);
void             tw_timeline_scale_fit            (TwTimelineScale *self);
void             tw_timeline_scale_show_day       (TwTimelineScale *self,
                                                   double           day);
void             tw_timeline_scale_reveal_day     (TwTimelineScale *self,
                                                   double           day);
void             tw_timeline_scale_scroll         (TwTimelineScale *self,
                                                   double           pixels);

G_END_DECLS
