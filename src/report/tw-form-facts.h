/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-feedback.h"

G_BEGIN_DECLS

/**
 * TwEnrolmentFormFacts:
 * @codes: (element-type utf8): one form a code, which stands there in place of a name (P12); empty: one form for
 *   somebody who has no code yet
 * @topics: (element-type utf8): what can be chosen beside the topics that are built in: names as typed
 * @consent: (nullable): the wording of the consent, in the language of the form
 *
 * What the enrolment form asks (D10) beyond what every enrolment form does.
 */
typedef struct
{
  GPtrArray *codes;
  GPtrArray *topics;
  char *consent;
} TwEnrolmentFormFacts;

/**
 * TwFeedbackFormFacts:
 * @kind: what is asked
 * @due: (nullable): until when it comes back, ISO date
 * @questions: (element-type TwQuestion): the questions to either side, in the order to ask them
 * @sheets: (element-type TwPulseCode): a form each; one without a code is to be filled in
 *
 * What a feedback form asks (D12, D16, D19).
 */
typedef struct
{
  TwPulseKind kind;
  char *due;
  GPtrArray *questions;
  GPtrArray *sheets;
} TwFeedbackFormFacts;

TwEnrolmentFormFacts *tw_enrolment_form_facts_new      (void);
void                  tw_enrolment_form_facts_free     (TwEnrolmentFormFacts *self);

TwFeedbackFormFacts  *tw_feedback_form_facts_new       (TwPulseKind kind, const char *due);
void                  tw_feedback_form_facts_free      (TwFeedbackFormFacts *self);
void                  tw_feedback_form_facts_add_sheet (TwFeedbackFormFacts *self, const char *code, TwRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwEnrolmentFormFacts, tw_enrolment_form_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwFeedbackFormFacts, tw_feedback_form_facts_free)

G_END_DECLS
