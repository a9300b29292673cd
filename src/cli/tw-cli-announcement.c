/* SPDX-License-Identifier: GPL-3.0-or-later */

/* announcement: the draft of a letter that announces a cohort (D5). */

#include "tw-announcement.h"
#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwJsonWriter) writer = NULL;
  g_autofree char *text = cohort ? tw_workspace_draft_announcement (workspace, tw_cohort_get_id (cohort),
                                                                    tw_cli_call_get_language (call), error)
                                 : NULL;

  if (text == NULL)
    return FALSE;

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, g_strconcat (text, "\n", NULL));
      return TRUE;
    }

  writer = tw_json_writer_new ();
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "announcement", text);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));

  return TRUE;
}

const TwCliVerb tw_cli_announcement_verb = {
  .name = "announcement",
  .synopsis = "COHORT",
  .summary = N_ ("Draft a letter that announces a cohort"),
  .explanation = N_ ("Whoever from the top takes part as mentee of their own will is named: that makes the programme visible and accepted. "
                     "“[…]” stands where something has to be put in. --language chooses the language."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .run = run,
};
