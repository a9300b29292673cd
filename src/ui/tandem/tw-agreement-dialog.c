/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a tandem settles: expectations of both sides, and when, how long, where and under which conditions they meet
 * (D11). */

#include "tw-agreement-dialog.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-discard.h"
#include "tw-entry-text.h"
#include "tw-goal-commands.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

struct _TwAgreementDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 tandem_id;

  GtkWidget *save_button;
  AdwEntryRow *mentor_row;
  AdwEntryRow *mentee_row;
  AdwSpinRow *cadence_row;
  AdwSpinRow *minutes_row;
  AdwEntryRow *place_row;
  AdwEntryRow *rules_row;
  TwDateRow *date_row;
};

G_DEFINE_FINAL_TYPE (TwAgreementDialog, tw_agreement_dialog, ADW_TYPE_DIALOG)

static void
fill_in (const TwAgreementRow *agreement,
         gpointer              dialog)
{
  TwAgreementDialog *self = dialog;

  tw_entry_text_set (self->mentor_row, agreement->mentor_expectations);
  tw_entry_text_set (self->mentee_row, agreement->mentee_expectations);
  adw_spin_row_set_value (self->cadence_row, agreement->cadence_days);
  adw_spin_row_set_value (self->minutes_row, agreement->meeting_minutes);
  tw_entry_text_set (self->place_row, agreement->meeting_place);
  tw_entry_text_set (self->rules_row, agreement->ground_rules);
  if (agreement->agreed_on != NULL)
    tw_date_row_set_date (self->date_row, agreement->agreed_on);
}

static void
on_cancel_clicked (TwAgreementDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_save_clicked (TwAgreementDialog *self)
{
  g_autoptr (GError) error = NULL;
  const TwAgreementRow agreement = {
    .tandem_id = self->tandem_id,
    .agreed_on = tw_date_row_get_date (self->date_row),
    .mentor_expectations = tw_entry_text_get (self->mentor_row),
    .mentee_expectations = tw_entry_text_get (self->mentee_row),
    .cadence_days = (int) adw_spin_row_get_value (self->cadence_row),
    .meeting_minutes = (int) adw_spin_row_get_value (self->minutes_row),
    .meeting_place = tw_entry_text_get (self->place_row),
    .ground_rules = tw_entry_text_get (self->rules_row),
  };

  if (tw_workspace_set_agreement (self->workspace, &agreement, &error))
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Saved"), error);
}

static void
tw_agreement_dialog_dispose (GObject *object)
{
  TwAgreementDialog *self = TW_AGREEMENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_AGREEMENT_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_agreement_dialog_parent_class)->dispose (object);
}

static void
tw_agreement_dialog_class_init (TwAgreementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_agreement_dialog_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/tandem/tw-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, mentor_row);
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, mentee_row);
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, rules_row);
  gtk_widget_class_bind_template_child (widget_class, TwAgreementDialog, date_row);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
tw_agreement_dialog_init (TwAgreementDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  gtk_widget_init_template (GTK_WIDGET (self));
  tw_discard_guard (ADW_DIALOG (self));
  tw_date_row_set_date (self->date_row, today);
}

/**
 * tw_agreement_dialog_new:
 * @workspace: an open file
 * @tandem_id: a tandem
 *
 * Returns: (transfer floating): a form of what it settled
 */
AdwDialog *
tw_agreement_dialog_new (TwWorkspace *workspace,
                         gint64       tandem_id)
{
  TwAgreementDialog *self = g_object_new (TW_TYPE_AGREEMENT_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->tandem_id = tandem_id;
  tw_workspace_read_agreement (workspace, tandem_id, fill_in, self, NULL);

  return ADW_DIALOG (self);
}
