/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one participant has answered, read, and entered by hand. A later list leaves alone what was entered by hand
 * (P5). */

#include "tw-enrolment-commands.h"

#include "tw-command-private.h"
#include "tw-enrolment-table.h"
#include "tw-language.h"

static gboolean
mark_by_hand (TwCommand                 *command,
              gint64                     participant_id,
              const TwEnrolmentAnswers  *before,
              const TwEnrolmentAnswers  *answers,
              GError                   **error)
{
  for (int answer = TW_ANSWER_CAPACITY; answer <= TW_ANSWER_WISHES; answer++)
    if (tw_enrolment_answers_differ_in (before, answers, (TwEnrolmentAnswer) answer) &&
        !tw_enrolment_table_mark_by_hand (tw_command_connection (command), participant_id, (TwEnrolmentAnswer) answer,
                                          error))
      return FALSE;

  return TRUE;
}

/**
 * tw_workspace_get_enrolment_answers:
 * @participant_id: a participant
 *
 * Returns: (transfer full) (nullable): what the participant answered when enrolling (D10); %NULL if there is no such
 *   participant
 */
TwEnrolmentAnswers *
tw_workspace_get_enrolment_answers (TwWorkspace *self,
                                    gint64       participant_id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_enrolment_table_read (tw_workspace_reading (self), participant_id, NULL);
}

/**
 * tw_workspace_answer_by_hand:
 * @participant_id: a participant
 * @answers: what the participant answers now, all of it; by_hand does not count
 *
 * Writes what differs from what is known, and marks it as entered by hand (P5).
 */
gboolean
tw_workspace_answer_by_hand (TwWorkspace               *self,
                             gint64                     participant_id,
                             const TwEnrolmentAnswers  *answers,
                             GError                   **error)
{
  g_autoptr (TwEnrolmentAnswers) before = NULL;
  g_autoptr (TwParticipant) participant = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = tw_workspace_get_participant (self, participant_id);
  before = tw_workspace_get_enrolment_answers (self, participant_id);
  if (!participant || !before || !tw_participant_get_name (participant))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("Nothing was changed, because this person does not take part any more.")));
      return FALSE;
    }

  label = tw_language_format (tw_language_session (), N_("Answers of %s"), tw_participant_get_name (participant));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_enrolment_table_write (tw_command_connection (command), participant_id, answers, tw_language_session (),
                                   error) &&
         mark_by_hand (command, participant_id, before, answers, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
