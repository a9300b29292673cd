/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-enrolment-answers.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

TwEnrolmentAnswers *tw_workspace_get_enrolment_answers (TwWorkspace               *self,
                                                        gint64                     participant_id);
gboolean            tw_workspace_enter_answer          (TwWorkspace               *self,
                                                        gint64                     participant_id,
                                                        const char                *field,
                                                        const char                *text,
                                                        GError                   **error);
gboolean            tw_workspace_answer_by_hand        (TwWorkspace               *self,
                                                        gint64                     participant_id,
                                                        const TwEnrolmentAnswers  *answers,
                                                        GError                   **error);

G_END_DECLS
