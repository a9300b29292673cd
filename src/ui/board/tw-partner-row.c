/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One partner in the list of partners: who it is, how well it fits and why, or why not. */

#include "tw-partner-row.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-participant-text.h"

struct _TwPartnerRow
{
  AdwBin parent_instance;

  GtkLabel *heading_label;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkLabel *reasons_label;
  GtkLabel *cost_label;
  GtkLabel *score_label;
};

G_DEFINE_FINAL_TYPE (TwPartnerRow, tw_partner_row, ADW_TYPE_BIN)

static void
tw_partner_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_PARTNER_ROW);

  G_OBJECT_CLASS (tw_partner_row_parent_class)->dispose (object);
}

static void
tw_partner_row_class_init (TwPartnerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_partner_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-partner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPartnerRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerRow, reasons_label);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerRow, cost_label);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerRow, score_label);
}

static void
tw_partner_row_init (TwPartnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_partner_row_new:
 *
 * Returns: (transfer floating): a row that nobody stands in yet
 */
GtkWidget *
tw_partner_row_new (void)
{
  return g_object_new (TW_TYPE_PARTNER_ROW, NULL);
}

/**
 * tw_partner_row_set_heading:
 * @heading: (nullable): what stands over the row, if the first of several
 */
void
tw_partner_row_set_heading (TwPartnerRow *self,
                            const char   *heading)
{
  g_return_if_fail (TW_IS_PARTNER_ROW (self));

  gtk_label_set_label (self->heading_label, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), heading != NULL);
}

/**
 * tw_partner_row_set_partner:
 * @partner: who stands in the row
 * @reasons: why the two fit, or must not be paired
 * @name_of_level_0: (nullable): what the company calls its top
 */
void
tw_partner_row_set_partner (TwPartnerRow *self,
                            TwPartner    *partner,
                            const char   *reasons,
                            const char   *name_of_level_0)
{
  TwParticipant *participant;
  g_autofree char *facts = NULL;
  g_autofree char *score = NULL;
  g_autofree char *cost = NULL;

  g_return_if_fail (TW_IS_PARTNER_ROW (self));
  g_return_if_fail (TW_IS_PARTNER (partner));

  participant = tw_partner_get_participant (partner);
  facts = tw_participant_dup_facts (participant, name_of_level_0);
  score = tw_language_score (tw_language_session (), tw_partner_get_score (partner));
  gtk_label_set_label (self->name_label, tw_participant_get_name (participant));
  gtk_label_set_label (self->facts_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), *facts != '\0');
  gtk_label_set_label (self->reasons_label, reasons);
  cost = tw_partner_dup_cost (partner);
  gtk_label_set_label (self->cost_label, cost != NULL ? cost : "");
  gtk_widget_set_visible (GTK_WIDGET (self->cost_label), cost != NULL);
  gtk_label_set_label (self->score_label, score);
  gtk_widget_set_visible (GTK_WIDGET (self->score_label), tw_partner_get_choice (partner) != TW_PARTNER_IMPOSSIBLE);

  if (tw_partner_get_choice (partner) != TW_PARTNER_IMPOSSIBLE)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "impossible");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "impossible");
}

/**
 * tw_partner_row_dup_spoken:
 *
 * Returns: (transfer full): the row as it is read aloud
 */
char *
tw_partner_row_dup_spoken (TwPartnerRow *self)
{
  g_autoptr (GString) spoken = NULL;

  g_return_val_if_fail (TW_IS_PARTNER_ROW (self), NULL);

  spoken = g_string_new (NULL);
  if (gtk_widget_get_visible (GTK_WIDGET (self->heading_label)))
    g_string_append_printf (spoken, "%s: ", gtk_label_get_label (self->heading_label));
  g_string_append (spoken, gtk_label_get_label (self->name_label));
  if (gtk_widget_get_visible (GTK_WIDGET (self->score_label)))
    g_string_append_printf (spoken, ", %s %s", _("Match score"), gtk_label_get_label (self->score_label));
  if (gtk_widget_get_visible (GTK_WIDGET (self->facts_label)))
    g_string_append_printf (spoken, ", %s", gtk_label_get_label (self->facts_label));
  g_string_append_printf (spoken, ". %s", gtk_label_get_label (self->reasons_label));
  if (gtk_widget_get_visible (GTK_WIDGET (self->cost_label)))
    g_string_append_printf (spoken, ". %s", gtk_label_get_label (self->cost_label));

  return g_string_free_and_steal (g_steal_pointer (&spoken));
}
