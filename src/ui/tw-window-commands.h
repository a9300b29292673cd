/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-window.h"

G_BEGIN_DECLS

void tw_window_commands_install      (GtkWidgetClass    *widget_class);
void tw_window_commands_set_enabled  (TwWindow          *window,
                                      gboolean           enabled);

void tw_window_commands_take_files   (TwWindow          *window,
                                      const char *const *paths);
void tw_window_commands_accept_files (TwWindow          *window);

G_END_DECLS
