/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether an answer can be one: somebody of the tandem answers a question of the round, on its scale. Nobody has to
 * answer (D3): what is missing is never complained of. */

#include "tw-answer-check-private.h"

#include "tw-command-error-private.h"
#include "tw-language.h"
#include "tw-participant-table.h"
#include "tw-pulse-table.h"
#include "tw-question-table.h"
#include "tw-workspace.h"

#define MOST_CHARACTERS 10000

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static gboolean
check_tandem (TwConnection    *connection,
              const TwAnswer  *answer,
              GError         **error)
{
  g_autoptr (GArray) tandems =
    tw_pulse_table_tandems_of (connection, answer->pulse_id, answer->participant_id, error);

  if (!tandems)
    return FALSE;
  if (has_id (tandems, answer->tandem_id))
    return TRUE;

  return tw_set_invalid (error,
                         tw_tr (N_("Nothing was stored, because the person who answers is not in this tandem, or the "
                                   "tandem was over before the round. Choose another tandem.")));
}

static const TwQuestion *
find_question (GPtrArray *questions,
               gint64     id)
{
  for (guint i = 0; i < questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (questions, i);

      if (question->id == id)
        return question;
    }

  return NULL;
}

static gboolean
check_value (const TwQuestion  *question,
             const TwAnswer    *answer,
             GError           **error)
{
  if (answer->words && g_utf8_strlen (answer->words, -1) > MOST_CHARACTERS)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                   tw_tr (N_("Nothing was stored, because an answer may have %d characters. Shorten it.")),
                   MOST_CHARACTERS);
      return FALSE;
    }

  if (answer->value == 0 && answer->words && *answer->words)
    return TRUE;

  if (question->scale_max == 0)
    return tw_set_invalid (error, tw_tr (N_("Nothing was stored, because this question is answered in words.")));

  if (answer->value < 1 || answer->value > question->scale_max)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                   tw_tr (N_("Nothing was stored, because the answer %d is not on the scale from 1 to %d.")),
                   answer->value, question->scale_max);
      return FALSE;
    }

  return TRUE;
}

/**
 * tw_answer_check:
 * @answer: an answer
 *
 * Returns: whether it can be stored; if not, @error says why
 */
gboolean
tw_answer_check (TwConnection    *connection,
                 const TwAnswer  *answer,
                 GError         **error)
{
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GError) local_error = NULL;
  const TwQuestion *question;
  TwRole role;
  TwPulse pulse;

  if (!tw_pulse_table_read (connection, answer->pulse_id, &pulse, &local_error))
    {
      if (!local_error)
        return tw_set_invalid (error, tw_tr (N_("Nothing was stored, because this round of questions is not there "
                                                "any more.")));
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!check_tandem (connection, answer, error) ||
      !tw_participant_table_read_role (connection, answer->participant_id, &role, error))
    return FALSE;

  questions = tw_question_table_read_asked (connection, pulse.kind, role, error);
  if (!questions)
    return FALSE;

  question = find_question (questions, answer->question_id);
  if (!question || !answer->question_id)
    return tw_set_invalid (error, tw_tr (N_("Nothing was stored, because this question is not asked in this round.")));

  return check_value (question, answer, error);
}
