/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window's menus do to the file as a whole: a new programme, a staff list, a backup, its way back. Each asks
 * what it must know and ends in one command of the workspace. */

#include "tw-window-commands.h"

#include <glib/gi18n.h>

#include "company/tw-preferences-dialog.h"
#include "lists/tw-import-dialog.h"
#include "lists/tw-list-chooser.h"
#include "programmes/tw-programme-dialog.h"
#include "tw-file-commands.h"
#include "tw-language.h"
#include "tw-refusal.h"
#include "tw-restoration.h"
#include "tw-sample-commands.h"
#include "tw-shortcuts-dialog.h"

static void
new_programme (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwWindow *window = TW_WINDOW (widget);
  AdwDialog *dialog = tw_programme_dialog_new (tw_window_get_workspace (window));

  g_signal_connect_object (dialog, "created", G_CALLBACK (tw_window_show_cohort), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
import_chosen_staff_list (GtkWidget  *parent,
                          const char *path)
{
  TwWorkspace *workspace = tw_window_get_workspace (TW_WINDOW (parent));

  adw_dialog_present (tw_import_dialog_new_for_staff (workspace, path), parent);
}

static void
import_staff (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  tw_list_chooser_open (widget, _("Import Staff List"), import_chosen_staff_list);
}

static void
back_up_to_chosen_file (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (TwWindow) window = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (file == NULL)
    return;

  path = g_file_get_path (file);
  name = g_file_get_basename (file);
  if (!tw_workspace_back_up (tw_window_get_workspace (window), path, &error))
    {
      tw_refusal_present (GTK_WIDGET (window), _("No Backup Made"), error);
      return;
    }

  message = g_strdup_printf (_("Backed up to “%s”"), name);
  tw_window_show_message (window, message);
}

static void
back_up (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("%s%s", today, TW_BACKUP_SUFFIX);

  gtk_file_dialog_set_title (dialog, _("Back Up"));
  gtk_file_dialog_set_accept_label (dialog, _("_Back Up"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, back_up_to_chosen_file, g_object_ref (widget));
}

static void
restore (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  tw_restoration_choose (TW_WINDOW (widget));
}

static void
make_sample (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!tw_window_make_sample (TW_WINDOW (widget), &error))
    tw_refusal_present (widget, _("No Sample Made"), error);
}

static void
remove_sample (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_remove_sample (tw_window_get_workspace (TW_WINDOW (widget)), &error))
    tw_refusal_present (widget, _("Not Removed"), error);
}

static void
show_preferences (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  adw_dialog_present (tw_preferences_dialog_new (tw_window_get_workspace (TW_WINDOW (widget))), widget);
}

static void
show_shortcuts (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_dialog_present (tw_shortcuts_dialog_new (), widget);
}

static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  tw_window_search (TW_WINDOW (widget));
}

static void
show_message (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  tw_window_show_message (TW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/**
 * tw_window_commands_install:
 * @widget_class: the class of the window
 */
void
tw_window_commands_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-programme", NULL, new_programme);
  gtk_widget_class_install_action (widget_class, "win.import-staff", NULL, import_staff);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "win.make-sample", NULL, make_sample);
  gtk_widget_class_install_action (widget_class, "win.remove-sample", NULL, remove_sample);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.show-preferences", NULL, show_preferences);
  gtk_widget_class_install_action (widget_class, "win.show-message", "s", show_message);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts);
}

/**
 * tw_window_commands_set_enabled:
 * @window: a window
 * @enabled: whether its file is open for writing
 *
 * A backup reads, but is made beside the file of the one who writes.
 */
void
tw_window_commands_set_enabled (TwWindow *window,
                                gboolean  enabled)
{
  g_return_if_fail (TW_IS_WINDOW (window));

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.new-programme", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.import-staff", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.back-up", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.restore", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.make-sample", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.remove-sample", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.show-preferences", enabled);
}
