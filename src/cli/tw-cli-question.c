/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question before something that cannot be undone. It is asked on a terminal; a script is taken at its word. */

#include "tw-cli-question.h"

#include <stdio.h>
#include <unistd.h>

/**
 * tw_cli_question_can_be_asked:
 *
 * Returns: whether somebody sits there
 */
gboolean
tw_cli_question_can_be_asked (void)
{
  return isatty (STDIN_FILENO) && isatty (STDERR_FILENO);
}

/**
 * tw_cli_question_is_answered_yes:
 *
 * Waits for the answer to a question that stands on the standard error output.
 *
 * Returns: whether it is yes
 */
gboolean
tw_cli_question_is_answered_yes (void)
{
  static const char * const yes[] = { "y", "yes", "j", "ja", NULL };
  char answer[16] = "";
  g_autofree char *said = NULL;

  fflush (stderr);
  if (fgets (answer, sizeof answer, stdin) == NULL)
    return FALSE;

  said = g_strstrip (g_ascii_strdown (answer, -1));

  return g_strv_contains (yes, said);
}
