/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounds of questions to a cohort and what is answered: the regular feedback (D16), the chemistry after the first
 * meeting, the benefits expected before and found after (D19). Answering is voluntary for everybody, also for those
 * who were obliged to take part (D3): nothing here asks for what is missing.
 *
 * Answers are read through one door, tw_workspace_get_tandem_answers(), for the contact person on the tandem's own
 * page (P8). Whatever leaves that page is made of figures that were decided on in report/. */

#include "tw-feedback-commands.h"

#include "tw-answer-check-private.h"
#include "tw-answer-table.h"
#include "tw-command-error-private.h"
#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-pulse-table.h"
#include "tw-question-table.h"
#include "tw-question-text.h"
#include "tw-today-private.h"

#include <string.h>
#include <unistd.h>

#define CODE_LENGTH 8
#define MOST_WORDING_CHARACTERS 1000
#define GREATEST_SCALE 10

/* What undo shows: "Pulse on 1 February 2027". It says nothing of the answers. */
static char *
label_of (TwPulseKind  kind,
          const char  *due_on)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *day = NULL;
  GDate date;

  g_date_set_dmy (&date, (GDateDay) strtol (due_on + 8, NULL, 10), (GDateMonth) strtol (due_on + 5, NULL, 10),
                  (GDateYear) tw_iso_date_year (due_on));
  day = tw_language_date (language, &date, TW_DATE_MEDIUM);

  return tw_language_format (language, N_("%s on %s"),
                             tw_pulse_kind_name (language, tw_word (TW_TYPE_PULSE_KIND, (int) kind)), day);
}

/* Letters and digits that nobody mistakes for each other on paper. Nobody can guess a code that is in use. */
static gboolean
make_code (char *code)
{
  static const char letters[] = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  guint8 random[CODE_LENGTH * 4];
  guint n = 0;

  G_STATIC_ASSERT (sizeof letters - 1 == 30);

  while (n < CODE_LENGTH)
    {
      if (getentropy (random, sizeof random) != 0)
        return FALSE;

      for (guint i = 0; i < sizeof random && n < CODE_LENGTH; i++)
        if (random[i] < 240)
          code[n++] = letters[random[i] % 30];
    }
  code[n] = '\0';

  return TRUE;
}

static gboolean
add_code (TwConnection  *connection,
          gint64         pulse_id,
          gint64         participant_id,
          GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  char code[CODE_LENGTH + 1];
  gint64 other_pulse, other_participant;

  do
    {
      if (!make_code (code))
        return tw_set_error (error, TW_WORKSPACE_ERROR_INVALID,
                             tw_tr (N_("Nothing was changed, because this computer gave no random numbers for the "
                                       "codes. Try again.")));
    }
  while (tw_pulse_code_table_find (connection, code, &other_pulse, &other_participant, &local_error));

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return tw_pulse_code_table_insert (connection, pulse_id, participant_id, code, error);
}

static gboolean
add_codes (TwConnection  *connection,
           gint64         pulse_id,
           GError       **error)
{
  g_autoptr (GArray) missing = tw_pulse_code_table_find_missing (connection, pulse_id, error);

  if (!missing)
    return FALSE;
  if (missing->len == 0)
    return tw_set_error (error, TW_WORKSPACE_ERROR_NOTHING,
                         tw_tr (N_("Nobody was asked, because everybody who is in a tandem was asked already, or there "
                                   "are no tandems yet.")));

  for (guint i = 0; i < missing->len; i++)
    if (!add_code (connection, pulse_id, g_array_index (missing, gint64, i), error))
      return FALSE;

  return TRUE;
}

