/* SPDX-License-Identifier: GPL-3.0-or-later */

/* After the first meeting both are asked whether the chemistry is right (D21). Each says it alone, and the more
 * doubtful answer counts: a tandem needs both. */

#include "tw-chemistry-dialog.h"

#include <glib/gi18n.h>

#include "tw-choice-row.h"
#include "tw-refusal.h"
#include "tw-tandem-course-commands.h"
#include "tw-wrapped-title.h"

struct _TwChemistryDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  TwTandem *tandem;

  GtkWidget *record_button;
  TwChoiceRow *mentor_row;
  TwChoiceRow *mentee_row;
};

enum
{
  RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwChemistryDialog, tw_chemistry_dialog, ADW_TYPE_DIALOG)

/* In the order of TwChemistry. */
static GtkStringList *
create_answers (void)
{
  const char *answers[] = { _("Not asked yet"), _("Right"), _("Not sure yet"), _("Wrong"), NULL };

  return gtk_string_list_new (answers);
}

static TwChemistry
get_answer (TwChoiceRow *row)
{
  guint answer = 0;

  g_object_get (row, "selected", &answer, NULL);

  return (TwChemistry) answer;
}

static void
on_changed (TwChemistryDialog *self)
{
  gtk_widget_set_sensitive (self->record_button,
                            get_answer (self->mentor_row) != TW_CHEMISTRY_UNKNOWN ||
                              get_answer (self->mentee_row) != TW_CHEMISTRY_UNKNOWN);
}

static void
on_cancel_clicked (TwChemistryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_record_clicked (TwChemistryDialog *self)
{
  const TwChemistry mentor = get_answer (self->mentor_row);
  const TwChemistry mentee = get_answer (self->mentee_row);
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_set_chemistry_of_both (self->workspace, tw_tandem_get_id (self->tandem), mentor, mentee, &error))
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Recorded"), error);
      return;
    }

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[RECORDED], 0);
}

static void
ask (TwChoiceRow   *row,
     TwParticipant *participant)
{
  g_autoptr (GtkStringList) answers = create_answers ();
  g_autofree char *title = NULL;

  /* Translators: %s is a person */
  title = g_strdup_printf (_("What %s Says"), tw_participant_get_name (participant));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  tw_choice_row_set_choices (row, answers);
}

static void
tw_chemistry_dialog_dispose (GObject *object)
{
  TwChemistryDialog *self = TW_CHEMISTRY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_CHEMISTRY_DIALOG);
  g_clear_object (&self->tandem);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_chemistry_dialog_parent_class)->dispose (object);
}

static void
tw_chemistry_dialog_class_init (TwChemistryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_CHOICE_ROW);
  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_chemistry_dialog_dispose;

  signals[RECORDED] = g_signal_new ("recorded", TW_TYPE_CHEMISTRY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-chemistry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwChemistryDialog, record_button);
  gtk_widget_class_bind_template_child (widget_class, TwChemistryDialog, mentor_row);
  gtk_widget_class_bind_template_child (widget_class, TwChemistryDialog, mentee_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_record_clicked);
}

static void
tw_chemistry_dialog_init (TwChemistryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_chemistry_dialog_new:
 * @workspace: an open file
 * @tandem: a tandem that is under way
 *
 * Returns: (transfer floating): a dialog that emits `recorded` once it is
 */
AdwDialog *
tw_chemistry_dialog_new (TwWorkspace *workspace,
                         TwTandem    *tandem)
{
  TwChemistryDialog *self;
  g_autoptr (TwParticipant) mentor = NULL;
  g_autoptr (TwParticipant) mentee = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_TANDEM (tandem), NULL);

  self = g_object_new (TW_TYPE_CHEMISTRY_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->tandem = g_object_ref (tandem);
  mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));
  ask (self->mentor_row, mentor);
  ask (self->mentee_row, mentee);

  return ADW_DIALOG (self);
}
