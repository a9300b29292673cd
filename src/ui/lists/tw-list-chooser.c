/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the file of a list: a staff list or a list of enrolments, as spreadsheets save them. */

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
on_chosen (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree TwListQuestion *request = user_data;
  g_autoptr (GtkWidget) parent = request->parent;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && gtk_widget_get_root (parent) != NULL)
    tw_list_chooser_take (parent, file, request->chosen);
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
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  TwListQuestion *request;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (chosen != NULL);

  request = g_new0 (TwListQuestion, 1);
  request->parent = g_object_ref (parent);
  request->chosen = chosen;

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_chosen, request);
}

/**
 * tw_list_chooser_take:
 * @parent: a widget of the window that asked
 * @file: what was chosen, or dropped there
 * @chosen: called with its path
 *
 * What lies on a phone or in a cloud has no path: that is said instead.
 */
void
tw_list_chooser_take (GtkWidget        *parent,
                      GFile            *file,
                      TwListChosenFunc  chosen)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    {
      chosen (parent, path);
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
