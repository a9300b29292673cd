/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a paper as PDF, to be printed or sent. */

#include "tw-paper-saver.h"

#include <glib/gi18n.h>

#include "tw-refusal.h"

typedef struct
{
  GtkWidget *parent;
  TwWorkspace *workspace;
  gint64 cohort_id;
  gint64 tandem_id;
  TwPaperKind kind;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->workspace);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
save_to_chosen_file (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const TwPrintOptions options = { .language = tw_language_session (), .page_size = TW_PAGE_SIZE_A4 };
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *message = NULL;

  if (path == NULL)
    return;

  if (!tw_workspace_write_paper (saving->workspace, saving->cohort_id, saving->kind, saving->tandem_id, &options, path,
                                 &error))
    {
      tw_refusal_present (saving->parent, _("Not Saved"), error);
      return;
    }

  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Saved as “%s”"), name);
  gtk_widget_activate_action (saving->parent, "win.show-message", "s", message);
}

/**
 * tw_paper_saver_save:
 * @parent: where it was asked for
 * @workspace: an open file
 * @cohort_id: a cohort
 * @kind: which paper
 * @tandem_id: for whom, or %TW_PAPER_FOR_NOBODY or %TW_PAPER_FOR_EVERY_TANDEM
 * @name: of the file, without an ending
 *
 * Asks for a file and writes the paper into it.
 */
void
tw_paper_saver_save (GtkWidget   *parent,
                     TwWorkspace *workspace,
                     gint64       cohort_id,
                     TwPaperKind  kind,
                     gint64       tandem_id,
                     const char  *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *file_name = g_strdup_printf ("%s.pdf", name);
  Saving *saving = g_new0 (Saving, 1);

  g_strdelimit (file_name, "/\\:", '-');
  saving->parent = g_object_ref (parent);
  saving->workspace = g_object_ref (workspace);
  saving->cohort_id = cohort_id;
  saving->tandem_id = tandem_id;
  saving->kind = kind;
  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, save_to_chosen_file, saving);
}
