/* SPDX-License-Identifier: GPL-3.0-or-later */

/* enter: one answer of an enrolment, by hand. A later list leaves it alone (P5). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-enrolment-commands.h"

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwParticipant) participant =
    cohort ? tw_cli_find_participant (workspace, cohort, tw_cli_call_get_argument (call, 1), error) : NULL;

  return participant != NULL &&
         tw_workspace_enter_answer (workspace, tw_participant_get_id (participant), tw_cli_call_get_argument (call, 2),
                                    tw_cli_call_get_argument (call, 3), error);
}

const TwCliVerb tw_cli_enter_verb = {
  .name = "enter",
  .synopsis = "COHORT PERSON FIELD ANSWER",
  .summary = N_ ("Enter one answer of an enrolment by hand; later lists leave it alone"),
  .explanation = N_ ("PERSON is a personnel number. FIELD is topics, commitment, willingness, consent, capacity, motivation, "
                     "mentor-style, competences, qualifications, languages, availability or wishes; ANSWER is what would "
                     "stand in the cell of an enrolment list."),
  .n_arguments = 4,
  .begins_with_cohort = TRUE,
  .run = run,
};
