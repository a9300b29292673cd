/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean tw_workspace_note_conflict    (TwWorkspace  *self,
                                        gint64        tandem_id,
                                        const GDate  *on,
                                        const char   *note,
                                        GError      **error);
gboolean tw_workspace_settle_conflicts (TwWorkspace  *self,
                                        gint64        tandem_id,
                                        const GDate  *on,
                                        GError      **error);

G_END_DECLS
