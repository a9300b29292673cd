/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_late_menu_install (GtkMenuButton *button,
                           GMenuModel    *menu);

G_END_DECLS
