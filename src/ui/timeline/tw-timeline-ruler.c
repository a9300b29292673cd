/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands above the lanes: the dates, and below them the milestones of the cohort and how its answers go from pulse
 * to pulse. It also tells the scale how much room there is. The arrow keys walk from one of these to the next.
 *
 * What may be seen of answers here (P8): the lanes below belong to single tandems, so they show who took part in a pulse
 * and nothing of what was answered. How answers go is told of the whole cohort alone, and only as far as its published
 * figures tell it already. The page of a tandem has the trend of that tandem instead. */

#include "tw-timeline-ruler.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tw-timeline-dates.h"
#include "tw-timeline-glyph.h"
#include "tw-timeline-words.h"

#define REACH 11.

/* A day with something to it. */
typedef struct
{
  guint32 day;
  const TwTimelineMilestone *milestone; /* NULL: none */
  const TwPulseTrend *trend;            /* NULL: none */
} Stop;

struct _TwTimelineRuler
{
  GtkWidget parent_instance;

  TwTimelineScale *scale;
  TwTimeline *timeline;
  GArray *stops; /* of Stop, by day */
  TwTimelineDates *dates;
  int current; /* the one of them that the keys have reached; -1: none */
};

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwTimelineRuler, tw_timeline_ruler, GTK_TYPE_WIDGET)

static gboolean
is_mirrored (TwTimelineRuler *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static int
compare_stops (gconstpointer a,
               gconstpointer b)
{
  const Stop *one = a, *other = b;

  return one->day < other->day ? -1 : one->day > other->day;
}

/* The answers of a pulse stand with the first milestone of its day, or alone. */
static void
add_trend (TwTimelineRuler    *self,
           const TwPulseTrend *trend)
{
  Stop stop = { trend->day, NULL, trend };

  for (guint i = 0; i < self->stops->len; i++)
    {
      Stop *other = &g_array_index (self->stops, Stop, i);

      if (other->day == trend->day)
        {
          other->trend = trend;
          return;
        }
    }

  g_array_append_val (self->stops, stop);
}

static void
find_stops (TwTimelineRuler *self)
{
  g_array_set_size (self->stops, 0);
  for (guint i = 0; i < self->timeline->milestones->len; i++)
    {
      const TwTimelineMilestone *milestone = &g_array_index (self->timeline->milestones, TwTimelineMilestone, i);
      Stop stop = { milestone->day, milestone, NULL };

      g_array_append_val (self->stops, stop);
    }
  for (guint i = 0; i < self->timeline->trends->len; i++)
    add_trend (self, &g_array_index (self->timeline->trends, TwPulseTrend, i));

  g_array_sort (self->stops, compare_stops);
}

static char *
say_stop (TwTimelineRuler *self,
          guint            index)
{
  const Stop *stop = &g_array_index (self->stops, Stop, index);
  g_autofree char *milestone = stop->milestone != NULL ? tw_timeline_say_milestone (stop->milestone) : NULL;
  g_autofree char *day = milestone == NULL ? tw_timeline_say_day (stop->day) : NULL;
  g_autofree char *trend = stop->trend != NULL ? tw_timeline_say_cohort_trend (stop->trend) : NULL;

  if (trend == NULL)
    return g_steal_pointer (&milestone);

  /* Translators: a milestone or a day; what the answers of that day came to */
  return g_strdup_printf (_("%s: %s"), milestone != NULL ? milestone : day, trend);
}

static double
get_stop_x (TwTimelineRuler *self,
            guint            index)
{
  const double x = tw_timeline_scale_get_x (self->scale, g_array_index (self->stops, Stop, index).day + 0.5);

  return is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

/* The trend stands behind the milestone. */
static double
get_trend_x (TwTimelineRuler *self,
             guint            index)
{
  const double x = get_stop_x (self, index);

  if (g_array_index (self->stops, Stop, index).milestone == NULL)
    return x;

  return is_mirrored (self) ? x - TW_TREND_DISTANCE : x + TW_TREND_DISTANCE;
}

static double
get_stop_y (TwTimelineRuler *self)
{
  return 2. * tw_timeline_dates_get_line_height (self->dates) + TW_GLYPH_SIZE / 2. + 2;
}

static TwTimelineGlyph
choose_glyph (const TwTimelineMilestone *milestone)
{
  if (milestone->kind == TW_MILESTONE_KICK_OFF)
    return TW_GLYPH_KICK_OFF;

  return milestone->done != 0 ? TW_GLYPH_MILESTONE_DONE : TW_GLYPH_MILESTONE;
}

static void
snapshot_stops (TwTimelineRuler *self,
                GtkSnapshot     *snapshot)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      const Stop *stop = &g_array_index (self->stops, Stop, i);

      if (stop->milestone != NULL)
        tw_timeline_glyph_snapshot (GTK_WIDGET (self), snapshot, choose_glyph (stop->milestone), get_stop_x (self, i),
                                    get_stop_y (self));
      if (stop->trend != NULL)
        tw_timeline_glyph_snapshot (GTK_WIDGET (self), snapshot, tw_timeline_glyph_of_trend (stop->trend->trend),
                                    get_trend_x (self, i), get_stop_y (self));
    }
}

static void
snapshot_current (TwTimelineRuler *self,
                  GtkSnapshot     *snapshot)
{
  GskRoundedRect outline;
  GdkRGBA rgba;

  tw_timeline_accent (&rgba);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) (get_stop_x (self, (guint) self->current) - 10),
                                                        (float) (get_stop_y (self) - 10), 20, 20), 6);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 2, 2, 2, 2 }, (GdkRGBA[]) { rgba, rgba, rgba, rgba });
}

