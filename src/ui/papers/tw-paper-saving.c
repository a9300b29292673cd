/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a paper as PDF, and the figures of a cohort as a spreadsheet, where a person wants them. */

#include "tw-paper-saving.h"

#include <glib/gi18n.h>

#include "tw-export-commands.h"
#include "tw-refusal.h"

/* What is saved: a printout, or the figures of a cohort. */
typedef struct
{
  GtkWidget *parent;
  TwPrintout *printout;
  TwWorkspace *workspace;
  gint64 cohort_id;
  TwLanguage *language;
  char *path;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->parent);
  g_clear_object (&saving->printout);
  g_clear_object (&saving->workspace);
  g_clear_pointer (&saving->language, tw_language_unref);
  g_free (saving->path);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
tell_outcome (const Saving *saving,
              GError       *error)
{
  g_autofree char *name = g_filename_display_basename (saving->path);
  g_autofree char *message = NULL;

  if (gtk_widget_get_root (saving->parent) == NULL)
    return;

  if (error != NULL)
    {
      tw_refusal_present (saving->parent, _("Not Saved"), error);
      return;
    }

  /* Translators: the name of a file */
  message = g_strdup_printf (_("Saved as “%s”"), name);
  if (!gtk_widget_activate_action (saving->parent, "paper.show-message", "s", message))
    gtk_widget_activate_action (saving->parent, "win.show-message", "s", message);
}

static void
on_pdf_written (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;

  tw_printout_write_pdf_finish (TW_PRINTOUT (source), result, &error);
  tell_outcome (saving, error);
}

static void
save_pdf (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  TwPrintout *printout = saving->printout;
  const char *path;

  if (file == NULL)
    return;

  saving->path = g_file_get_path (file);
  path = saving->path;
  tw_printout_write_pdf_async (printout, path, on_pdf_written, g_steal_pointer (&saving));
}

static void
save_spreadsheet (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  saving->path = g_file_get_path (file);
  tw_workspace_export_cohort (saving->workspace, saving->cohort_id, saving->path, "figures", saving->language, &error);
  tell_outcome (saving, error);
}

static Saving *
saving_new (GtkWidget *parent)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->parent = g_object_ref (parent);

  return saving;
}

/**
 * tw_paper_saving_suggest_name:
 * @title: what is saved
 * @suffix: the end of the name
 *
 * Returns: (transfer full): a name for its file that no file system refuses
 */
char *
tw_paper_saving_suggest_name (const char *title,
                              const char *suffix)
{
  g_autofree char *name = g_strdup (title);

  g_strdelimit (name, "/\\:*?\"<>|", '-');

  return g_strconcat (name, suffix, NULL);
}

/**
 * tw_paper_saving_ask_for_pdf:
 * @parent: a widget of the window that saves
 * @printout: a paper that is laid out
 *
 * Asks where to save it, and saves it in a worker.
 */
void
tw_paper_saving_ask_for_pdf (GtkWidget  *parent,
                             TwPrintout *printout)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = tw_paper_saving_suggest_name (tw_printout_get_title (printout), ".pdf");
  Saving *saving = saving_new (parent);

  saving->printout = g_object_ref (printout);
  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, save_pdf, saving);
}

/**
 * tw_paper_saving_ask_for_spreadsheet:
 * @parent: a widget of the window that saves
 * @cohort_id: a cohort
 * @language: the language of the headings and words
 *
 * Asks where to save the figures of the cohort, and saves those of the closing report there.
 */
void
tw_paper_saving_ask_for_spreadsheet (GtkWidget   *parent,
                                     TwWorkspace *workspace,
                                     gint64       cohort_id,
                                     TwLanguage  *language)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (TwCohort) cohort = tw_workspace_get_cohort (workspace, cohort_id);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  Saving *saving = saving_new (parent);

  /* Translators: the name of a file; %s is the name of a cohort */
  title = g_strdup_printf (_("Figures of %s"), tw_cohort_get_name (cohort));
  name = tw_paper_saving_suggest_name (title, ".xlsx");
  saving->workspace = g_object_ref (workspace);
  saving->cohort_id = cohort_id;
  saving->language = tw_language_ref (language);
  gtk_file_dialog_set_title (dialog, _("Save Figures as Spreadsheet"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, save_spreadsheet, saving);
}
