/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup: a copy of the whole file. */

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-written-file.h"
#include "tw-file-commands.h"

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *target = tw_cli_call_get_argument (call, 0);
  g_autoptr (TwCliProgress) progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);

  if (workspace == NULL || !tw_workspace_back_up (workspace, target, error))
    return FALSE;

  tw_cli_tell_written_file (call, target);

  return TRUE;
}

const TwCliVerb tw_cli_backup_verb = {
  .name = "backup",
  .synopsis = "FILE",
  .summary = N_ ("Write a copy of everything to a new file that only you can read"),
  .explanation = N_ ("The copy can be made while the window is open. It contains personal data: keep it as carefully, "
                     "and remember that whoever is erased later is still in it."),
  .n_arguments = 1,
  .run = run,
};
