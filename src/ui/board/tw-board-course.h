/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-board-view.h"

G_BEGIN_DECLS

void tw_board_course_install (GtkWidgetClass *widget_class);
void tw_board_ask_to_rematch (TwBoardView    *board,
                              TwTandem       *tandem,
                              TwParticipant  *mentor,
                              TwParticipant  *mentee);

G_END_DECLS
