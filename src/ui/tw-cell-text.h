/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TW_TYPE_CELL_TEXT (tw_cell_text_get_type ())
G_DECLARE_FINAL_TYPE (TwCellText, tw_cell_text, TW, CELL_TEXT, GtkWidget)

GtkWidget *tw_cell_text_new       (guint       fewest_characters,
                                   guint       usual_characters);
void       tw_cell_text_set_text  (TwCellText *self,
                                   const char *text);
void       tw_cell_text_set_lines (TwCellText *self,
                                   const char *name,
                                   const char *facts);

G_END_DECLS
