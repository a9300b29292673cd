/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tw_plain_date_read         (const char *iso_date,
                                     GDate      *date);
int      tw_plain_date_days_between (const char *from,
                                     const char *to);

G_END_DECLS
