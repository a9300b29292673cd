/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

GPtrArray *tw_workspace_find_attention          (TwWorkspace      *self,
                                                 gint64            cohort_id,
                                                 GError          **error);
gboolean   tw_workspace_snooze                  (TwWorkspace      *self,
                                                 gint64            cohort_id,
                                                 TwAttentionRule   rule,
                                                 gint64            subject_id,
                                                 const GDate      *until,
                                                 GError          **error);
gboolean   tw_workspace_wake                    (TwWorkspace      *self,
                                                 gint64            cohort_id,
                                                 TwAttentionRule   rule,
                                                 gint64            subject_id,
                                                 GError          **error);

gboolean   tw_workspace_get_thresholds          (TwWorkspace      *self,
                                                 gint64            cohort_id,
                                                 int               thresholds[TW_N_ATTENTION_RULES],
                                                 GError          **error);
gboolean   tw_workspace_set_thresholds          (TwWorkspace      *self,
                                                 gint64            cohort_id,
                                                 const int         thresholds[TW_N_ATTENTION_RULES],
                                                 GError          **error);

G_END_DECLS
