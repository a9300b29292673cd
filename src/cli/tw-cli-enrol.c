/* SPDX-License-Identifier: GPL-3.0-or-later */

/* enrol: the participants of a cohort from a list of enrolments (D10). */

#include "tw-cli-file.h"
#include "tw-cli-import.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"

static TwImportOutcome *
enrol (TwCliCall  *call,
       GError    **error)
{
  const TwListRequest request = tw_cli_import_request (call, 1);
  const gboolean is_dry_run = tw_cli_call_has (call, "dry-run");
  g_autoptr (TwCliProgress) progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  g_autoptr (TwWorkspace) workspace = is_dry_run ? tw_cli_open_to_read (call, error)
                                                 : tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;

  if (cohort == NULL)
    return NULL;

  if (is_dry_run)
    return tw_workspace_preview_enrolments (workspace, tw_cohort_get_id (cohort), &request, NULL, error);

  return tw_workspace_enrol_list (workspace, tw_cohort_get_id (cohort), &request, NULL, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwImportOutcome) outcome = NULL;

  if (!tw_cli_import_check_columns (call, error))
    return FALSE;

  outcome = enrol (call, error);
  if (outcome == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tw_cli_import_tell_as_json (call, outcome);
  else
    tw_cli_import_tell (call, outcome);

  return TRUE;
}

const TwCliVerb tw_cli_enrol_verb = {
  .name = "enrol",
  .synopsis = "COHORT FILE [--sheet NAME] [--map FIELD=HEADING]… [--dry-run]",
  .summary = N_ ("Enrol the people of a list in a cohort, as mentors and as mentees"),
  .explanation = N_ ("The list is a CSV file or a workbook (.xlsx, .ods) with a row for each person: personnel number, "
                     "role, topics, commitment to take part. Rows that are not taken are named with the reason."),
  .n_arguments = 2,
  .begins_with_cohort = TRUE,
  .options = { "map", "forget-map", "sheet", "without-hidden-rows", "dry-run" },
  .run = run,
};
