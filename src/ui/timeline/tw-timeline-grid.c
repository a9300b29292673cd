/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies behind the lanes, drawn once for all of them: weekends and days off as shades, the beginnings of months,
 * milestones and today as lines. */

#include "tw-timeline-grid.h"

#include <math.h>

#include "tw-timeline-glyph.h"

#define LEAST_WEEKEND_DAY 1.5 /* pixels: narrower days are not shaded at weekends */
#define WEEKEND_SHADE 0.05f
#define DAY_OFF_SHADE 0.12f
#define MONTH_SHADE 0.15f
#define MILESTONE_SHADE 0.5f
#define TODAY_THICKNESS 2.

struct _TwTimelineGrid
{
  GtkWidget parent_instance;

  TwTimelineScale *scale;
  TwTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (TwTimelineGrid, tw_timeline_grid, GTK_TYPE_WIDGET)

static void
append_band (TwTimelineGrid *self,
             GtkSnapshot    *snapshot,
             const GdkRGBA  *rgba,
             double          x,
             double          width)
{
  const double all = gtk_widget_get_width (GTK_WIDGET (self));
  const double begin = CLAMP (x, 0, all), end = CLAMP (x + width, 0, all);
  const double left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? all - end : begin;

  if (end > begin)
    gtk_snapshot_append_color (snapshot, rgba,
                               &GRAPHENE_RECT_INIT ((float) round (left), 0, (float) MAX (1, round (end - begin)),
                                                    (float) gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
append_line (TwTimelineGrid *self,
             GtkSnapshot    *snapshot,
             const GdkRGBA  *rgba,
             double          day,
             double          thickness)
{
  append_band (self, snapshot, rgba, tw_timeline_scale_get_x (self->scale, day) - thickness / 2, thickness);
}

static void
snapshot_weekends (TwTimelineGrid *self,
                   GtkSnapshot    *snapshot,
                   GdkRGBA         rgba,
                   guint32         first,
                   guint32         last)
{
  const double day_width = tw_timeline_scale_get_day_width (self->scale);

  if (day_width < LEAST_WEEKEND_DAY)
    return;

  rgba.alpha *= WEEKEND_SHADE;
  /* The first Julian day of GLib was a Monday. */
  for (guint32 saturday = first + 6 - (first + 6 - 6) % 7; saturday <= last + 7; saturday += 7)
    append_band (self, snapshot, &rgba, tw_timeline_scale_get_x (self->scale, saturday), 2 * day_width);
}

static void
snapshot_days_off (TwTimelineGrid *self,
                   GtkSnapshot    *snapshot,
                   GdkRGBA         rgba,
                   guint32         first,
                   guint32         last)
{
  const double day_width = tw_timeline_scale_get_day_width (self->scale);

  rgba.alpha *= DAY_OFF_SHADE;
  for (guint i = 0; i < self->timeline->days_off->len; i++)
    {
      const TwTimelineDayOff *day_off = &g_array_index (self->timeline->days_off, TwTimelineDayOff, i);

      if (day_off->day >= first && day_off->day <= last)
        append_band (self, snapshot, &rgba, tw_timeline_scale_get_x (self->scale, day_off->day), MAX (1, day_width));
    }
}

static void
snapshot_months (TwTimelineGrid *self,
                 GtkSnapshot    *snapshot,
                 GdkRGBA         rgba,
                 guint32         first,
                 guint32         last)
{
  GDate date;

  rgba.alpha *= MONTH_SHADE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, first);
  for (g_date_set_day (&date, 1); g_date_get_julian (&date) <= last; g_date_add_months (&date, 1))
    append_line (self, snapshot, &rgba, g_date_get_julian (&date), 1);
}

static void
snapshot_milestones (TwTimelineGrid *self,
                     GtkSnapshot    *snapshot,
                     GdkRGBA         rgba)
{
  rgba.alpha *= MILESTONE_SHADE;
  for (guint i = 0; i < self->timeline->milestones->len; i++)
    append_line (self, snapshot, &rgba, g_array_index (self->timeline->milestones, TwTimelineMilestone, i).day + 0.5, 1);
}

static void
tw_timeline_grid_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TwTimelineGrid *self = TW_TIMELINE_GRID (widget);
  guint32 first, last;
  GdkRGBA text, accent;
  GtkSnapshot *days;

  if (self->scale == NULL || self->timeline == NULL)
    return;

  first = (guint32) MAX (1, tw_timeline_scale_get_day (self->scale, 0));
  last = (guint32) MAX (1, tw_timeline_scale_get_day (self->scale, gtk_widget_get_width (widget)));
  gtk_widget_get_color (widget, &text);
  tw_timeline_accent (&accent);

  days = tw_timeline_scale_begin (self->scale, widget);
  snapshot_weekends (self, days, text, first, last);
  snapshot_days_off (self, days, text, first, last);
  snapshot_months (self, days, text, first, last);
  snapshot_milestones (self, days, text);
  append_line (self, days, &accent, tw_timeline_scale_get_today (self->scale) + 0.5, TODAY_THICKNESS);
  tw_timeline_scale_end (self->scale, days, snapshot);
}

static void
tw_timeline_grid_dispose (GObject *object)
{
  TwTimelineGrid *self = TW_TIMELINE_GRID (object);

  g_clear_object (&self->scale);
  g_clear_pointer (&self->timeline, tw_timeline_unref);

  G_OBJECT_CLASS (tw_timeline_grid_parent_class)->dispose (object);
}

static void
tw_timeline_grid_class_init (TwTimelineGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_timeline_grid_dispose;
  widget_class->snapshot = tw_timeline_grid_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tw_timeline_grid_init (TwTimelineGrid *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * tw_timeline_grid_set_scale:
 * @scale: where each day lies; set once
 */
void
tw_timeline_grid_set_scale (TwTimelineGrid  *self,
                            TwTimelineScale *scale)
{
  g_return_if_fail (TW_IS_TIMELINE_GRID (self));
  g_return_if_fail (self->scale == NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * tw_timeline_grid_set_timeline:
 * @timeline: the facts
 */
void
tw_timeline_grid_set_timeline (TwTimelineGrid *self,
                               TwTimeline     *timeline)
{
  g_return_if_fail (TW_IS_TIMELINE_GRID (self));

  g_clear_pointer (&self->timeline, tw_timeline_unref);
  self->timeline = tw_timeline_ref (timeline);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
