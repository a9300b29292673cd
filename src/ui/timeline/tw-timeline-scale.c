/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where each day lies. One scale is shared by the ruler, the grid and all lanes of a timeline, so that they are zoomed
 * and scrolled as one. It counts in days: the adjustment runs over the days of the span, its page is what fits into the
 * width, from a week to a year. Positions are measured from the edge at which reading begins; who draws mirrors them
 * where that is the right one. */

#include "tw-timeline-scale.h"

#include <math.h>

#define DAYS_OF_A_WEEK 7.
#define DAYS_OF_A_YEAR 366.
#define MARGIN_DAYS 7
#define NARROW 420.
#define DAYS_WHERE_NARROW 92.

/* What the buttons lead to: a week, two, a month, a quarter, half a year, a year. */
static const double steps[] = { 7, 14, 31, 92, 183, 366 };

struct _TwTimelineScale
{
  GObject parent_instance;

  guint32 first;
  guint32 last;
  guint32 today;
  double width;
  double days; /* that are seen at once */
  gboolean fitted;
  GtkAdjustment *adjustment;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwTimelineScale, tw_timeline_scale, G_TYPE_OBJECT)

static void
emit_changed (TwTimelineScale *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static double
get_n_days (TwTimelineScale *self)
{
  return MAX (self->days, (double) (self->last - self->first) + 1);
}

/* Shows @days of the span from @from on. */
static void
configure (TwTimelineScale *self,
           double           from,
           double           days)
{
  self->days = CLAMP (days, DAYS_OF_A_WEEK, DAYS_OF_A_YEAR);
  from = CLAMP (from, 0, get_n_days (self) - self->days);
  g_signal_handlers_block_by_func (self->adjustment, emit_changed, self);
  gtk_adjustment_configure (self->adjustment, from, 0, get_n_days (self), self->days / 10, self->days * 0.9, self->days);
  g_signal_handlers_unblock_by_func (self->adjustment, emit_changed, self);
  emit_changed (self);
}

static void
tw_timeline_scale_dispose (GObject *object)
{
  TwTimelineScale *self = TW_TIMELINE_SCALE (object);

  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (tw_timeline_scale_parent_class)->dispose (object);
}

static void
tw_timeline_scale_class_init (TwTimelineScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_timeline_scale_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
tw_timeline_scale_init (TwTimelineScale *self)
{
  self->days = DAYS_WHERE_NARROW;
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
}

/**
 * tw_timeline_scale_new:
 *
 * Returns: (transfer full): a scale
 */
TwTimelineScale *
tw_timeline_scale_new (void)
{
  return g_object_new (TW_TYPE_TIMELINE_SCALE, NULL);
}

/**
 * tw_timeline_scale_set_span:
 * @first: the first day on which there is anything, a Julian day
 * @last: the last one
 * @today: today
 *
 * Says which days there are. What is seen stays where it is.
 */
void
tw_timeline_scale_set_span (TwTimelineScale *self,
                            guint32          first,
                            guint32          last,
                            guint32          today)
{
  double seen;

  g_return_if_fail (TW_IS_TIMELINE_SCALE (self));
  g_return_if_fail (first > MARGIN_DAYS && first <= last);

  seen = self->first + gtk_adjustment_get_value (self->adjustment);
  self->today = today;
  self->first = first - MARGIN_DAYS;
  self->last = last + MARGIN_DAYS;
  configure (self, seen - self->first, self->days);
}

/**
 * tw_timeline_scale_set_width:
 * @width: how much room there is for the days, in pixels
 *
 * The same days are seen in the new width. The first time, all of them, or, where it is narrow, those around today.
 */
void
tw_timeline_scale_set_width (TwTimelineScale *self,
                             double           width)
{
  g_return_if_fail (TW_IS_TIMELINE_SCALE (self));

  if (width < 1 || fabs (self->width - width) < 0.5)
    return;

  self->width = width;
  if (!self->fitted && self->last > 0)
    {
      self->fitted = TRUE;
      tw_timeline_scale_fit (self);
      if (width < NARROW)
        tw_timeline_scale_zoom_to (self, MIN (self->days, DAYS_WHERE_NARROW), width / 2);
      if (self->today >= self->first && self->today <= self->last)
        tw_timeline_scale_show_day (self, self->today);
    }
  else
    emit_changed (self);
}

/**
 * tw_timeline_scale_get_width:
 *
 * Returns: the room for the days, in pixels
 */
double
tw_timeline_scale_get_width (TwTimelineScale *self)
{
  return self->width;
}

/**
 * tw_timeline_scale_get_adjustment:
 *
 * Returns: (transfer none): for a scroll bar; it counts in days
 */
GtkAdjustment *
tw_timeline_scale_get_adjustment (TwTimelineScale *self)
{
  return self->adjustment;
}

/**
 * tw_timeline_scale_get_today:
 *
 * Returns: today, as a Julian day
 */
guint32
tw_timeline_scale_get_today (TwTimelineScale *self)
{
  return self->today;
}

/**
 * tw_timeline_scale_get_days:
 *
 * Returns: how many days are seen at once
 */
double
tw_timeline_scale_get_days (TwTimelineScale *self)
{
  return self->days;
}

/**
 * tw_timeline_scale_get_day_width:
 *
 * Returns: how wide a day is, in pixels
 */
double
tw_timeline_scale_get_day_width (TwTimelineScale *self)
{
  return self->width / self->days;
}

/**
 * tw_timeline_scale_get_x:
 * @day: a Julian day, with parts of it
 *
 * Returns: where it begins, in pixels from the edge at which reading begins
 */
double
tw_timeline_scale_get_x (TwTimelineScale *self,
                         double           day)
{
  return (day - self->first - gtk_adjustment_get_value (self->adjustment)) * self->width / self->days;
}

/**
 * tw_timeline_scale_get_day:
 * @x: in pixels from the edge at which reading begins
 *
 * Returns: the Julian day that lies there, with parts of it
 */
double
tw_timeline_scale_get_day (TwTimelineScale *self,
                           double           x)
{
  return self->first + gtk_adjustment_get_value (self->adjustment) +
         (self->width > 0 ? x * self->days / self->width : 0);
}

/* In whole pixels, so that nothing is drawn between two of them. */
static float
get_scrolled (TwTimelineScale *self)
{
  return (float) round (gtk_adjustment_get_value (self->adjustment) * tw_timeline_scale_get_day_width (self));
}

/**
 * tw_timeline_scale_begin:
 * @widget: who draws
 *
 * What is drawn between this and tw_timeline_scale_end() is one sheet as large as @widget, which moves when the days are
 * scrolled and is then painted anew as one rectangle. Otherwise GTK looks for each sign of the frame before, and paints
 * everything through the many holes of what it finds: a third of the frame's time.
 *
 * Returns: (transfer full): where to draw what stands on the days
 */
GtkSnapshot *
tw_timeline_scale_begin (TwTimelineScale *self,
                         GtkWidget       *widget)
{
  GtkSnapshot *days = gtk_snapshot_new ();

  gtk_snapshot_translate (days, &GRAPHENE_POINT_INIT (get_scrolled (self), 0));
  gtk_snapshot_append_color (days, &(GdkRGBA) { 0, 0, 0, 0 },
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));

  return days;
}

/**
 * tw_timeline_scale_end:
 * @days: (transfer full): what was drawn since tw_timeline_scale_begin()
 * @snapshot: where it comes to lie, each thing at the place at which it was drawn
 */
void
tw_timeline_scale_end (TwTimelineScale *self,
                       GtkSnapshot     *days,
                       GtkSnapshot     *snapshot)
{
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (days);

  if (node == NULL) /* no room, nothing drawn */
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-get_scrolled (self), 0));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

