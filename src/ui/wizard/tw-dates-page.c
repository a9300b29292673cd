/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the wizard will create, before it does: each date on a small timeline and in a list. Where something cannot
 * stand, it is said here and leads to its field. */

#include "tw-dates-page.h"

#include <glib/gi18n.h>

#include "tw-date-line.h"
#include "tw-form-fault.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-setup-commands.h"
#include "tw-words.h"

struct _TwDatesPage
{
  TwWizardPage parent_instance;

  GPtrArray *rows; /* of dates and faults, not owned */

  AdwPreferencesGroup *faults_group;
  TwDateLine *line;
  AdwPreferencesGroup *dates_group;
};

enum
{
  FAULT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwDatesPage, tw_dates_page, TW_TYPE_WIZARD_PAGE)

static void
remove_rows (TwDatesPage         *self,
             AdwPreferencesGroup *group)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i - 1);

      if (!gtk_widget_is_ancestor (row, GTK_WIDGET (group)))
        continue;

      g_ptr_array_remove_index (self->rows, i - 1);
      adw_preferences_group_remove (group, row);
    }
}

static GtkWidget *
add_row (TwDatesPage         *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);

  return row;
}

static char *
describe (const TwSetupDate *date)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *day = tw_language_date (language, &date->due_on, TW_DATE_WEEKDAY);
  g_autofree char *before = NULL;

  if (date->done)
    /* Translators: a day */
    return g_strdup_printf (_("%s, done"), day);

  if (!g_date_valid (&date->was_on) || g_date_compare (&date->was_on, &date->due_on) == 0)
    return g_steal_pointer (&day);

  before = tw_language_date (language, &date->was_on, TW_DATE_LONG);

  /* Translators: two days */
  return g_strdup_printf (_("%s, before on %s"), day, before);
}

static void
add_date (TwDatesPage       *self,
          const TwSetupDate *date)
{
  const char *name = date->title != NULL
                       ? date->title
                       : tw_milestone_name (tw_language_session (), tw_word (TW_TYPE_MILESTONE_KIND, date->kind));
  g_autofree char *description = describe (date);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, description);
  GtkWidget *row = add_row (self, self->dates_group, name, description);

  /* Several pulses are told apart by their days alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tw_date_line_new_symbol (date->kind));
  tw_date_line_add (self->line, date->kind, &date->due_on);
}

static void
show_dates (TwDatesPage *self)
{
  TwWizardPage *page = TW_WIZARD_PAGE (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dates =
    tw_workspace_list_setup_dates (tw_wizard_page_get_workspace (page), tw_wizard_page_get_setup (page), &error);

  remove_rows (self, self->dates_group);
  tw_date_line_clear (self->line);
  for (guint i = 0; dates != NULL && i < dates->len; i++)
    add_date (self, g_ptr_array_index (dates, i));
  gtk_widget_set_visible (GTK_WIDGET (self->line), dates != NULL && dates->len > 1);

  if (dates == NULL)
    add_row (self, self->dates_group, _("No Dates"), error->message);
  else if (dates->len == 0)
    add_row (self, self->dates_group, _("No Dates"), _("Choose when the cohort starts, then they are proposed."));
}

static void
tw_dates_page_bind (TwWizardPage *page)
{
}

static void
on_fault_activated (TwDatesPage  *self,
                    AdwActionRow *row)
{
  g_signal_emit (self, signals[FAULT_ACTIVATED], 0, g_object_get_data (G_OBJECT (row), "field"));
}

static void
tw_dates_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_DATES_PAGE);

  G_OBJECT_CLASS (tw_dates_page_parent_class)->dispose (object);
}

static void
tw_dates_page_finalize (GObject *object)
{
  g_ptr_array_unref (TW_DATES_PAGE (object)->rows);

  G_OBJECT_CLASS (tw_dates_page_parent_class)->finalize (object);
}

static void
tw_dates_page_shown (TwWizardPage *page)
{
  show_dates (TW_DATES_PAGE (page));
}

static void
tw_dates_page_class_init (TwDatesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TwWizardPageClass *page_class = TW_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = tw_dates_page_dispose;
  object_class->finalize = tw_dates_page_finalize;
  page_class->bind = tw_dates_page_bind;
  page_class->shown = tw_dates_page_shown;

  /* Somebody wants to correct a field; the parameter is its name. */
  signals[FAULT_ACTIVATED] =
    g_signal_new ("fault-activated", TW_TYPE_DATES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);

  g_type_ensure (TW_TYPE_DATE_LINE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-dates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwDatesPage, faults_group);
  gtk_widget_class_bind_template_child (widget_class, TwDatesPage, line);
  gtk_widget_class_bind_template_child (widget_class, TwDatesPage, dates_group);
}

static void
tw_dates_page_init (TwDatesPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_fault (TwDatesPage       *self,
           const TwFormFault *fault,
           const char        *title)
{
  GtkWidget *row = add_row (self, self->faults_group, title, fault->sentence);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "field", g_strdup (fault->field), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_fault_activated), self, G_CONNECT_SWAPPED);
}

/**
 * tw_dates_page_show_faults:
 * @faults: (element-type TwFormFault): what cannot stand
 * @pages: (array length=n_pages): the pages that know what their fields are called
 * @n_pages: how many
 */
void
tw_dates_page_show_faults (TwDatesPage      *self,
                           const GPtrArray  *faults,
                           TwWizardPage    **pages,
                           guint             n_pages)
{
  g_return_if_fail (TW_IS_DATES_PAGE (self));

  remove_rows (self, self->faults_group);
  for (guint i = 0; i < faults->len; i++)
    {
      const TwFormFault *fault = g_ptr_array_index (faults, i);

      for (guint k = 0; k < n_pages; k++)
        {
          const char *name = tw_wizard_page_name_field (pages[k], fault->field);
          g_autofree char *title = NULL;

          if (name == NULL)
            continue;

          title = g_strdup_printf ("%s · %s", adw_preferences_page_get_title (ADW_PREFERENCES_PAGE (pages[k])), name);
          add_fault (self, fault, title);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->faults_group), faults->len > 0);
}
