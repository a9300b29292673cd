/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_KICK_OFF_GUESTS (tw_kick_off_guests_get_type ())
G_DECLARE_FINAL_TYPE (TwKickOffGuests, tw_kick_off_guests, TW, KICK_OFF_GUESTS, AdwBin)

void tw_kick_off_guests_set_cohort (TwKickOffGuests *self,
                                    TwWorkspace     *workspace,
                                    TwCohort        *cohort);
void tw_kick_off_guests_show       (TwKickOffGuests *self,
                                    gint64           milestone_id);

G_END_DECLS
