/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_OVERVIEW_VIEW (tw_overview_view_get_type ())
G_DECLARE_FINAL_TYPE (TwOverviewView, tw_overview_view, TW, OVERVIEW_VIEW, AdwBin)

void tw_overview_view_show_cohort (TwOverviewView *self,
                                   TwWorkspace    *workspace,
                                   gint64          cohort_id,
                                   AdwViewStack   *views);

G_END_DECLS
