/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From when on something needs attention, rule by rule, for all cohorts of a programme: one command. */

#include "tw-thresholds-dialog.h"

#include <glib/gi18n.h>

#include "tw-attention-commands.h"
#include "tw-attention-text.h"
#include "tw-discard.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

struct _TwThresholdsDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  GArray *cohort_ids; /* gint64: one of each programme, in the order of the row */
  int saved[TW_N_ATTENTION_RULES];
  gboolean filling;

  GtkWidget *save_button;
  AdwComboRow *programme_row;
  AdwPreferencesGroup *rules_group;
  AdwSpinRow *rows[TW_N_ATTENTION_RULES];
};

G_DEFINE_FINAL_TYPE (TwThresholdsDialog, tw_thresholds_dialog, ADW_TYPE_DIALOG)

/* The scale of tenths is read as points, as it is answered. */
static double
divisor_of (TwAttentionRule rule)
{
  return tw_attention_rule_facts (rule)->unit == TW_ATTENTION_IN_TENTHS ? 10 : 1;
}

static const char *
name_unit (TwAttentionRule rule)
{
  switch (tw_attention_rule_facts (rule)->unit)
    {
    case TW_ATTENTION_IN_DAYS:
      return _("Days");
    case TW_ATTENTION_IN_MEETINGS:
      return _("Meetings");
    case TW_ATTENTION_IN_PERCENT:
      return _("Percent");
    case TW_ATTENTION_IN_TENTHS:
      return _("Points");
    }

  return NULL;
}

static int
get_threshold (TwThresholdsDialog *self,
               TwAttentionRule     rule)
{
  return (int) (adw_spin_row_get_value (self->rows[rule]) * divisor_of (rule) + 0.5);
}

static gboolean
is_changed (TwThresholdsDialog *self)
{
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    if (get_threshold (self, i) != self->saved[i])
      return TRUE;

  return FALSE;
}

static void
on_changed (TwThresholdsDialog *self)
{
  if (self->filling)
    return;

  gtk_widget_set_sensitive (self->save_button, is_changed (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->programme_row), !is_changed (self));
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_changed (self));
}

static void
create_rows (TwThresholdsDialog *self)
{
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    {
      const TwAttentionRuleFacts *facts = tw_attention_rule_facts (i);
      const double divisor = divisor_of (i);
      g_autofree char *usual = tw_attention_threshold_text (tw_language_session (), i, facts->threshold);
      /* Translators: "Days · usually 21 days" */
      g_autofree char *subtitle = g_strdup_printf (_("%s · usually %s"), name_unit (i), usual);
      GtkAdjustment *adjustment = gtk_adjustment_new (facts->least / divisor, facts->least / divisor,
                                                      facts->most / divisor, 1 / divisor, 10 / divisor, 0);
      GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "adjustment",
                                     adjustment, "climb-rate", 1 / divisor, "digits", divisor > 1 ? 1 : 0,
                                     "numeric", TRUE, NULL);

      self->rows[i] = ADW_SPIN_ROW (row);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tw_attention_title (tw_language_session (), i));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_preferences_group_add (self->rules_group, row);
      g_signal_connect_object (row, "notify::value", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }
}

static void
fill_in (TwThresholdsDialog *self,
         const int          *thresholds)
{
  self->filling = TRUE;
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    adw_spin_row_set_value (self->rows[i], thresholds[i] / divisor_of (i));
  self->filling = FALSE;
  on_changed (self);
}

static gint64
get_cohort (TwThresholdsDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->programme_row);

  return chosen < self->cohort_ids->len ? g_array_index (self->cohort_ids, gint64, chosen) : 0;
}

static void
on_programme_chosen (TwThresholdsDialog *self)
{
  if (self->cohort_ids == NULL || get_cohort (self) == 0 ||
      !tw_workspace_get_thresholds (self->workspace, get_cohort (self), self->saved, NULL))
    return;

  fill_in (self, self->saved);
}

static void
on_usual_activated (TwThresholdsDialog *self)
{
  int usual[TW_N_ATTENTION_RULES];

  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    usual[i] = tw_attention_rule_facts (i)->threshold;

  fill_in (self, usual);
}

static void
on_cancel_clicked (TwThresholdsDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_save_clicked (TwThresholdsDialog *self)
{
  int thresholds[TW_N_ATTENTION_RULES];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    thresholds[i] = get_threshold (self, i);

  if (tw_workspace_set_thresholds (self->workspace, get_cohort (self), thresholds, &error))
    tw_discard_close (ADW_DIALOG (self));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

static void
tw_thresholds_dialog_dispose (GObject *object)
{
  TwThresholdsDialog *self = TW_THRESHOLDS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_THRESHOLDS_DIALOG);
  g_clear_pointer (&self->cohort_ids, g_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_thresholds_dialog_parent_class)->dispose (object);
}

static void
tw_thresholds_dialog_class_init (TwThresholdsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  object_class->dispose = tw_thresholds_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/attention/tw-thresholds-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwThresholdsDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwThresholdsDialog, programme_row);
  gtk_widget_class_bind_template_child (widget_class, TwThresholdsDialog, rules_group);
  gtk_widget_class_bind_template_callback (widget_class, on_programme_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_usual_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
tw_thresholds_dialog_init (TwThresholdsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_rows (self);
  g_signal_connect (self, "close-attempt", G_CALLBACK (tw_discard_ask), NULL);
}

/* Each programme once, by one of its cohorts. */
static void
list_programmes (TwThresholdsDialog *self,
                 gint64              cohort_id)
{
  g_autoptr (GListModel) cohorts = tw_workspace_get_cohorts (self->workspace);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (TwCohort) wanted = cohort_id != 0 ? tw_workspace_get_cohort (self->workspace, cohort_id) : NULL;
  guint chosen = 0;

  self->cohort_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < g_list_model_get_n_items (cohorts); i++)
    {
      g_autoptr (TwCohort) cohort = g_list_model_get_item (cohorts, i);
      gint64 id = tw_cohort_get_id (cohort), programme_id = tw_cohort_get_programme_id (cohort);
      g_autoptr (TwProgramme) programme = tw_workspace_get_programme (self->workspace, programme_id);

      if (!g_hash_table_add (seen, g_memdup2 (&programme_id, sizeof programme_id)))
        continue;

      if (wanted != NULL && tw_cohort_get_programme_id (wanted) == programme_id)
        chosen = self->cohort_ids->len;
      g_array_append_val (self->cohort_ids, id);
      gtk_string_list_append (names, tw_programme_get_name (programme));
    }

  adw_combo_row_set_model (self->programme_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->programme_row, chosen);
}

/**
 * tw_thresholds_dialog_new:
 * @workspace: an open file
 * @cohort_id: a cohort of the programme that is shown first, or 0
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tw_thresholds_dialog_new (TwWorkspace *workspace,
                          gint64       cohort_id)
{
  TwThresholdsDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_THRESHOLDS_DIALOG, NULL);
  self->workspace = g_object_ref (workspace);
  list_programmes (self, cohort_id);
  on_programme_chosen (self);

  return ADW_DIALOG (self);
}
