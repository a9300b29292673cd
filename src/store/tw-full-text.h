/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

char   **tw_full_text_tables  (TwConnection  *connection,
                               GError       **error);
gboolean tw_full_text_check   (TwConnection  *connection,
                               const char    *table,
                               GError       **error);
gboolean tw_full_text_rebuild (TwConnection  *connection,
                               const char    *table,
                               GError       **error);

G_END_DECLS
