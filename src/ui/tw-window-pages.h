/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-window.h"

G_BEGIN_DECLS

void tw_window_pages_install (GtkWidgetClass *widget_class);

G_END_DECLS
