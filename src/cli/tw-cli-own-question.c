/* SPDX-License-Identifier: GPL-3.0-or-later */

/* add-question: a question of the company's own in the regular feedback. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-feedback-commands.h"
#include "tw-terminal-text.h"

#define GREATEST_SCALE 10

static gboolean
read_scale (TwCliCall  *call,
            guint64    *scale_max,
            GError    **error)
{
  const char *word = tw_cli_call_get_value (call, "scale");
  g_autofree char *said = word ? tw_terminal_text_quote (word) : NULL;

  *scale_max = 0;
  if (word == NULL || g_ascii_string_to_unsigned (word, 10, 2, GREATEST_SCALE, scale_max, NULL))
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("“%s” is not a number from 2 to %d."), said,
               GREATEST_SCALE);

  return FALSE;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *word = tw_cli_call_get_argument (call, 0);
  g_autofree char *said = tw_terminal_text_quote (word);
  g_autoptr (TwWorkspace) workspace = NULL;
  guint64 scale_max;
  int asked;

  if (!tw_word_to_value (TW_TYPE_ASKED, word, &asked) || asked == TW_ASKED_COMPANY)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("“%s” cannot be asked. There are mentor, mentee and both."), said);
      return FALSE;
    }
  if (!read_scale (call, &scale_max, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);

  return workspace != NULL &&
         tw_workspace_add_question (workspace, tw_cli_call_get_argument (call, 1), (TwAsked) asked, (int) scale_max,
                                    error);
}

const TwCliVerb tw_cli_add_question_verb = {
  .name = "add-question",
  .synopsis = "WHOM WORDING [--scale N]",
  .summary = N_ ("Add a question of your own to the regular feedback"),
  .explanation = N_ ("WHOM is mentor, mentee or both. With --scale it is answered from 1 to N, without it in words."),
  .n_arguments = 2,
  .options = { "scale" },
  .run = run,
};
