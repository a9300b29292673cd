/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

gint64 tw_department_table_get_id (TwConnection  *connection,
                                   const char    *name,
                                   const char    *area,
                                   GError       **error);
gint64 tw_site_table_get_id       (TwConnection  *connection,
                                   const char    *name,
                                   GError       **error);

G_END_DECLS
