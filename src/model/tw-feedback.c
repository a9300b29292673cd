/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounds of questions, their questions, codes and answers, as plain facts. */

#include "tw-feedback.h"

/**
 * tw_question_free:
 * @self: (transfer full): a question
 */
void
tw_question_free (TwQuestion *self)
{
  g_free (self->key);
  g_free (self->wording);
  g_free (self);
}

/**
 * tw_question_get:
 * @self: a question
 *
 * Returns: (transfer none): what text/ takes: the key, or the wording of the company's own question
 */
const char *
tw_question_get (const TwQuestion *self)
{
  return self->key != NULL ? self->key : self->wording;
}

/**
 * tw_answer_copy:
 * @self: an answer
 *
 * Returns: (transfer full): a deep copy
 */
TwAnswer *
tw_answer_copy (const TwAnswer *self)
{
  TwAnswer *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_strdup (self->words);

  return copy;
}

/**
 * tw_answer_free:
 * @self: (transfer full): an answer
 */
void
tw_answer_free (TwAnswer *self)
{
  g_free (self->words);
  g_free (self);
}

/**
 * tw_pulse_code_free:
 * @self: (transfer full): a code
 */
void
tw_pulse_code_free (TwPulseCode *self)
{
  g_free (self->code);
  g_free (self);
}

/**
 * tw_pulse_form_free:
 * @self: (transfer full): a form
 */
void
tw_pulse_form_free (TwPulseForm *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->partner);
  g_free (self);
}

/**
 * tw_pulse_code_tidy:
 * @typed: a code as somebody copied it: "k7qx 93mf", "K7QX-93MF"
 *
 * Returns: (transfer full): the code as the file has it
 */
char *
tw_pulse_code_tidy (const char *typed)
{
  GString *code = g_string_new (NULL);

  for (const char *p = typed; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (code, g_ascii_toupper (*p));

  return g_string_free_and_steal (code);
}
