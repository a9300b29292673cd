/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Until when a finding is put off: a week, two, a month, or a day of the calendar. */

#include "tw-snooze-popover.h"

#include <glib/gi18n.h>

#include "tw-calendar-day.h"
#include "tw-language.h"

struct _TwSnoozePopover
{
  GtkPopover parent_instance;

  GVariant *entry;

  GtkButton *week_button;
  GtkButton *fortnight_button;
  GtkButton *month_button;
  GtkCalendar *calendar;
  GtkButton *day_button;
};

G_DEFINE_FINAL_TYPE (TwSnoozePopover, tw_snooze_popover, GTK_TYPE_POPOVER)

static void
snooze_until (TwSnoozePopover *self,
              const char      *until)
{
  g_autoptr (GVariant) entry = g_variant_ref (self->entry);
  gint64 cohort_id, subject_id;
  const char *rule;

  g_variant_get (entry, "(x&sx)", &cohort_id, &rule, &subject_id);
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "attention.snooze", "(xsxs)", cohort_id, rule, subject_id, until);
}

static void
on_quick_clicked (TwSnoozePopover *self,
                  GtkButton       *button)
{
  g_autofree char *until = g_strdup (g_object_get_data (G_OBJECT (button), "until"));

  snooze_until (self, until);
}

static void
on_day_clicked (TwSnoozePopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *until = g_date_time_format (day, "%Y-%m-%d");

  snooze_until (self, until);
}

/* Today is not to come: nothing can be put off until then. */
static void
on_day_selected (TwSnoozePopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *until = g_date_time_format (day, "%Y-%m-%d");
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *text = tw_language_iso_date (tw_language_session (), until, TW_DATE_LONG);
  /* Translators: %s is a day */
  g_autofree char *label = g_strdup_printf (_("Until %s"), text);

  gtk_button_set_label (self->day_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day_button), g_strcmp0 (until, today) > 0);
}

/* Translators: pattern is such as "In a Week (%s)", with the day */
static void
offer (GtkButton  *button,
       const char *pattern,
       GDateTime  *day)
{
  g_autofree char *until = g_date_time_format (day, "%Y-%m-%d");
  g_autofree char *text = tw_language_iso_date (tw_language_session (), until, TW_DATE_SHORT);
  g_autoptr (GString) label = g_string_new (pattern);

  g_string_replace (label, "%s", text, 1);
  gtk_button_set_label (button, label->str);
  g_object_set_data_full (G_OBJECT (button), "until", g_steal_pointer (&until), g_free);
}

static void
offer_days (TwSnoozePopover *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) week = g_date_time_add_weeks (now, 1);
  g_autoptr (GDateTime) fortnight = g_date_time_add_weeks (now, 2);
  g_autoptr (GDateTime) month = g_date_time_add_months (now, 1);

  offer (self->week_button, _("In a Week (%s)"), week);
  offer (self->fortnight_button, _("In Two Weeks (%s)"), fortnight);
  offer (self->month_button, _("In a Month (%s)"), month);
  tw_calendar_show_day (self->calendar, tomorrow);
  on_day_selected (self);
}

static void
tw_snooze_popover_dispose (GObject *object)
{
  TwSnoozePopover *self = TW_SNOOZE_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_SNOOZE_POPOVER);
  g_clear_pointer (&self->entry, g_variant_unref);

  G_OBJECT_CLASS (tw_snooze_popover_parent_class)->dispose (object);
}

static void
tw_snooze_popover_class_init (TwSnoozePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_snooze_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/attention/tw-snooze-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TwSnoozePopover, week_button);
  gtk_widget_class_bind_template_child (widget_class, TwSnoozePopover, fortnight_button);
  gtk_widget_class_bind_template_child (widget_class, TwSnoozePopover, month_button);
  gtk_widget_class_bind_template_child (widget_class, TwSnoozePopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, TwSnoozePopover, day_button);
  gtk_widget_class_bind_template_callback (widget_class, on_quick_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_day_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
}

static void
tw_snooze_popover_init (TwSnoozePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_days (self);
}

/**
 * tw_snooze_popover_new:
 * @entry: names what is snoozed: cohort, word of the rule, subject
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
tw_snooze_popover_new (GVariant *entry)
{
  TwSnoozePopover *self = g_object_new (TW_TYPE_SNOOZE_POPOVER, NULL);

  self->entry = g_variant_ref (entry);

  return GTK_WIDGET (self);
}
