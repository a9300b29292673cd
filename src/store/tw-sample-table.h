/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/* The setting that remembers which retention period the sample set, so that it goes with the sample. */
#define TW_SAMPLE_RETENTION_KEY "sample-retention-months"

gboolean tw_sample_table_mark   (TwConnection  *connection,
                                 gint64         programme_id,
                                 GError       **error);
gboolean tw_sample_table_remove (TwConnection  *connection,
                                 gint64        *n_removed,
                                 GError       **error);

G_END_DECLS
