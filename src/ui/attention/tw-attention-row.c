/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that needs attention: what, why, since when and by which threshold, what would help, and the button that
 * settles it or leads to where that is done. How urgent it is, is said by the heading above and by a sign. */

#include "tw-attention-row.h"

#include <glib/gi18n.h>

#include "tw-attention-text.h"
#include "tw-snooze-popover.h"

struct _TwAttentionRow
{
  AdwBin parent_instance;

  GVariant *target; /* names the entry for the actions of the page */
  gboolean narrow;

  GtkBox *box;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *why_label;
  GtkLabel *to_do_label;
  GtkLabel *since_label;
  GtkBox *buttons_box;
  GtkButton *settle_button;
  GtkMenuButton *snooze_button;
  GtkButton *wake_button;
};

typedef enum
{
  PROP_NARROW = 1,
} TwAttentionRowProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (TwAttentionRow, tw_attention_row, ADW_TYPE_BIN)

static const struct
{
  const char *icon;
  const char *style;
} signs[] = {
  [TW_ATTENTION_NOW] = { "dialog-error-symbolic", "error" },
  [TW_ATTENTION_SOON] = { "dialog-warning-symbolic", "warning" },
  [TW_ATTENTION_NOTICE] = { "dialog-information-symbolic", "dimmed" },
};

static const char *const remedy_labels[TW_N_REMEDIES] = {
  [TW_REMEDY_PLAN_MEETING] = N_("_Plan Meetings…"),
  [TW_REMEDY_OPEN_TANDEM] = N_("_Open Tandem"),
  [TW_REMEDY_CHECK_IN] = N_("_Record Check-In…"),
  [TW_REMEDY_RECORD_FORMS] = N_("_Enter Feedback…"),
  [TW_REMEDY_RECORD_COMMITMENT] = N_("_Record Answer…"),
  [TW_REMEDY_RECORD_CONSENT] = N_("_Record Consent…"),
  [TW_REMEDY_DISSOLVE] = N_("_Dissolve…"),
  [TW_REMEDY_FINISH_MILESTONE] = N_("_Mark as Done"),
  [TW_REMEDY_CHANGE_RESOURCE] = N_("_Change Plan…"),
  [TW_REMEDY_END_TANDEM] = N_("_End of the Term…"),
  [TW_REMEDY_CLOSE_COHORT] = N_("_Open Cohort"),
  [TW_REMEDY_ERASE] = N_("_Erase…"),
};

static char *
say_since (const TwAttentionFinding *finding,
           const char               *cohort)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *since = tw_language_iso_date (language, finding->since, TW_DATE_LONG);
  g_autofree char *until = tw_language_iso_date (language, finding->snoozed_until, TW_DATE_LONG);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_add (parts, cohort);
  if (until != NULL)
    g_strv_builder_take (parts, g_strdup_printf (_("snoozed until %s"), until));
  if (since != NULL)
    g_strv_builder_take (parts, g_strdup_printf (_("since %s"), since));
  if (!tw_attention_rule_facts (finding->rule)->confidential)
    {
      g_autofree char *threshold = tw_attention_threshold_text (language, finding->rule, finding->threshold);

      g_strv_builder_take (parts, g_strdup_printf (_("threshold: %s"), threshold));
    }

  all = g_strv_builder_end (parts);

  return g_strjoinv (" · ", all);
}

static void
create_popover (GtkMenuButton *button,
                gpointer       row)
{
  gtk_menu_button_set_popover (button, tw_snooze_popover_new (TW_ATTENTION_ROW (row)->target));
}

static void
set_narrow (TwAttentionRow *self,
            gboolean        narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (GTK_WIDGET (self->buttons_box), narrow ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
tw_attention_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TW_ATTENTION_ROW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_attention_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_NARROW)
    set_narrow (TW_ATTENTION_ROW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_attention_row_dispose (GObject *object)
{
  TwAttentionRow *self = TW_ATTENTION_ROW (object);

  if (self->snooze_button != NULL)
    gtk_menu_button_set_create_popup_func (self->snooze_button, NULL, NULL, NULL);

  /* The direct child of a bin is taken out before the template lets go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_ATTENTION_ROW);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (tw_attention_row_parent_class)->dispose (object);
}

static void
tw_attention_row_class_init (TwAttentionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_attention_row_get_property;
  object_class->set_property = tw_attention_row_set_property;
  object_class->dispose = tw_attention_row_dispose;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/attention/tw-attention-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, box);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, to_do_label);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, since_label);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, settle_button);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, snooze_button);
  gtk_widget_class_bind_template_child (widget_class, TwAttentionRow, wake_button);
}

static void
tw_attention_row_init (TwAttentionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->snooze_button, create_popover, self, NULL);
}

/**
 * tw_attention_row_new:
 *
 * Returns: (transfer floating): a row without words yet
 */
GtkWidget *
tw_attention_row_new (void)
{
  return g_object_new (TW_TYPE_ATTENTION_ROW, NULL);
}

/**
 * tw_attention_row_set_entry:
 * @entry: what needs attention
 * @cohort: in which cohort, as people call it
 */
void
tw_attention_row_set_entry (TwAttentionRow   *self,
                            TwAttentionEntry *entry,
                            const char       *cohort)
{
  const TwAttentionFinding *finding = tw_attention_entry_get_finding (entry);
  TwLanguage *language = tw_language_session ();
  g_autofree char *subject = tw_attention_subject (language, finding);
  g_autofree char *why = tw_attention_why (language, finding);
  g_autofree char *since = say_since (finding, cohort);
  g_autofree char *title = *subject != '\0'
                             ? g_strdup_printf ("%s: %s", tw_attention_title (language, finding->rule), subject)
                             : g_strdup (tw_attention_title (language, finding->rule));
  const gboolean is_snoozed = finding->snoozed_until != NULL;

  g_return_if_fail (TW_IS_ATTENTION_ROW (self));

  g_clear_pointer (&self->target, g_variant_unref);
  self->target = g_variant_ref_sink (g_variant_new ("(xsx)", finding->cohort_id,
                                                    tw_attention_rule_facts (finding->rule)->word, finding->subject_id));
  gtk_menu_button_set_popover (self->snooze_button, NULL);

  gtk_image_set_from_icon_name (self->icon, signs[finding->severity].icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), (const char *[]) { signs[finding->severity].style, NULL });
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->why_label, why);
  gtk_label_set_label (self->to_do_label, tw_attention_to_do (language, finding));
  gtk_label_set_label (self->since_label, since);

  gtk_button_set_label (self->settle_button, gettext (remedy_labels[finding->remedy]));
  /* The target first: an action without one would be of another kind. */
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->settle_button), self->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->settle_button), "attention.settle");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->wake_button), self->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->wake_button), "attention.wake");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->settle_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->snooze_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->wake_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->snooze_button), !is_snoozed);
  gtk_widget_set_visible (GTK_WIDGET (self->wake_button), is_snoozed);
}

/**
 * tw_attention_row_dup_spoken:
 *
 * Returns: (transfer full): the row as it is read aloud
 */
char *
tw_attention_row_dup_spoken (TwAttentionRow *self)
{
  g_return_val_if_fail (TW_IS_ATTENTION_ROW (self), NULL);

  return g_strdup_printf ("%s. %s %s %s", gtk_label_get_label (self->title_label), gtk_label_get_label (self->why_label),
                          gtk_label_get_label (self->to_do_label), gtk_label_get_label (self->since_label));
}
