/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The assistant that brings lists in: the file, its sheet where there are several, what the columns hold, what will
 * happen, and one command that can be undone. Files are looked at and read in workers. Back leads to what was chosen
 * before, and nothing chosen is lost by it. For a cohort the same assistant takes forms that came back (P12), a folder
 * full of them at once. */

#include "tw-import-dialog.h"

#include <glib/gi18n.h>

#include "tw-discard.h"
#include "tw-import-columns-page.h"
#include "tw-import-preview-page.h"
#include "tw-import-source.h"
#include "tw-list-chooser.h"
#include "tw-list-drop.h"

struct _TwImportDialog
{
  AdwDialog parent_instance;

  TwImportSource source;     /* what was chosen so far */
  gboolean asked_for_sheet;
  GCancellable *running;     /* of what is under way, or NULL */
  gboolean importing;        /* that is the command itself */

  AdwNavigationView *navigation_view;
  AdwNavigationPage *file_page;
  GtkStack *stack;
  AdwStatusPage *choose_page;
  GtkWidget *choose_button;
  AdwStatusPage *failed_page;
  GtkWidget *again_button;
  AdwNavigationPage *sheets_page;
  GtkListBox *sheets_box;
  AdwNavigationPage *working_page;
  AdwStatusPage *working_status;
  GtkProgressBar *progress_bar;
  TwImportColumnsPage *columns_page;
  TwImportPreviewPage *preview_page;
};

G_DEFINE_FINAL_TYPE (TwImportDialog, tw_import_dialog, ADW_TYPE_DIALOG)

/* What is under way. It may end when nobody waits for it any more. */
typedef struct
{
  TwImportDialog *dialog;
  GCancellable *cancellable;
} TwImportCall;

static void
import_call_free (TwImportCall *call)
{
  g_object_unref (call->dialog);
  g_object_unref (call->cancellable);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwImportCall, import_call_free)

static TwImportCall *
begin_call (TwImportDialog *self)
{
  TwImportCall *call = g_new0 (TwImportCall, 1);

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  call->dialog = g_object_ref (self);
  call->cancellable = g_object_ref (self->running);

  return call;
}

/* Whether somebody still waits for it. */
static gboolean
end_call (TwImportCall *call)
{
  gboolean awaited = call->dialog->running == call->cancellable && !g_cancellable_is_cancelled (call->cancellable);

  if (call->dialog->running == call->cancellable)
    g_clear_object (&call->dialog->running);

  return awaited;
}

/* Pages */

/* The pages that lead to @top, so that Back goes through them. */
static void
show_page (TwImportDialog *self,
           gpointer        top)
{
  AdwNavigationPage *pages[4] = { self->file_page };
  int n_pages = 1;
  gboolean from_columns = top == self->preview_page || top == self->working_page;

  if (top != self->file_page && self->asked_for_sheet && top != self->sheets_page)
    pages[n_pages++] = self->sheets_page;
  if (from_columns && tw_import_source_is_list (&self->source) && top != (gpointer) self->columns_page)
    pages[n_pages++] = ADW_NAVIGATION_PAGE (self->columns_page);
  if (top != self->file_page)
    pages[n_pages++] = top;

  adw_navigation_view_replace (self->navigation_view, pages, n_pages);
}

static void
show_choice (TwImportDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "choose");
  show_page (self, self->file_page);
  adw_dialog_set_focus (ADW_DIALOG (self), self->choose_button);
}

static void
show_failure (TwImportDialog *self,
              const GError   *error)
{
  g_autofree char *sentence = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  show_page (self, self->file_page);
  adw_dialog_set_focus (ADW_DIALOG (self), self->again_button);
}

