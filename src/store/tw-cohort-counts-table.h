/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cohort-counts.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_cohort_counts_read (TwConnection    *connection,
                                gint64           cohort_id,
                                const char      *today,
                                TwCohortCounts  *counts,
                                GError         **error);

G_END_DECLS
