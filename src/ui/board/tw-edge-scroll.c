/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list scrolls by itself while something is dragged near its upper or lower edge: the nearer, the faster. */

#include "tw-edge-scroll.h"

/* How far from the edge it begins, and how fast it is at the edge. */
#define REACH 48.
#define PIXELS_A_SECOND 900.

typedef struct
{
  GtkScrolledWindow *scrolled; /* not owned: this belongs to it */
  double y;
  gint64 last_frame; /* microseconds; 0: none yet */
  guint tick_id;
} EdgeScroll;

/* -1 at the upper edge, 1 at the lower one, 0 away from both. */
static double
get_nearness (EdgeScroll *self)
{
  const double height = gtk_widget_get_height (GTK_WIDGET (self->scrolled));

  if (self->y < REACH)
    return CLAMP (self->y / REACH - 1, -1, 0);
  if (self->y > height - REACH)
    return CLAMP (1 - (height - self->y) / REACH, 0, 1);

  return 0;
}

static gboolean
scroll (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       user_data)
{
  EdgeScroll *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double seconds = self->last_frame > 0 ? (double) (now - self->last_frame) / G_USEC_PER_SEC : 0;

  self->last_frame = now;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          get_nearness (self) * PIXELS_A_SECOND * seconds);

  return G_SOURCE_CONTINUE;
}

static void
stop (EdgeScroll *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scrolled), self->tick_id);
  self->tick_id = 0;
  self->last_frame = 0;
}

static void
on_motion (EdgeScroll *self,
           double      x,
           double      y)
{
  self->y = y;

  if (get_nearness (self) == 0)
    stop (self);
  else if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->scrolled), scroll, self, NULL);
}

/**
 * tw_edge_scroll_add:
 * @scrolled: a list that things are dragged over
 *
 * From now on it scrolls while something is dragged near its edge.
 */
void
tw_edge_scroll_add (GtkScrolledWindow *scrolled)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();
  EdgeScroll *self = g_new0 (EdgeScroll, 1);

  self->scrolled = scrolled;
  g_object_set_data_full (G_OBJECT (motion), "edge-scroll", self, g_free);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (stop), self);
  gtk_widget_add_controller (GTK_WIDGET (scrolled), motion);
}
