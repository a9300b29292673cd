/* SPDX-License-Identifier: GPL-3.0-or-later */

/* readiness: what is missing before a cohort is matched, and what would help. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-finding-text.h"
#include "tw-json-writer.h"
#include "tw-readiness.h"

/* By TwReadinessArea. */
static const struct
{
  const char *word;
  const char *heading;
} areas[TW_N_READINESS_AREAS] = {
  { "top", NC_ ("readiness", "From the top") },
  { "answers", NC_ ("readiness", "Answers") },
  { "topics", NC_ ("readiness", "Topics") },
  { "partners", NC_ ("readiness", "Partners") },
  { "rules", NC_ ("readiness", "Rules") },
  { "size", NC_ ("readiness", "What can be shown") },
};

/* By TwReadinessState. */
static const struct
{
  const char *word;
  const char *mark;
} states[] = {
  { "good", "✓" },
  { "open", "○" },
  { "note", "·" },
};

static guint
count_open (const GPtrArray *items)
{
  guint n_open = 0;

  for (guint i = 0; i < items->len; i++)
    n_open += ((const TwReadinessItem *) g_ptr_array_index (items, i))->state == TW_READINESS_OPEN;

  return n_open;
}

static void
write_people (TwWorkspace           *workspace,
              TwJsonWriter          *writer,
              const TwReadinessItem *item)
{
  tw_json_writer_begin_array (writer, "people");

  for (guint i = 0; i < item->participant_ids->len; i++)
    {
      g_autoptr (TwParticipant) participant =
        tw_workspace_get_participant (workspace, g_array_index (item->participant_ids, gint64, i));

      tw_json_writer_string (writer, NULL, participant ? tw_participant_get_number (participant) : NULL);
    }

  tw_json_writer_end_array (writer);
}

static void
tell_as_json (TwCliCall       *call,
              TwWorkspace     *workspace,
              const GPtrArray *items)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "open", count_open (items));
  tw_json_writer_begin_array (writer, "items");
  for (guint i = 0; i < items->len; i++)
    {
      const TwReadinessItem *item = g_ptr_array_index (items, i);
      g_autofree char *sentence = tw_finding_to_sentence (item->finding, tw_cli_call_get_language (call));

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "area", areas[item->area].word);
      tw_json_writer_string (writer, "state", states[item->state].word);
      tw_json_writer_string (writer, "sentence", sentence);
      write_people (workspace, writer, item);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static void
tell_area (TwCliCall       *call,
           const GPtrArray *items,
           TwReadinessArea  area)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const TwReadinessItem *item = g_ptr_array_index (items, i);
      g_autofree char *sentence = NULL;

      if (item->area != area)
        continue;

      if (!has_heading)
        tw_cli_call_take (call, g_strdup_printf ("%s\n", tw_language_trc (language, "readiness", areas[area].heading)));
      has_heading = TRUE;
      sentence = tw_finding_to_sentence (item->finding, language);
      tw_cli_call_take (call, g_strdup_printf ("  %s %s\n", states[item->state].mark, sentence));
    }

  if (has_heading)
    tw_cli_call_print (call, "\n");
}

static void
tell (TwCliCall       *call,
      const GPtrArray *items)
{
  const guint n_open = count_open (items);
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autofree char *number = tw_language_integer (language, n_open);

  for (TwReadinessArea area = 0; area < TW_N_READINESS_AREAS; area++)
    tell_area (call, items, area);

  if (n_open == 0)
    tw_cli_call_say (call, N_ ("The cohort is ready to be matched."));
  else
    tw_cli_call_take (call, tw_language_formatn (language, "%s thing would help. Matching is possible all the same.\n",
                                                 "%s things would help. Matching is possible all the same.\n",
                                                 n_open, number));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (GPtrArray) items = cohort ? tw_workspace_check_readiness (workspace, tw_cohort_get_id (cohort), error)
                                       : NULL;

  if (items == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, workspace, items);
  else
    tell (call, items);

  return TRUE;
}

const TwCliVerb tw_cli_readiness_verb = {
  .name = "readiness",
  .synopsis = "COHORT",
  .summary = N_ ("Say what is missing before a cohort is matched, and what would help"),
  .explanation = N_ ("Somebody from the top, answers that are missing, topics that too few offer, people whom the rules "
                     "leave without anybody, and what a cohort of this size will be able to show. It never blocks."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .run = run,
};
