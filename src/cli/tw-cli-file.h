/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean       tw_cli_has_file         (TwCliCall    *call);
TwWorkspace   *tw_cli_open_or_begin    (TwCliCall    *call,
                                        GError      **error);
TwWorkspace   *tw_cli_open_to_change   (TwCliCall    *call,
                                        GError      **error);
TwWorkspace   *tw_cli_open_to_read     (TwCliCall    *call,
                                        GError      **error);
TwWorkspace   *tw_cli_open_to_show     (TwCliCall    *call,
                                        GError      **error);

TwCohort      *tw_cli_find_cohort      (TwCliCall    *call,
                                        TwWorkspace  *workspace,
                                        GError      **error);
gint64         tw_cli_find_tandem      (TwCliCall    *call,
                                        TwWorkspace  *workspace,
                                        TwCohort     *cohort,
                                        GError      **error);
TwParticipant *tw_cli_find_participant (TwWorkspace  *workspace,
                                        TwCohort     *cohort,
                                        const char   *number,
                                        GError      **error);
char          *tw_cli_participant_name (TwParticipant *participant);

G_END_DECLS
