/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody as a partner for somebody else: whether they may be paired, how well it fits, and what it costs all
 * together. Why is asked of the pairing, when the row is looked at. */

#include "tw-partner.h"

#include <glib/gi18n.h>

#include "tw-cost-text.h"

struct _TwPartner
{
  GObject parent_instance;

  TwParticipant *participant;
  TwPartnerWorth worth;
  gint64 tandem_id;
};

G_DEFINE_FINAL_TYPE (TwPartner, tw_partner, G_TYPE_OBJECT)

static void
tw_partner_finalize (GObject *object)
{
  g_clear_object (&TW_PARTNER (object)->participant);

  G_OBJECT_CLASS (tw_partner_parent_class)->finalize (object);
}

static void
tw_partner_class_init (TwPartnerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_partner_finalize;
}

static void
tw_partner_init (TwPartner *self)
{
}

/**
 * tw_partner_new:
 * @participant: the partner
 * @worth: what the partner is worth
 * @tandem_id: the tandem whose place the two could take, where only that keeps them apart; 0: none
 *
 * Returns: (transfer full): somebody who may be chosen, or must not
 */
TwPartner *
tw_partner_new (TwParticipant        *participant,
                const TwPartnerWorth *worth,
                gint64                tandem_id)
{
  TwPartner *self = g_object_new (TW_TYPE_PARTNER, NULL);

  self->participant = g_object_ref (participant);
  self->worth = *worth;
  self->tandem_id = tandem_id;

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

TwPartnerChoice
tw_partner_get_choice (TwPartner *self)
{
  g_return_val_if_fail (TW_IS_PARTNER (self), TW_PARTNER_IMPOSSIBLE);

  if (self->worth.allowed)
    return TW_PARTNER_POSSIBLE;

  return self->tandem_id != 0 ? TW_PARTNER_IN_TANDEM : TW_PARTNER_IMPOSSIBLE;
}

/**
 * tw_partner_get_tandem_id:
 *
 * Returns: the tandem whose place the two could take, 0: none
 */
gint64
tw_partner_get_tandem_id (TwPartner *self)
{
  g_return_val_if_fail (TW_IS_PARTNER (self), 0);

  return self->tandem_id;
}

/**
 * tw_partner_get_score:
 *
 * Returns: hundredths, 0–10000
 */
int
tw_partner_get_score (TwPartner *self)
{
  g_return_val_if_fail (TW_IS_PARTNER (self), 0);

  return self->worth.score;
}

/**
 * tw_partner_dup_cost:
 *
 * Returns: (transfer full) (nullable): what choosing this partner costs all together, in words; %NULL where there is
 *   no choice
 */
char *
tw_partner_dup_cost (TwPartner *self)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *cost = NULL;

  g_return_val_if_fail (TW_IS_PARTNER (self), NULL);

  if (!self->worth.allowed)
    return NULL;
  if (!self->worth.cost.possible)
    return g_strdup (_("Below the minimum score: not suggested, but possible by hand"));

  if (self->worth.cost.tandems <= 0 && self->worth.cost.score == 0)
    return g_strdup (_("Costs nothing"));

  cost = tw_cost_to_text (language, self->worth.cost.tandems, self->worth.cost.score, 0);

  /* Translators: what choosing this partner costs all tandems together, as in "12.0 points overall" */
  return g_strdup_printf (_("Price: %s"), cost);
}
