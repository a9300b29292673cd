/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_UNDO_OFFER (tw_undo_offer_get_type ())
G_DECLARE_FINAL_TYPE (TwUndoOffer, tw_undo_offer, TW, UNDO_OFFER, GObject)

TwUndoOffer *tw_undo_offer_new      (AdwToastOverlay *toasts);

void         tw_undo_offer_make     (TwUndoOffer     *self,
                                     TwWorkspace     *workspace);
void         tw_undo_offer_withdraw (TwUndoOffer     *self);
void         tw_undo_offer_undo     (TwUndoOffer     *self,
                                     TwWorkspace     *workspace);
void         tw_undo_offer_redo     (TwUndoOffer     *self,
                                     TwWorkspace     *workspace);

G_END_DECLS
