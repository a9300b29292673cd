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
  g_autofree char *name = g_strdup_printf ("tandemwerk-%s.db", today);

  gtk_file_dialog_set_title (dialog, _("Back Up"));
  gtk_file_dialog_set_accept_label (dialog, _("_Back Up"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, back_up_to_chosen_file, g_object_ref (widget));
}

/* Restoring: a backup is chosen, told of, and takes the place of the file where that is wanted */

typedef struct
{
  TwWindow *window;
  char *backup;
} TwRestoration;

static void
restoration_free (TwRestoration *self)
{
  g_object_unref (self->window);
  g_free (self->backup);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwRestoration, restoration_free)

static void
restore_or_not (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TwRestoration) restoration = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  GtkWidget *window = GTK_WIDGET (restoration->window);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (answer, "back-up"))
    gtk_widget_activate_action (window, "win.back-up", NULL);
  if (!g_str_equal (answer, "restore"))
    return;

  if (tw_window_restore (restoration->window, restoration->backup, &error))
    tw_window_show_message (restoration->window, _("The backup was restored"));
  else
    tw_refusal_present (window, _("Not Restored"), error);
}

static char *
describe_backup (const char             *name,
                 const TwBackupContents *contents)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *n_people = tw_language_integer (language, contents->n_people);
  g_autofree char *people = g_strdup_printf (ngettext ("%s person", "%s people", contents->n_people), n_people);
  g_autofree char *cohorts = g_strdup_printf (ngettext ("%u cohort", "%u cohorts", contents->n_cohorts),
                                              contents->n_cohorts);

  /* Translators: the name of a file; "239 people"; "2 cohorts" */
  return g_strdup_printf (_("“%s” holds %s and %s. Everything that is in the file now is replaced by it, and that cannot "
                            "be undone. People who were erased since then come back: erase them again."),
                          name, people, cohorts);
}

static void
restore_chosen_file (GtkWidget  *parent,
                     const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;
  TwRestoration *restoration;
  TwBackupContents contents;
  AdwDialog *question;

  if (!tw_backup_look_into (path, &contents, &error))
    {
      tw_refusal_present (parent, _("Not Restored"), error);
      return;
    }

  body = describe_backup (name, &contents);
  question = adw_alert_dialog_new (_("Restore Backup?"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _("_Cancel"), "back-up",
                                  _("_Back Up First…"), "restore", _("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");

  restoration = g_new0 (TwRestoration, 1);
  restoration->window = g_object_ref (TW_WINDOW (parent));
  restoration->backup = g_strdup (path);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (question), parent, NULL, restore_or_not, restoration);
}

static void
choose_backup (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TwWindow) window = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && tw_window_get_workspace (window) != NULL)
    restore_chosen_file (GTK_WIDGET (window), path);
}

static void
restore (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Restore"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, choose_backup, g_object_ref (widget));
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
