/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for a lesson learned, or for what changes about one that is there. */

#include "tw-lesson-dialog.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-discard.h"
#include "tw-refusal.h"
#include "tw-text-row.h"
#include "tw-wrapped-title.h"

struct _TwLessonDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  TwLesson *lesson; /* as it was; of a new one the id is 0 */

  GtkWidget *save_button;
  TwTextRow *lesson_row;
  AdwEntryRow *owner_row;
  TwDateRow *due_row;
};

G_DEFINE_FINAL_TYPE (TwLessonDialog, tw_lesson_dialog, ADW_TYPE_DIALOG)

/* What was typed, without the spaces around it; NULL: nothing. */
static char *
dup_typed (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
has_changes (TwLessonDialog *self)
{
  g_autofree char *text = dup_typed (tw_text_row_get_text (self->lesson_row));
  g_autofree char *owner = dup_typed (gtk_editable_get_text (GTK_EDITABLE (self->owner_row)));

  return g_strcmp0 (text, self->lesson->lesson) != 0 || g_strcmp0 (owner, self->lesson->owner) != 0 ||
         g_strcmp0 (tw_date_row_get_date (self->due_row), self->lesson->due_on) != 0;
}

static void
on_lesson_changed (TwLessonDialog *self)
{
  g_autofree char *text = dup_typed (tw_text_row_get_text (self->lesson_row));

  gtk_widget_set_sensitive (self->save_button, text != NULL);
}

static void
on_cancel_clicked (TwLessonDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_close_attempt (TwLessonDialog *self)
{
  if (has_changes (self))
    tw_discard_ask (ADW_DIALOG (self));
  else
    tw_discard_close (ADW_DIALOG (self));
}

static void
on_save_clicked (TwLessonDialog *self)
{
  g_autoptr (TwLesson) lesson = tw_lesson_copy (self->lesson);
  g_autoptr (GError) error = NULL;
  gboolean stored;

  g_free (lesson->lesson);
  g_free (lesson->owner);
  lesson->lesson = dup_typed (tw_text_row_get_text (self->lesson_row));
  lesson->owner = dup_typed (gtk_editable_get_text (GTK_EDITABLE (self->owner_row)));
  g_set_str (&lesson->due_on, tw_date_row_get_date (self->due_row));
  stored = lesson->id == 0 ? tw_workspace_add_lesson (self->workspace, lesson, &error) != 0
                           : tw_workspace_change_lesson (self->workspace, lesson, &error);
  if (stored)
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Stored"), error);
}

static void
tw_lesson_dialog_dispose (GObject *object)
{
  TwLessonDialog *self = TW_LESSON_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_LESSON_DIALOG);
  g_clear_pointer (&self->lesson, tw_lesson_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_lesson_dialog_parent_class)->dispose (object);
}

static void
tw_lesson_dialog_class_init (TwLessonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_lesson_dialog_dispose;

  g_type_ensure (TW_TYPE_DATE_ROW);
  g_type_ensure (TW_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/closing/tw-lesson-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwLessonDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwLessonDialog, lesson_row);
  gtk_widget_class_bind_template_child (widget_class, TwLessonDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, TwLessonDialog, due_row);
  gtk_widget_class_bind_template_callback (widget_class, on_lesson_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
tw_lesson_dialog_init (TwLessonDialog *self)
{
  g_autoptr (GtkWidget) input = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_get (self->lesson_row, "input", &input, NULL);
  adw_dialog_set_focus (ADW_DIALOG (self), input);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  g_signal_connect (self, "close-attempt", G_CALLBACK (on_close_attempt), NULL);
}

/**
 * tw_lesson_dialog_new_for:
 * @workspace: the open file
 * @lesson: a lesson learned
 *
 * Returns: (transfer floating): a dialog that changes it
 */
AdwDialog *
tw_lesson_dialog_new_for (TwWorkspace    *workspace,
                          const TwLesson *lesson)
{
  TwLessonDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_LESSON_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->lesson = tw_lesson_copy (lesson);
  tw_text_row_set_text (self->lesson_row, lesson->lesson != NULL ? lesson->lesson : "");
  gtk_editable_set_text (GTK_EDITABLE (self->owner_row), lesson->owner != NULL ? lesson->owner : "");
  tw_date_row_set_date (self->due_row, lesson->due_on);

  return ADW_DIALOG (self);
}

/**
 * tw_lesson_dialog_new:
 * @workspace: the open file
 * @cohort_id: a cohort
 *
 * Returns: (transfer floating): a dialog that takes a new lesson of the cohort down
 */
AdwDialog *
tw_lesson_dialog_new (TwWorkspace *workspace,
                      gint64       cohort_id)
{
  const TwLesson lesson = { .cohort_id = cohort_id };

  return tw_lesson_dialog_new_for (workspace, &lesson);
}
