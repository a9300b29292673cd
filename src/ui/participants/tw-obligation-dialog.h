/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_OBLIGATION_DIALOG (tw_obligation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwObligationDialog, tw_obligation_dialog, TW, OBLIGATION_DIALOG, AdwDialog)

AdwDialog *tw_obligation_dialog_new (TwWorkspace   *workspace,
                                     TwParticipant *participant);

G_END_DECLS
