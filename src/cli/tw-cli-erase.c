/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erase: the personal data of one person, for good (P9). On a terminal it asks first; a script is taken at its word. */

#include <stdio.h>

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-question.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-people-commands.h"
#include "tw-terminal-text.h"

static gboolean
ask (TwPerson  *person,
     GError   **error)
{
  const char *given_name = tw_person_get_given_name (person);
  const char *family_name = tw_person_get_family_name (person);
  g_autofree char *name = given_name ? g_strdup_printf ("%s %s", given_name, family_name) : g_strdup (family_name);
  g_autofree char *clean = tw_terminal_text_quote (name);

  fprintf (stderr, tw_tr ("Erase all personal data of %s (%s)? This cannot be undone. [y/N] "), clean,
           tw_person_get_number (person));
  if (tw_cli_question_is_answered_yes ())
    return TRUE;

  g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("Nothing was erased."));

  return FALSE;
}

static TwPerson *
find_person (TwWorkspace  *workspace,
             const char   *number,
             GError      **error)
{
  const gint64 id = tw_workspace_find_person (workspace, number);
  TwPerson *person = id ? tw_workspace_get_person (workspace, id) : NULL;

  if (person == NULL)
    {
      g_autofree char *said = tw_terminal_text_quote (number);

      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("Nobody has the personnel number “%s”."), said);
    }

  return person;
}

static void
tell (TwCliCall *call)
{
  const char *number = tw_cli_call_get_argument (call, 0);
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, tw_language_format (tw_cli_call_get_language (call),
                                                  "The personal data of number %s are erased. "
                                                  "Backups made before still hold them.\n", number));
      return;
    }

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "erased", number);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwCliProgress) progress = NULL;
  g_autoptr (TwPerson) person = workspace ? find_person (workspace, tw_cli_call_get_argument (call, 0), error) : NULL;

  if (person == NULL)
    return FALSE;

  if (!tw_cli_call_has (call, "yes") && tw_cli_question_can_be_asked () && !ask (person, error))
    return FALSE;

  progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  if (!tw_workspace_erase_person (workspace, tw_person_get_id (person), error))
    return FALSE;

  tell (call);

  return TRUE;
}

const TwCliVerb tw_cli_erase_verb = {
  .name = "erase",
  .synopsis = "PERSON [--yes]",
  .summary = N_ ("Erase the personal data of a person for good"),
  .explanation = N_ ("Name and address, notes and history go at once and cannot be brought back. On a terminal it asks "
                     "first, unless --yes is given."),
  .n_arguments = 1,
  .options = { "yes" },
  .run = run,
};
