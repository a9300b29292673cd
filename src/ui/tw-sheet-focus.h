/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void tw_sheet_focus_keep (AdwApplicationWindow *window);

G_END_DECLS
