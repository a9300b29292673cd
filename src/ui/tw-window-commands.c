/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window's menus do to the file as a whole: a new programme, a staff list, a backup, its way back. Each asks
 * what it must know and ends in one command of the workspace. */

#include "tw-window-commands.h"

#include <glib/gi18n.h>

#include "cohort/tw-cohort-page.h"
#include "company/tw-preferences-dialog.h"
#include "lists/tw-import-dialog.h"
#include "lists/tw-list-drop.h"
#include "papers/tw-paper-preview.h"
#include "tw-file-commands.h"
#include "tw-language.h"
#include "tw-refusal.h"
#include "tw-restoration.h"
#include "tw-sample-commands.h"
#include "tw-setup-drafts.h"
#include "tw-shortcuts-dialog.h"
#include "wizard/tw-wizard.h"

static void
on_wizard_closed (TwWindow *window,
                  TwWizard *wizard)
{
  tw_window_show_drafts (window);
  if (tw_wizard_is_kept (wizard))
    tw_window_show_message (window, _("Kept as a draft: continue it from the sidebar"));
}

/* What is new begins with its overview, which says what comes next, and whose first button has the focus. */
static void
on_created (TwWindow *window,
            gint64    cohort_id)
{
  tw_window_show_view (window, cohort_id, "overview");
}

static void
open_wizard (TwWindow       *window,
             TwSetupPurpose  purpose,
             gint64          cohort_id)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *wizard = tw_wizard_new (tw_window_get_workspace (window), purpose, cohort_id, &error);

  if (wizard == NULL)
    {
      tw_refusal_present (GTK_WIDGET (window), _("Not Opened"), error);
      return;
    }

  g_signal_connect_object (wizard, "performed",
                           purpose == TW_SETUP_CHANGE ? G_CALLBACK (tw_window_show_cohort) : G_CALLBACK (on_created),
                           window, G_CONNECT_SWAPPED);
  g_signal_connect_object (wizard, "closed", G_CALLBACK (on_wizard_closed), window, G_CONNECT_SWAPPED);
  adw_dialog_present (wizard, GTK_WIDGET (window));
}

static void
new_programme (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  open_wizard (TW_WINDOW (widget), TW_SETUP_PROGRAMME, 0);
}

/* The parameter is a TwSetupPurpose, and the id of the cohort before or of the one that is changed. */
static void
set_up (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  gint32 purpose;
  gint64 cohort_id;

  g_variant_get (parameter, "(ix)", &purpose, &cohort_id);
  open_wizard (TW_WINDOW (widget), (TwSetupPurpose) purpose, cohort_id);
}

/* The plan of a cohort, open at one of its stages. */
static void
plan (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  gint64 cohort_id;
  const char *stage;
  AdwDialog *wizard;

  g_variant_get (parameter, "(x&s)", &cohort_id, &stage);
  open_wizard (TW_WINDOW (widget), TW_SETUP_CHANGE, cohort_id);

  wizard = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));
  if (TW_IS_WIZARD (wizard))
    gtk_widget_activate_action (GTK_WIDGET (wizard), "wizard.show-stage", "s", stage);
}

static void
discard_or_not (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GVariant) draft = user_data;
  g_autoptr (GError) error = NULL;
  TwWindow *window = g_object_get_data (source, "window");
  gint32 purpose;
  gint64 cohort_id;

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "discard"))
    return;

  g_variant_get (draft, "(ix)", &purpose, &cohort_id);
  if (!tw_workspace_discard_setup_draft (tw_window_get_workspace (window), (TwSetupPurpose) purpose, cohort_id, &error))
    tw_refusal_present (GTK_WIDGET (window), _("Not Discarded"), error);
  tw_window_show_drafts (window);
}

