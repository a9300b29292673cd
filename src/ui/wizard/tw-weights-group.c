/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The weights (P2), with two made-up pairs above them: the better one stands first, and they change places while a
 * scale is moved. */

#include "tw-weights-group.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-score-example.h"
#include "tw-score-text.h"
#include "tw-weight-commands.h"

#define SCALE_WIDTH 120

struct _TwWeightsGroup
{
  AdwPreferencesGroup parent_instance;

  TwSetup *setup;
  TwScoreExample first;

  AdwActionRow *first_row;
  GtkLabel *first_score;
  AdwActionRow *second_row;
  GtkLabel *second_score;
  AdwExpanderRow *criteria_row;
};

G_DEFINE_FINAL_TYPE (TwWeightsGroup, tw_weights_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_criterion (TwWeightsGroup *self,
               TwCriterion     criterion)
{
  TwLanguage *language = tw_language_session ();
  const char *name = tw_criterion_name (language, criterion);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 5);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (scale));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), tw_criterion_question (language, criterion));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  gtk_widget_set_size_request (scale, SCALE_WIDTH, -1);
  gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_TOP);
  gtk_scale_set_digits (GTK_SCALE (scale), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_bind_property (self->setup, tw_setup_field_name (TW_SETUP_FIRST_WEIGHT + (TwSetupField) criterion), adjustment,
                          "value", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), scale);
  adw_expander_row_add_row (self->criteria_row, row);
}

static void
show_example (AdwActionRow   *row,
              GtkLabel       *score_label,
              TwScoreExample  example,
              int             score)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *text = tw_language_score (language, score);
  g_autofree char *spoken = g_strdup_printf (_("Match score: %s"), text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tw_score_example_name (example, language));
  adw_action_row_set_subtitle (row, tw_score_example_describe (example, language));
  gtk_label_set_label (score_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (score_label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_usual_activated (TwWeightsGroup *self)
{
  int weights[TW_N_CRITERIA];

  tw_weights_init (weights);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    tw_setup_set_number (self->setup, TW_SETUP_FIRST_WEIGHT + (TwSetupField) i, weights[i]);
}

static void
tw_weights_group_dispose (GObject *object)
{
  g_clear_object (&TW_WEIGHTS_GROUP (object)->setup);
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_WEIGHTS_GROUP);

  G_OBJECT_CLASS (tw_weights_group_parent_class)->dispose (object);
}

static void
tw_weights_group_class_init (TwWeightsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_weights_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-weights-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TwWeightsGroup, first_row);
  gtk_widget_class_bind_template_child (widget_class, TwWeightsGroup, first_score);
  gtk_widget_class_bind_template_child (widget_class, TwWeightsGroup, second_row);
  gtk_widget_class_bind_template_child (widget_class, TwWeightsGroup, second_score);
  gtk_widget_class_bind_template_child (widget_class, TwWeightsGroup, criteria_row);
  gtk_widget_class_bind_template_callback (widget_class, on_usual_activated);
}

static void
tw_weights_group_init (TwWeightsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_weights_group_bind:
 * @setup: what is filled in
 */
void
tw_weights_group_bind (TwWeightsGroup *self,
                       TwSetup        *setup)
{
  g_return_if_fail (TW_IS_WEIGHTS_GROUP (self));

  self->setup = g_object_ref (setup);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    add_criterion (self, (TwCriterion) i);
}

/**
 * tw_weights_group_update:
 *
 * Shows the example with the weights as they are now.
 */
void
tw_weights_group_update (TwWeightsGroup *self)
{
  int weights[TW_N_CRITERIA];
  int scores[TW_N_SCORE_EXAMPLES];
  TwScoreExample first, second;

  g_return_if_fail (TW_IS_WEIGHTS_GROUP (self));

  tw_setup_get_weights (self->setup, weights);
  for (TwScoreExample example = 0; example < TW_N_SCORE_EXAMPLES; example++)
    scores[example] = tw_score_example_score (weights, example);

  first = scores[TW_SCORE_EXAMPLE_NEAR] > scores[TW_SCORE_EXAMPLE_EXPERT] ? TW_SCORE_EXAMPLE_NEAR
                                                                            : TW_SCORE_EXAMPLE_EXPERT;
  second = first == TW_SCORE_EXAMPLE_NEAR ? TW_SCORE_EXAMPLE_EXPERT : TW_SCORE_EXAMPLE_NEAR;
  show_example (self->first_row, self->first_score, first, scores[first]);
  show_example (self->second_row, self->second_score, second, scores[second]);
  if (first == self->first)
    return;

  self->first = first;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      /* Translators: one of two made-up pairs that stand one below the other */
      g_autofree char *sentence = g_strdup_printf (_("Now first: %s"),
                                                   tw_score_example_name (first, tw_language_session ()));

      gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
    }
}

/**
 * tw_weights_group_get_row:
 *
 * Returns: (transfer none): the row at which faults stand
 */
GtkWidget *
tw_weights_group_get_row (TwWeightsGroup *self)
{
  g_return_val_if_fail (TW_IS_WEIGHTS_GROUP (self), NULL);

  return GTK_WIDGET (self->criteria_row);
}
