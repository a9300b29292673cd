/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv tw_cell_split_people (const char *cell);

G_END_DECLS