static void
show_work (TwImportDialog *self,
           const char     *title)
{
  g_autofree char *name = tw_import_source_dup_name (&self->source);
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  adw_status_page_set_title (self->working_status, title);
  adw_status_page_set_description (self->working_status, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
  if (adw_navigation_view_get_visible_page (self->navigation_view) != self->working_page)
    adw_navigation_view_push (self->navigation_view, self->working_page);
}

static void
show_progress (gint64   done,
               gint64   total,
               gpointer user_data)
{
  const TwImportCall *call = user_data;
  TwImportDialog *self = call->dialog;

  if (self->running != call->cancellable || self->progress_bar == NULL || total <= 0)
    return;

  gtk_progress_bar_set_fraction (self->progress_bar, (double) done / (double) total);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
}

static void
show_sheets (TwImportDialog   *self,
             const TwListLook *look)
{
  gtk_list_box_remove_all (self->sheets_box);
  for (guint i = 0; look->sheets[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), look->sheets[i]);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->sheets_box, row);
    }

  self->asked_for_sheet = TRUE;
  show_page (self, self->sheets_page);
}

/* What will happen */

static guint
count_returning (TwImportDialog *self)
{
  const char *const *numbers = self->source.request->add_again;

  return numbers != NULL ? g_strv_length ((GStrv) numbers) : 0;
}

static void
on_previewed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TwImportCall) call = user_data;
  TwImportDialog *self = call->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwImportOutcome) outcome = tw_workspace_import_finish (TW_WORKSPACE (source), result, &error);
  g_autofree char *name = NULL;

  if (!end_call (call))
    return;

  if (outcome == NULL)
    {
      show_failure (self, error);
      return;
    }

  name = tw_import_source_dup_name (&self->source);
  tw_import_source_keep (&self->source, outcome);
  tw_import_preview_page_show (self->preview_page, g_steal_pointer (&outcome), name,
                               tw_import_source_get_label (&self->source), count_returning (self));
  show_page (self, self->preview_page);
}

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TwImportCall) call = user_data;
  TwImportDialog *self = call->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwImportOutcome) outcome = tw_workspace_import_finish (TW_WORKSPACE (source), result, &error);

  end_call (call);
  self->importing = FALSE;
  if (outcome != NULL)
    tw_discard_close (ADW_DIALOG (self));
  else if (self->navigation_view == NULL)
    return;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_page (self, self->preview_page);
  else
    show_failure (self, error);
}

static void
preview (TwImportDialog *self)
{
  TwImportCall *call;

  show_work (self, _("Comparing…"));
  call = begin_call (self);
  tw_import_source_compare (&self->source, show_progress, call, call->cancellable, on_previewed, call);
}

static void
on_import (TwImportDialog *self)
{
  TwImportCall *call;

  self->importing = TRUE;
  show_work (self, self->source.kind == TW_LIST_STAFF ? _("Importing…") : _("Entering…"));
  call = begin_call (self);
  tw_import_source_take_in (&self->source, show_progress, call, call->cancellable, on_imported, call);
}

/* Looking at the file */

static void look (TwImportDialog *self);

static void
refuse_form_of_a_cohort (TwImportDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("This is a form that somebody filled in, not a staff list. Open its cohort and import it "
                         "there: “Enrol from a List or Import Forms…”."));
  show_failure (self, error);
}

static void
take_look (TwImportDialog   *self,
           const TwListLook *look)
{
  self->source.looks_like = look->kind;
  g_free ((char *) self->source.request->fingerprint);
  self->source.request->fingerprint = g_strdup (look->fingerprint);

  switch (look->kind)
    {
    case TW_LOOK_LIST:
      tw_import_columns_page_show (self->columns_page, self->source.kind, look, self->source.request->path);
      show_page (self, self->columns_page);
      break;

    case TW_LOOK_SHEETS:
      show_sheets (self, look);
      break;

    case TW_LOOK_FORM:
    case TW_LOOK_SURVEY:
      if (self->source.kind == TW_LIST_STAFF)
        refuse_form_of_a_cohort (self);
      else
        preview (self);
      break;
    }
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TwImportCall) call = user_data;
  TwImportDialog *self = call->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwListLook) seen = tw_workspace_look_at_list_finish (self->source.workspace, result, &error);

  if (!end_call (call))
    return;

  if (seen != NULL)
    {
      take_look (self, seen);
      return;
    }

  /* What was said of the columns may not fit a file that was saved anew. */
  if (self->source.request->columns != NULL)
    {
      g_clear_pointer ((GStrv *) &self->source.request->columns, g_strfreev);
      look (self);
      return;
    }

  show_failure (self, error);
}

