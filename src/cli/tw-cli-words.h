/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean tw_cli_read_id            (TwCliCall      *call,
                                    guint           index,
                                    gint64         *id,
                                    GError        **error);
GArray  *tw_cli_read_ids           (TwCliCall      *call,
                                    guint           first,
                                    GError        **error);
gboolean tw_cli_read_number        (const char     *word,
                                    int            *number,
                                    GError        **error);
gboolean tw_cli_read_number_option (TwCliCall      *call,
                                    const char     *option,
                                    int            *number,
                                    GError        **error);
gboolean tw_cli_read_day           (const char     *word,
                                    GDate          *day,
                                    GError        **error);
gboolean tw_cli_read_day_option    (TwCliCall      *call,
                                    const char     *option,
                                    GDate          *day,
                                    const GDate   **given,
                                    GError        **error);
gboolean tw_cli_read_choice        (const char     *word,
                                    GType           type,
                                    int            *value,
                                    GError        **error);
gint64   tw_cli_find_participant_id (TwWorkspace   *workspace,
                                    TwCohort       *cohort,
                                    const char     *number,
                                    GError        **error);
void     tw_cli_tell_done          (TwCliCall      *call,
                                    TwWorkspace    *workspace,
                                    gint64          id);
gboolean tw_cli_finish             (TwCliCall      *call,
                                    TwWorkspace    *workspace,
                                    gboolean        done);

G_END_DECLS
