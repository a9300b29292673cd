/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A figure with what it counts; pressed, it leads to what is behind it.
 */
#define TW_TYPE_FIGURE_TILE (tw_figure_tile_get_type ())
G_DECLARE_FINAL_TYPE (TwFigureTile, tw_figure_tile, TW, FIGURE_TILE, GtkButton)

GtkWidget *tw_figure_tile_new  (const char   *caption,
                                const char   *action,
                                const char   *target);
void       tw_figure_tile_show (TwFigureTile *self,
                                const char   *value);

G_END_DECLS
