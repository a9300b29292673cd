/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new round of questions to everybody in a tandem (D16, D19). */

#include "tw-round-dialog.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-feedback-commands.h"
#include "tw-names.h"
#include "tw-plain-date.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

struct _TwRoundDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;

  AdwComboRow *kind_row;
  TwDateRow *date_row;
};

enum
{
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwRoundDialog, tw_round_dialog, ADW_TYPE_DIALOG)

static void
on_cancel_clicked (TwRoundDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_ask_clicked (TwRoundDialog *self)
{
  g_autoptr (GError) error = NULL;
  gint64 pulse_id;
  GDate due_on;

  if (!tw_plain_date_read (tw_date_row_get_date (self->date_row), &due_on))
    return;

  pulse_id = tw_workspace_ask (self->workspace, self->cohort_id, (TwPulseKind) adw_combo_row_get_selected (self->kind_row),
                               &due_on, &error);
  if (pulse_id == 0)
    {
      tw_refusal_present (GTK_WIDGET (self), _("Nobody Asked"), error);
      return;
    }

  g_signal_emit (self, signals[ASKED], 0, pulse_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tw_round_dialog_dispose (GObject *object)
{
  TwRoundDialog *self = TW_ROUND_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_ROUND_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_round_dialog_parent_class)->dispose (object);
}

static void
tw_round_dialog_class_init (TwRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_round_dialog_dispose;
  g_type_ensure (TW_TYPE_DATE_ROW);

  signals[ASKED] =
    g_signal_new ("asked", TW_TYPE_ROUND_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/feedback/tw-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwRoundDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, TwRoundDialog, date_row);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_clicked);
}

static void
tw_round_dialog_init (TwRoundDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = TW_PULSE_REGULAR; kind <= TW_PULSE_FULFILMENT; kind++)
    gtk_string_list_append (kinds, tw_pulse_kind_name (tw_language_session (), tw_word (TW_TYPE_PULSE_KIND, kind)));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  tw_date_row_set_date (self->date_row, today);
}

/**
 * tw_round_dialog_new:
 * @workspace: an open file
 * @cohort_id: who is asked
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tw_round_dialog_new (TwWorkspace *workspace,
                     gint64       cohort_id)
{
  TwRoundDialog *self = g_object_new (TW_TYPE_ROUND_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;

  return ADW_DIALOG (self);
}
