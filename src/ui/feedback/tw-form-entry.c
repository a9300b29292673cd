/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form that is being entered: whose it is, its questions, and what was typed and not stored yet. Answers that are
 * stored do not come back here: they are seen on the page of the tandem alone (P8). */

#include "tw-form-entry.h"

struct _TwFormEntry
{
  GObject parent_instance;

  TwPulseForm *form;
  gboolean is_one_of_several;
  GPtrArray *questions; /* TwQuestion, of the role */
  GPtrArray *typed;     /* a text each; NULL: nothing */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwFormEntry, tw_form_entry, G_TYPE_OBJECT)

static void
tw_form_entry_finalize (GObject *object)
{
  TwFormEntry *self = TW_FORM_ENTRY (object);

  tw_pulse_form_free (self->form);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->typed);

  G_OBJECT_CLASS (tw_form_entry_parent_class)->finalize (object);
}

static void
tw_form_entry_class_init (TwFormEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_form_entry_finalize;

  /* It was answered, or what was typed was forgotten: it is stored, or not wanted. */
  signals[CHANGED] = g_signal_new ("changed", TW_TYPE_FORM_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tw_form_entry_init (TwFormEntry *self)
{
}

/**
 * tw_form_entry_new:
 * @form: (transfer full): whose form it is
 * @is_one_of_several: whether the same person has forms about other tandems, too
 * @questions: (element-type TwQuestion): what is asked
 *
 * Returns: (transfer full): the form, with nothing typed
 */
TwFormEntry *
tw_form_entry_new (TwPulseForm *form,
                   gboolean     is_one_of_several,
                   GPtrArray   *questions)
{
  TwFormEntry *self = g_object_new (TW_TYPE_FORM_ENTRY, NULL);

  self->form = form;
  self->is_one_of_several = is_one_of_several;
  self->questions = g_ptr_array_ref (questions);
  self->typed = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (self->typed, (int) questions->len);

  return self;
}

const TwPulseForm *
tw_form_entry_get_form (TwFormEntry *self)
{
  g_return_val_if_fail (TW_IS_FORM_ENTRY (self), NULL);

  return self->form;
}

gboolean
tw_form_entry_is_one_of_several (TwFormEntry *self)
{
  g_return_val_if_fail (TW_IS_FORM_ENTRY (self), FALSE);

  return self->is_one_of_several;
}

/**
 * tw_form_entry_get_questions:
 *
 * Returns: (transfer none) (element-type TwQuestion): what is asked
 */
GPtrArray *
tw_form_entry_get_questions (TwFormEntry *self)
{
  g_return_val_if_fail (TW_IS_FORM_ENTRY (self), NULL);

  return self->questions;
}

/**
 * tw_form_entry_get_typed:
 * @question: the place of a question
 *
 * Returns: (transfer none): what was typed, empty for nothing
 */
const char *
tw_form_entry_get_typed (TwFormEntry *self,
                         guint        question)
{
  const char *text;

  g_return_val_if_fail (TW_IS_FORM_ENTRY (self), NULL);
  g_return_val_if_fail (question < self->typed->len, NULL);

  text = g_ptr_array_index (self->typed, question);

  return text != NULL ? text : "";
}

void
tw_form_entry_set_typed (TwFormEntry *self,
                         guint        question,
                         const char  *text)
{
  g_return_if_fail (TW_IS_FORM_ENTRY (self));
  g_return_if_fail (question < self->typed->len);

  g_free (g_ptr_array_index (self->typed, question));
  g_ptr_array_index (self->typed, question) = *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * tw_form_entry_set_answered_on:
 * @answered_on: ISO date, or empty
 */
void
tw_form_entry_set_answered_on (TwFormEntry *self,
                               const char  *answered_on)
{
  g_return_if_fail (TW_IS_FORM_ENTRY (self));

  if (g_str_equal (self->form->answered_on, answered_on))
    return;

  g_strlcpy (self->form->answered_on, answered_on, sizeof self->form->answered_on);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
tw_form_entry_has_typed (TwFormEntry *self)
{
  g_return_val_if_fail (TW_IS_FORM_ENTRY (self), FALSE);

  for (guint i = 0; i < self->typed->len; i++)
    if (g_ptr_array_index (self->typed, i) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * tw_form_entry_forget:
 *
 * Forgets what was typed.
 */
void
tw_form_entry_forget (TwFormEntry *self)
{
  g_return_if_fail (TW_IS_FORM_ENTRY (self));

  for (guint i = 0; i < self->typed->len; i++)
    g_clear_pointer (&g_ptr_array_index (self->typed, i), g_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tw_form_entry_dup_answers:
 * @pulse_id: the round
 *
 * Returns: (transfer full) (element-type TwAnswer): what was typed, as answers of today
 */
GPtrArray *
tw_form_entry_dup_answers (TwFormEntry *self,
                           gint64       pulse_id)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_answer_free);

  g_return_val_if_fail (TW_IS_FORM_ENTRY (self), answers);

  for (guint i = 0; i < self->typed->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (self->questions, i);
      const char *text = g_ptr_array_index (self->typed, i);
      TwAnswer *answer;

      if (text == NULL)
        continue;

      answer = g_new0 (TwAnswer, 1);
      answer->pulse_id = pulse_id;
      answer->tandem_id = self->form->tandem_id;
      answer->participant_id = self->form->participant_id;
      answer->question_id = question->id;
      if (question->scale_max > 0)
        answer->value = (int) g_ascii_strtoll (text, NULL, 10);
      else
        answer->words = g_strdup (text);
      g_strlcpy (answer->answered_on, today, sizeof answer->answered_on);
      g_ptr_array_add (answers, answer);
    }

  return answers;
}
