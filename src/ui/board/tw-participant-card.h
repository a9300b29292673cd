/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTICIPANT_CARD (tw_participant_card_get_type ())
G_DECLARE_FINAL_TYPE (TwParticipantCard, tw_participant_card, TW, PARTICIPANT_CARD, AdwBin)

GtkWidget *tw_participant_card_new             (TwPairing         *pairing);

void       tw_participant_card_set_participant (TwParticipantCard *self,
                                                TwParticipant     *participant);
void       tw_participant_card_show_menu       (TwParticipantCard *self);

G_END_DECLS
