/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks where something is to be written: a file, or a folder for several. The ending of a name says what is written,
 * so a name without one gets it. */

#include "tw-file-saver.h"

#include <glib/gi18n.h>

#include "tw-refusal.h"

static const struct
{
  const char *name;
  const char *suffixes[3];
} kinds_of_files[] = {
  [TW_FILE_SAVER_TABLES] = { N_ ("Excel workbooks and CSV files"), { "xlsx", "csv" } },
  [TW_FILE_SAVER_WORKBOOK] = { N_ ("Excel workbooks"), { "xlsx" } },
};

typedef struct
{
  GtkWidget *parent;
  TwFileSaverKinds kinds;
  TwPathChosenFunc chosen;
  gpointer user_data;
} TwSaving;

static void
saving_free (TwSaving *saving)
{
  g_object_unref (saving->parent);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSaving, saving_free)

static char *
complete_name (const char       *path,
               TwFileSaverKinds  kinds)
{
  const char *const *suffixes = kinds_of_files[kinds].suffixes;

  for (guint i = 0; suffixes[i] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (".", suffixes[i], NULL);
      g_autofree char *folded = g_utf8_strdown (path, -1);

      if (g_str_has_suffix (folded, ending))
        return g_strdup (path);
    }

  return g_strconcat (path, ".", suffixes[0], NULL);
}

/* What lies on a phone or in a cloud has no path here. */
static char *
take_path (TwSaving *saving,
           GFile    *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || gtk_widget_get_root (saving->parent) == NULL)
    return NULL;
  if (path != NULL)
    return g_steal_pointer (&path);

  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("Nothing can be written there. Choose a folder on this computer, and copy from there."));
  tw_refusal_present (saving->parent, _("Not Written"), error);

  return NULL;
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TwSaving) saving = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = take_path (saving, file);
  g_autofree char *complete = path != NULL ? complete_name (path, saving->kinds) : NULL;

  if (complete != NULL)
    saving->chosen (saving->parent, complete, saving->user_data);
}

static void
on_folder_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (TwSaving) saving = user_data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = take_path (saving, folder);

  if (path != NULL)
    saving->chosen (saving->parent, path, saving->user_data);
}

static TwSaving *
saving_new (GtkWidget        *parent,
            TwPathChosenFunc  chosen,
            gpointer          user_data)
{
  TwSaving *saving = g_new0 (TwSaving, 1);

  saving->parent = g_object_ref (parent);
  saving->chosen = chosen;
  saving->user_data = user_data;

  return saving;
}

static GListModel *
create_filters (TwFileSaverKinds kinds)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(kinds_of_files[kinds].name));
  for (guint i = 0; kinds_of_files[kinds].suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, kinds_of_files[kinds].suffixes[i]);
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

/**
 * tw_file_saver_open:
 * @parent: a widget of the window that asks
 * @title: what is to be written
 * @name: a name for it, with its ending
 * @kinds: what it can be
 * @chosen: called with the path, which ends as one of @kinds; not called when the person thinks better of it
 */
void
tw_file_saver_open (GtkWidget        *parent,
                    const char       *title,
                    const char       *name,
                    TwFileSaverKinds  kinds,
                    TwPathChosenFunc  chosen,
                    gpointer          user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters (kinds);
  TwSaving *saving;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (chosen != NULL);

  saving = saving_new (parent, chosen, user_data);
  saving->kinds = kinds;
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_file_chosen, saving);
}

/**
 * tw_file_saver_open_folder:
 * @parent: a widget of the window that asks
 * @title: what is to be written
 * @chosen: called with the folder; not called when the person thinks better of it
 */
void
tw_file_saver_open_folder (GtkWidget        *parent,
                           const char       *title,
                           TwPathChosenFunc  chosen,
                           gpointer          user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (chosen != NULL);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_folder_chosen,
                                 saving_new (parent, chosen, user_data));
}
