/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-pulse-trend.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

GArray *tw_workspace_read_tandem_trends (TwWorkspace *self,
                                         gint64       tandem_id);
GArray *tw_workspace_read_cohort_trends (TwWorkspace *self,
                                         gint64       cohort_id);

G_END_DECLS
