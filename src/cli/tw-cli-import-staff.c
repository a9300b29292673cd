/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import-staff: the people of the company from a staff list (P11). */

#include "tw-cli-file.h"
#include "tw-cli-import.h"
#include "tw-cli-progress.h"
#include "tw-cli-trial-file.h"
#include "tw-cli-verb.h"

static TwImportOutcome *
import (TwCliCall  *call,
        GError    **error)
{
  const TwListRequest request = tw_cli_import_request (call, 0);
  g_autoptr (TwCliProgress) progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  g_autoptr (TwWorkspace) workspace = tw_cli_open_or_begin (call, error);

  if (workspace == NULL)
    return NULL;

  return tw_workspace_import_staff_list (workspace, &request, tw_cli_progress_update, progress, NULL,
                                         error);
}

static TwImportOutcome *
preview (TwCliCall  *call,
         GError    **error)
{
  const TwListRequest request = tw_cli_import_request (call, 0);
  g_autoptr (TwCliTrialFile) trial = tw_cli_trial_file_open (call, error);

  if (trial == NULL)
    return NULL;

  return tw_workspace_preview_staff_list (tw_cli_trial_file_get_workspace (trial), &request, NULL, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwImportOutcome) outcome = NULL;

  if (!tw_cli_import_check_columns (call, error))
    return FALSE;

  outcome = tw_cli_call_has (call, "dry-run") ? preview (call, error) : import (call, error);
  if (outcome == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tw_cli_import_tell_as_json (call, outcome);
  else
    tw_cli_import_tell (call, outcome);

  return TRUE;
}

const TwCliVerb tw_cli_import_staff_verb = {
  .name = "import-staff",
  .synopsis = "FILE [--sheet NAME] [--map FIELD=HEADING]… [--dry-run]",
  .summary = N_ ("Add the people of a staff list, or bring them up to date"),
  .explanation = N_ ("The list is a CSV file or a workbook (.xlsx, .ods). What its columns mean is guessed from their "
                     "headings and cells; where the guess is wrong, --map says it, and that is remembered for the "
                     "next list with the same headings. --dry-run shows the guesses and what would become of each "
                     "person. Rows that are not taken are named with the reason. Who was in an earlier list and is "
                     "missing from this one has left the company."),
  .n_arguments = 1,
  .options = { "map", "forget-map", "sheet", "without-hidden-rows", "add-again", "dry-run" },
  .run = run,
};
