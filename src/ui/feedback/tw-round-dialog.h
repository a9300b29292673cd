/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * Asks what is asked and until when. Signal `asked` with the id of the round.
 */
#define TW_TYPE_ROUND_DIALOG (tw_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwRoundDialog, tw_round_dialog, TW, ROUND_DIALOG, AdwDialog)

AdwDialog *tw_round_dialog_new (TwWorkspace *workspace,
                                gint64       cohort_id);

G_END_DECLS
