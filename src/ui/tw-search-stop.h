/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_search_stop (GtkSearchEntry *entry);

G_END_DECLS