static void
look (TwImportDialog *self)
{
  TwImportCall *call = begin_call (self);

  show_work (self, _("Looking at the File…"));
  tw_workspace_look_at_list_async (self->source.workspace, self->source.kind, self->source.request, call->cancellable,
                                   on_looked, call);
}

static void
refuse_several (TwImportDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("You chose several files. Staff lists are imported one at a time, so that you see what each of them "
                         "changes."));
  show_failure (self, error);
}

/* One file is looked at for what it is; several are forms that came back. */
static void
begin (TwImportDialog *self)
{
  if (self->source.forms == NULL)
    look (self);
  else if (self->source.kind == TW_LIST_STAFF)
    refuse_several (self);
  else
    preview (self);
}

/* The same files as they are by now; what was said of the columns counts. */
static void
look_again (TwImportDialog *self)
{
  if (self->source.forms != NULL)
    tw_import_source_choose (&self->source, (const char *const *) self->source.paths);
  g_clear_pointer ((char **) &self->source.request->fingerprint, g_free);
  begin (self);
}

static void
take_files (GtkWidget         *widget,
            const char *const *paths)
{
  TwImportDialog *self = TW_IMPORT_DIALOG (widget);

  if (self->importing)
    return;

  tw_import_source_choose (&self->source, paths);
  self->asked_for_sheet = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  begin (self);
}

/* What a person chooses */

static void
on_choose_clicked (TwImportDialog *self)
{
  if (self->source.kind == TW_LIST_STAFF)
    tw_list_chooser_open (GTK_WIDGET (self), _("Choose a List"), take_files);
  else
    tw_list_chooser_open_several (GTK_WIDGET (self), _("Choose a List or Forms"), take_files);
}

static void
on_again_clicked (TwImportDialog *self)
{
  look_again (self);
}

static void
on_sheet_chosen (TwImportDialog *self,
                 const char     *sheet)
{
  g_free ((char *) self->source.request->sheet);
  self->source.request->sheet = g_strdup (sheet);
  g_clear_pointer ((GStrv *) &self->source.request->columns, g_strfreev);
  look (self);
}

