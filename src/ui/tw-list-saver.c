/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves the lists of a cohort for Excel: all of them as a workbook, or the tandems alone as CSV. */

#include "tw-list-saver.h"

#include <glib/gi18n.h>

#include "tw-export-commands.h"
#include "tw-refusal.h"

typedef struct
{
  GtkWidget *parent;
  TwWorkspace *workspace;
  gint64 cohort_id;
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
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *message = NULL;

  if (path == NULL)
    return;

  if (!tw_workspace_export_cohort (saving->workspace, saving->cohort_id, path, NULL, tw_language_session (), &error))
    {
      tw_refusal_present (saving->parent, _("Not Saved"), error);
      return;
    }

  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Saved as “%s”"), name);
  gtk_widget_activate_action (saving->parent, "win.show-message", "s", message);
}

static void
add_filter (GListStore *filters,
            const char *name,
            const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

/**
 * tw_list_saver_save:
 * @parent: where it was asked for
 * @workspace: an open file
 * @cohort_id: a cohort
 * @name: of the file, without an ending
 *
 * Asks for a file, whose ending says what is written: .xlsx or .csv.
 */
void
tw_list_saver_save (GtkWidget   *parent,
                    TwWorkspace *workspace,
                    gint64       cohort_id,
                    const char  *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *file_name = g_strdup_printf ("%s.xlsx", name);
  Saving *saving = g_new0 (Saving, 1);

  g_strdelimit (file_name, "/\\:", '-');
  saving->parent = g_object_ref (parent);
  saving->workspace = g_object_ref (workspace);
  saving->cohort_id = cohort_id;
  add_filter (filters, _("Workbook with all lists (.xlsx)"), "xlsx");
  add_filter (filters, _("Tandems alone (.csv)"), "csv");
  gtk_file_dialog_set_title (dialog, _("Export Matching"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, save_to_chosen_file, saving);
}
