/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean tw_workspace_exclude_pair (TwWorkspace  *self,
                                    gint64        person_id,
                                    gint64        other_id,
                                    gint64        cohort_id,
                                    TwExclusion   kind,
                                    const char   *reason,
                                    GError      **error);
gboolean tw_workspace_allow_pair   (TwWorkspace  *self,
                                    gint64        person_id,
                                    gint64        other_id,
                                    gint64        cohort_id,
                                    GError      **error);

G_END_DECLS
