/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody a person could be paired with, and how well that would fit; or could not, and why. */

#include "tw-partner.h"

struct _TwPartner
{
  GObject parent_instance;

  TwParticipant *participant;
  gboolean possible;
  int score;
  char *reasons;
};

G_DEFINE_FINAL_TYPE (TwPartner, tw_partner, G_TYPE_OBJECT)

static void
tw_partner_finalize (GObject *object)
{
  TwPartner *self = TW_PARTNER (object);

  g_clear_object (&self->participant);
  g_clear_pointer (&self->reasons, g_free);

  G_OBJECT_CLASS (tw_partner_parent_class)->finalize (object);
}

static void
tw_partner_class_init (TwPartnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tw_partner_finalize;
}

static void
tw_partner_init (TwPartner *self)
{
}

/**
 * tw_partner_new_possible:
 * @participant: who it is
 * @score: hundredths, 0–10000
 * @merits: what speaks for the pair, in the language of the session; may be empty
 *
 * Returns: (transfer full): a partner who may be chosen
 */
TwPartner *
tw_partner_new_possible (TwParticipant *participant,
                         int            score,
                         const char    *merits)
{
  TwPartner *self = g_object_new (TW_TYPE_PARTNER, NULL);

  self->participant = g_object_ref (participant);
  self->possible = TRUE;
  self->score = score;
  self->reasons = g_strdup (merits);

  return self;
}

/**
 * tw_partner_new_impossible:
 * @participant: who it is
 * @obstacles: every rule that forbids the pair, in the language of the session (P1)
 *
 * Returns: (transfer full): a partner who must not be chosen
 */
TwPartner *
tw_partner_new_impossible (TwParticipant *participant,
                           const char    *obstacles)
{
  TwPartner *self = g_object_new (TW_TYPE_PARTNER, NULL);

  self->participant = g_object_ref (participant);
  self->reasons = g_strdup (obstacles);

  return self;
}

/**
 * tw_partner_get_participant:
 *
 * Returns: (transfer none): who it is
 */
TwParticipant *
tw_partner_get_participant (TwPartner *self)
{
  g_return_val_if_fail (TW_IS_PARTNER (self), NULL);

  return self->participant;
}

gboolean
tw_partner_get_possible (TwPartner *self)
{
  g_return_val_if_fail (TW_IS_PARTNER (self), FALSE);

  return self->possible;
}

/**
 * tw_partner_get_score:
 *
 * Returns: hundredths, 0–10000; 0 for a partner who must not be chosen
 */
int
tw_partner_get_score (TwPartner *self)
{
  g_return_val_if_fail (TW_IS_PARTNER (self), 0);

  return self->score;
}

/**
 * tw_partner_get_reasons:
 *
 * Returns: (transfer none): what speaks for the pair, or forbids it
 */
const char *
tw_partner_get_reasons (TwPartner *self)
{
  g_return_val_if_fail (TW_IS_PARTNER (self), NULL);

  return self->reasons;
}
