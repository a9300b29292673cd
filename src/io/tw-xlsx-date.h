/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tw_xlsx_is_date_format (int         id,
                                 const char *code);
void     tw_xlsx_write_number   (GString    *number,
                                 gboolean    is_date,
                                 gboolean    from_1904);

G_END_DECLS
