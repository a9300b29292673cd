/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An executive who declined is obliged to take part: by whom, when and why is asked and kept (D3). */

#include "tw-obligation-dialog.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-discard.h"
#include "tw-participant-commands.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

struct _TwObligationDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  TwParticipant *participant;

  GtkWidget *oblige_button;
  AdwEntryRow *by_row;
  AdwEntryRow *reason_row;
  TwDateRow *date_row;
};

G_DEFINE_FINAL_TYPE (TwObligationDialog, tw_obligation_dialog, ADW_TYPE_DIALOG)

static gboolean
is_filled (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0';
}

static void
on_changed (TwObligationDialog *self)
{
  gtk_widget_set_sensitive (self->oblige_button, is_filled (self->by_row) && is_filled (self->reason_row));
}

static void
on_cancel_clicked (TwObligationDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_oblige_clicked (TwObligationDialog *self)
{
  g_autoptr (GError) error = NULL;
  TwObligation obligation = {
    .by = gtk_editable_get_text (GTK_EDITABLE (self->by_row)),
    .reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row)),
  };
  GDate on;

  g_date_clear (&on, 1);
  g_date_set_parse (&on, tw_date_row_get_date (self->date_row));
  obligation.on = &on;

  if (tw_workspace_oblige (self->workspace, tw_participant_get_id (self->participant), &obligation, &error))
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Obliged"), error);
}

static void
tw_obligation_dialog_dispose (GObject *object)
{
  TwObligationDialog *self = TW_OBLIGATION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_OBLIGATION_DIALOG);
  g_clear_object (&self->workspace);
  g_clear_object (&self->participant);

  G_OBJECT_CLASS (tw_obligation_dialog_parent_class)->dispose (object);
}

static void
tw_obligation_dialog_class_init (TwObligationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_obligation_dialog_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/participants/tw-obligation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwObligationDialog, oblige_button);
  gtk_widget_class_bind_template_child (widget_class, TwObligationDialog, by_row);
  gtk_widget_class_bind_template_child (widget_class, TwObligationDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, TwObligationDialog, date_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_oblige_clicked);
}

static void
tw_obligation_dialog_init (TwObligationDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  gtk_widget_init_template (GTK_WIDGET (self));
  tw_date_row_set_date (self->date_row, today);
}

/**
 * tw_obligation_dialog_new:
 * @workspace: an open file
 * @participant: a mentee who declined
 *
 * Returns: (transfer floating): a dialog that obliges the mentee
 */
AdwDialog *
tw_obligation_dialog_new (TwWorkspace   *workspace,
                          TwParticipant *participant)
{
  TwObligationDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_PARTICIPANT (participant), NULL);

  self = g_object_new (TW_TYPE_OBLIGATION_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->participant = g_object_ref (participant);
  tw_discard_guard (ADW_DIALOG (self));

  return ADW_DIALOG (self);
}
