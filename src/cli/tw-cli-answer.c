/* SPDX-License-Identifier: GPL-3.0-or-later */

/* answer: one answer that came back on paper, by the code of its form (P12). What was answered is not printed (P8). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-feedback-commands.h"
#include "tw-terminal-text.h"

/* What is entered to take an answer back. */
#define NOTHING "-"

static gboolean
find_sheet (TwCliCall    *call,
            TwWorkspace  *workspace,
            TwPulse      *pulse,
            TwAnswer     *answer,
            GError      **error)
{
  const char *code = tw_cli_call_get_argument (call, 0);
  g_autofree char *said = tw_terminal_text_quote (code);

  if (tw_workspace_find_pulse_code (workspace, code, &answer->pulse_id, &answer->participant_id) &&
      tw_workspace_get_pulse (workspace, answer->pulse_id, pulse))
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
               tw_tr ("Nobody was given the code “%s”. Compare it with the form."), said);

  return FALSE;
}

/* By its key, or by its number where it is the company's own. */
static TwQuestion *
find_question (TwCliCall      *call,
               TwWorkspace    *workspace,
               const TwPulse  *pulse,
               TwRole          role,
               GError        **error)
{
  const char *word = tw_cli_call_get_argument (call, 1);
  g_autofree char *said = tw_terminal_text_quote (word);
  g_autoptr (GPtrArray) questions = tw_workspace_get_questions (workspace, pulse->kind, role);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      TwQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, question->id);
      const char *name = question->key != NULL ? question->key : number;

      if (g_str_equal (name, word))
        return g_ptr_array_steal_index (questions, i);
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", name);
    }

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
               tw_tr ("The form of this code does not ask “%s”. It asks: %s."), said, known->str);

  return NULL;
}

static gboolean
find_tandem (TwCliCall    *call,
             TwWorkspace  *workspace,
             TwAnswer     *answer,
             GError      **error)
{
  g_autoptr (GArray) tandems = tw_workspace_get_asked_tandems (workspace, answer->pulse_id, answer->participant_id);
  const char *word = tw_cli_call_get_value (call, "tandem");

  for (guint i = 0; tandems != NULL && i < tandems->len; i++)
    {
      const gint64 id = g_array_index (tandems, gint64, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      if (word != NULL ? g_str_equal (word, number) : tandems->len == 1)
        answer->tandem_id = id;
    }

  if (answer->tandem_id != 0)
    return TRUE;

  g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
                       tw_tr ("Whoever has this code is not in exactly one tandem. Name the tandem with --tandem."));

  return FALSE;
}

static gboolean
enter (TwCliCall         *call,
       TwWorkspace       *workspace,
       const TwQuestion  *question,
       TwAnswer          *answer,
       GError           **error)
{
  const char *text = tw_cli_call_get_argument (call, 2);
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  guint64 value = 0;

  if (g_str_equal (text, NOTHING))
    return tw_workspace_remove_answer (workspace, answer, error);

  if (question->scale_max == 0)
    answer->words = (char *) text;
  else if (!g_ascii_string_to_unsigned (text, 10, 1, (guint64) question->scale_max, &value, NULL))
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The answers go from 1 to %d; “%s” takes one back."),
                   question->scale_max, NOTHING);
      return FALSE;
    }

  answer->value = (int) value;
  g_strlcpy (answer->answered_on, today, sizeof answer->answered_on);
  g_ptr_array_add (answers, answer);

  return tw_workspace_answer (workspace, answers, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwParticipant) participant = NULL;
  g_autoptr (TwQuestion) question = NULL;
  TwAnswer answer = { 0 };
  TwPulse pulse;

  if (workspace == NULL || !find_sheet (call, workspace, &pulse, &answer, error))
    return FALSE;

  participant = tw_workspace_get_participant (workspace, answer.participant_id);
  question = participant ? find_question (call, workspace, &pulse, tw_participant_get_role (participant), error) : NULL;
  if (question == NULL || !find_tandem (call, workspace, &answer, error))
    return FALSE;

  answer.question_id = question->id;

  return enter (call, workspace, question, &answer, error);
}

const TwCliVerb tw_cli_answer_verb = {
  .name = "answer",
  .synopsis = "CODE QUESTION ANSWER [--tandem N]",
  .summary = N_ ("Enter one answer of a form on paper, by its code"),
  .explanation = N_ ("QUESTION is the key of a question, such as trust, openness, gratitude or commitment; ANSWER is a "
                     "number of its scale, or words where it is answered in words. An earlier answer is replaced, and "
                     "“-” takes it back."),
  .n_arguments = 3,
  .options = { "tandem" },
  .run = run,
};
