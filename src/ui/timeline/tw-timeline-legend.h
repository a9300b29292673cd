/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_timeline_legend_fill (GtkGrid *grid);

G_END_DECLS
