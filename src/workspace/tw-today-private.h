/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tw_iso_date     (const GDate *date);
char *tw_today        (void);
int   tw_iso_date_year (const char *iso_date);
void  tw_iso_date_read (const char *iso_date,
                        GDate      *date);

G_END_DECLS
