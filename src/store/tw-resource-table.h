/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-resource-row.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_resource_table_read        (TwConnection         *connection,
                                        gint64                id,
                                        TwRowFunc             take,
                                        gpointer              taker,
                                        GError              **error);
gboolean tw_resource_table_read_cohort (TwConnection         *connection,
                                        gint64                cohort_id,
                                        TwRowFunc             take,
                                        gpointer              taker,
                                        GError              **error);
gint64   tw_resource_table_insert      (TwConnection         *connection,
                                        const TwResourceRow  *row,
                                        GError              **error);
gboolean tw_resource_table_update      (TwConnection         *connection,
                                        const TwResourceRow  *row,
                                        GError              **error);
gboolean tw_resource_table_delete      (TwConnection         *connection,
                                        gint64                id,
                                        GError              **error);

G_END_DECLS
