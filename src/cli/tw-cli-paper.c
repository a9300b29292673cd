/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper: guideline, forms, agreements and certificates of a cohort as PDF. */

#include "tw-cli-file.h"
#include "tw-cli-print.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-written-file.h"
#include "tw-paper-commands.h"
#include "tw-terminal-text.h"

/* The closing report has a verb of its own. */
static gboolean
read_kind (TwCliCall    *call,
           TwPaperKind  *kind,
           GError      **error)
{
  const char *word = tw_cli_call_get_argument (call, 1);
  g_autofree char *said = tw_terminal_text_quote (word);

  if (tw_paper_kind_from_word (word, kind) && *kind != TW_PAPER_KIND_CLOSING_REPORT)
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” is not a paper of a cohort. “tandemwerk-cli paper --help” lists them."), said);

  return FALSE;
}

static gboolean
check_for_whom (TwCliCall    *call,
                TwPaperKind   kind,
                GError      **error)
{
  gboolean one = tw_cli_call_has (call, "tandem");
  gboolean all = tw_cli_call_has (call, "all");

  if (one && all)
    g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("Name one tandem or all of them, not both."));
  else if ((one || all) && !tw_paper_kind_is_personal (kind))
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                 tw_tr ("“%s” is the same for everybody: leave “--tandem” and “--all” out."), tw_paper_kind_to_word (kind));
  else
    return TRUE;

  return FALSE;
}

static gboolean
print_paper (TwCliCall             *call,
             TwPaperKind            kind,
             const TwPrintOptions  *options,
             const char            *output,
             GError               **error)
{
  g_autoptr (TwCliProgress) progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  gint64 tandem_id = tw_cli_call_has (call, "all") ? TW_PAPER_FOR_EVERY_TANDEM : TW_PAPER_FOR_NOBODY;

  if (cohort == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "tandem"))
    {
      tandem_id = tw_cli_find_tandem (call, workspace, cohort, error);
      if (tandem_id == 0)
        return FALSE;
    }

  return tw_workspace_write_paper (workspace, tw_cohort_get_id (cohort), kind, tandem_id, options, output, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *output = tw_cli_call_get_value (call, "output");
  TwPrintOptions options;
  TwPaperKind kind;

  if (!read_kind (call, &kind, error) || !check_for_whom (call, kind, error) || !tw_cli_read_print_options (call, &options, error) ||
      !tw_cli_may_print (output, error) || !print_paper (call, kind, &options, output, error))
    return FALSE;

  tw_cli_tell_written_file (call, output);

  return TRUE;
}

const TwCliVerb tw_cli_paper_verb = {
  .name = "paper",
  .synopsis = "COHORT PAPER --output FILE.pdf [--tandem N | --all] [--paper a4|letter]",
  .summary = N_ ("Write a paper of a cohort as PDF: guideline, forms, agreements, certificates"),
  .explanation = N_ ("PAPER is guideline, kick-off, enrolment-form, agreement, feedback-form, closing-sheet or certificate. "
                     "Those of a tandem are filled in for one tandem or for all of them; without either, they are left "
                     "to be filled in by hand. The paper is written in the language of the session or that of "
                     "--language. A PDF that stands there already is replaced, any other file is left alone."),
  .n_arguments = 2,
  .begins_with_cohort = TRUE,
  .options = { "output", "tandem", "all", "paper" },
  .run = run,
};
