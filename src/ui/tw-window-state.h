/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TW_TYPE_WINDOW_STATE (tw_window_state_get_type ())
G_DECLARE_FINAL_TYPE (TwWindowState, tw_window_state, TW, WINDOW_STATE, GObject)

GSettings     *tw_window_state_open_settings (void);
TwWindowState *tw_window_state_new           (GtkWindow     *window);
char          *tw_window_state_get_place     (TwWindowState *self);
void           tw_window_state_set_place     (TwWindowState *self,
                                              const char    *place);

G_END_DECLS
