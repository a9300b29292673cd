/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list would do to the file, before it does it: how many are new, changed, as before and gone, and every row
 * that is not taken with its reason (P11). Importing is then one command, and can be undone. */

#include "tw-import-dialog.h"

#include <glib/gi18n.h>

#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-people-commands.h"
#include "tw-refusal.h"

/* A staff list and a list of enrolments differ in what they are called and in the two commands. Each ends in
 * finish_preview() or finish_import(), a staff list after it was read in a worker. */
typedef struct
{
  const char *title;
  void (*preview) (TwImportDialog *self);
  void (*import) (TwImportDialog *self);
} TwListKind;

struct _TwImportDialog
{
  AdwDialog parent_instance;

  const TwListKind *kind;
  TwWorkspace *workspace;
  gint64 cohort_id;     /* of the enrolments; 0 for a staff list */
  char *path;
  guint n_refused;      /* the sentences of the list: first the refused rows, then the remarks */
  guint reading_id;
  GCancellable *cancellable;

  GtkButton *import_button;
  GtkStack *stack;
  GtkProgressBar *progress_bar;
  AdwStatusPage *failed_page;
  GtkLabel *n_added_label;
  GtkLabel *n_changed_label;
  GtkLabel *n_unchanged_label;
  GtkLabel *n_left_label;
  GtkLabel *n_refused_label;
  GtkListView *findings;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (TwImportDialog, tw_import_dialog, ADW_TYPE_DIALOG)

/* What was found */

static char *
sentence_of_row (const TwFinding *finding)
{
  g_autofree char *sentence = tw_finding_to_sentence (finding, tw_language_session ());

  if (finding->row == 0)
    return g_steal_pointer (&sentence);

  /* Translators: a row of a spreadsheet and what is wrong with it */
  return g_strdup_printf (_("Row %d: %s"), finding->row, sentence);
}

static GtkStringList *
create_sentences (GPtrArray *findings)
{
  GtkStringList *sentences = gtk_string_list_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    gtk_string_list_take (sentences, sentence_of_row (g_ptr_array_index (findings, i)));

  return sentences;
}

/* refused rows, remarks → one list with a heading over each part */
static void
show_findings (TwImportDialog  *self,
               TwImportOutcome *outcome)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) refused = create_sentences (outcome->refused);
  g_autoptr (GtkStringList) remarks = create_sentences (outcome->notes);
  g_autoptr (GtkFlattenListModel) sentences = NULL;

  g_list_store_append (parts, refused);
  g_list_store_append (parts, remarks);
  sentences = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));

  self->n_refused = outcome->refused->len;
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (sentences));
}

/* A row that has nothing to say makes room for the reasons below. */
static void
show_number (GtkLabel *label,
             guint     number)
{
  g_autofree char *text = tw_language_integer (tw_language_session (), number);

  gtk_label_set_label (label, text);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (label), ADW_TYPE_ACTION_ROW), number > 0);
}

static void
show_outcome (TwImportDialog  *self,
              TwImportOutcome *outcome)
{
  show_number (self->n_added_label, outcome->n_added);
  show_number (self->n_changed_label, outcome->n_changed);
  show_number (self->n_unchanged_label, outcome->n_unchanged);
  show_number (self->n_left_label, outcome->n_left);
  show_number (self->n_refused_label, outcome->refused->len);
  show_findings (self, outcome);

  gtk_stack_set_visible_child_name (self->stack, "outcome");
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), outcome->n_added + outcome->n_changed + outcome->n_left > 0);
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (self->import_button));
  gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

static void
show_failure (TwImportDialog *self,
              const GError   *error)
{
  g_autofree char *sentence = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* Takes the outcome over, or says why there is none. */
static void
finish_preview (TwImportDialog  *self,
                TwImportOutcome *outcome,
                const GError    *error)
{
  g_autoptr (TwImportOutcome) owned = outcome;

  if (owned != NULL)
    show_outcome (self, owned);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error);
}

static void
finish_import (TwImportDialog  *self,
               TwImportOutcome *outcome,
               const GError    *error)
{
  g_autoptr (TwImportOutcome) owned = outcome;

  gtk_stack_set_visible_child_name (self->stack, "outcome");
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), TRUE);
  if (owned != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tw_refusal_present (GTK_WIDGET (self), _("Nothing Imported"), error);
}

/* Staff lists: 200,000 rows are read and written in a worker */

