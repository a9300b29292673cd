/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTNER_DIALOG (tw_partner_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwPartnerDialog, tw_partner_dialog, TW, PARTNER_DIALOG, AdwDialog)

AdwDialog *tw_partner_dialog_new (TwPairing     *pairing,
                                  TwParticipant *participant);

G_END_DECLS
