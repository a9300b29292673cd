/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the file of a list, as spreadsheets save them, or for several files: forms that came back. */

#include "tw-list-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tw-refusal.h"

static const char * const suffixes[] = { "csv", "txt", "xlsx", "ods", NULL };

typedef struct
{
  GtkWidget *parent;
  TwListChosenFunc chosen;
} TwListQuestion;

static void
take_chosen (TwListQuestion *question,
             GListModel     *files)
{
  if (files != NULL && gtk_widget_get_root (question->parent) != NULL)
    tw_list_chooser_take (question->parent, files, question->chosen);

  g_object_unref (question->parent);
  g_free (question);
}

static void
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      question)
{
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (file != NULL)
    g_list_store_append (files, file);
  take_chosen (question, file != NULL ? G_LIST_MODEL (files) : NULL);
}

static void
on_several_chosen (GObject      *source,
                   GAsyncResult *result,
                   gpointer      question)
{
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  take_chosen (question, files);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) lists = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (lists, _("Spreadsheets (CSV, XLSX, ODS)"));
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (lists, suffixes[i]);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");

  g_list_store_append (filters, lists);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static GtkFileDialog *
create_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);

  return dialog;
}

static TwListQuestion *
question_new (GtkWidget        *parent,
              TwListChosenFunc  chosen)
{
  TwListQuestion *question = g_new0 (TwListQuestion, 1);

  question->parent = g_object_ref (parent);
  question->chosen = chosen;

  return question;
}

/**
 * tw_list_chooser_open:
 * @parent: a widget of the window that asks
 * @title: what is to be chosen
 * @chosen: called with the file; not called when the person thinks better of it
 */
void
tw_list_chooser_open (GtkWidget        *parent,
                      const char       *title,
                      TwListChosenFunc  chosen)
{
  g_autoptr (GtkFileDialog) dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (chosen != NULL);

  dialog = create_dialog (title);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_chosen,
                        question_new (parent, chosen));
}

/**
 * tw_list_chooser_open_several:
 * @parent: a widget of the window that asks
 * @title: what is to be chosen
 * @chosen: called with one file or several; not called when the person thinks better of it
 */
void
tw_list_chooser_open_several (GtkWidget        *parent,
                              const char       *title,
                              TwListChosenFunc  chosen)
{
  g_autoptr (GtkFileDialog) dialog = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (chosen != NULL);

  dialog = create_dialog (title);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_several_chosen,
                                 question_new (parent, chosen));
}

/**
 * tw_list_chooser_take:
 * @parent: a widget of the window that asked
 * @files: (element-type GFile): what was chosen, or dropped there
 * @chosen: called with their paths
 *
 * What lies on a phone or in a cloud has no path: that is said instead.
 */
void
tw_list_chooser_take (GtkWidget        *parent,
                      GListModel       *files,
                      TwListChosenFunc  chosen)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }

  if (paths->len > 0 && paths->len == g_list_model_get_n_items (files))
    {
      chosen (parent, (const char *const *) paths->pdata);
      return;
    }

  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("The file does not lie on this computer. Copy it into a folder here, and choose it there."));
  tw_refusal_present (parent, _("Not Opened"), error);
}

/**
 * tw_list_chooser_knows:
 * @path: a file
 *
 * Returns: whether it ends as lists do
 */
gboolean
tw_list_chooser_knows (const char *path)
{
  g_autofree char *folded = g_utf8_strdown (path, -1);
  const char *dot = strrchr (folded, '.');

  return dot != NULL && g_strv_contains (suffixes, dot + 1);
}
