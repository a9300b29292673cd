/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is recorded of somebody who takes part: the commitment, which is voluntary (D3), the willingness to learn (D4),
 * how many tandems are possible, and the closer follow-up of the few who were obliged. */

#include "tw-participant-commands.h"

#include "tw-check-in-table.h"
#include "tw-command-error-private.h"
#include "tw-consent-table.h"
#include "tw-enrolment-table.h"
#include "tw-language.h"
#include "tw-pair-private.h"
#include "tw-participant-table.h"
#include "tw-typed-private.h"

#define MOST_TANDEMS 8

static TwParticipant *
require_participant (TwWorkspace  *self,
                     gint64        participant_id,
                     GError      **error)
{
  TwParticipant *participant = tw_workspace_get_participant (self, participant_id);

  if (!participant)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("Nothing was changed, because this person does not take part any more.")));

  return participant;
}

static gboolean
remember (TwCommand               *command,
          TwParticipant           *participant,
          const char              *code,
          const TwHistoryOperand  *operands,
          gsize                    n_operands,
          GError                 **error)
{
  gint64 person_id = tw_participant_get_person_id (participant);

  return tw_history_table_add_with (tw_command_connection (command), code,
                                    tw_participant_get_cohort_id (participant), 0, &person_id, 1, operands,
                                    n_operands, error);
}

