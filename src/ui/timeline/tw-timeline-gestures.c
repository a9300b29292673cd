/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a timeline is zoomed and scrolled by hand: Ctrl and the wheel, or two fingers, around the pointer; Shift and the
 * wheel, or a touchpad, sideways; and the keys for the same. */

#include "tw-timeline-gestures.h"

#include <math.h>

#define ZOOM_OF_A_CLICK 1.15
#define PIXELS_OF_A_CLICK 60.

typedef struct
{
  GtkWidget *widget;
  GtkWidget *ruler;
  TwTimelineScale *scale;
  double pointer_x; /* from the edge at which reading begins */
  double days_before_pinch;
} Gestures;

static gboolean
is_mirrored (Gestures *self)
{
  return gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
}

static void
on_motion (Gestures *self,
           double    x,
           double    y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (self->widget, self->ruler, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  self->pointer_x = is_mirrored (self) ? gtk_widget_get_width (self->ruler) - point.x : point.x;
  self->pointer_x = CLAMP (self->pointer_x, 0, tw_timeline_scale_get_width (self->scale));
}

static gboolean
on_scroll (Gestures                 *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const gboolean in_pixels = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;
  const double step = in_pixels ? 1 : PIXELS_OF_A_CLICK;
  const double later = is_mirrored (self) ? -step : step;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      tw_timeline_scale_zoom (self->scale, pow (ZOOM_OF_A_CLICK, -dy * step / PIXELS_OF_A_CLICK), self->pointer_x);
      return GDK_EVENT_STOP;
    }

  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      tw_timeline_scale_scroll (self->scale, dy * later);
      return GDK_EVENT_STOP;
    }

  if (dx != 0)
    tw_timeline_scale_scroll (self->scale, dx * later);

  return dy == 0 ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
on_pinch_begun (Gestures *self)
{
  self->days_before_pinch = tw_timeline_scale_get_days (self->scale);
}

static void
on_pinched (Gestures   *self,
            double      factor,
            GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    on_motion (self, x, y);
  tw_timeline_scale_zoom_to (self->scale, self->days_before_pinch / factor, self->pointer_x);
}

/**
 * tw_timeline_gestures_add:
 * @widget: where the pointer moves; it has the parts below
 * @ruler: is as wide as the days
 * @scale: what is zoomed and scrolled
 */
void
tw_timeline_gestures_add (GtkWidget       *widget,
                          GtkWidget       *ruler,
                          TwTimelineScale *scale)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  Gestures *self = g_new0 (Gestures, 1);

  self->widget = widget;
  self->ruler = ruler;
  self->scale = scale;
  g_object_set_data_full (G_OBJECT (widget), "tw-timeline-gestures", self, g_free);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begun), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinched), self);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}

static Gestures *
get (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "tw-timeline-gestures");
}

static void
zoom_in (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tw_timeline_scale_zoom_in (get (widget)->scale);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  tw_timeline_scale_zoom_out (get (widget)->scale);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  tw_timeline_scale_fit (get (widget)->scale);
}

static void
go_to_today (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwTimelineScale *scale = get (widget)->scale;

  tw_timeline_scale_show_day (scale, tw_timeline_scale_get_today (scale));
}

static void
go (GtkWidget  *widget,
    const char *action_name,
    GVariant   *parameter)
{
  Gestures *self = get (widget);
  const double pages = g_variant_get_double (parameter);

  tw_timeline_scale_scroll (self->scale,
                            tw_timeline_scale_get_width (self->scale) * (is_mirrored (self) ? -pages : pages));
}

/**
 * tw_timeline_gestures_class_init:
 * @widget_class: the class of the widget
 *
 * Installs the actions `timeline.zoom-in`, `.zoom-out`, `.zoom-fit`, `.today` and `.go`, and their keys.
 */
void
tw_timeline_gestures_class_init (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "timeline.zoom-in" },
    { GDK_KEY_KP_Add, "timeline.zoom-in" },
    { GDK_KEY_equal, "timeline.zoom-in" },
    { GDK_KEY_minus, "timeline.zoom-out" },
    { GDK_KEY_KP_Subtract, "timeline.zoom-out" },
    { GDK_KEY_0, "timeline.zoom-fit" },
    { GDK_KEY_KP_0, "timeline.zoom-fit" },
    { GDK_KEY_t, "timeline.today" },
  };

  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, go_to_today);
  gtk_widget_class_install_action (widget_class, "timeline.go", "d", go);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, "timeline.go", "d", 0.5);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, "timeline.go", "d", -0.5);
}
