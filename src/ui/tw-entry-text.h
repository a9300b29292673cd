/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void        tw_entry_text_set (AdwEntryRow *row,
                               const char  *text);
const char *tw_entry_text_get (AdwEntryRow *row);

G_END_DECLS
