/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A goal of a tandem: by what it is seen, until when, how far it got, and what came of it (D18). */

#include "tw-goal-dialog.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-discard.h"
#include "tw-entry-text.h"
#include "tw-goal-commands.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

struct _TwGoalDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 tandem_id;
  gint64 goal_id;

  GtkWidget *save_button;
  GtkWidget *remove_group;
  AdwEntryRow *goal_row;
  AdwEntryRow *measure_row;
  TwDateRow *target_row;
  AdwSpinRow *progress_row;
  AdwEntryRow *result_row;
};

G_DEFINE_FINAL_TYPE (TwGoalDialog, tw_goal_dialog, ADW_TYPE_DIALOG)

static void
fill_in (const TwGoalRow *goal,
         gpointer         dialog)
{
  TwGoalDialog *self = dialog;

  if (goal->id != self->goal_id)
    return;

  tw_entry_text_set (self->goal_row, goal->goal);
  tw_entry_text_set (self->measure_row, goal->measure);
  tw_date_row_set_date (self->target_row, goal->target_on);
  adw_spin_row_set_value (self->progress_row, goal->progress);
  tw_entry_text_set (self->result_row, goal->result);
}

static void
on_changed (TwGoalDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->goal_row))));

  gtk_widget_set_sensitive (self->save_button, *text != '\0');
}

static void
on_cancel_clicked (TwGoalDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_save_clicked (TwGoalDialog *self)
{
  g_autoptr (GError) error = NULL;
  const TwGoalRow goal = {
    .id = self->goal_id,
    .tandem_id = self->tandem_id,
    .goal = tw_entry_text_get (self->goal_row),
    .measure = tw_entry_text_get (self->measure_row),
    .target_on = tw_date_row_get_date (self->target_row),
    .progress = (int) adw_spin_row_get_value (self->progress_row),
    .result = tw_entry_text_get (self->result_row),
  };
  const gboolean saved = self->goal_id == TW_NEW_GOAL ? tw_workspace_add_goal (self->workspace, &goal, &error) != 0
                                                      : tw_workspace_change_goal (self->workspace, &goal, &error);

  if (saved)
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Saved"), error);
}

static void
on_remove_activated (TwGoalDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (tw_workspace_remove_goal (self->workspace, self->goal_id, &error))
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Removed"), error);
}

static void
tw_goal_dialog_dispose (GObject *object)
{
  TwGoalDialog *self = TW_GOAL_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_GOAL_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_goal_dialog_parent_class)->dispose (object);
}

static void
tw_goal_dialog_class_init (TwGoalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_goal_dialog_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/tandem/tw-goal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwGoalDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwGoalDialog, remove_group);
  gtk_widget_class_bind_template_child (widget_class, TwGoalDialog, goal_row);
  gtk_widget_class_bind_template_child (widget_class, TwGoalDialog, measure_row);
  gtk_widget_class_bind_template_child (widget_class, TwGoalDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, TwGoalDialog, progress_row);
  gtk_widget_class_bind_template_child (widget_class, TwGoalDialog, result_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_activated);
}

static void
tw_goal_dialog_init (TwGoalDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tw_discard_guard (ADW_DIALOG (self));
}

/**
 * tw_goal_dialog_new:
 * @workspace: an open file
 * @tandem_id: a tandem
 * @goal_id: a goal of it, or %TW_NEW_GOAL
 *
 * Returns: (transfer floating): a form of the goal
 */
AdwDialog *
tw_goal_dialog_new (TwWorkspace *workspace,
                    gint64       tandem_id,
                    gint64       goal_id)
{
  TwGoalDialog *self = g_object_new (TW_TYPE_GOAL_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->tandem_id = tandem_id;
  self->goal_id = goal_id;
  gtk_widget_set_visible (self->remove_group, goal_id != TW_NEW_GOAL);
  if (goal_id != TW_NEW_GOAL)
    tw_workspace_each_goal (workspace, tandem_id, fill_in, self, NULL);

  return ADW_DIALOG (self);
}