static void
tw_timeline_ruler_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);
  GtkSnapshot *days;

  if (self->scale == NULL || self->timeline == NULL)
    return;

  days = tw_timeline_scale_begin (self->scale, widget);
  tw_timeline_dates_snapshot (self->dates, days, self->scale);
  snapshot_stops (self, days);
  if (self->current >= 0 && gtk_widget_has_focus (widget))
    snapshot_current (self, days);
  tw_timeline_scale_end (self->scale, days, snapshot);
}

static void
tw_timeline_ruler_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  const int lines = 2 * tw_timeline_dates_get_line_height (TW_TIMELINE_RULER (widget)->dates);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? lines + TW_GLYPH_SIZE + 6 : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? *minimum : 300;
}

static void
tw_timeline_ruler_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);

  if (self->scale != NULL)
    tw_timeline_scale_set_width (self->scale, width);
}

static void
tw_timeline_ruler_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);

  GTK_WIDGET_CLASS (tw_timeline_ruler_parent_class)->css_changed (widget, change);
  tw_timeline_dates_forget_texts (self->dates);
  gtk_widget_queue_resize (widget);
}

static int
find_stop (TwTimelineRuler *self,
           double           x)
{
  double nearest = REACH;
  int found = -1;

  for (guint i = 0; i < self->stops->len; i++)
    {
      const gboolean has_trend = g_array_index (self->stops, Stop, i).trend != NULL;
      const double from = get_stop_x (self, i), to = has_trend ? get_trend_x (self, i) : from;
      const double distance = MAX (MAX (MIN (from, to) - x, x - MAX (from, to)), 0);

      if (distance <= nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found;
}

static gboolean
tw_timeline_ruler_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (widget);
  const int stop = keyboard ? self->current : find_stop (self, x);
  g_autofree char *words = NULL, *day_off = NULL, *both = NULL;
  guint32 day;

  if (self->timeline == NULL)
    return FALSE;

  if (stop >= 0)
    {
      words = say_stop (self, (guint) stop);
      gtk_tooltip_set_text (tooltip, words);
      return TRUE;
    }

  day = (guint32) tw_timeline_scale_get_day (self->scale,
                                             is_mirrored (self) ? gtk_widget_get_width (widget) - x : x);
  words = tw_timeline_say_day (day);
  day_off = tw_timeline_say_day_off (self->timeline, day);
  both = day_off != NULL ? g_strdup_printf ("%s\n%s", words, day_off) : g_strdup (words);
  gtk_tooltip_set_text (tooltip, both);

  return TRUE;
}

static gboolean
on_key_pressed (TwTimelineRuler *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  const int step = key == GDK_KEY_Right ? 1 : key == GDK_KEY_Left ? -1 : 0;
  g_autofree char *words = NULL;

  if (step == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || self->stops->len == 0)
    return GDK_EVENT_PROPAGATE;

  self->current = CLAMP (self->current + (is_mirrored (self) ? -step : step), 0, (int) self->stops->len - 1);
  tw_timeline_scale_reveal_day (self->scale, g_array_index (self->stops, Stop, self->current).day);
  words = say_stop (self, (guint) self->current);
  g_signal_emit (self, signals[SAID], 0, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static void
tw_timeline_ruler_dispose (GObject *object)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (object);

  g_clear_object (&self->scale);
  g_clear_pointer (&self->timeline, tw_timeline_unref);

  G_OBJECT_CLASS (tw_timeline_ruler_parent_class)->dispose (object);
}

static void
tw_timeline_ruler_finalize (GObject *object)
{
  TwTimelineRuler *self = TW_TIMELINE_RULER (object);

  tw_timeline_dates_free (self->dates);
  g_array_unref (self->stops);

  G_OBJECT_CLASS (tw_timeline_ruler_parent_class)->finalize (object);
}

static void
tw_timeline_ruler_class_init (TwTimelineRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_timeline_ruler_dispose;
  object_class->finalize = tw_timeline_ruler_finalize;

  widget_class->snapshot = tw_timeline_ruler_snapshot;
  widget_class->measure = tw_timeline_ruler_measure;
  widget_class->size_allocate = tw_timeline_ruler_size_allocate;
  widget_class->css_changed = tw_timeline_ruler_css_changed;
  widget_class->query_tooltip = tw_timeline_ruler_query_tooltip;

  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "timelineruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tw_timeline_ruler_init (TwTimelineRuler *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->dates = tw_timeline_dates_new (GTK_WIDGET (self));
  self->stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  self->current = -1;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tw_timeline_ruler_set_scale:
 * @scale: where each day lies; set once
 */
void
tw_timeline_ruler_set_scale (TwTimelineRuler *self,
                             TwTimelineScale *scale)
{
  g_return_if_fail (TW_IS_TIMELINE_RULER (self));
  g_return_if_fail (self->scale == NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * tw_timeline_ruler_set_timeline:
 * @timeline: the facts
 */
void
tw_timeline_ruler_set_timeline (TwTimelineRuler *self,
                                TwTimeline      *timeline)
{
  g_autoptr (GString) milestones = g_string_new (_("Milestones"));

  g_return_if_fail (TW_IS_TIMELINE_RULER (self));

  g_clear_pointer (&self->timeline, tw_timeline_unref);
  self->timeline = tw_timeline_ref (timeline);
  find_stops (self);
  self->current = MIN (self->current, (int) self->stops->len - 1);
  for (guint i = 0; i < self->stops->len; i++)
    {
      g_autofree char *words = say_stop (self, i);

      g_string_append_printf (milestones, "\n%s", words);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, milestones->str, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
