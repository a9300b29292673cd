/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lets files be dropped where lists are taken, as an e-mail program or the file manager hands them over. */

#include "tw-list-drop.h"

static gboolean
on_dropped (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       user_data)
{
  TwListChosenFunc dropped = (TwListChosenFunc) user_data;
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  if (files == NULL)
    return FALSE;

  for (GSList *each = files; each != NULL; each = each->next)
    g_list_store_append (list, each->data);
  tw_list_chooser_take (widget, G_LIST_MODEL (list), dropped);

  return TRUE;
}

/**
 * tw_list_drop_install:
 * @widget: where files can be dropped
 * @dropped: called with @widget and the files
 */
void
tw_list_drop_install (GtkWidget        *widget,
                      TwListChosenFunc  dropped)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (dropped != NULL);

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped), (gpointer) dropped);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
