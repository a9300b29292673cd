/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card that somebody can be let go on. Not the card waits for the drop but the list that it stands in, which finds
 * the card beneath the pointer: while a list scrolls under a drag its cards are used again for others, and GTK 4.18
 * does not tell a drop target that the pointer is no longer over it. Such a target would take no drop any more. */

#include "tw-drop-place.h"

typedef struct
{
  GtkDropTarget *target; /* not owned: this belongs to it */
  GtkWidget *list;       /* likewise */
  TwDropPlace *over;     /* beneath the pointer, weak; NULL where nobody can be let go */
  double x, y;
  guint n_frames; /* that are still looked at since the list scrolled */
  guint tick_id;
} Finder;

G_DEFINE_INTERFACE (TwDropPlace, tw_drop_place, GTK_TYPE_WIDGET)

static void
tw_drop_place_default_init (TwDropPlaceInterface *interface)
{
}

static gboolean
accepts (TwDropPlace *place)
{
  return place != NULL && TW_DROP_PLACE_GET_IFACE (place)->accepts (place);
}

static TwDropPlace *
find_place (Finder *self)
{
  GtkWidget *widget = gtk_widget_pick (self->list, self->x, self->y, GTK_PICK_DEFAULT);

  return widget != NULL ? TW_DROP_PLACE (gtk_widget_get_ancestor (widget, TW_TYPE_DROP_PLACE)) : NULL;
}

static void
set_over (Finder      *self,
          TwDropPlace *place)
{
  if (self->over == place)
    return;

  if (self->over != NULL)
    gtk_widget_unset_state_flags (GTK_WIDGET (self->over), GTK_STATE_FLAG_DROP_ACTIVE);
  g_set_weak_pointer (&self->over, place);
  if (place != NULL)
    gtk_widget_set_state_flags (GTK_WIDGET (place), GTK_STATE_FLAG_DROP_ACTIVE, FALSE);
}

static void
look (Finder *self)
{
  TwDropPlace *place = find_place (self);

  set_over (self, accepts (place) ? place : NULL);
}

static GdkDragAction
get_action (Finder *self)
{
  return self->over != NULL ? GDK_ACTION_MOVE : 0;
}

/* The pointer has not moved, and yet something else lies beneath it. */
static gboolean
look_again (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  Finder *self = user_data;
  GdkDrop *drop = gtk_drop_target_get_current_drop (self->target);
  TwDropPlace *before = self->over;

  if (drop != NULL)
    look (self);
  if (self->over != before)
    gdk_drop_status (drop, get_action (self), get_action (self));

  if (--self->n_frames > 0 && drop != NULL)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

/* Where the cards are now is known in the next frame. */
static void
on_scrolled (GtkDropTarget *target)
{
  Finder *self = g_object_get_data (G_OBJECT (target), "finder");

  if (gtk_drop_target_get_current_drop (target) == NULL)
    return;

  self->n_frames = 2;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->list, look_again, self, NULL);
}

static GdkDragAction
on_motion (Finder *self,
           double  x,
           double  y)
{
  self->x = x;
  self->y = y;
  look (self);

  return get_action (self);
}

static void
on_leave (Finder *self)
{
  set_over (self, NULL);
}

static gboolean
on_drop (Finder       *self,
         const GValue *value,
         double        x,
         double        y)
{
  TwDropPlace *place;

  self->x = x;
  self->y = y;
  place = find_place (self);
  set_over (self, NULL);

  return place != NULL && TW_DROP_PLACE_GET_IFACE (place)->take (place, g_value_get_object (value));
}

static void
finder_free (gpointer user_data)
{
  Finder *self = user_data;

  g_clear_weak_pointer (&self->over);
  g_free (self);
}

/**
 * tw_drop_place_find_in:
 * @list: a list of #TwDropPlace
 *
 * From now on whoever is dropped on the list is let go on the card beneath the pointer.
 */
void
tw_drop_place_find_in (GtkScrolledWindow *list)
{
  GtkDropTarget *target = gtk_drop_target_new (TW_TYPE_PARTICIPANT, GDK_ACTION_MOVE);
  Finder *self = g_new0 (Finder, 1);

  self->target = target;
  self->list = GTK_WIDGET (list);
  g_object_set_data_full (G_OBJECT (target), "finder", self, finder_free);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (list), "value-changed", G_CALLBACK (on_scrolled),
                           target, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (target));
}
