/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_sample_table_mark   (TwConnection  *connection,
                                 gint64         programme_id,
                                 GError       **error);
gboolean tw_sample_table_remove (TwConnection  *connection,
                                 gint64        *n_removed,
                                 GError       **error);

G_END_DECLS
