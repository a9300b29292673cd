/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that lie over a card while another one is in the hand: what the two would be worth to each other, or the
 * rule that stands against it. Nothing on the board moves for them, and a card that says none carries no widgets for
 * them. */

#include "tw-verdict.h"

#include "tw-language.h"

static void
lay_over (GtkOverlay *card,
          GtkWidget  *words,
          const char *css_class)
{
  gtk_widget_set_can_target (words, FALSE);
  gtk_widget_set_can_focus (words, FALSE);
  gtk_widget_add_css_class (words, "verdict");
  gtk_widget_add_css_class (words, css_class);
  gtk_overlay_add_overlay (card, words);
}

static GtkLabel *
create_score_label (GtkOverlay *card)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "numeric");
  lay_over (card, label, "score");

  return GTK_LABEL (label);
}

static GtkInscription *
create_obstacle (GtkOverlay *card)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);

  g_object_set (inscription, "min-lines", 1, "nat-lines", 1, "min-chars", 4, "xalign", 0.f, "yalign", 0.f, "wrap-mode",
                PANGO_WRAP_WORD_CHAR, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (inscription, "caption");
  lay_over (card, inscription, "obstacle");

  return GTK_INSCRIPTION (inscription);
}

/* Whichever of the two there is already. */
static void
set_shown (TwVerdict *self,
           gboolean   score,
           gboolean   obstacle)
{
  if (self->score_label != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->score_label), score);
  if (self->obstacle != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->obstacle), obstacle);
}

/**
 * tw_verdict_clear:
 *
 * Nobody asks any more.
 */
void
tw_verdict_clear (TwVerdict *self)
{
  set_shown (self, FALSE, FALSE);
}

/**
 * tw_verdict_show_score:
 * @card: what the words lie over; always the same one
 * @score: hundredths, 0–10000
 *
 * The two may be paired, and this is what it would be worth.
 */
void
tw_verdict_show_score (TwVerdict  *self,
                       GtkOverlay *card,
                       int         score)
{
  g_autofree char *text = tw_language_score (tw_language_session (), score);

  if (self->score_label == NULL)
    self->score_label = create_score_label (card);

  gtk_label_set_label (self->score_label, text);
  set_shown (self, TRUE, FALSE);
}

/**
 * tw_verdict_show_obstacle:
 * @card: what the words lie over; always the same one
 * @obstacle: the rule that forbids it, in a sentence (P1)
 */
void
tw_verdict_show_obstacle (TwVerdict  *self,
                          GtkOverlay *card,
                          const char *obstacle)
{
  if (self->obstacle == NULL)
    self->obstacle = create_obstacle (card);

  gtk_inscription_set_text (self->obstacle, obstacle);
  set_shown (self, FALSE, TRUE);
}
