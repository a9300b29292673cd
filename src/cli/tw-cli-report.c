/* SPDX-License-Identifier: GPL-3.0-or-later */

/* report: the closing report of a cohort as PDF (D12). */

#include "tw-cli-file.h"
#include "tw-cli-print.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-written-file.h"
#include "tw-paper-commands.h"

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *output = tw_cli_call_get_value (call, "output");
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCliProgress) progress = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  TwPrintOptions options;

  if (!tw_cli_read_print_options (call, &options, error) || !tw_cli_may_print (output, error))
    return FALSE;

  workspace = tw_cli_open_to_show (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  if (cohort == NULL || !tw_workspace_write_paper (workspace, tw_cohort_get_id (cohort), TW_PAPER_KIND_CLOSING_REPORT,
                                                   TW_PAPER_FOR_NOBODY, &options, output, error))
    return FALSE;

  tw_cli_tell_written_file (call, output);

  return TRUE;
}

const TwCliVerb tw_cli_report_verb = {
  .name = "report",
  .synopsis = "COHORT --output FILE.pdf [--paper a4|letter] [--without-names]",
  .summary = N_ ("Write the closing report of a cohort as PDF"),
  .explanation = N_ ("The report is written in the language of the session or that of --language. A PDF that stands there "
                     "already is replaced, any other file is left alone."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "output", "paper", "without-names" },
  .run = run,
};