/**
 * tw_timeline_scale_zoom_to:
 * @days: how many days are to be seen at once
 * @x: what lies there stays there
 */
void
tw_timeline_scale_zoom_to (TwTimelineScale *self,
                           double           days,
                           double           x)
{
  double anchor;

  g_return_if_fail (TW_IS_TIMELINE_SCALE (self));

  if (self->width <= 0)
    return;

  anchor = tw_timeline_scale_get_day (self, x) - self->first;
  days = CLAMP (days, DAYS_OF_A_WEEK, DAYS_OF_A_YEAR);
  configure (self, anchor - x * days / self->width, days);
}

/**
 * tw_timeline_scale_zoom:
 * @factor: by how much; more than 1 shows less, and that larger
 * @x: what lies there stays there
 */
void
tw_timeline_scale_zoom (TwTimelineScale *self,
                        double           factor,
                        double           x)
{
  g_return_if_fail (factor > 0);

  tw_timeline_scale_zoom_to (self, self->days / factor, x);
}

/* Steps are around today where it is seen, else around the middle. */
static double
get_anchor (TwTimelineScale *self)
{
  const double today = tw_timeline_scale_get_x (self, self->today + 0.5);

  return today > 0 && today < self->width ? today : self->width / 2;
}

/**
 * tw_timeline_scale_zoom_in:
 *
 * To the next smaller one of week, two weeks, month, quarter, half a year.
 */
void
tw_timeline_scale_zoom_in (TwTimelineScale *self)
{
  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] < self->days - 0.5)
      {
        tw_timeline_scale_zoom_to (self, steps[i - 1], get_anchor (self));
        return;
      }
}

/**
 * tw_timeline_scale_zoom_out:
 *
 * To the next larger one of two weeks, month, quarter, half a year, year.
 */
void
tw_timeline_scale_zoom_out (TwTimelineScale *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > self->days + 0.5)
      {
        tw_timeline_scale_zoom_to (self, steps[i], get_anchor (self));
        return;
      }
}

/**
 * tw_timeline_scale_fit:
 *
 * Shows everything there is, as far as that is no more than a year.
 */
void
tw_timeline_scale_fit (TwTimelineScale *self)
{
  g_return_if_fail (TW_IS_TIMELINE_SCALE (self));

  configure (self, 0, (double) (self->last - self->first) + 1);
}

/**
 * tw_timeline_scale_show_day:
 * @day: a Julian day
 *
 * Scrolls so that the day lies in the middle.
 */
void
tw_timeline_scale_show_day (TwTimelineScale *self,
                            double           day)
{
  g_return_if_fail (TW_IS_TIMELINE_SCALE (self));

  gtk_adjustment_set_value (self->adjustment, day + 0.5 - self->first - self->days / 2);
}

/**
 * tw_timeline_scale_reveal_day:
 * @day: a Julian day
 *
 * Scrolls only as far as it takes to see the day.
 */
void
tw_timeline_scale_reveal_day (TwTimelineScale *self,
                              double           day)
{
  const double margin = self->days / 20;

  gtk_adjustment_clamp_page (self->adjustment, day - self->first - margin, day + 1 - self->first + margin);
}

/**
 * tw_timeline_scale_scroll:
 * @pixels: how far to later days
 */
void
tw_timeline_scale_scroll (TwTimelineScale *self,
                          double           pixels)
{
  if (self->width > 0)
    gtk_adjustment_set_value (self->adjustment,
                              gtk_adjustment_get_value (self->adjustment) + pixels * self->days / self->width);
}
