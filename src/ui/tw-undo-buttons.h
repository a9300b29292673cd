/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TW_TYPE_UNDO_BUTTONS (tw_undo_buttons_get_type ())
G_DECLARE_FINAL_TYPE (TwUndoButtons, tw_undo_buttons, TW, UNDO_BUTTONS, GtkWidget)

G_END_DECLS