static void
discard_setup (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AdwDialog *question = adw_alert_dialog_new (_("Discard Draft?"),
                                              _("What was filled in is gone then, and that cannot be undone. Nothing that "
                                                "is in the file is changed."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _("_Keep"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  g_object_set_data_full (G_OBJECT (question), "window", g_object_ref (widget), g_object_unref);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (question), widget, NULL, discard_or_not, g_variant_ref (parameter));
}

static void
import_staff (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  adw_dialog_present (tw_import_dialog_new_for_staff (tw_window_get_workspace (TW_WINDOW (widget)), NULL), widget);
}

static void
take_dropped_files (GtkWidget         *widget,
                    const char *const *paths)
{
  tw_window_commands_take_files (TW_WINDOW (widget), paths);
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

/* A paper, a cohort, and a tandem of it or one of %TW_PAPER_FOR_NOBODY and %TW_PAPER_FOR_EVERY_TANDEM. */
static void
print_paper (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwWorkspace *workspace = tw_window_get_workspace (TW_WINDOW (widget));
  const char *word = NULL;
  gint64 cohort_id, tandem_id;
  TwPaperKind kind;

  g_variant_get (parameter, "(&sxx)", &word, &cohort_id, &tandem_id);
  if (workspace != NULL && tw_paper_kind_from_word (word, &kind))
    adw_dialog_present (tw_paper_preview_new (workspace, cohort_id, kind, tandem_id), widget);
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
show_cohort_view (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gint64 cohort_id;
  const char *view;

  g_variant_get (parameter, "(x&s)", &cohort_id, &view);
  tw_window_show_view (TW_WINDOW (widget), cohort_id, view);
}

static void
show_attention (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  tw_window_show_attention (TW_WINDOW (widget), g_variant_get_int64 (parameter));
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
  gtk_widget_class_install_action (widget_class, "win.set-up", "(ix)", set_up);
  gtk_widget_class_install_action (widget_class, "win.plan", "(xs)", plan);
  gtk_widget_class_install_action (widget_class, "win.discard-setup", "(ix)", discard_setup);
  gtk_widget_class_install_action (widget_class, "win.import-staff", NULL, import_staff);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "win.make-sample", NULL, make_sample);
  gtk_widget_class_install_action (widget_class, "win.remove-sample", NULL, remove_sample);
  gtk_widget_class_install_action (widget_class, "win.print-paper", "(sxx)", print_paper);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.show-preferences", NULL, show_preferences);
  gtk_widget_class_install_action (widget_class, "win.show-cohort-view", "(xs)", show_cohort_view);
  gtk_widget_class_install_action (widget_class, "win.show-attention", "x", show_attention);
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
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.set-up", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.plan", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.discard-setup", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.import-staff", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.back-up", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.restore", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.make-sample", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.remove-sample", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.show-preferences", enabled);
}

/**
 * tw_window_commands_take_files:
 * @window: a window
 * @paths: (array zero-terminated=1): a list, or forms that came back
 *
 * Opens the assistant that takes it in: on the page of a cohort for that cohort, elsewhere as a staff list.
 */
void
tw_window_commands_take_files (TwWindow          *window,
                               const char *const *paths)
{
  TwWorkspace *workspace = tw_window_get_workspace (window);
  AdwNavigationPage *page = tw_window_get_content (window);

  if (workspace == NULL || tw_workspace_get_read_only (workspace) || tw_workspace_get_busy (workspace) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    gtk_widget_error_bell (GTK_WIDGET (window));
  else if (page != NULL && TW_IS_COHORT_PAGE (page))
    tw_cohort_page_take_files (TW_COHORT_PAGE (page), paths);
  else
    adw_dialog_present (tw_import_dialog_new_for_staff (workspace, paths), GTK_WIDGET (window));
}

/**
 * tw_window_commands_accept_files:
 * @window: a window
 *
 * Lets lists and forms be dropped onto the window.
 */
void
tw_window_commands_accept_files (TwWindow *window)
{
  g_return_if_fail (TW_IS_WINDOW (window));

  tw_list_drop_install (GTK_WIDGET (window), take_dropped_files);
  gtk_widget_add_css_class (GTK_WIDGET (window), "list-target");
}
