/* SPDX-License-Identifier: GPL-3.0-or-later */

/* overview: the stages of a cohort as a checklist, and its counts. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-overview.h"
#include "tw-stage-text.h"

static const char *const marks[] = {
  [TW_TASK_DONE] = "✓",
  [TW_TASK_NEXT] = "→",
  [TW_TASK_MISSING] = "○",
  [TW_TASK_TO_COME] = "·",
};

static void
tell (TwCliCall        *call,
      const TwOverview *overview)
{
  TwLanguage *language = tw_cli_call_get_language (call);

  for (guint i = 0; i < TW_N_TASKS; i++)
    {
      const TwTask *task = &overview->tasks[i];
      g_autofree char *sentence = tw_task_sentence (language, task);

      if (i == 0 || task->stage != overview->tasks[i - 1].stage)
        tw_cli_call_take (call, g_strdup_printf ("%s%s\n", i > 0 ? "\n" : "", tw_stage_name (language, task->stage)));
      tw_cli_call_take (call, g_strdup_printf ("  %s %s: %s\n", marks[task->state], tw_task_title (language, task->kind),
                                               sentence));
    }
}

static void
write_counts (TwJsonWriter     *writer,
              const TwOverview *overview)
{
  const TwCohortCounts *counts = &overview->counts;

  tw_json_writer_integer (writer, "mentors", counts->n_mentors);
  tw_json_writer_integer (writer, "mentees", counts->n_mentees);
  tw_json_writer_integer (writer, "mentors_taking_part", counts->n_mentors_in);
  tw_json_writer_integer (writer, "mentees_taking_part", counts->n_mentees_in);
  tw_json_writer_integer (writer, "asked", counts->n_asked);
  tw_json_writer_integer (writer, "commitments", counts->n_committed);
  tw_json_writer_integer (writer, "consents", counts->n_consented);
  tw_json_writer_integer (writer, "tandems", counts->n_tandems);
  tw_json_writer_integer (writer, "tandems_at_risk", overview->n_tandems_at_risk);
  tw_json_writer_integer (writer, "meetings", counts->n_meetings);
  tw_json_writer_integer (writer, "meetings_due", counts->n_meetings_due);
  tw_json_writer_integer (writer, "meetings_held", counts->n_meetings_held);
  tw_json_writer_integer (writer, "minutes_used", counts->minutes_used);
  if (counts->minutes_planned >= 0)
    tw_json_writer_integer (writer, "minutes_planned", counts->minutes_planned);
  tw_json_writer_integer (writer, "goals", counts->n_goals);
  tw_json_writer_integer (writer, "goals_reached", counts->n_goals_reached);
  tw_json_writer_integer (writer, "attention", overview->n_findings);
}

static void
tell_as_json (TwCliCall        *call,
              const TwOverview *overview)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "tasks");
  for (guint i = 0; i < TW_N_TASKS; i++)
    {
      const TwTask *task = &overview->tasks[i];
      g_autofree char *sentence = tw_task_sentence (tw_cli_call_get_language (call), task);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "stage", tw_stage_word (task->stage));
      tw_json_writer_string (writer, "task", tw_task_word (task->kind));
      tw_json_writer_string (writer, "state", tw_task_state_word (task->state));
      tw_json_writer_string (writer, "title", tw_task_title (tw_cli_call_get_language (call), task->kind));
      tw_json_writer_string (writer, "sentence", sentence);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  write_counts (writer, overview);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwOverview) overview = cohort ? tw_workspace_read_overview (workspace, tw_cohort_get_id (cohort), error)
                                           : NULL;

  if (overview == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, overview);
  else
    tell (call, overview);

  return TRUE;
}

const TwCliVerb tw_cli_overview_verb = {
  .name = "overview",
  .synopsis = "COHORT",
  .summary = N_ ("Say what is done in the stages of a cohort, what is next, and what is missing"),
  .explanation = N_ ("✓ is done, → is next, ○ was passed over and would still help, · is to come. With --json the counts "
                     "of the cohort are told, too."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .run = run,
};
