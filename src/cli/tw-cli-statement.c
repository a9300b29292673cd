/* SPDX-License-Identifier: GPL-3.0-or-later */

/* statement: what sponsor or contact person say of the benefits for the company (D19). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-company-statement-commands.h"
#include "tw-json-writer.h"

static gboolean
read_speaker (TwCliCall  *call,
              int        *speaker,
              GError    **error)
{
  const char *word = tw_cli_call_get_value (call, "by");

  if (tw_word_to_value (TW_TYPE_SPEAKER, word, speaker))
    return TRUE;

  g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                       tw_tr ("Say after --by who said it: “sponsor” or “contact-person”."));

  return FALSE;
}

static void
tell (TwCliCall *call,
      gint64     statement_id)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_say (call, N_ ("The statement is taken down for the closing report."));
      return;
    }

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "statement", statement_id);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  gint64 statement_id;
  int speaker = 0;

  if (!read_speaker (call, &speaker, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  statement_id = cohort ? tw_workspace_add_company_statement (workspace, tw_cohort_get_id (cohort), (TwSpeaker) speaker,
                                                              tw_cli_call_get_value (call, "benefit"),
                                                              tw_cli_call_get_argument (call, 1), error)
                        : 0;
  if (statement_id == 0)
    return FALSE;

  tell (call, statement_id);

  return TRUE;
}

const TwCliVerb tw_cli_statement_verb = {
  .name = "statement",
  .synopsis = "COHORT TEXT --by sponsor|contact-person [--benefit KEY]",
  .summary = N_ ("Take down what sponsor or contact person say of the benefits for the company"),
  .explanation = N_ ("It stands in the closing report as it was said. The benefits are dialogue, understanding, "
                     "knowledge-exchange, processes, foresight, fit-for-the-future, culture and young-talent."),
  .n_arguments = 2,
  .begins_with_cohort = TRUE,
  .options = { "by", "benefit" },
  .run = run,
};
