/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to the meeting behind a mark, at the mark: one click opens it, the next does it (P6). */

#include "tw-timeline-menu.h"

#include "tandem/tw-meeting-actions.h"

/**
 * tw_timeline_menu_is_asked_for:
 *
 * Returns: whether the key is one that opens menus
 */
gboolean
tw_timeline_menu_is_asked_for (guint           key,
                               GdkModifierType modifiers)
{
  const GdkModifierType held = modifiers & gtk_accelerator_get_default_mod_mask ();

  return (key == GDK_KEY_F10 && held == GDK_SHIFT_MASK) || (key == GDK_KEY_Menu && held == 0);
}

static gboolean
unparent (gpointer popover)
{
  gtk_widget_unparent (popover);
  g_object_unref (popover);

  return G_SOURCE_REMOVE;
}

/* Only when the chosen action was performed, which looks for its widget above the popover. */
static void
on_closed (GtkWidget *popover)
{
  g_idle_add (unparent, g_object_ref (popover));
}

/**
 * tw_timeline_menu_popup:
 * @lane: a lane; the actions `meeting.…` are found above it
 * @mark: one of its marks, or %TW_TIMELINE_NO_MARK
 *
 * Opens the menu of a meeting that is not a moved one; of other marks there is none.
 */
void
tw_timeline_menu_popup (TwTimelineLane *lane,
                        int             mark)
{
  const TwTimelineMeeting *meeting;
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;
  GdkRectangle area;

  if (mark == TW_TIMELINE_NO_MARK)
    return;

  tw_timeline_lane_set_current (lane, mark);
  meeting = tw_timeline_entry_get_mark (tw_timeline_lane_get_entry (lane), (guint) mark)->meeting;
  if (meeting == NULL)
    return;

  menu = tw_meeting_actions_create_menu (meeting->id, meeting->state, meeting->starts_at);
  if (menu == NULL)
    return;

  tw_timeline_lane_locate_mark (lane, mark, &area);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, GTK_WIDGET (lane));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &area);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
