/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_list_start_with_heading (GtkScrolledWindow *scrolled_window);

G_END_DECLS
