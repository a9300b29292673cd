/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_BOARD_VIEW (tw_board_view_get_type ())
G_DECLARE_FINAL_TYPE (TwBoardView, tw_board_view, TW, BOARD_VIEW, AdwBin)

void tw_board_view_show_cohort (TwBoardView *self,
                                TwWorkspace *workspace,
                                gint64       cohort_id);
void tw_board_view_suggest     (TwBoardView *self);

G_END_DECLS
