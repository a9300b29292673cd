/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Escape ends a drag and nothing has happened. On Wayland the compositor sees to it; on X11 GTK does not look at keys
 * while something is dragged, and they come to the window as at any other time. */

#include "tw-drag-escape.h"

static gboolean
on_key_pressed (GtkDragSource *source,
                guint          key)
{
  GdkDrag *drag = gtk_drag_source_get_drag (source);

  if (key != GDK_KEY_Escape || drag == NULL)
    return GDK_EVENT_PROPAGATE;

  /* What GDK itself does when a drag is cancelled. gtk_drag_source_drag_cancel() would keep the pointer grabbed, and
   * letting go of the button would still drop. */
  g_signal_emit_by_name (drag, "cancel", GDK_DRAG_CANCEL_USER_CANCELLED);

  return GDK_EVENT_STOP;
}

static void
remove_keys (GtkEventController *keys)
{
  gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
}

/* Keys go to whatever has the focus, which need not be near the card: the window hears them first. */
static void
on_drag_begin (GtkDragSource *source)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), source, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (remove_keys), keys, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), keys);
}

/**
 * tw_drag_escape_add:
 * @source: of something that can be dragged
 *
 * From now on Escape lets go of it, as the "drag-cancel" and "drag-end" of @source say.
 */
void
tw_drag_escape_add (GtkDragSource *source)
{
  g_return_if_fail (GTK_IS_DRAG_SOURCE (source));

  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), NULL);
}
