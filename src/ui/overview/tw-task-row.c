/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry of the checklist of a cohort. How it stands is said by a sign and in words; as long as it is open, the button
 * leads to where it is done, where the window has such a place. */

#include "tw-task-row.h"

#include <glib/gi18n.h>

#include "tw-stage-text.h"

struct _TwTaskRow
{
  AdwActionRow parent_instance;

  TwTaskKind kind;
  AdwViewStack *views; /* not owned: the row lies in one of them */

  GtkImage *icon;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (TwTaskRow, tw_task_row, ADW_TYPE_ACTION_ROW)

/* Where something is done: an action, or one of the cohort's views. */
static const struct
{
  const char *label;
  const char *action;
  const char *target;
} ways[TW_N_TASKS] = {
  [TW_TASK_CONTACT_PERSON] = { N_("_Preferences"), "win.show-preferences", NULL },
  [TW_TASK_AIM] = { N_("_Edit…"), "page.plan", "guideline" },
  [TW_TASK_SPONSOR] = { N_("_Edit…"), "page.plan", "guideline" },
  [TW_TASK_OBJECTIVE] = { N_("_Edit…"), "page.plan", "preparation" },
  [TW_TASK_RESOURCES] = { N_("_Edit…"), "page.plan", "preparation" },
  [TW_TASK_WORKS_COUNCIL] = { N_("_Edit…"), "page.plan", "preparation" },
  [TW_TASK_ENROLMENT] = { N_("_Enrol…"), "page.enrol", NULL },
  [TW_TASK_COMMITMENT] = { N_("_Show"), "page.show-participants", "commitment-missing" },
  [TW_TASK_CONSENT] = { N_("_Show"), "page.show-participants", "consent-missing" },
  [TW_TASK_TOP] = { N_("_Choose…"), "page.enrol-from-top", NULL },
  [TW_TASK_PAIRING] = { N_("_Board"), "page.show-view", "board" },
  [TW_TASK_PUBLISHING] = { N_("_Board"), "page.show-view", "board" },
  [TW_TASK_DATES] = { N_("_Edit…"), "page.plan", "dates" },
  [TW_TASK_KICK_OFF] = { N_("_Timeline"), "page.show-view", "timeline" },
  [TW_TASK_AGREEMENTS] = { N_("_Timeline"), "page.show-view", "timeline" },
  [TW_TASK_MEETINGS] = { N_("_Timeline"), "page.show-view", "timeline" },
  [TW_TASK_EXPECTATIONS] = { N_("_Feedback…"), "page.enter-feedback", "expectation" },
  [TW_TASK_PULSES] = { N_("_Feedback…"), "page.enter-feedback", "pulse" },
  [TW_TASK_FULFILMENTS] = { N_("_Feedback…"), "page.enter-feedback", "fulfilment" },
  [TW_TASK_LESSONS] = { N_("C_losing"), "page.show-view", "closing" },
  [TW_TASK_CLOSE_OUT] = { N_("C_losing"), "page.show-view", "closing" },
};

static const struct
{
  const char *icon;
  const char *style;
} signs[] = {
  [TW_TASK_DONE] = { "object-select-symbolic", "success" },
  [TW_TASK_NEXT] = { "go-next-symbolic", "accent" },
  [TW_TASK_MISSING] = { "dialog-warning-symbolic", "warning" },
  [TW_TASK_TO_COME] = { "content-loading-symbolic", "dimmed" },
};

static gboolean
is_way_open (TwTaskRow *self)
{
  GtkWidget *view;

  if (ways[self->kind].action == NULL)
    return FALSE;
  if (!g_str_equal (ways[self->kind].action, "page.show-view"))
    return TRUE;

  view = adw_view_stack_get_child_by_name (self->views, ways[self->kind].target);

  return view != NULL && adw_view_stack_page_get_visible (adw_view_stack_get_page (self->views, view));
}

static void
name_button (TwTaskRow  *self,
             const char *title)
{
  const char *label = ways[self->kind].label;

  if (label == NULL)
    return;

  gtk_button_set_label (self->button, gettext (label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), ways[self->kind].action);
  if (ways[self->kind].target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", ways[self->kind].target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
}

static void
tw_task_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_TASK_ROW);

  G_OBJECT_CLASS (tw_task_row_parent_class)->dispose (object);
}

static void
tw_task_row_class_init (TwTaskRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_task_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/overview/tw-task-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTaskRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TwTaskRow, button);
}

static void
tw_task_row_init (TwTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_task_row_new:
 * @kind: what is to be done
 * @views: the views of the cohort, in one of which the row lies
 *
 * Returns: (transfer floating): a row that shows nothing of how it stands yet
 */
GtkWidget *
tw_task_row_new (TwTaskKind    kind,
                 AdwViewStack *views)
{
  TwTaskRow *self = g_object_new (TW_TYPE_TASK_ROW, NULL);
  const char *title = tw_task_title (tw_language_session (), kind);

  self->kind = kind;
  self->views = views;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  name_button (self, title);

  return GTK_WIDGET (self);
}

/**
 * tw_task_row_show:
 * @task: how what the row is about stands
 */
void
tw_task_row_show (TwTaskRow    *self,
                  const TwTask *task)
{
  g_autofree char *sentence = tw_task_sentence (tw_language_session (), task);
  const char *state = tw_task_state_name (tw_language_session (), task->state);

  g_return_if_fail (TW_IS_TASK_ROW (self));
  g_return_if_fail (task->kind == self->kind);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sentence);
  gtk_image_set_from_icon_name (self->icon, signs[task->state].icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), (const char *[]) { signs[task->state].style, NULL });
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, state, -1);

  gtk_widget_set_visible (GTK_WIDGET (self->button), task->state != TW_TASK_DONE && is_way_open (self));
  gtk_widget_set_css_classes (GTK_WIDGET (self->button),
                              (const char *[]) { task->state == TW_TASK_NEXT ? "suggested-action" : "flat", NULL });
}
