/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks why, where a decision is kept with its reason. Without a reason it cannot be confirmed; if the decision is
 * refused, what was typed stays. */

#include "tw-reason-dialog.h"

#include <glib/gi18n.h>

struct _TwReasonDialog
{
  AdwDialog parent_instance;

  GtkButton *confirm_button;
  AdwPreferencesGroup *group;
  AdwEntryRow *reason_row;
};

enum
{
  GIVEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwReasonDialog, tw_reason_dialog, ADW_TYPE_DIALOG)

static void
on_changed (TwReasonDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))));

  gtk_widget_set_sensitive (GTK_WIDGET (self->confirm_button), *reason != '\0');
}

static void
on_cancel_clicked (TwReasonDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_confirm_clicked (TwReasonDialog *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
  gboolean taken = FALSE;

  g_signal_emit (self, signals[GIVEN], 0, reason, &taken);
  if (taken)
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
tw_reason_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_REASON_DIALOG);

  G_OBJECT_CLASS (tw_reason_dialog_parent_class)->dispose (object);
}

static void
tw_reason_dialog_class_init (TwReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_reason_dialog_dispose;

  /* The parameter is the reason. A handler returns whether the decision was taken; only then the dialog closes. */
  signals[GIVEN] = g_signal_new ("given", TW_TYPE_REASON_DIALOG, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                 NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwReasonDialog, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, TwReasonDialog, group);
  gtk_widget_class_bind_template_child (widget_class, TwReasonDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm_clicked);
}

static void
tw_reason_dialog_init (TwReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_reason_dialog_new:
 * @title: what is decided, in two or three words
 * @description: what that means
 * @confirm: what the button says, with a mnemonic
 *
 * Returns: (transfer floating): a dialog that emits `given` with the reason
 */
AdwDialog *
tw_reason_dialog_new (const char *title,
                      const char *description,
                      const char *confirm)
{
  TwReasonDialog *self = g_object_new (TW_TYPE_REASON_DIALOG, "title", title, NULL);

  adw_preferences_group_set_description (self->group, description);
  gtk_button_set_label (self->confirm_button, confirm);

  return ADW_DIALOG (self);
}
