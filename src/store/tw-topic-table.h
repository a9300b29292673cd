/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

gint64 tw_topic_table_get_id (TwConnection  *connection,
                              const char    *words,
                              GError       **error);

G_END_DECLS
