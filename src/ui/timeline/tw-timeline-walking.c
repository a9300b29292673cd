/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking through the marks of a row of the timeline by keys. */

#include "tw-timeline-walking.h"

#include "tw-timeline-line.h"
#include "tw-timeline-menu.h"
#include "tw-timeline-words.h"

static GtkWidget *
find_line (GtkWidget *widget)
{
  for (; widget != NULL && !TW_IS_TIMELINE_LINE (widget); widget = gtk_widget_get_first_child (widget))
    ;

  return widget;
}

static TwTimelineLane *
find_focused_lane (GtkWidget *list_view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list_view));
  GtkWidget *line = focus != NULL && gtk_widget_is_ancestor (focus, list_view) ? find_line (focus) : NULL;

  return line != NULL ? tw_timeline_line_get_lane (TW_TIMELINE_LINE (line)) : NULL;
}

static void
walk (GtkWidget      *list_view,
      TwTimelineLane *lane,
      int             steps)
{
  TwTimelineEntry *entry = tw_timeline_lane_get_entry (lane);
  g_autofree char *words = NULL;

  if (!tw_timeline_lane_walk (lane, steps))
    return;

  words = tw_timeline_say_mark (entry, tw_timeline_entry_get_mark (entry, (guint) tw_timeline_lane_get_current (lane)));
  gtk_label_set_label (g_object_get_data (G_OBJECT (list_view), "said"), words);
  gtk_accessible_announce (GTK_ACCESSIBLE (list_view), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
on_key_pressed (GtkWidget       *list_view,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  const int step = key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? 1 : key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -1 : 0;
  TwTimelineLane *lane;

  lane = find_focused_lane (list_view);
  if (lane == NULL)
    return GDK_EVENT_PROPAGATE;

  if (tw_timeline_menu_is_asked_for (key, modifiers))
    {
      tw_timeline_menu_popup (lane, tw_timeline_lane_get_current (lane));
      return GDK_EVENT_STOP;
    }

  if (step == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  walk (list_view, lane, gtk_widget_get_direction (list_view) == GTK_TEXT_DIR_RTL ? -step : step);

  return GDK_EVENT_STOP;
}

/**
 * tw_timeline_walking_add:
 * @list_view: the rows of a timeline
 * @said_label: says the mark one has come to
 *
 * Left and right walk through the marks of the row that has the focus; the menu key opens that of the mark.
 */
void
tw_timeline_walking_add (GtkListView *list_view,
                         GtkLabel    *said_label)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (list_view));

  g_object_set_data_full (G_OBJECT (list_view), "said", g_object_ref (said_label), g_object_unref);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), list_view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list_view), keys);
}
