/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTNER (tw_partner_get_type ())
G_DECLARE_FINAL_TYPE (TwPartner, tw_partner, TW, PARTNER, GObject)

TwPartner     *tw_partner_new             (TwParticipant        *participant,
                                           const TwPartnerWorth *worth);

TwParticipant *tw_partner_get_participant (TwPartner            *self);
gboolean       tw_partner_get_possible    (TwPartner            *self);
int            tw_partner_get_score       (TwPartner            *self);
char          *tw_partner_dup_cost        (TwPartner            *self);

G_END_DECLS
