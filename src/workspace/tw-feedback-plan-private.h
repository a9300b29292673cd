/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-form.h"
#include "tw-people-commands.h"
#include "tw-survey.h"

G_BEGIN_DECLS

/* Feedback that came back, compared with what is stored. */
typedef struct _TwFeedbackPlan TwFeedbackPlan;

TwFeedbackPlan  *tw_feedback_plan_new           (TwWorkspace     *workspace,
                                                 gint64           cohort_id,
                                                 const char      *today);
void             tw_feedback_plan_free          (TwFeedbackPlan  *self);
gboolean         tw_feedback_plan_take_form     (TwFeedbackPlan  *self,
                                                 const TwForm    *form,
                                                 GError         **error);
gboolean         tw_feedback_plan_take_survey   (TwFeedbackPlan  *self,
                                                 const TwSurvey  *survey,
                                                 GError         **error);
gboolean         tw_feedback_plan_carry_out     (TwFeedbackPlan  *self,
                                                 TwCommand       *command,
                                                 GError         **error);
TwImportOutcome *tw_feedback_plan_steal_outcome (TwFeedbackPlan  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwFeedbackPlan, tw_feedback_plan_free)

G_END_DECLS
