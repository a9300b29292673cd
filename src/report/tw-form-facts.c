/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the forms on paper ask, and of whom: a code stands in place of every name (P12). */

#include "tw-form-facts.h"

static void
tw_form_question_free (TwFormQuestion *self)
{
  g_free (self->words);
  g_free (self->asked);
  g_free (self);
}

static void
tw_feedback_sheet_free (TwFeedbackSheet *self)
{
  g_free (self->code);
  g_free (self->role);
  g_free (self);
}

/**
 * tw_enrolment_form_facts_new:
 *
 * Returns: (transfer full): facts of a form that asks what every one does
 */
TwEnrolmentFormFacts *
tw_enrolment_form_facts_new (void)
{
  TwEnrolmentFormFacts *self = g_new0 (TwEnrolmentFormFacts, 1);

  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->topics = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * tw_enrolment_form_facts_free:
 * @self: (transfer full): facts
 */
void
tw_enrolment_form_facts_free (TwEnrolmentFormFacts *self)
{
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->topics);
  g_free (self->consent);
  g_free (self);
}

/**
 * tw_feedback_form_facts_new:
 * @kind: what is asked, as the word of the code: pulse, chemistry, expectation or fulfilment
 * @due: (nullable): until when it comes back, ISO date
 *
 * Returns: (transfer full): facts of a form without questions
 */
TwFeedbackFormFacts *
tw_feedback_form_facts_new (const char *kind,
                            const char *due)
{
  TwFeedbackFormFacts *self = g_new0 (TwFeedbackFormFacts, 1);

  self->kind = g_strdup (kind);
  self->due = g_strdup (due);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_form_question_free);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_feedback_sheet_free);

  return self;
}

/**
 * tw_feedback_form_facts_free:
 * @self: (transfer full): facts
 */
void
tw_feedback_form_facts_free (TwFeedbackFormFacts *self)
{
  g_free (self->kind);
  g_free (self->due);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

/**
 * tw_feedback_form_facts_add_question:
 * @self: facts
 * @words: the key of a question that is built in, or the question as typed
 * @asked: who is asked: mentor, mentee or both
 * @scale_max: the highest number to answer with, or 0 where words are asked for
 */
void
tw_feedback_form_facts_add_question (TwFeedbackFormFacts *self,
                                     const char          *words,
                                     const char          *asked,
                                     guint                scale_max)
{
  TwFormQuestion *question = g_new0 (TwFormQuestion, 1);

  question->words = g_strdup (words);
  question->asked = g_strdup (asked);
  question->scale_max = scale_max;
  g_ptr_array_add (self->questions, question);
}

/**
 * tw_feedback_form_facts_add_sheet:
 * @self: facts
 * @code: (nullable): stands there in place of a name
 * @role: who is asked: mentor or mentee
 */
void
tw_feedback_form_facts_add_sheet (TwFeedbackFormFacts *self,
                                  const char          *code,
                                  const char          *role)
{
  TwFeedbackSheet *sheet = g_new0 (TwFeedbackSheet, 1);

  sheet->code = g_strdup (code);
  sheet->role = g_strdup (role);
  g_ptr_array_add (self->sheets, sheet);
}
