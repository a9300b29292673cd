/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-pairing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TwMakeCard:
 * @pairing: what the board knows about pairs
 *
 * Returns: (transfer floating): a card with a property `spoken`, on which nothing stands yet
 */
typedef GtkWidget *(*TwMakeCard) (TwPairing *pairing);

/**
 * TwFillCard:
 * @card: one that was made
 * @item: (nullable): what stands on it from now on, or %NULL: nothing
 */
typedef void (*TwFillCard) (GtkWidget *card,
                            gpointer   item);

#define TW_TYPE_CARD_FACTORY (tw_card_factory_get_type ())

G_DECLARE_FINAL_TYPE (TwCardFactory, tw_card_factory, TW, CARD_FACTORY, GObject)

TwCardFactory      *tw_card_factory_new       (TwPairing     *pairing,
                                               TwMakeCard     make,
                                               TwFillCard     fill);

GtkListItemFactory *tw_card_factory_get_items (TwCardFactory *self);
void                tw_card_factory_prepare   (TwCardFactory *self,
                                               guint          n_cards);

G_END_DECLS
