/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int tw_cell_take_strength (char *topic);

G_END_DECLS
