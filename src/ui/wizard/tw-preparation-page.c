/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second stage (D8, D9): what is to be achieved and where, on which topics, with which resources, and what the works
 * council said. The resources are summed up while they are typed (D20). */

#include "tw-preparation-page.h"

#include <glib/gi18n.h>

#include "tw-date-row.h"
#include "tw-language.h"
#include "tw-setup-sums.h"
#include "tw-text-row.h"
#include "tw-topic-choices.h"

static const char *const usual_currencies[] = { "EUR", "CHF", "GBP", "USD", NULL };

struct _TwPreparationPage
{
  TwWizardPage parent_instance;

  TwTextRow *objective_row;
  TwTextRow *objective_area_row;
  TwTopicChoices *topics_group;
  AdwSpinRow *tandems_row;
  AdwSpinRow *hours_row;
  TwTextRow *budget_row;
  AdwComboRow *currency_row;
  TwTextRow *rooms_row;
  AdwActionRow *sum_row;
  TwDateRow *council_on_row;
  TwTextRow *council_result_row;
};

G_DEFINE_FINAL_TYPE (TwPreparationPage, tw_preparation_page, TW_TYPE_WIZARD_PAGE)

static gboolean
minutes_to_hours (GBinding     *binding,
                  const GValue *minutes,
                  GValue       *hours,
                  gpointer      unused)
{
  g_value_set_double (hours, g_value_get_int (minutes) / 60.0);

  return TRUE;
}

static gboolean
hours_to_minutes (GBinding     *binding,
                  const GValue *hours,
                  GValue       *minutes,
                  gpointer      unused)
{
  g_value_set_int (minutes, (int) (g_value_get_double (hours) * 60.0 + 0.5));

  return TRUE;
}

static gboolean
currency_to_position (GBinding     *binding,
                      const GValue *currency,
                      GValue       *position,
                      gpointer      row)
{
  GtkStringList *currencies = GTK_STRING_LIST (adw_combo_row_get_model (row));
  const char *wanted = g_value_get_string (currency);

  for (guint i = 0; wanted != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (currencies)); i++)
    if (g_str_equal (gtk_string_list_get_string (currencies, i), wanted))
      {
        g_value_set_uint (position, i);
        return TRUE;
      }

  return FALSE;
}

static gboolean
position_to_currency (GBinding     *binding,
                      const GValue *position,
                      GValue       *currency,
                      gpointer      row)
{
  GtkStringList *currencies = GTK_STRING_LIST (adw_combo_row_get_model (row));
  const char *chosen = gtk_string_list_get_string (currencies, g_value_get_uint (position));

  g_value_set_string (currency, chosen);

  return chosen != NULL;
}

/* One that a file brought along stands beside the usual ones. */
static void
bind_currency (TwPreparationPage *self)
{
  TwWizardPage *page = TW_WIZARD_PAGE (self);
  TwSetup *setup = tw_wizard_page_get_setup (page);
  g_autoptr (GtkStringList) currencies = gtk_string_list_new (usual_currencies);
  const char *currency = tw_setup_get_text (setup, TW_SETUP_CURRENCY);

  if (currency != NULL && !g_strv_contains (usual_currencies, currency))
    gtk_string_list_append (currencies, currency);
  adw_combo_row_set_model (self->currency_row, G_LIST_MODEL (currencies));
  tw_wizard_page_add_row (page, TW_SETUP_CURRENCY, self->currency_row);
  g_object_bind_property_full (setup, tw_setup_field_name (TW_SETUP_CURRENCY), self->currency_row, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, currency_to_position,
                               position_to_currency, self->currency_row, NULL);
}

