/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tw_directives_fit (const char *message,
                            const char *translation);

G_END_DECLS
