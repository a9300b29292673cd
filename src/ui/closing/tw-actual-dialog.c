/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what was actually used of what was planned. Money is counted in cents, time in minutes; only the fields speak of
 * whole units and hours. */

#include "tw-actual-dialog.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-refusal.h"
#include "tw-resource-commands.h"
#include "tw-wrapped-title.h"

struct _TwActualDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  TwResourceRow resource; /* its texts are the next two */
  char *title;
  char *currency;

  GtkWidget *save_button;
  AdwSpinRow *money_row;
  AdwSpinRow *hours_row;
};

G_DEFINE_FINAL_TYPE (TwActualDialog, tw_actual_dialog, ADW_TYPE_DIALOG)

/* What is looked for, and what was found. */
typedef struct
{
  gint64 wanted; /* 0: the first without an actual value */
  TwResourceRow resource;
  char *title; /* NULL: nothing was found */
  char *currency;
} Search;

static gboolean
has_money (const TwResourceRow *resource)
{
  return resource->planned_cents >= 0 || resource->actual_cents >= 0;
}

static gboolean
has_time (const TwResourceRow *resource)
{
  return resource->planned_minutes >= 0 || resource->actual_minutes >= 0;
}

static gboolean
lacks_actual (const TwResourceRow *resource)
{
  return (resource->planned_cents >= 0 && resource->actual_cents < 0) ||
         (resource->planned_minutes >= 0 && resource->actual_minutes < 0);
}

static void
take_wanted (const TwResourceRow *resource,
             gpointer             user_data)
{
  Search *search = user_data;

  if (search->title != NULL || (search->wanted != 0 ? resource->id != search->wanted : !lacks_actual (resource)))
    return;

  search->resource = *resource;
  search->resource.title = search->title = g_strdup (resource->title);
  search->resource.currency = search->currency = g_strdup (resource->currency);
}

static void
on_cancel_clicked (TwActualDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_save_clicked (TwActualDialog *self)
{
  TwResourceRow resource = self->resource;
  g_autoptr (GError) error = NULL;

  if (has_money (&self->resource))
    resource.actual_cents = llround (adw_spin_row_get_value (self->money_row) * 100);
  if (has_time (&self->resource))
    resource.actual_minutes = llround (adw_spin_row_get_value (self->hours_row) * 60);

  if (tw_workspace_change_resource (self->workspace, &resource, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Stored"), error);
}

static void
show_planned (AdwSpinRow *row,
              char       *planned)
{
  g_autofree char *amount = planned;
  /* Translators: %s is an amount of money or of time */
  g_autofree char *subtitle = amount != NULL ? g_strdup_printf (_("Planned: %s"), amount) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
}

static void
show_resource (TwActualDialog *self)
{
  const TwResourceRow *resource = &self->resource;
  TwLanguage *language = tw_language_session ();

  adw_dialog_set_title (ADW_DIALOG (self), self->title);
  gtk_widget_set_visible (GTK_WIDGET (self->money_row), has_money (resource));
  gtk_widget_set_visible (GTK_WIDGET (self->hours_row), has_time (resource));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->money_row),
                                 self->currency != NULL ? self->currency : _("Money"));
  adw_spin_row_set_value (self->money_row, MAX (resource->actual_cents, 0) / 100.0);
  adw_spin_row_set_value (self->hours_row, MAX (resource->actual_minutes, 0) / 60.0);
  show_planned (self->money_row, resource->planned_cents >= 0 && self->currency != NULL
                                   ? tw_language_money (language, resource->planned_cents, self->currency)
                                   : NULL);
  show_planned (self->hours_row, resource->planned_minutes >= 0
                                   ? tw_language_duration (language, (int) resource->planned_minutes)
                                   : NULL);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        GTK_WIDGET (has_money (resource) ? self->money_row : self->hours_row));
}

static void
tw_actual_dialog_dispose (GObject *object)
{
  TwActualDialog *self = TW_ACTUAL_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_ACTUAL_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_actual_dialog_parent_class)->dispose (object);
}

static void
tw_actual_dialog_finalize (GObject *object)
{
  TwActualDialog *self = TW_ACTUAL_DIALOG (object);

  g_free (self->title);
  g_free (self->currency);

  G_OBJECT_CLASS (tw_actual_dialog_parent_class)->finalize (object);
}

static void
tw_actual_dialog_class_init (TwActualDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_actual_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tw_actual_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/closing/tw-actual-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwActualDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwActualDialog, money_row);
  gtk_widget_class_bind_template_child (widget_class, TwActualDialog, hours_row);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
tw_actual_dialog_init (TwActualDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_actual_dialog_new:
 * @workspace: the open file
 * @cohort_id: a cohort that is not closed
 * @resource_id: a resource of it; 0: the first one of which nobody said what was used
 *
 * Returns: (transfer floating) (nullable): a dialog that asks for it; %NULL: there is no such resource any more
 */
AdwDialog *
tw_actual_dialog_new (TwWorkspace *workspace,
                      gint64       cohort_id,
                      gint64       resource_id)
{
  TwActualDialog *self;
  Search search = { .wanted = resource_id };

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  tw_workspace_each_resource (workspace, cohort_id, take_wanted, &search, NULL);
  if (search.title == NULL)
    return NULL;

  self = g_object_new (TW_TYPE_ACTUAL_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  self->resource = search.resource;
  self->title = search.title;
  self->currency = search.currency;
  show_resource (self);

  return ADW_DIALOG (self);
}
