/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_KICK_OFF_PAGE (tw_kick_off_page_get_type ())
G_DECLARE_FINAL_TYPE (TwKickOffPage, tw_kick_off_page, TW, KICK_OFF_PAGE, AdwNavigationPage)

TwKickOffPage *tw_kick_off_page_new (TwWorkspace *workspace,
                                     TwCohort    *cohort);

G_END_DECLS
