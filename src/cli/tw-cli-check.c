/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check: whether what lies in the file agrees with itself. */

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-file-commands.h"
#include "tw-json-writer.h"

static void
tell_as_json (TwCliCall *call,
              GPtrArray *faults)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "faults");
  for (guint i = 0; i < faults->len; i++)
    tw_json_writer_string (writer, NULL, g_ptr_array_index (faults, i));
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static void
tell (TwCliCall *call,
      GPtrArray *faults)
{
  if (faults->len == 0)
    tw_cli_call_say (call, N_ ("The file is in order."));

  for (guint i = 0; i < faults->len; i++)
    tw_cli_call_take (call, g_strdup_printf ("%s\n", (const char *) g_ptr_array_index (faults, i)));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwCliProgress) progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (GPtrArray) faults = workspace ? tw_workspace_check (workspace, error) : NULL;

  if (faults == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, faults);
  else
    tell (call, faults);

  if (faults->len > 0)
    g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
                         tw_tr ("The file is damaged. Keep it as it is and go on with the latest backup."));

  return faults->len == 0;
}

const TwCliVerb tw_cli_check_verb = {
  .name = "check",
  .synopsis = "",
  .summary = N_ ("Read the whole file and say whether anything in it is damaged"),
  .run = run,
};
