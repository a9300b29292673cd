/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_BOARD_COLUMN (tw_board_column_get_type ())
G_DECLARE_FINAL_TYPE (TwBoardColumn, tw_board_column, TW, BOARD_COLUMN, AdwBin)

void       tw_board_column_set_cards        (TwBoardColumn      *self,
                                             TwWorkspace        *workspace,
                                             GListModel         *model,
                                             GtkListItemFactory *factory);
GListModel *tw_board_column_get_cards       (TwBoardColumn      *self);
GtkWidget *tw_board_column_get_focused_card (TwBoardColumn      *self);
void       tw_board_column_focus_item       (TwBoardColumn      *self,
                                             guint               position);
void       tw_board_column_unselect         (TwBoardColumn      *self);

G_END_DECLS
