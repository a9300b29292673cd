/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

void     tw_weights_init            (int          *weights);
gboolean tw_workspace_get_weights   (TwWorkspace  *self,
                                     gint64        cohort_id,
                                     int          *weights,
                                     GError      **error);
gboolean tw_workspace_set_weights   (TwWorkspace  *self,
                                     gint64        cohort_id,
                                     const int    *weights,
                                     GError      **error);
gboolean tw_workspace_reset_weights (TwWorkspace  *self,
                                     gint64        cohort_id,
                                     GError      **error);

G_END_DECLS
