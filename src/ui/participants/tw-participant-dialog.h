/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTICIPANT_DIALOG (tw_participant_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwParticipantDialog, tw_participant_dialog, TW, PARTICIPANT_DIALOG, AdwDialog)

AdwDialog *tw_participant_dialog_new (TwWorkspace   *workspace,
                                      TwParticipant *participant);

G_END_DECLS
