/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for what a programme cannot begin without: its name, when the first cohort starts, and how long a tandem
 * lasts. It warns of a short term and never forbids one (D13). */

#include "tw-programme-dialog.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-programme-commands.h"
#include "tw-refusal.h"

/* D13: at least 4 to 6 months a tandem have proved themselves. */
#define PROVEN_MONTHS 4

struct _TwProgrammeDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;

  GtkWidget *create_button;
  AdwEntryRow *name_row;
  GtkMenuButton *start_button;
  GtkCalendar *calendar;
  AdwSpinRow *months_row;
};

enum
{
  CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwProgrammeDialog, tw_programme_dialog, ADW_TYPE_DIALOG)

static void
get_start (TwProgrammeDialog *self,
           GDate             *start)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);

  g_date_set_dmy (start, (GDateDay) g_date_time_get_day_of_month (chosen),
                  (GDateMonth) g_date_time_get_month (chosen), (GDateYear) g_date_time_get_year (chosen));
}

static char *
get_name (TwProgrammeDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static void
on_name_changed (TwProgrammeDialog *self)
{
  g_autofree char *name = get_name (self);

  gtk_widget_set_sensitive (self->create_button, *name != '\0');
}

static void
on_start_changed (TwProgrammeDialog *self)
{
  GDate start;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  get_start (self, &start);
  text = tw_language_date (tw_language_session (), &start, TW_DATE_LONG);
  gtk_menu_button_set_label (self->start_button, text);
  name = g_strdup_printf (_("Start: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_months_changed (TwProgrammeDialog *self)
{
  gboolean is_short = adw_spin_row_get_value (self->months_row) < PROVEN_MONTHS;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->months_row),
                               is_short
                                 ? _("Shorter than 4 months: a tandem hardly gets to know each other in that time.")
                                 : _("At least 4 to 6 months have proved themselves."));
  if (is_short)
    gtk_widget_add_css_class (GTK_WIDGET (self->months_row), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->months_row), "warning");
}

static void
on_cancel_clicked (TwProgrammeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_create_clicked (TwProgrammeDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = get_name (self);
  GDate start;
  gint64 cohort_id;

  get_start (self, &start);
  cohort_id = tw_workspace_create_programme (self->workspace, name, &start,
                                             (guint) adw_spin_row_get_value (self->months_row), &error);
  if (cohort_id == 0)
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Created"), error);
      return;
    }

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CREATED], 0, cohort_id);
}

/* The first day of next month: cohorts begin with a month, and there is something to prepare. */
static void
propose_start (TwProgrammeDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) next_month = g_date_time_add_months (now, 1);
  g_autoptr (GDateTime) start = g_date_time_add_days (next_month, 1 - g_date_time_get_day_of_month (next_month));

  gtk_calendar_select_day (self->calendar, start);
}

static void
tw_programme_dialog_dispose (GObject *object)
{
  TwProgrammeDialog *self = TW_PROGRAMME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PROGRAMME_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_programme_dialog_parent_class)->dispose (object);
}

static void
tw_programme_dialog_class_init (TwProgrammeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_programme_dialog_dispose;

  /* The programme is there; the parameter is the id of its first cohort. */
  signals[CREATED] =
    g_signal_new ("created", TW_TYPE_PROGRAMME_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/programmes/tw-programme-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwProgrammeDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, TwProgrammeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TwProgrammeDialog, start_button);
  gtk_widget_class_bind_template_child (widget_class, TwProgrammeDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, TwProgrammeDialog, months_row);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_start_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_months_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_create_clicked);
}

static void
tw_programme_dialog_init (TwProgrammeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  propose_start (self);
  on_start_changed (self);
  on_months_changed (self);
}

/**
 * tw_programme_dialog_new:
 * @workspace: the open file
 *
 * Returns: (transfer floating): a dialog that emits `created` with the id of the first cohort
 */
AdwDialog *
tw_programme_dialog_new (TwWorkspace *workspace)
{
  TwProgrammeDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_PROGRAMME_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);

  return ADW_DIALOG (self);
}
