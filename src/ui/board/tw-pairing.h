/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching.h"

G_BEGIN_DECLS

#define TW_TYPE_PAIRING (tw_pairing_get_type ())
G_DECLARE_FINAL_TYPE (TwPairing, tw_pairing, TW, PAIRING, GObject)

TwPairing     *tw_pairing_new             (TwWorkspace   *workspace,
                                           gint64         cohort_id);

TwWorkspace   *tw_pairing_get_workspace   (TwPairing     *self);
gint64         tw_pairing_get_cohort_id   (TwPairing     *self);
TwMatching    *tw_pairing_get_matching    (TwPairing     *self,
                                           GError       **error);

TwParticipant *tw_pairing_get_lifted      (TwPairing     *self);
void           tw_pairing_lift            (TwPairing     *self,
                                           TwParticipant *participant);
void           tw_pairing_put_down        (TwPairing     *self);
const TwPartnerWorth *
               tw_pairing_find_worth      (TwPairing     *self,
                                           TwParticipant *participant);

TwMatchingAim  tw_pairing_get_aim         (TwPairing     *self);
int            tw_pairing_get_minimum     (TwPairing     *self);
void           tw_pairing_set_aim         (TwPairing     *self,
                                           TwMatchingAim  aim,
                                           int            minimum_score);

int            tw_pairing_count_places    (TwPairing     *self,
                                           TwParticipant *participant);
gboolean       tw_pairing_may_pair        (TwPairing     *self,
                                           TwParticipant *one,
                                           TwParticipant *other);
GStrv          tw_pairing_dup_obstacles   (TwPairing     *self,
                                           TwParticipant *one,
                                           TwParticipant *other);
char          *tw_pairing_dup_rule        (TwPairing     *self,
                                           TwParticipant *one,
                                           TwParticipant *other);
char          *tw_pairing_dup_reasons     (TwPairing     *self,
                                           TwParticipant *one,
                                           TwParticipant *other);

G_END_DECLS
