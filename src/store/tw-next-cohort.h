/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"
#include "tw-working-days.h"

G_BEGIN_DECLS

/* What a cohort takes over from the one before it (D14). */

gint64   tw_next_cohort_insert            (TwConnection  *connection,
                                           gint64         previous_id,
                                           const char    *name,
                                           const char    *starts_on,
                                           const char    *ends_on,
                                           GError       **error);
gboolean tw_next_cohort_name_is_taken     (TwConnection  *connection,
                                           gint64         previous_id,
                                           const char    *name,
                                           gboolean      *taken,
                                           GError       **error);
gboolean tw_next_cohort_take_settings     (TwConnection  *connection,
                                           gint64         previous_id,
                                           gint64         cohort_id,
                                           GError       **error);
gboolean tw_next_cohort_take_milestones   (TwConnection  *connection,
                                           gint64         previous_id,
                                           gint64         cohort_id,
                                           TwWorkingDays *working_days,
                                           GError       **error);
gboolean tw_next_cohort_take_participants (TwConnection  *connection,
                                           gint64         previous_id,
                                           gint64         cohort_id,
                                           gboolean       only_waiting,
                                           const char    *today,
                                           GError       **error);
gboolean tw_next_cohort_exclude_pairs     (TwConnection  *connection,
                                           gint64         previous_id,
                                           gint64         cohort_id,
                                           const char    *reason,
                                           const char    *today,
                                           GError       **error);

G_END_DECLS
