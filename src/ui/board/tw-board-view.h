/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-pairing.h"

G_BEGIN_DECLS

#define TW_TYPE_BOARD_VIEW (tw_board_view_get_type ())
G_DECLARE_FINAL_TYPE (TwBoardView, tw_board_view, TW, BOARD_VIEW, AdwBin)

void       tw_board_view_show_cohort        (TwBoardView *self,
                                             TwWorkspace *workspace,
                                             gint64       cohort_id);
void       tw_board_view_suggest            (TwBoardView *self);

TwPairing *tw_board_view_get_pairing        (TwBoardView *self);
TwTandem  *tw_board_view_get_focused_tandem (TwBoardView *self);
void       tw_board_view_focus_tandem       (TwBoardView *self,
                                             gint64       tandem_id);
void       tw_board_view_keep_place         (TwBoardView *self,
                                             gint64       tandem_id);
void       tw_board_view_announce           (TwBoardView *self,
                                             const char  *format,
                                             ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
