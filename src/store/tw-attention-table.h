/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention-facts.h"
#include "tw-rows.h"

G_BEGIN_DECLS

TwAttentionFacts *tw_attention_table_read          (TwConnection    *connection,
                                                    gint64           cohort_id,
                                                    const char      *today,
                                                    GError         **error);

gboolean          tw_snooze_table_set              (TwConnection    *connection,
                                                    gint64           cohort_id,
                                                    const char      *rule,
                                                    gint64           subject_id,
                                                    const char      *until,
                                                    GError         **error);
gboolean          tw_snooze_table_delete           (TwConnection    *connection,
                                                    gint64           cohort_id,
                                                    const char      *rule,
                                                    gint64           subject_id,
                                                    GError         **error);
gboolean          tw_attention_thresholds_read     (TwConnection    *connection,
                                                    gint64           programme_id,
                                                    int              thresholds[TW_N_ATTENTION_RULES],
                                                    GError         **error);
gboolean          tw_attention_threshold_set       (TwConnection    *connection,
                                                    gint64           programme_id,
                                                    const char      *rule,
                                                    int              threshold,
                                                    GError         **error);
gboolean          tw_attention_threshold_delete    (TwConnection    *connection,
                                                    gint64           programme_id,
                                                    const char      *rule,
                                                    GError         **error);

G_END_DECLS
