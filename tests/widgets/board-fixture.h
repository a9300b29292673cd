/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window-fixture.h"

G_BEGIN_DECLS

GtkWidget  *tw_board_find_shown            (gpointer         root,
                                            GType            type);
GtkWidget  *tw_board_find_participant_card (TwWindowFixture *fixture,
                                            const char      *name);
GtkWidget  *tw_board_find_tandem_card      (TwWindowFixture *fixture);

void        tw_board_prepare_drag          (GtkWidget       *card,
                                            GType            type,
                                            GValue          *value);
gboolean    tw_board_drop                  (const GValue    *value,
                                            GtkWidget       *onto);
gboolean    tw_board_drag                  (TwWindowFixture *fixture,
                                            const char      *one,
                                            const char      *other);
gboolean    tw_board_focus_is_in           (TwWindowFixture *fixture,
                                            GtkWidget       *card);
void        tw_board_click                 (TwWindowFixture *fixture,
                                            const char      *label);

guint       tw_board_count_drafts          (GListModel      *tandems);
GListModel *tw_board_show_suggestion       (TwWindowFixture *fixture);

G_END_DECLS
