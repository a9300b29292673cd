/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cohort-private.h"
#include "tw-programme-private.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_programme_table_read   (TwConnection        *connection,
                                    gint64               id,
                                    TwRowFunc            take,
                                    gpointer             taker,
                                    GError             **error);
GArray  *tw_programme_table_ids    (TwConnection        *connection,
                                    GError             **error);
gint64   tw_programme_table_insert (TwConnection        *connection,
                                    const TwProgrammeRow *row,
                                    GError             **error);

gboolean tw_cohort_table_read      (TwConnection        *connection,
                                    gint64               id,
                                    TwRowFunc            take,
                                    gpointer             taker,
                                    GError             **error);
GArray  *tw_cohort_table_ids       (TwConnection        *connection,
                                    GError             **error);
gint64   tw_cohort_table_insert    (TwConnection        *connection,
                                    const TwCohortRow   *row,
                                    GError             **error);

gboolean tw_programme_table_update (TwConnection          *connection,
                                    const TwProgrammeRow  *row,
                                    GError               **error);
gboolean tw_cohort_table_update    (TwConnection          *connection,
                                    const TwCohortRow     *row,
                                    GError               **error);

G_END_DECLS
