/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * The popover in which a column of the board is searched, narrowed and sorted. Property `active`: whether it narrows
 * the column.
 */
#define TW_TYPE_BOARD_FINDER (tw_board_finder_get_type ())
G_DECLARE_FINAL_TYPE (TwBoardFinder, tw_board_finder, TW, BOARD_FINDER, GtkPopover)

typedef enum
{
  TW_BOARD_FINDS_PEOPLE,
  TW_BOARD_FINDS_TANDEMS,
} TwBoardFinds;

GListModel *tw_board_finder_look_through (TwBoardFinder *self,
                                          TwWorkspace   *workspace,
                                          TwBoardFinds   kind,
                                          GListModel    *cards);
void        tw_board_finder_reset        (TwBoardFinder *self);

G_END_DECLS
