/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup takes the place of the file: it is chosen, or handed over by the desktop; what is in it is told; and only
 * then, where that is wanted, everything in the file is replaced. */

#include "tw-restoration.h"

#include <glib/gi18n.h>

#include "tw-file-commands.h"
#include "tw-language.h"
#include "tw-refusal.h"

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

/**
 * tw_restoration_offer:
 * @window: a window whose file is open for writing
 * @path: a file that should be a backup
 *
 * Says what is in @path and asks whether it is to take the place of the window's file. What is no backup, or one of a
 * newer program, is refused with a dialog that says so.
 */
void
tw_restoration_offer (TwWindow   *window,
                      const char *path)
{
  GtkWidget *parent = GTK_WIDGET (window);
  TwWorkspace *workspace = tw_window_get_workspace (window);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;
  TwRestoration *restoration;
  TwBackupContents contents;
  AdwDialog *question;

  if (workspace == NULL || tw_workspace_get_read_only (workspace) || tw_workspace_get_busy (workspace))
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                                   _("The file cannot be replaced now: it is open for reading only, or something is "
                                     "still being done with it. Close the other window or wait, and try again."));
      tw_refusal_present (parent, _("Not Restored"), error);
      return;
    }

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
  restoration->window = g_object_ref (window);
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

  if (path != NULL)
    tw_restoration_offer (window, path);
}

/**
 * tw_restoration_choose:
 * @window: a window whose file is open for writing
 *
 * Lets a backup be chosen, and goes on as [func@restoration_offer] does.
 */
void
tw_restoration_choose (TwWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) backups = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) everything = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (backups, _("Backups"));
  gtk_file_filter_add_suffix (backups, TW_BACKUP_SUFFIX + 1);
  gtk_file_filter_add_suffix (backups, "db");
  gtk_file_filter_set_name (everything, _("All Files"));
  gtk_file_filter_add_pattern (everything, "*");
  g_list_store_append (filters, backups);
  g_list_store_append (filters, everything);

  gtk_file_dialog_set_title (dialog, _("Restore"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, choose_backup, g_object_ref (window));
}
