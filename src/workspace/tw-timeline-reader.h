/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

TwTimeline *tw_workspace_read_timeline (TwWorkspace  *self,
                                        gint64        cohort_id,
                                        GError      **error);

G_END_DECLS
