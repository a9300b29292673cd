/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TW_MOMENT_SIZE: bytes of a local time `YYYY-MM-DDTHH:MM` with its end. */
#define TW_MOMENT_SIZE 17

gboolean tw_cell_read_moment (const char *tidied,
                              int         latest_year,
                              char       *moment);

G_END_DECLS
