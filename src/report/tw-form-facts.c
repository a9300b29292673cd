/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the forms on paper ask, and of whom: a code stands in place of every name (P12). */

#include "tw-form-facts.h"

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
 * @kind: what is asked
 * @due: (nullable): until when it comes back, ISO date
 *
 * Returns: (transfer full): facts of a form without questions
 */
TwFeedbackFormFacts *
tw_feedback_form_facts_new (TwPulseKind  kind,
                            const char  *due)
{
  TwFeedbackFormFacts *self = g_new0 (TwFeedbackFormFacts, 1);

  self->kind = kind;
  self->due = g_strdup (due);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_question_free);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_pulse_code_free);

  return self;
}

/**
 * tw_feedback_form_facts_free:
 * @self: (transfer full): facts
 */
void
tw_feedback_form_facts_free (TwFeedbackFormFacts *self)
{
  g_free (self->due);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

/**
 * tw_feedback_form_facts_add_sheet:
 * @self: facts
 * @code: (nullable): stands there in place of a name
 * @role: who is asked
 */
void
tw_feedback_form_facts_add_sheet (TwFeedbackFormFacts *self,
                                  const char          *code,
                                  TwRole               role)
{
  TwPulseCode *sheet = g_new0 (TwPulseCode, 1);

  sheet->code = g_strdup (code);
  sheet->role = role;
  g_ptr_array_add (self->sheets, sheet);
}
