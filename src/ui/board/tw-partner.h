/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTNER (tw_partner_get_type ())
G_DECLARE_FINAL_TYPE (TwPartner, tw_partner, TW, PARTNER, GObject)

/**
 * TwPartnerChoice:
 * @TW_PARTNER_POSSIBLE: may be chosen
 * @TW_PARTNER_IN_TANDEM: only in the place of a tandem that stands
 * @TW_PARTNER_IMPOSSIBLE: must not be chosen
 *
 * In the order in which partners are offered.
 */
typedef enum
{
  TW_PARTNER_POSSIBLE,
  TW_PARTNER_IN_TANDEM,
  TW_PARTNER_IMPOSSIBLE,
} TwPartnerChoice;

TwPartner      *tw_partner_new             (TwParticipant        *participant,
                                            const TwPartnerWorth *worth,
                                            gint64                tandem_id);

TwParticipant  *tw_partner_get_participant (TwPartner            *self);
TwPartnerChoice tw_partner_get_choice      (TwPartner            *self);
gint64          tw_partner_get_tandem_id   (TwPartner            *self);
int             tw_partner_get_score       (TwPartner            *self);
char           *tw_partner_dup_cost        (TwPartner            *self);

G_END_DECLS
