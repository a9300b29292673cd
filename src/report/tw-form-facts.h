/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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
 * TwFormQuestion:
 * @words: the key of a question that is built in, or the question as typed
 * @asked: who is asked, as the word of the code: mentor, mentee or both
 * @scale_max: the highest number to answer with, or 0 where words are asked for
 */
typedef struct
{
  char *words;
  char *asked;
  guint scale_max;
} TwFormQuestion;

/**
 * TwFeedbackSheet:
 * @code: (nullable): stands there in place of a name (P12); %NULL leaves it to be filled in
 * @role: who is asked, as the word of the code: mentor or mentee
 */
typedef struct
{
  char *code;
  char *role;
} TwFeedbackSheet;

/**
 * TwFeedbackFormFacts:
 * @kind: what is asked, as the word of the code: pulse, chemistry, expectation or fulfilment
 * @due: (nullable): until when it comes back, ISO date
 * @questions: (element-type TwFormQuestion): the questions, in the order to ask them
 * @sheets: (element-type TwFeedbackSheet): a form each
 *
 * What a feedback form asks (D12, D16, D19).
 */
typedef struct
{
  char *kind;
  char *due;
  GPtrArray *questions;
  GPtrArray *sheets;
} TwFeedbackFormFacts;

TwEnrolmentFormFacts *tw_enrolment_form_facts_new         (void);
void                  tw_enrolment_form_facts_free        (TwEnrolmentFormFacts *self);

TwFeedbackFormFacts  *tw_feedback_form_facts_new          (const char *kind, const char *due);
void                  tw_feedback_form_facts_free         (TwFeedbackFormFacts *self);
void                  tw_feedback_form_facts_add_question (TwFeedbackFormFacts *self, const char *words,
                                                           const char *asked, guint scale_max);
void                  tw_feedback_form_facts_add_sheet    (TwFeedbackFormFacts *self, const char *code,
                                                           const char *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwEnrolmentFormFacts, tw_enrolment_form_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwFeedbackFormFacts, tw_feedback_form_facts_free)

G_END_DECLS
