/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

#define TW_TYPE_PAIR_DIALOG (tw_pair_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwPairDialog, tw_pair_dialog, TW, PAIR_DIALOG, AdwDialog)

AdwDialog *tw_pair_dialog_new (TwPairing     *pairing,
                               TwParticipant *mentor,
                               TwParticipant *mentee);

G_END_DECLS
