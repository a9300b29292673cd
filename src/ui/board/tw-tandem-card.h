/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

#define TW_TYPE_TANDEM_CARD (tw_tandem_card_get_type ())
G_DECLARE_FINAL_TYPE (TwTandemCard, tw_tandem_card, TW, TANDEM_CARD, AdwBin)

GtkWidget *tw_tandem_card_new        (TwPairing    *pairing);

TwTandem  *tw_tandem_card_get_tandem (TwTandemCard *self);
void       tw_tandem_card_set_tandem (TwTandemCard *self,
                                      TwTandem     *tandem);
void       tw_tandem_card_show_menu  (TwTandemCard *self);

G_END_DECLS