static void
on_staff_previewed (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (TwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  TwImportOutcome *outcome = tw_workspace_staff_list_finish (TW_WORKSPACE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    g_clear_pointer (&outcome, tw_import_outcome_free);
  else
    finish_preview (self, outcome, error);
}

static void
preview_staff (TwImportDialog *self)
{
  const TwListRequest request = { .path = self->path };

  tw_workspace_preview_staff_list_async (self->workspace, &request, self->cancellable, on_staff_previewed,
                                         g_object_ref (self));
}

static void
show_progress (gint64   done,
               gint64   total,
               gpointer user_data)
{
  TwImportDialog *self = user_data;

  if (self->progress_bar != NULL && total > 0)
    gtk_progress_bar_set_fraction (self->progress_bar, (double) done / (double) total);
}

static void
on_staff_imported (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (TwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  TwImportOutcome *outcome = tw_workspace_staff_list_finish (TW_WORKSPACE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    g_clear_pointer (&outcome, tw_import_outcome_free);
  else
    finish_import (self, outcome, error);
}

static void
import_staff (TwImportDialog *self)
{
  const TwListRequest request = { .path = self->path };

  tw_workspace_import_staff_list_async (self->workspace, &request, show_progress, self, self->cancellable,
                                        on_staff_imported, g_object_ref (self));
}

/* Lists of enrolments are as long as a cohort has participants */

static void
preview_enrolments (TwImportDialog *self)
{
  const TwListRequest request = { .path = self->path };
  g_autoptr (GError) error = NULL;
  TwImportOutcome *outcome;

  outcome = tw_workspace_preview_enrolments (self->workspace, self->cohort_id, &request, NULL, &error);
  finish_preview (self, outcome, error);
}

static void
import_enrolments (TwImportDialog *self)
{
  const TwListRequest request = { .path = self->path };
  g_autoptr (GError) error = NULL;
  TwImportOutcome *outcome;

  outcome = tw_workspace_enrol_list (self->workspace, self->cohort_id, &request, NULL, &error);
  finish_import (self, outcome, error);
}

static const TwListKind staff_list = { N_ ("Import Staff List"), preview_staff, import_staff };
static const TwListKind enrolment_list = { N_ ("Enrol from a List"), preview_enrolments, import_enrolments };

static gboolean
read_list (gpointer user_data)
{
  TwImportDialog *self = user_data;

  self->reading_id = 0;
  self->kind->preview (self);

  return G_SOURCE_REMOVE;
}

/* The rows of the list of findings */

static void
set_up_finding (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
bind_finding (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GtkStringObject *sentence = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (sentence));
  gtk_list_item_set_accessible_label (item, gtk_string_object_get_string (sentence));
}

static void
set_up_heading (GtkListItemFactory *factory,
                GtkListHeader      *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading (GtkListItemFactory *factory,
              GtkListHeader      *header,
              TwImportDialog     *self)
{
  gboolean refused = gtk_list_header_get_start (header) < self->n_refused;

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), refused ? _("Not Taken") : _("Remarks"));
}

static void
on_cancel_clicked (TwImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_import_clicked (TwImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  self->kind->import (self);
}

/* Whoever closes the dialog does not want what is still under way. */
static void
on_closed (TwImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
tw_import_dialog_dispose (GObject *object)
{
  TwImportDialog *self = TW_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->reading_id, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (tw_import_dialog_parent_class)->dispose (object);
}

static void
tw_import_dialog_class_init (TwImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_import_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/lists/tw-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, n_added_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, n_changed_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, n_unchanged_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, n_left_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, n_refused_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, findings);
  gtk_widget_class_bind_template_child (widget_class, TwImportDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_import_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
}

static void
tw_import_dialog_init (TwImportDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (set_up_finding), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_finding), NULL);
  g_signal_connect (headings, "setup", G_CALLBACK (set_up_heading), NULL);
  g_signal_connect_object (headings, "bind", G_CALLBACK (bind_heading), self, 0);
  gtk_list_view_set_factory (self->findings, rows);
  gtk_list_view_set_header_factory (self->findings, headings);
}

static AdwDialog *
tw_import_dialog_new (const TwListKind *kind,
                      TwWorkspace      *workspace,
                      gint64            cohort_id,
                      const char       *path)
{
  TwImportDialog *self = g_object_new (TW_TYPE_IMPORT_DIALOG, NULL);

  self->kind = kind;
  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  self->path = g_strdup (path);
  adw_dialog_set_title (ADW_DIALOG (self), gettext (kind->title));

  /* After the first frame, so that the dialog is there while the list is read. */
  self->reading_id = g_idle_add_full (G_PRIORITY_LOW, read_list, self, NULL);

  return ADW_DIALOG (self);
}

/**
 * tw_import_dialog_new_for_staff:
 * @workspace: the open file
 * @path: a staff list
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tw_import_dialog_new_for_staff (TwWorkspace *workspace,
                                const char  *path)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return tw_import_dialog_new (&staff_list, workspace, 0, path);
}

/**
 * tw_import_dialog_new_for_enrolments:
 * @workspace: the open file
 * @cohort_id: who the people of the list are enrolled to
 * @path: a list of enrolments
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tw_import_dialog_new_for_enrolments (TwWorkspace *workspace,
                                     gint64       cohort_id,
                                     const char  *path)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return tw_import_dialog_new (&enrolment_list, workspace, cohort_id, path);
}
