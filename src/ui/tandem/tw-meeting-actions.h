/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-words.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwTandemsFunc:
 *
 * Returns: (transfer full) (element-type gint64): the tandems that the actions of @widget are about
 */
typedef GArray *(*TwTandemsFunc) (GtkWidget *widget);

void        tw_meeting_actions_class_init  (GtkWidgetClass *widget_class);
void        tw_meeting_actions_set_up      (GtkWidget      *widget,
                                            TwWorkspace    *workspace,
                                            TwTandemsFunc   list_tandems);
GMenuModel *tw_meeting_actions_create_menu (gint64          meeting_id,
                                            TwMeetingState  state,
                                            const char     *starts_at);

G_END_DECLS
