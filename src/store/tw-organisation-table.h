/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/**
 * TwUnitFunc:
 * @taker: who takes it
 * @id: a department
 * @name: its name
 */
typedef void (*TwUnitFunc) (gpointer    taker,
                            gint64      id,
                            const char *name);

gint64 tw_department_table_get_id (TwConnection  *connection,
                                   const char    *name,
                                   const char    *area,
                                   GError       **error);
gint64 tw_site_table_get_id       (TwConnection  *connection,
                                   const char    *name,
                                   GError       **error);
gboolean tw_department_table_read (TwConnection  *connection,
                                   TwUnitFunc     take,
                                   gpointer       taker,
                                   GError       **error);
GArray  *tw_level_read_all        (TwConnection  *connection,
                                   GError       **error);

G_END_DECLS
