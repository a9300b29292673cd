/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_edge_scroll_add (GtkScrolledWindow *scrolled);

G_END_DECLS
