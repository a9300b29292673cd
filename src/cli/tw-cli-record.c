/* SPDX-License-Identifier: GPL-3.0-or-later */

/* record: what participants filled in and sent back (P12). */

#include "tw-cli-file.h"
#include "tw-cli-import.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-record-commands.h"

static TwImportOutcome *
record (TwCliCall  *call,
        GError    **error)
{
  const TwListRequest request = { .path = tw_cli_call_get_argument (call, 1) };
  const gboolean is_dry_run = tw_cli_call_has (call, "dry-run");
  g_autoptr (TwWorkspace) workspace = is_dry_run ? tw_cli_open_to_read (call, error)
                                                 : tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;

  if (cohort == NULL)
    return NULL;
  if (is_dry_run)
    return tw_workspace_preview_returned (workspace, tw_cohort_get_id (cohort), &request, error);

  return tw_workspace_record_returned (workspace, tw_cohort_get_id (cohort), &request, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwCliProgress) progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  g_autoptr (TwImportOutcome) outcome = record (call, error);

  if (outcome == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tw_cli_import_tell_as_json (call, outcome);
  else
    tw_cli_import_tell (call, outcome);

  return TRUE;
}

const TwCliVerb tw_cli_record_verb = {
  .name = "record",
  .synopsis = "COHORT FILE [--dry-run]",
  .summary = N_ ("Record a form that came back, or a table of answers"),
  .explanation = N_ ("The file is an enrolment form, a feedback form or a return sheet that “tandemwerk-cli form” "
                     "wrote, a table of a survey tool with a column “Code” and a column for each question, or an "
                     "enrolment list. What is counted are forms, of a return sheet its meetings. What cannot be "
                     "recorded is named with the reason."),
  .n_arguments = 2,
  .begins_with_cohort = TRUE,
  .options = { "dry-run" },
  .run = run,
};
