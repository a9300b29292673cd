/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fifth stage (D12): how often is asked, when it is closed, by what success is seen; and what a cohort of the
 * planned size will be able to show of its answers (P8). */

#include "tw-review-page.h"

#include "tw-answers-forecast.h"
#include "tw-date-row.h"
#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-text-row.h"

struct _TwReviewPage
{
  TwWizardPage parent_instance;

  int n_mentors; /* as the forecast that is shown has it; -1: none */
  int n_mentees;
  GPtrArray *forecast_rows; /* not owned */

  AdwSpinRow *pulses_row;
  TwDateRow *close_out_row;
  TwTextRow *measures_row;
  AdwPreferencesGroup *forecast_group;
};

G_DEFINE_FINAL_TYPE (TwReviewPage, tw_review_page, TW_TYPE_WIZARD_PAGE)

static void
tw_review_page_bind (TwWizardPage *page)
{
  TwReviewPage *self = TW_REVIEW_PAGE (page);

  tw_wizard_page_bind_row (page, TW_SETUP_PULSE_MONTHS, self->pulses_row, "value");
  tw_wizard_page_bind_row (page, TW_SETUP_CLOSE_OUT_ON, self->close_out_row, "date");
  tw_wizard_page_bind_row (page, TW_SETUP_SUCCESS_MEASURES, self->measures_row, "text");
}

static void
add_sentence (TwReviewPage    *self,
              const TwFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sentence = tw_finding_to_sentence (finding, tw_language_session ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->forecast_group, row);
  g_ptr_array_add (self->forecast_rows, row);
}

/* Each tandem has a mentee of its own, and a mentor as many as they may have. */
static void
tw_review_page_update (TwWizardPage *page)
{
  TwReviewPage *self = TW_REVIEW_PAGE (page);
  TwSetup *setup = tw_wizard_page_get_setup (page);
  const int n_mentees = MAX (0, tw_setup_get_number (setup, TW_SETUP_PLANNED_TANDEMS));
  const int capacity = MAX (1, tw_setup_get_number (setup, TW_SETUP_MENTOR_CAPACITY));
  const int n_mentors = (n_mentees + capacity - 1) / capacity;
  g_autoptr (GPtrArray) forecast = NULL;

  if (n_mentees == self->n_mentees && n_mentors == self->n_mentors)
    return;

  self->n_mentees = n_mentees;
  self->n_mentors = n_mentors;
  for (guint i = 0; i < self->forecast_rows->len; i++)
    adw_preferences_group_remove (self->forecast_group, g_ptr_array_index (self->forecast_rows, i));
  g_ptr_array_set_size (self->forecast_rows, 0);

  forecast = tw_answers_forecast ((guint) n_mentors, (guint) n_mentees);
  for (guint i = 0; i < forecast->len; i++)
    add_sentence (self, g_ptr_array_index (forecast, i));
}

static void
tw_review_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (tw_review_page_parent_class)->dispose (object);
}

static void
tw_review_page_finalize (GObject *object)
{
  g_ptr_array_unref (TW_REVIEW_PAGE (object)->forecast_rows);

  G_OBJECT_CLASS (tw_review_page_parent_class)->finalize (object);
}

static void
tw_review_page_class_init (TwReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TwWizardPageClass *page_class = TW_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = tw_review_page_dispose;
  object_class->finalize = tw_review_page_finalize;
  page_class->bind = tw_review_page_bind;
  page_class->update = tw_review_page_update;

  g_type_ensure (TW_TYPE_DATE_ROW);
  g_type_ensure (TW_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwReviewPage, pulses_row);
  gtk_widget_class_bind_template_child (widget_class, TwReviewPage, close_out_row);
  gtk_widget_class_bind_template_child (widget_class, TwReviewPage, measures_row);
  gtk_widget_class_bind_template_child (widget_class, TwReviewPage, forecast_group);
}

static void
tw_review_page_init (TwReviewPage *self)
{
  self->n_mentors = self->n_mentees = -1;
  self->forecast_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
