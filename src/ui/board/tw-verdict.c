/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that lie over a card while another one is in the hand: what the two would be worth to each other, or the
 * rule that stands against it. Nothing on the board moves for them. */

#include "tw-verdict.h"

#include "tw-language.h"

struct _TwVerdict
{
  AdwBin parent_instance;

  GtkInscription *obstacle;
  GtkLabel *score_label;
};

G_DEFINE_FINAL_TYPE (TwVerdict, tw_verdict, ADW_TYPE_BIN)

static void
tw_verdict_dispose (GObject *object)
{
  /* The bin lets go first: the template would take its child away without telling it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_VERDICT);

  G_OBJECT_CLASS (tw_verdict_parent_class)->dispose (object);
}

static void
tw_verdict_class_init (TwVerdictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_verdict_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-verdict.ui");
  gtk_widget_class_bind_template_child (widget_class, TwVerdict, obstacle);
  gtk_widget_class_bind_template_child (widget_class, TwVerdict, score_label);
}

static void
tw_verdict_init (TwVerdict *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_verdict_clear:
 *
 * Nobody asks any more.
 */
void
tw_verdict_clear (TwVerdict *self)
{
  g_return_if_fail (TW_IS_VERDICT (self));

  gtk_widget_set_visible (GTK_WIDGET (self->score_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), FALSE);
}

/**
 * tw_verdict_show_score:
 * @score: hundredths, 0–10000
 *
 * The two may be paired, and this is what it would be worth.
 */
void
tw_verdict_show_score (TwVerdict *self,
                       int        score)
{
  g_autofree char *text = tw_language_score (tw_language_session (), score);

  g_return_if_fail (TW_IS_VERDICT (self));

  gtk_label_set_label (self->score_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->score_label), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), FALSE);
}

/**
 * tw_verdict_show_obstacle:
 * @obstacle: the rule that forbids it, in a sentence (P1)
 */
void
tw_verdict_show_obstacle (TwVerdict  *self,
                          const char *obstacle)
{
  g_return_if_fail (TW_IS_VERDICT (self));

  gtk_inscription_set_text (self->obstacle, obstacle);
  gtk_widget_set_visible (GTK_WIDGET (self->score_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), TRUE);
}
