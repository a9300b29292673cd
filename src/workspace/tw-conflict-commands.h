/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwConflictFunc:
 * @noted_on: ISO date
 * @note: what it is about, as typed
 * @settled_on: (nullable): ISO date; %NULL: it is open
 */
typedef void (*TwConflictFunc) (const char *noted_on,
                                const char *note,
                                const char *settled_on,
                                gpointer    user_data);

gboolean tw_workspace_note_conflict    (TwWorkspace  *self,
                                        gint64        tandem_id,
                                        const GDate  *on,
                                        const char   *note,
                                        GError      **error);
gboolean tw_workspace_settle_conflicts (TwWorkspace  *self,
                                        gint64        tandem_id,
                                        const GDate  *on,
                                        GError      **error);
gboolean tw_workspace_each_conflict    (TwWorkspace    *self,
                                        gint64          tandem_id,
                                        TwConflictFunc  take,
                                        gpointer        user_data,
                                        GError        **error);

G_END_DECLS
