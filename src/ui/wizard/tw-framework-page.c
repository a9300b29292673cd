/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fourth stage (D11, D13): from when to when, how it opens, and how tandems meet. */

#include "tw-framework-page.h"

#include <glib/gi18n.h>

#include "tw-choice-row.h"
#include "tw-date-row.h"
#include "tw-holiday-text.h"
#include "tw-holidays.h"
#include "tw-language.h"
#include "tw-setup-sums.h"
#include "tw-text-row.h"

struct _TwFrameworkPage
{
  TwWizardPage parent_instance;

  TwDateRow *starts_row;
  TwDateRow *ends_row;
  AdwActionRow *term_row;
  TwChoiceRow *holidays_row;
  TwDateRow *kick_off_row;
  TwTextRow *kick_off_place_row;
  AdwSpinRow *cadence_row;
  AdwSpinRow *minutes_row;
  TwTextRow *place_row;
  TwTextRow *ground_rules_row;
};

G_DEFINE_FINAL_TYPE (TwFrameworkPage, tw_framework_page, TW_TYPE_WIZARD_PAGE)

/* The first choice is none. */
static gboolean
calendar_to_position (GBinding     *binding,
                      const GValue *calendar,
                      GValue       *position,
                      gpointer      unused)
{
  const char *const *calendars = tw_holiday_calendars ();
  const char *wanted = g_value_get_string (calendar);

  g_value_set_uint (position, 0);
  for (guint i = 0; wanted != NULL && calendars[i] != NULL; i++)
    if (g_str_equal (calendars[i], wanted))
      g_value_set_uint (position, i + 1);

  return TRUE;
}

static gboolean
position_to_calendar (GBinding     *binding,
                      const GValue *position,
                      GValue       *calendar,
                      gpointer      unused)
{
  const guint chosen = g_value_get_uint (position);

  if (chosen == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_string (calendar, chosen > 0 ? tw_holiday_calendars ()[chosen - 1] : NULL);

  return TRUE;
}

static void
bind_holidays (TwFrameworkPage *self)
{
  TwWizardPage *page = TW_WIZARD_PAGE (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("Weekends only"), NULL });
  const char *const *calendars = tw_holiday_calendars ();

  for (guint i = 0; calendars[i] != NULL; i++)
    gtk_string_list_append (names, tw_holiday_calendar_name (tw_language_session (), calendars[i]));
  tw_choice_row_set_choices (self->holidays_row, names);

  tw_wizard_page_add_row (page, TW_SETUP_HOLIDAY_CALENDAR, self->holidays_row);
  g_object_bind_property_full (tw_wizard_page_get_setup (page), tw_setup_field_name (TW_SETUP_HOLIDAY_CALENDAR),
                               self->holidays_row, "selected", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               calendar_to_position, position_to_calendar, NULL, NULL);
}

static void
tw_framework_page_bind (TwWizardPage *page)
{
  TwFrameworkPage *self = TW_FRAMEWORK_PAGE (page);

  tw_wizard_page_bind_row (page, TW_SETUP_STARTS_ON, self->starts_row, "date");
  tw_wizard_page_bind_row (page, TW_SETUP_ENDS_ON, self->ends_row, "date");
  bind_holidays (self);
  tw_wizard_page_bind_row (page, TW_SETUP_KICK_OFF_ON, self->kick_off_row, "date");
  tw_wizard_page_bind_row (page, TW_SETUP_KICK_OFF_PLACE, self->kick_off_place_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_CADENCE_DAYS, self->cadence_row, "value");
  tw_wizard_page_bind_row (page, TW_SETUP_MEETING_MINUTES, self->minutes_row, "value");
  tw_wizard_page_bind_row (page, TW_SETUP_MEETING_PLACE, self->place_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_GROUND_RULES, self->ground_rules_row, "text");
}

static void
tw_framework_page_update (TwWizardPage *page)
{
  TwFrameworkPage *self = TW_FRAMEWORK_PAGE (page);
  TwSetup *setup = tw_wizard_page_get_setup (page);
  const int n_months = tw_setup_get_months (setup);
  g_autofree char *months = NULL;

  if (tw_setup_get_text (setup, TW_SETUP_ENDS_ON) == NULL)
    {
      adw_action_row_set_subtitle (self->term_row, _("Open-ended"));
      return;
    }

  months = g_strdup_printf (ngettext ("About %d month", "About %d months", (gulong) n_months), n_months);
  adw_action_row_set_subtitle (self->term_row, months);
}

static void
tw_framework_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_FRAMEWORK_PAGE);

  G_OBJECT_CLASS (tw_framework_page_parent_class)->dispose (object);
}

static void
tw_framework_page_class_init (TwFrameworkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TwWizardPageClass *page_class = TW_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_framework_page_dispose;
  page_class->bind = tw_framework_page_bind;
  page_class->update = tw_framework_page_update;

  g_type_ensure (TW_TYPE_CHOICE_ROW);
  g_type_ensure (TW_TYPE_DATE_ROW);
  g_type_ensure (TW_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-framework-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, starts_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, ends_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, term_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, holidays_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, kick_off_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, kick_off_place_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, place_row);
  gtk_widget_class_bind_template_child (widget_class, TwFrameworkPage, ground_rules_row);
}

static void
tw_framework_page_init (TwFrameworkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
