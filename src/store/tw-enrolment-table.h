/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-enrolment-answers.h"
#include "tw-language.h"

G_BEGIN_DECLS

TwEnrolmentAnswers *tw_enrolment_table_read         (TwConnection              *connection,
                                                     gint64                     participant_id,
                                                     GError                   **error);
gboolean            tw_enrolment_table_write        (TwConnection              *connection,
                                                     gint64                     participant_id,
                                                     const TwEnrolmentAnswers  *answers,
                                                     TwLanguage                *language,
                                                     GError                   **error);
gboolean            tw_enrolment_table_mark_by_hand (TwConnection              *connection,
                                                     gint64                     participant_id,
                                                     TwEnrolmentAnswer          answer,
                                                     GError                   **error);

G_END_DECLS
