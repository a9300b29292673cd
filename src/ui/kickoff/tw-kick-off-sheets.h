/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_KICK_OFF_SHEETS (tw_kick_off_sheets_get_type ())
G_DECLARE_FINAL_TYPE (TwKickOffSheets, tw_kick_off_sheets, TW, KICK_OFF_SHEETS, AdwBin)

void tw_kick_off_sheets_set_cohort (TwKickOffSheets *self,
                                    TwWorkspace     *workspace,
                                    TwCohort        *cohort);
void tw_kick_off_sheets_show       (TwKickOffSheets *self);

G_END_DECLS
