/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-form-facts.h"
#include "tw-kick-off-sheet.h"
#include "tw-letterhead.h"
#include "tw-tandem-facts.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

TwLetterhead         *tw_paper_facts_letterhead     (TwWorkspace  *workspace,
                                                     TwCohort     *cohort,
                                                     GError      **error);
GPtrArray            *tw_paper_facts_tandems        (TwWorkspace  *workspace,
                                                     gint64        cohort_id,
                                                     gint64        tandem_id,
                                                     GError      **error);
TwEnrolmentFormFacts *tw_paper_facts_enrolment_form (TwWorkspace  *workspace,
                                                     gint64        cohort_id,
                                                     TwLanguage   *language,
                                                     GError      **error);
TwFeedbackFormFacts  *tw_paper_facts_feedback_form  (TwWorkspace  *workspace,
                                                     gint64        cohort_id,
                                                     gint64        tandem_id,
                                                     GError      **error);
TwKickOffFacts       *tw_paper_facts_kick_off       (TwWorkspace  *workspace,
                                                     gint64        cohort_id,
                                                     GError      **error);

G_END_DECLS
