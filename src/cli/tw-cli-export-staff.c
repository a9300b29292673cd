/* SPDX-License-Identifier: GPL-3.0-or-later */

/* export-staff: the people of the file as a staff list (P11). */

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-written-file.h"
#include "tw-export-commands.h"

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *output = tw_cli_call_get_value (call, "output");
  g_autoptr (TwCliProgress) progress = NULL;
  g_autoptr (TwWorkspace) workspace = NULL;

  if (output == NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The option “--%s” is missing."), "output");
      return FALSE;
    }

  progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  workspace = tw_cli_open_to_read (call, error);
  if (workspace == NULL ||
      !tw_workspace_export_people (workspace, output, tw_cli_call_get_language (call), error))
    return FALSE;

  tw_cli_tell_written_file (call, output);

  return TRUE;
}

const TwCliVerb tw_cli_export_staff_verb = {
  .name = "export-staff",
  .synopsis = "--output FILE.xlsx|FILE.csv",
  .summary = N_ ("Write all people as a staff list for Excel"),
  .explanation = N_ ("The list can be corrected in Excel and imported again."),
  .options = { "output" },
  .run = run,
};