static void
tw_preparation_page_bind (TwWizardPage *page)
{
  TwPreparationPage *self = TW_PREPARATION_PAGE (page);
  TwSetup *setup = tw_wizard_page_get_setup (page);

  tw_wizard_page_bind_row (page, TW_SETUP_OBJECTIVE, self->objective_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_OBJECTIVE_AREA, self->objective_area_row, "text");
  tw_wizard_page_add_row (page, TW_SETUP_TOPICS, tw_topic_choices_get_own_row (self->topics_group));
  g_object_bind_property (setup, tw_setup_field_name (TW_SETUP_TOPICS), self->topics_group, "topics",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  tw_wizard_page_bind_row (page, TW_SETUP_PLANNED_TANDEMS, self->tandems_row, "value");
  tw_wizard_page_add_row (page, TW_SETUP_MONTHLY_MINUTES, self->hours_row);
  g_object_bind_property_full (setup, tw_setup_field_name (TW_SETUP_MONTHLY_MINUTES), self->hours_row, "value",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, minutes_to_hours, hours_to_minutes, NULL,
                               NULL);
  tw_wizard_page_bind_row (page, TW_SETUP_BUDGET, self->budget_row, "text");
  bind_currency (self);
  tw_wizard_page_bind_row (page, TW_SETUP_ROOMS, self->rooms_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_WORKS_COUNCIL_ON, self->council_on_row, "date");
  tw_wizard_page_bind_row (page, TW_SETUP_WORKS_COUNCIL_RESULT, self->council_result_row, "text");
}

static char *
describe_hours (const TwSetupSums *sums)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *n_tandems = tw_language_integer (language, sums->n_tandems);
  g_autofree char *tandems = g_strdup_printf (ngettext ("%s tandem", "%s tandems", (gulong) sums->n_tandems), n_tandems);
  g_autofree char *months = g_strdup_printf (ngettext ("%d month", "%d months", (gulong) sums->n_months), sums->n_months);
  g_autofree char *hours = tw_language_number (language, (double) sums->minutes / 60.0, sums->minutes % 60 != 0 ? 1 : 0);

  /* Translators: "8 tandems", "6 months", "288" */
  return g_strdup_printf (_("%s, %s: %s hours of mentors and mentees."), tandems, months, hours);
}

static void
tw_preparation_page_update (TwWizardPage *page)
{
  TwPreparationPage *self = TW_PREPARATION_PAGE (page);
  TwSetup *setup = tw_wizard_page_get_setup (page);
  const char *currency = tw_setup_get_text (setup, TW_SETUP_CURRENCY);
  g_autofree char *hours = NULL, *total = NULL, *each = NULL, *money = NULL, *sum = NULL;
  TwSetupSums sums;

  tw_setup_get_sums (setup, &sums);
  hours = describe_hours (&sums);
  if (sums.cents >= 0 && sums.cents_a_tandem >= 0 && currency != NULL)
    {
      total = tw_language_money (tw_language_session (), sums.cents, currency);
      each = tw_language_money (tw_language_session (), sums.cents_a_tandem, currency);
      /* Translators: two amounts of money: the budget, and its share */
      money = g_strdup_printf (_("%s come to %s per tandem."), total, each);
    }
  sum = g_strjoin (" ", hours, money, NULL);
  adw_action_row_set_subtitle (self->sum_row, sum);
}

static void
tw_preparation_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_PREPARATION_PAGE);

  G_OBJECT_CLASS (tw_preparation_page_parent_class)->dispose (object);
}

static void
tw_preparation_page_class_init (TwPreparationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TwWizardPageClass *page_class = TW_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_preparation_page_dispose;
  page_class->bind = tw_preparation_page_bind;
  page_class->update = tw_preparation_page_update;

  g_type_ensure (TW_TYPE_DATE_ROW);
  g_type_ensure (TW_TYPE_TEXT_ROW);
  g_type_ensure (TW_TYPE_TOPIC_CHOICES);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-preparation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, objective_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, objective_area_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, topics_group);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, tandems_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, hours_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, budget_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, currency_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, rooms_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, sum_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, council_on_row);
  gtk_widget_class_bind_template_child (widget_class, TwPreparationPage, council_result_row);
}

static void
tw_preparation_page_init (TwPreparationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
