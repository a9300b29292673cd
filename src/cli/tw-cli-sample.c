/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sample: a company that does not exist, to try everything with, and away with it again. */

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-json-writer.h"
#include "tw-sample-commands.h"
#include "tw-sample-lists.h"
#include "tw-terminal-text.h"

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

/* The lists that lie in data/sample came about like this. */
static gboolean
write_lists (TwCliCall   *call,
             const char  *folder,
             int          seed,
             GError     **error)
{
  g_autofree char *said = tw_terminal_text_quote (folder);
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  if (!tw_sample_lists_write (folder, (guint32) seed, error))
    return FALSE;

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, tw_language_format (tw_cli_call_get_language (call),
                                                  "A staff list and its enrolments were written to “%s”.\n", said));
      return TRUE;
    }

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "folder", folder);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));

  return TRUE;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *lists = tw_cli_call_get_value (call, "lists");
  int people = TW_SAMPLE_USUAL_PEOPLE, tandems = TW_SAMPLE_USUAL_TANDEMS;
  int seed = lists != NULL ? TW_SAMPLE_LISTS_SEED : USUAL_SEED;
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCliProgress) progress = NULL;
  gint64 cohort_ids[2];
  TwSampleSize size;

  if (!tw_cli_read_number_option (call, "people", &people, error) ||
      !tw_cli_read_number_option (call, "tandems", &tandems, error) ||
      !tw_cli_read_number_option (call, "seed", &seed, error))
    return FALSE;

  if (lists != NULL)
    return write_lists (call, lists, seed, error);

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
  .synopsis = "[--people N] [--tandems N] [--seed N] | --lists FOLDER [--seed N] | --remove",
  .summary = N_ ("Make a sample company to try everything with, or remove it"),
  .explanation = N_ ("A company that does not exist, with German and English names: a first cohort with the board that is "
                     "closed, and a second one that runs today. The same seed makes the same company. It is made in a "
                     "file without people only. With --lists nothing is made but a staff list and the enrolments of a "
                     "cohort, to try the import with."),
  .options = { "people", "tandems", "seed", "lists", "remove" },
  .run = run,
};