static void
on_sheet_activated (TwImportDialog *self,
                    GtkListBoxRow  *row)
{
  on_sheet_chosen (self, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
on_forget (TwImportDialog *self)
{
  self->source.request->forget_columns = TRUE;
  g_clear_pointer ((GStrv *) &self->source.request->columns, g_strfreev);
  look (self);
}

/* From here on closing would lose something. */
static void
on_corrected (TwImportDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
on_continue (TwImportDialog *self)
{
  GStrv said = tw_import_columns_page_dup_said (self->columns_page);

  if (said != NULL)
    {
      g_strfreev ((GStrv) self->source.request->columns);
      self->source.request->columns = (const char *const *) said;
    }

  self->source.request->without_hidden_rows = tw_import_columns_page_leaves_out_hidden (self->columns_page);
  preview (self);
}

static void
on_add_again (TwImportDialog *self,
              const char     *number)
{
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();

  if (self->source.request->add_again != NULL)
    g_strv_builder_addv (numbers, (const char **) self->source.request->add_again);
  g_strv_builder_add (numbers, number);
  g_strfreev ((GStrv) self->source.request->add_again);
  self->source.request->add_again = (const char *const *) g_strv_builder_end (numbers);
  preview (self);
}

static void
on_leave_out (TwImportDialog *self)
{
  g_clear_pointer ((GStrv *) &self->source.request->add_again, g_strfreev);
  preview (self);
}

/* Stopping and closing */

static void
on_stop_clicked (TwImportDialog *self)
{
  g_cancellable_cancel (self->running);

  /* A command that is under way says itself when it has taken everything back. */
  if (self->importing)
    return;

  g_clear_object (&self->running);
  adw_navigation_page_set_can_pop (self->working_page, TRUE);
  adw_navigation_view_pop (self->navigation_view);
  adw_navigation_page_set_can_pop (self->working_page, FALSE);
}

static void
on_cancel_clicked (TwImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_close_attempt (TwImportDialog *self)
{
  tw_discard_ask (ADW_DIALOG (self));
}

/* Whoever closes the dialog does not want what is still under way. */
static void
on_closed (TwImportDialog *self)
{
  g_cancellable_cancel (self->running);
}

static void
tw_import_dialog_dispose (GObject *object)
{
  TwImportDialog *self = TW_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->running);
  tw_import_source_clear (&self->source);

  G_OBJECT_CLASS (tw_import_dialog_parent_class)->dispose (object);
}

static void
tw_import_dialog_class_init (TwImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_import_dialog_dispose;

  g_type_ensure (TW_TYPE_IMPORT_COLUMNS_PAGE);
  g_type_ensure (TW_TYPE_IMPORT_PREVIEW_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/lists/tw-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, file_page);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, choose_page);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, again_button);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, sheets_page);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, sheets_box);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, working_page);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, working_status);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, columns_page);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, preview_page);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_forget);
  gtk_widget_class_bind_template_callback (widget_class, on_corrected);
  gtk_widget_class_bind_template_callback (widget_class, on_continue);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_add_again);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_out);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
}

static void
tw_import_dialog_init (TwImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tw_list_drop_install (GTK_WIDGET (self), take_files);
}

static AdwDialog *
tw_import_dialog_new (TwWorkspace       *workspace,
                      gint64             cohort_id,
                      const char *const *paths)
{
  TwImportDialog *self = g_object_new (TW_TYPE_IMPORT_DIALOG, NULL);
  gboolean is_staff = cohort_id == 0;

  tw_import_source_init (&self->source, workspace, cohort_id);
  adw_dialog_set_title (ADW_DIALOG (self), is_staff ? _("Import Staff List") : _("Enrol or Import Forms"));
  adw_status_page_set_description (
    self->choose_page,
    is_staff ? _("A spreadsheet (.xlsx, .ods) or CSV file with one row per person. You will see what happens before "
                 "anything is changed.")
             : _("An enrolment list with one row per person, the table of a survey tool, or forms that came back, several at "
                 "once if you like. You will see what happens before anything is changed."));
  if (!is_staff)
    {
      adw_navigation_page_set_title (self->file_page, _("Choose a List or Forms"));
      gtk_button_set_label (GTK_BUTTON (self->choose_button), _("_Choose Files…"));
    }

  if (paths != NULL)
    take_files (GTK_WIDGET (self), paths);
  else
    show_choice (self);

  return ADW_DIALOG (self);
}

/**
 * tw_import_dialog_new_for_staff:
 * @workspace: the open file
 * @paths: (nullable) (array zero-terminated=1): a staff list; %NULL to ask for one
 *
 * Returns: (transfer floating): the assistant for a staff list
 */
AdwDialog *
tw_import_dialog_new_for_staff (TwWorkspace       *workspace,
                                const char *const *paths)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  return tw_import_dialog_new (workspace, 0, paths);
}

/**
 * tw_import_dialog_new_for_cohort:
 * @workspace: the open file
 * @cohort_id: who the people of the list are enrolled to, or whose forms came back
 * @paths: (nullable) (array zero-terminated=1): the file, or several forms; %NULL to ask
 *
 * Returns: (transfer floating): the assistant for enrolment lists and for what came back
 */
AdwDialog *
tw_import_dialog_new_for_cohort (TwWorkspace       *workspace,
                                 gint64             cohort_id,
                                 const char *const *paths)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (cohort_id != 0, NULL);

  return tw_import_dialog_new (workspace, cohort_id, paths);
}
