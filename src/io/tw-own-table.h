/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tw_own_table_may_be_written (const char         *path,
                                      const char *const  *headings,
                                      GError            **error);

G_END_DECLS
