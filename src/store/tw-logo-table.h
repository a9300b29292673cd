/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

GBytes  *tw_logo_table_read  (TwConnection  *connection,
                              GError       **error);
gboolean tw_logo_table_write (TwConnection  *connection,
                              GBytes        *png,
                              GError       **error);

G_END_DECLS
