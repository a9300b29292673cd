/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The third stage (D1, D2, D10, D14): who may be paired, whom the cohort is for, and what counts how much. What excludes
 * and what counts are asked apart (P2). */

#include "tw-matching-page.h"

#include <glib/gi18n.h>

#include "tw-choice-row.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-weights-group.h"
#include "tw-words.h"

/* The choices of steps: so many, then any number, which is -1. */
#define MOST_STEPS 5

/* Deep enough for any company; a deeper level of a file is added. */
#define USUAL_LEVELS 9

struct _TwMatchingPage
{
  TwWizardPage parent_instance;

  TwChoiceRow *direction_row;
  TwChoiceRow *steps_row;
  AdwSwitchRow *department_row;
  TwChoiceRow *level_from_row;
  TwChoiceRow *level_to_row;
  AdwSpinRow *age_limit_row;
  AdwSpinRow *capacity_row;
  TwWeightsGroup *weights_group;
};

G_DEFINE_FINAL_TYPE (TwMatchingPage, tw_matching_page, TW_TYPE_WIZARD_PAGE)

static void
fill_directions (TwMatchingPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (TwDirection direction = TW_DIRECTION_AGE_ELSE_LEVEL; direction <= TW_DIRECTION_BOTH; direction++)
    gtk_string_list_append (names, tw_direction_name (tw_language_session (), tw_word (TW_TYPE_DIRECTION, direction)));
  tw_choice_row_set_choices (self->direction_row, names);
}

static void
fill_steps (TwMatchingPage *self,
            int             most)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int steps = 1; steps <= most; steps++)
    gtk_string_list_take (names, g_strdup_printf (ngettext ("%d step", "%d steps", (gulong) steps), steps));
  gtk_string_list_append (names, _("Any number of steps"));
  tw_choice_row_set_choices (self->steps_row, names);
}

static void
fill_levels (TwChoiceRow *row,
             const char  *name_of_level_0,
             int          most)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("No limit"), NULL });

  for (int level = 0; level <= most; level++)
    gtk_string_list_take (names, tw_level_name (tw_language_session (), level, name_of_level_0));
  tw_choice_row_set_choices (row, names);
}

static gboolean
steps_to_position (GBinding     *binding,
                   const GValue *steps,
                   GValue       *position,
                   gpointer      most)
{
  const int number = g_value_get_int (steps);

  g_value_set_uint (position, number < 1 ? GPOINTER_TO_UINT (most) : (guint) number - 1);

  return TRUE;
}

static gboolean
position_to_steps (GBinding     *binding,
                   const GValue *position,
                   GValue       *steps,
                   gpointer      most)
{
  const guint chosen = g_value_get_uint (position);

  if (chosen == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_int (steps, chosen >= GPOINTER_TO_UINT (most) ? -1 : (int) chosen + 1);

  return TRUE;
}

static void
bind_steps (TwMatchingPage *self)
{
  TwWizardPage *page = TW_WIZARD_PAGE (self);
  TwSetup *setup = tw_wizard_page_get_setup (page);
  const int most = MAX (MOST_STEPS, tw_setup_get_number (setup, TW_SETUP_REPORTING_STEPS));

  fill_steps (self, most);
  tw_wizard_page_add_row (page, TW_SETUP_REPORTING_STEPS, self->steps_row);
  g_object_bind_property_full (setup, tw_setup_field_name (TW_SETUP_REPORTING_STEPS), self->steps_row, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, steps_to_position, position_to_steps,
                               GINT_TO_POINTER (most), NULL);
}

static void
bind_levels (TwMatchingPage *self)
{
  TwWizardPage *page = TW_WIZARD_PAGE (self);
  TwSetup *setup = tw_wizard_page_get_setup (page);
  g_autofree char *name_of_level_0 = tw_workspace_get_setting (tw_wizard_page_get_workspace (page), "level-0-name");
  const int most = MAX (USUAL_LEVELS, MAX (tw_setup_get_number (setup, TW_SETUP_LEVEL_FROM),
                                           tw_setup_get_number (setup, TW_SETUP_LEVEL_TO)));

  fill_levels (self->level_from_row, name_of_level_0, most);
  fill_levels (self->level_to_row, name_of_level_0, most);
  tw_wizard_page_bind_row_from (page, TW_SETUP_LEVEL_FROM, self->level_from_row, "selected", -1);
  tw_wizard_page_bind_row_from (page, TW_SETUP_LEVEL_TO, self->level_to_row, "selected", -1);
}

static void
tw_matching_page_bind (TwWizardPage *page)
{
  TwMatchingPage *self = TW_MATCHING_PAGE (page);
  TwSetup *setup = tw_wizard_page_get_setup (page);

  fill_directions (self);
  tw_wizard_page_bind_row_from (page, TW_SETUP_DIRECTION, self->direction_row, "selected", 0);
  bind_steps (self);
  tw_wizard_page_add_row (page, TW_SETUP_OWN_DEPARTMENT, self->department_row);
  g_object_bind_property (setup, tw_setup_field_name (TW_SETUP_OWN_DEPARTMENT), self->department_row, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL | G_BINDING_INVERT_BOOLEAN);
  bind_levels (self);
  tw_wizard_page_bind_row (page, TW_SETUP_MENTOR_AGE_LIMIT, self->age_limit_row, "value");
  tw_wizard_page_bind_row (page, TW_SETUP_MENTOR_CAPACITY, self->capacity_row, "value");
  tw_weights_group_bind (self->weights_group, setup);
  tw_wizard_page_add_row (page, TW_SETUP_FIRST_WEIGHT, tw_weights_group_get_row (self->weights_group));
}

static void
tw_matching_page_update (TwWizardPage *page)
{
  tw_weights_group_update (TW_MATCHING_PAGE (page)->weights_group);
}

static void
tw_matching_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_MATCHING_PAGE);

  G_OBJECT_CLASS (tw_matching_page_parent_class)->dispose (object);
}

static void
tw_matching_page_class_init (TwMatchingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TwWizardPageClass *page_class = TW_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_matching_page_dispose;
  page_class->bind = tw_matching_page_bind;
  page_class->update = tw_matching_page_update;

  g_type_ensure (TW_TYPE_CHOICE_ROW);
  g_type_ensure (TW_TYPE_WEIGHTS_GROUP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-matching-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, direction_row);
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, steps_row);
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, department_row);
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, level_from_row);
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, level_to_row);
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, age_limit_row);
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, capacity_row);
  gtk_widget_class_bind_template_child (widget_class, TwMatchingPage, weights_group);
}

static void
tw_matching_page_init (TwMatchingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
