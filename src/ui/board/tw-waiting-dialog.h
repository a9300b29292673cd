/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

#define TW_TYPE_WAITING_DIALOG (tw_waiting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwWaitingDialog, tw_waiting_dialog, TW, WAITING_DIALOG, AdwDialog)

AdwDialog *tw_waiting_dialog_new (TwPairing *pairing);

G_END_DECLS
