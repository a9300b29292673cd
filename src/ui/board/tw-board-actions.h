/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-board-view.h"

G_BEGIN_DECLS

void tw_board_actions_install (GtkWidgetClass *widget_class);
void tw_board_actions_allow   (TwBoardView    *board,
                               gboolean        may_write);

G_END_DECLS
