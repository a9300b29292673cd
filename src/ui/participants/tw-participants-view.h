/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTICIPANTS_VIEW (tw_participants_view_get_type ())
G_DECLARE_FINAL_TYPE (TwParticipantsView, tw_participants_view, TW, PARTICIPANTS_VIEW, AdwBin)

void tw_participants_view_show_cohort (TwParticipantsView *self,
                                       TwWorkspace        *workspace,
                                       TwCohort           *cohort);
void tw_participants_view_enrol       (TwParticipantsView *self,
                                       TwRole              role);

void tw_participants_view_enrol_from_top (TwParticipantsView *self);
void tw_participants_view_narrow         (TwParticipantsView *self,
                                          const char         *shown,
                                          const char         *words);

G_END_DECLS
