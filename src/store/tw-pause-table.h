/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_pause_table_begin (TwConnection  *connection,
                               gint64         tandem_id,
                               const char    *paused_on,
                               const char    *reason,
                               GError       **error);
gboolean tw_pause_table_end   (TwConnection  *connection,
                               gint64         tandem_id,
                               const char    *resumed_on,
                               GError       **error);

G_END_DECLS
