/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what sponsor or contact person say of the benefits for the company. */

#include "tw-statement-dialog.h"

#include <glib/gi18n.h>

#include "tw-company-statement-commands.h"
#include "tw-discard.h"
#include "tw-question-text.h"
#include "tw-refusal.h"
#include "tw-text-row.h"
#include "tw-wrapped-title.h"

struct _TwStatementDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;

  GtkWidget *save_button;
  TwTextRow *words_row;
  AdwComboRow *speaker_row;
  AdwComboRow *benefit_row;
};

G_DEFINE_FINAL_TYPE (TwStatementDialog, tw_statement_dialog, ADW_TYPE_DIALOG)

static const TwSpeaker speakers[] = { TW_SPEAKER_SPONSOR, TW_SPEAKER_CONTACT_PERSON };

static char *
dup_words (TwStatementDialog *self)
{
  return g_strstrip (g_strdup (tw_text_row_get_text (self->words_row)));
}

static void
on_words_changed (TwStatementDialog *self)
{
  g_autofree char *words = dup_words (self);

  gtk_widget_set_sensitive (self->save_button, *words != '\0');
}

static void
on_cancel_clicked (TwStatementDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_close_attempt (TwStatementDialog *self)
{
  g_autofree char *words = dup_words (self);

  if (*words != '\0')
    tw_discard_ask (ADW_DIALOG (self));
  else
    tw_discard_close (ADW_DIALOG (self));
}

/* The first is none of them. */
static const char *
get_benefit (TwStatementDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->benefit_row);

  return selected > 0 ? tw_question_keys ("benefit", "company")[selected - 1] : NULL;
}

static void
on_save_clicked (TwStatementDialog *self)
{
  g_autofree char *words = dup_words (self);
  g_autoptr (GError) error = NULL;

  if (tw_workspace_add_company_statement (self->workspace, self->cohort_id,
                                          speakers[adw_combo_row_get_selected (self->speaker_row)],
                                          get_benefit (self), words, &error) != 0)
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Stored"), error);
}

static void
fill_benefits (TwStatementDialog *self)
{
  const char * const *keys = tw_question_keys ("benefit", "company");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("In general"));
  for (guint i = 0; keys[i] != NULL; i++)
    gtk_string_list_append (names, tw_question_name (tw_language_session (), keys[i]));
  adw_combo_row_set_model (self->benefit_row, G_LIST_MODEL (names));
}

static void
tw_statement_dialog_dispose (GObject *object)
{
  TwStatementDialog *self = TW_STATEMENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_STATEMENT_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_statement_dialog_parent_class)->dispose (object);
}

static void
tw_statement_dialog_class_init (TwStatementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_statement_dialog_dispose;

  g_type_ensure (TW_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/closing/tw-statement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwStatementDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwStatementDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, TwStatementDialog, speaker_row);
  gtk_widget_class_bind_template_child (widget_class, TwStatementDialog, benefit_row);
  gtk_widget_class_bind_template_callback (widget_class, on_words_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
tw_statement_dialog_init (TwStatementDialog *self)
{
  g_autoptr (GtkWidget) input = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_get (self->words_row, "input", &input, NULL);
  adw_dialog_set_focus (ADW_DIALOG (self), input);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  g_signal_connect (self, "close-attempt", G_CALLBACK (on_close_attempt), NULL);
  fill_benefits (self);
}

/**
 * tw_statement_dialog_new:
 * @workspace: the open file
 * @cohort_id: a cohort that is not closed
 *
 * Returns: (transfer floating): a dialog that takes a statement down
 */
AdwDialog *
tw_statement_dialog_new (TwWorkspace *workspace,
                         gint64       cohort_id)
{
  TwStatementDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_STATEMENT_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;

  return ADW_DIALOG (self);
}
