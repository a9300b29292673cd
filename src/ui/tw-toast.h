/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *tw_toast_add (AdwToastOverlay *overlay,
                        const char      *text,
                        const char      *button_label,
                        const char      *action_name);

G_END_DECLS
