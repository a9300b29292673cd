/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one participant has answered, read, and entered by hand. A later list leaves alone what was entered by hand
 * (P5). */

#include "tw-enrolment-commands.h"

#include "tw-command-private.h"
#include "tw-enrolment-form-list-private.h"
#include "tw-enrolment-merge-private.h"
#include "tw-enrolment-table.h"
#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"
#include "tw-wish-finder-private.h"

static gboolean
set_gone (GError **error)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                       tw_tr (N_("Nothing was changed, because this person does not take part any more.")));

  return FALSE;
}

static gboolean
fits (const char  *typed,
      gsize        longest,
      GError     **error)
{
  g_autofree char *text = NULL;

  return tw_typed_text (typed, longest, &text, error);
}

static gboolean
answer_fits (const TwEnrolmentAnswers  *answers,
             TwEnrolmentAnswer          answer,
             GError                   **error)
{
  const int kind = tw_enrolment_answers_strength_kind (answer);

  if (answer == TW_ANSWER_MOTIVATION)
    return fits (answers->motivation, TW_TYPED_TEXT_LONGEST, error);

  for (guint i = 0; answer == TW_ANSWER_TOPICS && i < answers->topics->len; i++)
    if (!fits (g_array_index (answers->topics, TwEnrolledTopic, i).name, TW_TYPED_TITLE_LONGEST, error))
      return FALSE;

  for (char **name = kind >= 0 ? answers->strengths[kind] : NULL; name && *name; name++)
    if (!fits (*name, TW_TYPED_TITLE_LONGEST, error))
      return FALSE;

  return TRUE;
}

/* Nobody is refused because of an answer that is not touched. */
static gboolean
changed_fit (const TwEnrolmentAnswers  *before,
             const TwEnrolmentAnswers  *answers,
             GError                   **error)
{
  for (int answer = TW_ANSWER_CAPACITY; answer <= TW_ANSWER_WISHES; answer++)
    if (tw_enrolment_answers_differ_in (before, answers, (TwEnrolmentAnswer) answer) &&
        !answer_fits (answers, (TwEnrolmentAnswer) answer, error))
      return FALSE;

  return TRUE;
}

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

static void
set_finding (GPtrArray  *findings,
             GError    **error)
{
  g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (findings, 0), tw_language_session ());

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID, sentence);
}

/* A row without topics is remarked by lists; where one answer is entered it is not asked for topics. */
static gboolean
take_answer (TwList   *list,
             GError  **error)
{
  GPtrArray *refused = tw_list_get_refused (list), *notes = tw_list_get_notes (list);

  for (guint i = notes->len; i > 0; i--)
    if (((const TwFinding *) g_ptr_array_index (notes, i - 1))->code == TW_FINDING_ROW_WITHOUT_TOPIC)
      g_ptr_array_remove_index (notes, i - 1);

  if (refused->len > 0 || notes->len > 0)
    set_finding (refused->len > 0 ? refused : notes, error);

  return refused->len == 0 && notes->len == 0;
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
    return set_gone (error);
  if (!changed_fit (before, answers, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Answers of %s"), tw_participant_get_name (participant));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_enrolment_table_write (tw_command_connection (command), participant_id, answers, tw_language_session (),
                                   error) &&
         mark_by_hand (command, participant_id, before, answers, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_enter_answer:
 * @participant_id: a participant
 * @field: the name of a field of enrolment lists, see tw_field_get_name()
 * @text: what stands in the cell of such a list
 *
 * Enters one answer by hand, read as a list says it. A later list leaves it alone (P5).
 */
gboolean
tw_workspace_enter_answer (TwWorkspace  *self,
                           gint64        participant_id,
                           const char   *field,
                           const char   *text,
                           GError      **error)
{
  g_autoptr (TwEnrolmentAnswers) before = NULL, after = NULL;
  g_autoptr (TwParticipant) participant = NULL;
  g_autoptr (TwWishFinder) finder = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  g_autoptr (TwList) list = NULL;
  g_autofree char *today = tw_today ();
  gint64 wishes[TW_MOST_WISHES];
  gboolean some_stay;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = tw_workspace_get_participant (self, participant_id);
  before = tw_workspace_get_enrolment_answers (self, participant_id);
  if (!participant || !before)
    return set_gone (error);

  list = tw_enrolment_form_list_of_answer (tw_participant_get_role (participant), field, text, today, error);
  finder = list && take_answer (list, error)
             ? tw_wish_finder_new (self, tw_participant_get_cohort_id (participant), error)
             : NULL;
  if (!finder)
    return FALSE;

  tw_wish_finder_find (finder, g_ptr_array_index (tw_list_get_rows (list), 0), tw_participant_get_name (participant),
                       wishes, notes);
  if (notes->len > 0)
    {
      set_finding (notes, error);
      return FALSE;
    }

  before->by_hand = 0;
  after = tw_enrolment_merge (before, g_ptr_array_index (tw_list_get_rows (list), 0), wishes, today, &some_stay);

  return tw_workspace_answer_by_hand (self, participant_id, after, error);
}
