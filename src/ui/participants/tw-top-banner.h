/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * Says whether somebody from the top learns in a cohort (D5), and leads to what to do about it.
 */
#define TW_TYPE_TOP_BANNER (tw_top_banner_get_type ())
G_DECLARE_FINAL_TYPE (TwTopBanner, tw_top_banner, TW, TOP_BANNER, AdwBin)

void tw_top_banner_show (TwTopBanner *self,
                         TwWorkspace *workspace,
                         TwCohort    *cohort,
                         GListModel  *mentees);

G_END_DECLS