/* A whole command about one participant. */
static gboolean
change (TwWorkspace             *self,
        TwParticipant           *participant,
        const char              *label,
        const TwParticipantRow  *row,
        const char              *code,
        const TwHistoryOperand  *operands,
        gsize                    n_operands,
        GError                 **error)
{
  g_autoptr (TwCommand) command = tw_command_begin (self, label, error);

  return command &&
         tw_participant_table_update (tw_command_connection (command), row, error) &&
         remember (command, participant, code, operands, n_operands, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/* The same about an answer of the enrolment: a later list leaves alone what was entered by hand (P5). */
static gboolean
change_answer (TwWorkspace             *self,
               TwParticipant           *participant,
               const char              *label,
               const TwParticipantRow  *row,
               TwEnrolmentAnswer        answer,
               const TwHistoryOperand  *operand,
               GError                 **error)
{
  g_autoptr (TwCommand) command = tw_command_begin (self, label, error);

  return command &&
         tw_participant_table_update (tw_command_connection (command), row, error) &&
         tw_enrolment_table_mark_by_hand (tw_command_connection (command), row->id, answer, error) &&
         remember (command, participant, tw_word (TW_TYPE_ENROLMENT_ANSWER, answer), operand, 1, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/* Whoever no longer declines is not obliged any more (D3). */
static gboolean
commit_participant (TwCommand      *command,
                    TwParticipant  *participant,
                    TwCommitment    commitment,
                    const char     *day,
                    GError        **error)
{
  TwParticipantRow row = *tw_participant_get_row (participant);
  const TwHistoryOperand operands[] = {
    { "commitment", tw_word (TW_TYPE_COMMITMENT, commitment) }, { "on", day },
  };

  row.commitment = commitment;
  row.commitment_on = commitment == TW_COMMITMENT_OPEN ? NULL : (char *) day;
  if (commitment != TW_COMMITMENT_DECLINED)
    row.obliged_on = row.obliged_by = row.obliged_reason = NULL;

  return tw_participant_table_update (tw_command_connection (command), &row, error) &&
         tw_enrolment_table_mark_by_hand (tw_command_connection (command), row.id, TW_ANSWER_COMMITMENT,
                                          error) &&
         remember (command, participant, "commitment", operands, G_N_ELEMENTS (operands), error);
}

/* Consents count for the person; the enrolment where it was said is the one a later list leaves alone (P5). */
static gboolean
record_consent (TwWorkspace  *self,
                gint64        participant_id,
                TwConsent     consent,
                const GDate  *on,
                GError      **error)
{
  g_autoptr (TwParticipant) participant = require_participant (self, participant_id, error);
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL;
  TwConnection *connection;
  gint64 person_id;

  if (!participant || !tw_typed_date (on, &day, error))
    return FALSE;

  const TwHistoryOperand operands[] = { { "consent", tw_word (TW_TYPE_CONSENT, consent) }, { "on", day } };

  label = tw_language_format (tw_language_session (), N_("Record the Consent of %s"),
                              tw_participant_say_name (participant));
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  connection = tw_command_connection (command);
  person_id = tw_participant_get_person_id (participant);

  return (consent == TW_CONSENT_GIVEN
            ? tw_consent_table_give (connection, person_id, tw_language_session (), day, error)
            : tw_consent_table_withdraw (connection, person_id, day, error)) &&
         tw_enrolment_table_mark_by_hand (connection, participant_id, TW_ANSWER_CONSENT, error) &&
         remember (command, participant, "consent", operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

static gboolean
set_waiting_list (TwWorkspace  *self,
                  gint64        participant_id,
                  gboolean      waiting,
                  GError      **error)
{
  g_autoptr (TwParticipant) participant = require_participant (self, participant_id, error);
  g_autofree char *label = NULL;
  TwParticipantRow row;

  if (!participant)
    return FALSE;

  row = *tw_participant_get_row (participant);
  row.waiting_list = waiting;
  label = waiting ? tw_language_format (tw_language_session (), N_("Put %s on the Waiting List"),
                                        tw_participant_say_name (participant))
                  : tw_language_format (tw_language_session (), N_("Take %s off the Waiting List"),
                                        tw_participant_say_name (participant));

  return change (self, participant, label, &row, waiting ? "waiting-list" : "no-waiting-list", NULL, 0, error);
}

/**
 * tw_workspace_set_commitment:
 * @participant_ids: (array length=n_participants): who
 * @n_participants: how many
 * @commitment: asked, given, declined, withdrawn, or open again
 * @on: (nullable): when; %NULL: today
 *
 * Records the commitment to take part, with one undo for all. Whoever withdraws keeps a tandem until it is dissolved.
 */
gboolean
tw_workspace_set_commitment (TwWorkspace   *self,
                             const gint64  *participant_ids,
                             gsize          n_participants,
                             TwCommitment   commitment,
                             const GDate   *on,
                             GError       **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!tw_typed_date (on, &day, error))
    return FALSE;

  label = tw_language_formatn (tw_language_session (), "Record the Commitment of %u Person",
                               "Record the Commitment of %u People", n_participants, (guint) n_participants);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_participants; i++)
    {
      g_autoptr (TwParticipant) participant = require_participant (self, participant_ids[i], error);

      if (!participant || !commit_participant (command, participant, commitment, day, error))
        return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_oblige:
 * @participant_id: a mentee who declined
 * @obligation: who obliged the mentee, when and why
 *
 * At most an older executive who declined may be obliged; it is recorded, and the tandem gets closer follow-up (D3).
 */
gboolean
tw_workspace_oblige (TwWorkspace         *self,
                     gint64               participant_id,
                     const TwObligation  *obligation,
                     GError             **error)
{
  g_autoptr (TwParticipant) participant = NULL;
  g_autofree char *label = NULL, *day = NULL, *by = NULL, *reason = NULL;
  TwParticipantRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = require_participant (self, participant_id, error);
  if (!participant || !tw_typed_date (obligation->on, &day, error) ||
      !tw_typed_required_text (obligation->by, TW_TYPED_TITLE_LONGEST, &by, error) ||
      !tw_typed_required_text (obligation->reason, TW_TYPED_TEXT_LONGEST, &reason, error))
    return FALSE;

  row = *tw_participant_get_row (participant);
  if (row.role != TW_ROLE_MENTEE || row.commitment != TW_COMMITMENT_DECLINED)
    return tw_set_refused (error,
                           tw_tr (N_("Nobody was obliged, because taking part is voluntary. At most a mentee who "
                                     "was asked and declined can be obliged. Record the refusal first.")));

  const TwHistoryOperand operands[] = { { "on", day }, { "by", by }, { "reason", reason } };

  row.obliged_on = day;
  row.obliged_by = by;
  row.obliged_reason = reason;
  label = tw_language_format (tw_language_session (), N_("Oblige %s"), tw_participant_say_name (participant));

  return change (self, participant, label, &row, "obliged", operands, G_N_ELEMENTS (operands), error);
}

/**
 * tw_workspace_release:
 * @participant_id: a mentee who was obliged
 *
 * Takes the obligation back; the refusal stands (D3).
 */
gboolean
tw_workspace_release (TwWorkspace  *self,
                      gint64        participant_id,
                      GError      **error)
{
  g_autoptr (TwParticipant) participant = NULL;
  g_autofree char *label = NULL;
  TwParticipantRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = require_participant (self, participant_id, error);
  if (!participant)
    return FALSE;

  row = *tw_participant_get_row (participant);
  if (!row.obliged_on)
    return tw_set_refused (error, tw_tr (N_("Nothing was changed, because this person was not obliged.")));

  row.obliged_on = row.obliged_by = row.obliged_reason = NULL;
  label = tw_language_format (tw_language_session (), N_("Release %s"), tw_participant_say_name (participant));

  return change (self, participant, label, &row, "released", NULL, 0, error);
}

/**
 * tw_workspace_record_check_in:
 * @participant_id: a participant, usually one who was obliged (D3)
 * @on: (nullable): when; %NULL: today
 * @record: what was said
 */
gboolean
tw_workspace_record_check_in (TwWorkspace  *self,
                              gint64        participant_id,
                              const GDate  *on,
                              const char   *record,
                              GError      **error)
{
  g_autoptr (TwParticipant) participant = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL, *said = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = require_participant (self, participant_id, error);
  if (!participant || !tw_typed_date (on, &day, error) ||
      !tw_typed_required_text (record, TW_TYPED_TEXT_LONGEST, &said, error))
    return FALSE;

  const TwCheckInRow row = { .participant_id = participant_id, .held_on = day, .record = said };
  const TwHistoryOperand operands[] = { { "on", day } };

  label = tw_language_format (tw_language_session (), N_("Record a Check-In with %s"),
                              tw_participant_say_name (participant));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_check_in_table_insert (tw_command_connection (command), &row, error) &&
         remember (command, participant, "check-in", operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

typedef struct
{
  TwCheckInFunc take;
  gpointer user_data;
} CheckInTaker;

static gboolean
hand_check_in_on (gpointer      taker_pointer,
                  gconstpointer row)
{
  CheckInTaker *taker = taker_pointer;
  const TwCheckInRow *check_in = row;

  taker->take (check_in->held_on, check_in->record, taker->user_data);

  return TRUE;
}

/**
 * tw_workspace_each_check_in:
 * @participant_id: a participant
 * @take: (scope call): gets each check-in with the participant (D3), the latest first; its texts are valid during the
 *   call
 * @user_data: for @take
 * @error: return location for an error of the file
 *
 * Reads what was talked about. A participant who is not there has no check-ins, which is no error.
 *
 * Returns: whether all of them could be read; those before an error were handed on
 */
gboolean
tw_workspace_each_check_in (TwWorkspace    *self,
                            gint64          participant_id,
                            TwCheckInFunc   take,
                            gpointer        user_data,
                            GError        **error)
{
  CheckInTaker taker = { take, user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_check_in_table_read (tw_workspace_reading (self), participant_id, hand_check_in_on, &taker, error);
}

/**
 * tw_workspace_give_consent:
 * @participant_id: a participant
 * @on: (nullable): when; %NULL: today
 *
 * Records the consent to the use of personal data, in the wording that is in force.
 */
gboolean
tw_workspace_give_consent (TwWorkspace  *self,
                           gint64        participant_id,
                           const GDate  *on,
                           GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return record_consent (self, participant_id, TW_CONSENT_GIVEN, on, error);
}

/**
 * tw_workspace_withdraw_consent:
 * @participant_id: a participant
 * @on: (nullable): when; %NULL: today
 *
 * Withdraws whatever the person consented to.
 */
gboolean
tw_workspace_withdraw_consent (TwWorkspace  *self,
                               gint64        participant_id,
                               const GDate  *on,
                               GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return record_consent (self, participant_id, TW_CONSENT_REFUSED, on, error);
}

/**
 * tw_workspace_set_willingness:
 * @participant_id: a participant
 * @willingness: whether the person is willing to learn from the other side (D4)
 */
gboolean
tw_workspace_set_willingness (TwWorkspace    *self,
                              gint64          participant_id,
                              TwWillingness   willingness,
                              GError        **error)
{
  g_autoptr (TwParticipant) participant = NULL;
  g_autofree char *label = NULL;
  TwParticipantRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = require_participant (self, participant_id, error);
  if (!participant)
    return FALSE;

  const TwHistoryOperand operand = { "willingness", tw_word (TW_TYPE_WILLINGNESS, willingness) };

  row = *tw_participant_get_row (participant);
  row.willingness = willingness;
  label = tw_language_format (tw_language_session (), N_("Record the Willingness of %s"),
                              tw_participant_say_name (participant));

  return change_answer (self, participant, label, &row, TW_ANSWER_WILLINGNESS, &operand, error);
}

/**
 * tw_workspace_set_capacity:
 * @participant_id: a participant
 * @capacity: how many tandems the person can have, 0 to 8; those there are stay
 */
gboolean
tw_workspace_set_capacity (TwWorkspace  *self,
                           gint64        participant_id,
                           int           capacity,
                           GError      **error)
{
  g_autoptr (TwParticipant) participant = NULL;
  g_autofree char *label = NULL, *number = g_strdup_printf ("%d", capacity);
  const TwHistoryOperand operand = { "capacity", number };
  TwParticipantRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = require_participant (self, participant_id, error);
  if (!participant ||
      !tw_typed_number (capacity, 0, MOST_TANDEMS, tw_tr (N_("the number of possible tandems")), error))
    return FALSE;

  row = *tw_participant_get_row (participant);
  row.capacity = capacity;
  label = tw_language_format (tw_language_session (), N_("Change the Possible Tandems of %s"),
                              tw_participant_say_name (participant));

  return change_answer (self, participant, label, &row, TW_ANSWER_CAPACITY, &operand, error);
}

/**
 * tw_workspace_put_on_waiting_list:
 * @participant_id: a participant for whom there is no place in this cohort
 */
gboolean
tw_workspace_put_on_waiting_list (TwWorkspace  *self,
                                  gint64        participant_id,
                                  GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return set_waiting_list (self, participant_id, TRUE, error);
}

/**
 * tw_workspace_take_off_waiting_list:
 * @participant_id: a participant who has a place after all
 */
gboolean
tw_workspace_take_off_waiting_list (TwWorkspace  *self,
                                    gint64        participant_id,
                                    GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return set_waiting_list (self, participant_id, FALSE, error);
}

/**
 * tw_workspace_set_participant_note:
 * @participant_id: a participant
 * @note: (nullable): what the contact person wants to keep in mind
 */
gboolean
tw_workspace_set_participant_note (TwWorkspace  *self,
                                   gint64        participant_id,
                                   const char   *note,
                                   GError      **error)
{
  g_autoptr (TwParticipant) participant = NULL;
  g_autofree char *label = NULL, *text = NULL;
  TwParticipantRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  participant = require_participant (self, participant_id, error);
  if (!participant || !tw_typed_text (note, TW_TYPED_TEXT_LONGEST, &text, error))
    return FALSE;

  row = *tw_participant_get_row (participant);
  row.note = text;
  label = tw_language_format (tw_language_session (), N_("Change the Note on %s"),
                              tw_participant_say_name (participant));

  return change (self, participant, label, &row, "note", NULL, 0, error);
}
