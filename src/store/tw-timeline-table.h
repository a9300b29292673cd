/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-timeline.h"

G_BEGIN_DECLS

gboolean tw_timeline_table_read (TwConnection  *connection,
                                 gint64         cohort_id,
                                 TwTimeline    *timeline,
                                 GError       **error);

G_END_DECLS
