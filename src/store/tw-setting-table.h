/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

char    *tw_setting_table_get (TwConnection  *connection,
                               const char    *key,
                               GError       **error);
gboolean tw_setting_table_set (TwConnection  *connection,
                               const char    *key,
                               const char    *value,
                               GError       **error);

G_END_DECLS