/* The questions of the round get their rows, so that its answers can name them. */
static gboolean
keep_questions (TwConnection  *connection,
                TwPulseKind    kind,
                GError       **error)
{
  for (int role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    {
      g_autoptr (GPtrArray) questions = tw_question_table_read_asked (connection, kind, (TwRole) role, error);

      if (!questions)
        return FALSE;

      for (guint i = 0; i < questions->len; i++)
        {
          const TwQuestion *question = g_ptr_array_index (questions, i);

          if (!question->id && !tw_question_table_get_id (connection, question->key, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gint64
find_or_add_pulse (TwConnection  *connection,
                   gint64         cohort_id,
                   TwPulseKind    kind,
                   const char    *due_on,
                   GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  gint64 id = tw_pulse_table_find (connection, cohort_id, kind, due_on, &local_error);

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }

  return id ? id : tw_pulse_table_insert (connection, cohort_id, kind, due_on, error);
}

static gboolean
require_pulse (TwWorkspace  *self,
               gint64        pulse_id,
               TwPulse      *pulse,
               GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  if (tw_pulse_table_read (tw_workspace_reading (self), pulse_id, pulse, &local_error))
    return TRUE;
  if (!local_error)
    return tw_set_error (error, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("Nothing was changed, because this round of questions is not there any more.")));

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * tw_workspace_ask:
 * @cohort_id: a cohort that is not closed
 * @kind: what the round is for
 * @due_on: the day by which it is answered
 *
 * Asks everybody who is in a tandem: each gets a code that stands on the form in place of a name (P8, P12). Asked
 * again for the same day, those who came later get their codes.
 *
 * Returns: the id of the round, or 0 on error
 */
gint64
tw_workspace_ask (TwWorkspace  *self,
                  gint64        cohort_id,
                  TwPulseKind   kind,
                  const GDate  *due_on,
                  GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *day = NULL, *label = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);
  g_return_val_if_fail (g_date_valid (due_on), 0);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort)
    return 0;
  if (tw_cohort_get_state (cohort) == TW_COHORT_CLOSED)
    return tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                         tw_tr (N_("Nobody was asked, because this cohort is closed and its figures are published.")));

  day = tw_iso_date (due_on);
  label = label_of (kind, day);
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = find_or_add_pulse (tw_command_connection (command), cohort_id, kind, day, error);
  if (!id || !keep_questions (tw_command_connection (command), kind, error) ||
      !add_codes (tw_command_connection (command), id, error) ||
      !tw_command_commit (g_steal_pointer (&command), error))
    return 0;

  return id;
}

/**
 * tw_workspace_remove_pulse:
 * @pulse_id: a round that nobody has answered
 */
gboolean
tw_workspace_remove_pulse (TwWorkspace  *self,
                           gint64        pulse_id,
                           GError      **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  TwPulse pulse;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!require_pulse (self, pulse_id, &pulse, error))
    return FALSE;
  if (pulse.n_answered > 0)
    return tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                         tw_tr (N_("The round of questions stays, because some have answered already.")));

  label = label_of (pulse.kind, pulse.due_on);
  command = tw_command_begin (self, label, error);

  return command && tw_pulse_table_delete (tw_command_connection (command), pulse_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_get_pulses:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type TwPulse): its rounds by day, with how many were asked and answered; %NULL if
 *   they cannot be read
 */
GArray *
tw_workspace_get_pulses (TwWorkspace *self,
                         gint64       cohort_id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_pulse_table_read_cohort (tw_workspace_reading (self), cohort_id, NULL);
}

/**
 * tw_workspace_get_pulse:
 * @pulse_id: a round
 * @pulse: (out caller-allocates): the round
 *
 * Returns: whether there is such a round
 */
gboolean
tw_workspace_get_pulse (TwWorkspace *self,
                        gint64       pulse_id,
                        TwPulse     *pulse)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_pulse_table_read (tw_workspace_reading (self), pulse_id, pulse, NULL);
}

/**
 * tw_workspace_get_pulse_codes:
 * @pulse_id: a round
 *
 * Returns: (transfer full) (element-type TwPulseCode): who is asked, by code; %NULL if they cannot be read
 */
GPtrArray *
tw_workspace_get_pulse_codes (TwWorkspace *self,
                              gint64       pulse_id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_pulse_code_table_read (tw_workspace_reading (self), pulse_id, NULL);
}

/**
 * tw_workspace_list_forms:
 * @pulse_id: a round
 *
 * Returns: (transfer full) (element-type TwPulseForm): what everybody is asked about each tandem, with who has answered
 *   and who has not, which may be told (P8); %NULL on error
 */
GPtrArray *
tw_workspace_list_forms (TwWorkspace  *self,
                         gint64        pulse_id,
                         GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_pulse_table_read_forms (tw_workspace_reading (self), pulse_id, error);
}

/**
 * tw_workspace_find_pulse_code:
 * @code: a code as somebody typed it
 * @pulse_id: (out): in which round
 * @participant_id: (out): whose form it is
 *
 * Returns: whether there is such a code
 */
gboolean
tw_workspace_find_pulse_code (TwWorkspace *self,
                              const char  *code,
                              gint64      *pulse_id,
                              gint64      *participant_id)
{
  g_autofree char *tidied = tw_pulse_code_tidy (code);

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_pulse_code_table_find (tw_workspace_reading (self), tidied, pulse_id, participant_id, NULL);
}

/**
 * tw_workspace_get_asked_tandems:
 * @pulse_id: a round
 * @participant_id: who is asked in it
 *
 * Returns: (transfer full) (element-type gint64): the tandems the participant answers about, the oldest first; %NULL
 *   if they cannot be read
 */
GArray *
tw_workspace_get_asked_tandems (TwWorkspace *self,
                                gint64       pulse_id,
                                gint64       participant_id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_pulse_table_tandems_of (tw_workspace_reading (self), pulse_id, participant_id, NULL);
}

/**
 * tw_workspace_get_questions:
 * @kind: what a round is for
 * @role: who is asked
 *
 * Returns: (transfer full) (element-type TwQuestion): the questions in the order of the form; %NULL if they cannot be
 *   read
 */
GPtrArray *
tw_workspace_get_questions (TwWorkspace *self,
                            TwPulseKind  kind,
                            TwRole       role)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_question_table_read_asked (tw_workspace_reading (self), kind, role, NULL);
}

