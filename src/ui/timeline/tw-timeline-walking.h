/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_timeline_walking_add (GtkListView *list_view,
                              GtkLabel    *said_label);

G_END_DECLS
