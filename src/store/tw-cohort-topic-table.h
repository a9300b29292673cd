/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

GStrv    tw_cohort_topic_table_read  (TwConnection        *connection,
                                      gint64               cohort_id,
                                      GError             **error);
gboolean tw_cohort_topic_table_write (TwConnection        *connection,
                                      gint64               cohort_id,
                                      const char * const  *topics,
                                      GError             **error);

G_END_DECLS
