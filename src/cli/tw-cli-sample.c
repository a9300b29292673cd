/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sample: a company that does not exist, to try everything with, and away with it again. */

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-json-writer.h"
#include "tw-sample-commands.h"

#define USUAL_SEED 1

static void
tell (TwCliCall    *call,
      const gint64  cohort_ids[2])
{
  g_autofree char *closed = g_strdup_printf ("%" G_GINT64_FORMAT, cohort_ids[0]);
  g_autofree char *running = g_strdup_printf ("%" G_GINT64_FORMAT, cohort_ids[1]);
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, tw_language_format (tw_cli_call_get_language (call),
                                                  "The sample company is there: cohort %s is closed, cohort %s runs.\n",
                                                  closed, running));
      return;
    }

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "closed", cohort_ids[0]);
  tw_json_writer_integer (writer, "running", cohort_ids[1]);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  int people = TW_SAMPLE_USUAL_PEOPLE, tandems = TW_SAMPLE_USUAL_TANDEMS, seed = USUAL_SEED;
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCliProgress) progress = NULL;
  gint64 cohort_ids[2];
  TwSampleSize size;

  if (!tw_cli_read_number_option (call, "people", &people, error) ||
      !tw_cli_read_number_option (call, "tandems", &tandems, error) ||
      !tw_cli_read_number_option (call, "seed", &seed, error))
    return FALSE;

  workspace = tw_cli_has_file (call) ? tw_cli_open_to_change (call, error) : tw_cli_open_or_begin (call, error);
  if (workspace == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "remove"))
    {
      if (!tw_workspace_remove_sample (workspace, error))
        return FALSE;

      tw_cli_tell_done (call, workspace, 0);
      return TRUE;
    }

  size = (TwSampleSize) { (guint) people, (guint) tandems, (guint32) seed };
  progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  if (!tw_workspace_make_sample (workspace, &size, tw_cli_progress_update, progress, cohort_ids, error))
    return FALSE;

  tell (call, cohort_ids);

  return TRUE;
}

const TwCliVerb tw_cli_sample_verb = {
  .name = "sample",
  .synopsis = "[--people N] [--tandems N] [--seed N] | --remove",
  .summary = N_ ("Make a sample company to try everything with, or remove it"),
  .explanation = N_ ("A company that does not exist, with German and English names: a first cohort with the board that is "
                     "closed, and a second one that runs today. The same seed makes the same company. It is made in a "
                     "file without people only."),
  .options = { "people", "tandems", "seed", "remove" },
  .run = run,
};
