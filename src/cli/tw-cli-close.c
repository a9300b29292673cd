/* SPDX-License-Identifier: GPL-3.0-or-later */

/* close: the close-out of a cohort (D12). It says what is missing, and on a terminal asks whether to go on. */

#include <stdio.h>
#include <unistd.h>

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-question.h"
#include "tw-cli-verb.h"
#include "tw-closing-commands.h"
#include "tw-finding-text.h"
#include "tw-json-writer.h"

static void
tell (TwCliCall       *call,
      TwCohort        *cohort,
      const GPtrArray *missing)
{
  TwLanguage *language = tw_cli_call_get_language (call);

  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (missing, i), language);

      tw_cli_call_take (call, g_strconcat (sentence, "\n", NULL));
    }

  if (tw_cli_call_has (call, "dry-run"))
    tw_cli_call_say (call, N_ ("Nothing was changed: this was a dry run."));
  else
    tw_cli_call_take (call, tw_language_format (language, "%s is closed. Its figures stay as they are now.\n",
                                                tw_cohort_get_name (cohort)));
}

static void
tell_as_json (TwCliCall       *call,
              TwCohort        *cohort,
              const GPtrArray *missing)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "cohort", tw_cohort_get_id (cohort));
  tw_json_writer_string (writer, "closed", tw_cohort_get_closed_on (cohort));
  tw_json_writer_begin_array (writer, "missing");
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *sentence =
        tw_finding_to_sentence (g_ptr_array_index (missing, i), tw_cli_call_get_language (call));

      tw_json_writer_string (writer, NULL, sentence);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

/* What is missing is said before the question, not after it. */
static gboolean
ask (TwCliCall       *call,
     TwCohort        *cohort,
     const GPtrArray *missing,
     GError         **error)
{
  if (tw_cli_call_has (call, "yes") || !tw_cli_question_can_be_asked ())
    return TRUE;

  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *sentence =
        tw_finding_to_sentence (g_ptr_array_index (missing, i), tw_cli_call_get_language (call));

      fprintf (stderr, "%s\n", sentence);
    }
  fprintf (stderr, tw_tr ("Close %s? This cannot be undone. [y/N] "), tw_cohort_get_name (cohort));
  if (tw_cli_question_is_answered_yes ())
    return TRUE;

  g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("The cohort was not closed."));

  return FALSE;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const gboolean is_dry_run = tw_cli_call_has (call, "dry-run");
  g_autoptr (TwWorkspace) workspace = is_dry_run ? tw_cli_open_to_read (call, error)
                                                 : tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwCliProgress) progress = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  if (cohort == NULL)
    return FALSE;

  missing = tw_workspace_check_close (workspace, tw_cohort_get_id (cohort), error);
  if (missing == NULL)
    return FALSE;

  if (!is_dry_run && !ask (call, cohort, missing, error))
    return FALSE;

  progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  if (!is_dry_run && !tw_workspace_close_cohort (workspace, tw_cohort_get_id (cohort), error))
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, cohort, missing);
  else
    tell (call, cohort, missing);

  return TRUE;
}

const TwCliVerb tw_cli_close_verb = {
  .name = "close",
  .synopsis = "COHORT [--dry-run] [--yes]",
  .summary = N_ ("Close a cohort and keep its figures as they are"),
  .explanation = N_ ("It says what is missing, and nothing of it forbids the close-out. Afterwards nobody enrols any "
                     "more, the report stays as it is, and the tandems may run on. On a terminal it asks first, unless "
                     "--yes is given."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "dry-run", "yes" },
  .run = run,
};
