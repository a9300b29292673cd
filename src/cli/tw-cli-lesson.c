/* SPDX-License-Identifier: GPL-3.0-or-later */

/* lesson: what the next cohort must do better, with who sees to it and until when (D12). */

#include "tw-cli-date.h"
#include "tw-cli-file.h"
#include "tw-cli-number.h"
#include "tw-cli-verb.h"
#include "tw-lesson-commands.h"

static gboolean
check_due (TwCliCall  *call,
             GError    **error)
{
  GDate day;

  return !tw_cli_call_has (call, "due") || tw_cli_read_date (call, "due", &day, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const TwLesson lesson = {
    .cohort_id = tw_cli_call_get_cohort (call),
    .lesson = (char *) tw_cli_call_get_argument (call, 1),
    .owner = (char *) tw_cli_call_get_value (call, "owner"),
    .due_on = (char *) tw_cli_call_get_value (call, "due"),
  };
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  gint64 lesson_id;

  if (!check_due (call, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  lesson_id = cohort ? tw_workspace_add_lesson (workspace, &lesson, error) : 0;
  if (lesson_id == 0)
    return FALSE;

  tw_cli_tell_number (call, "lesson", lesson_id);

  return TRUE;
}

const TwCliVerb tw_cli_lesson_verb = {
  .name = "lesson",
  .synopsis = "COHORT TEXT [--owner NAME] [--due YYYY-MM-DD]",
  .summary = N_ ("Take down a lesson learned and print its number"),
  .explanation = N_ ("It stands in the closing report, and the next cohort takes it over until it is done."),
  .n_arguments = 2,
  .begins_with_cohort = TRUE,
  .options = { "owner", "due" },
  .run = run,
};