/**
 * tw_workspace_add_question:
 * @wording: what is asked, shown as typed
 * @asked: who is asked in the regular feedback
 * @scale_max: the highest answer, 2 to 10; 0: answered in words
 *
 * Adds a question of the company's own.
 *
 * Returns: the id of the question, or 0 on error
 */
gint64
tw_workspace_add_question (TwWorkspace  *self,
                           const char   *wording,
                           TwAsked       asked,
                           int           scale_max,
                           GError      **error)
{
  g_autofree char *tidied = g_strstrip (g_strdup (wording));
  g_autoptr (TwCommand) command = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  if (!*tidied || !g_utf8_validate (tidied, -1, NULL) || g_utf8_strlen (tidied, -1) > MOST_WORDING_CHARACTERS ||
      scale_max < 0 || scale_max == 1 || scale_max > GREATEST_SCALE || asked == TW_ASKED_COMPANY)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                   tw_tr (N_("The question was not added. It has 1 to %d characters, is asked of mentors, of mentees "
                             "or of both, and is answered in words or on a scale from 1 to at most %d.")),
                   MOST_WORDING_CHARACTERS, GREATEST_SCALE);
      return 0;
    }

  command = tw_command_begin (self, tw_tr (N_("Add Question")), error);
  if (!command)
    return 0;

  id = tw_question_table_insert_own (tw_command_connection (command), tidied, asked, scale_max, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_answer:
 * @answers: (element-type TwAnswer): answers of one round, new ones and ones that take the place of earlier ones
 *
 * Stores all of them with one undo, or none (D3, D16, D19).
 */
gboolean
tw_workspace_answer (TwWorkspace  *self,
                     GPtrArray    *answers,
                     GError      **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  TwPulse pulse;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (answers->len > 0, FALSE);

  if (!require_pulse (self, ((const TwAnswer *) g_ptr_array_index (answers, 0))->pulse_id, &pulse, error))
    return FALSE;

  label = label_of (pulse.kind, pulse.due_on);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (guint i = 0; i < answers->len; i++)
    if (!tw_answer_check (tw_command_connection (command), g_ptr_array_index (answers, i), error) ||
        !tw_answer_table_write (tw_command_connection (command), g_ptr_array_index (answers, i), error))
      return FALSE;

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_remove_answer:
 * @which: round, tandem, participant and question
 *
 * Takes an answer back.
 */
gboolean
tw_workspace_remove_answer (TwWorkspace     *self,
                            const TwAnswer  *which,
                            GError         **error)
{
  g_autoptr (TwAnswer) answer = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  TwPulse pulse;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!require_pulse (self, which->pulse_id, &pulse, error))
    return FALSE;

  answer = tw_answer_table_read (tw_workspace_reading (self), which, NULL);
  if (!answer)
    return tw_set_error (error, TW_WORKSPACE_ERROR_NOTHING, tw_tr (N_("There is no answer to remove.")));

  label = label_of (pulse.kind, pulse.due_on);
  command = tw_command_begin (self, label, error);

  return command && tw_answer_table_delete (tw_command_connection (command), which, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_remove_form:
 * @pulse_id: a round
 * @tandem_id: about which tandem
 * @participant_id: who answered
 *
 * Takes everything back that one participant answered about one tandem in a round, with one undo: entered for somebody
 * else, or not wanted any more (D3).
 */
gboolean
tw_workspace_remove_form (TwWorkspace  *self,
                          gint64        pulse_id,
                          gint64        tandem_id,
                          gint64        participant_id,
                          GError      **error)
{
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  gboolean any = FALSE;
  TwPulse pulse;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!require_pulse (self, pulse_id, &pulse, error))
    return FALSE;

  answers = tw_answer_table_read_tandem (tw_workspace_reading (self), tandem_id, error);
  if (!answers)
    return FALSE;

  label = label_of (pulse.kind, pulse.due_on);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (guint i = 0; i < answers->len; i++)
    {
      const TwAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->pulse_id != pulse_id || answer->participant_id != participant_id)
        continue;
      if (!tw_answer_table_delete (tw_command_connection (command), answer, error))
        return FALSE;
      any = TRUE;
    }

  if (!any)
    return tw_set_error (error, TW_WORKSPACE_ERROR_NOTHING, tw_tr (N_("There is no answer to remove.")));

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_get_tandem_answers:
 * @tandem_id: a tandem
 *
 * What both sides of one tandem answered, for the contact person on the tandem's own page. This is the only door to
 * single answers (P8): lists, figures, exports, prints and the command line never come through it.
 *
 * Returns: (transfer full) (element-type TwAnswer): the answers by round, side and question; %NULL if they cannot be
 *   read
 */
GPtrArray *
tw_workspace_get_tandem_answers (TwWorkspace *self,
                                 gint64       tandem_id)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_answer_table_read_tandem (tw_workspace_reading (self), tandem_id, NULL);
}
