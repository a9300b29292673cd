/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a tandem that was published: whether the two get on, its own term, pauses, and its end. A tandem ends
 * well, completed (P6), or is dissolved without blame, with a reason, and never comes up again (P7, D21). */

#include "tw-tandem-course-commands.h"

#include "tw-command-error-private.h"
#include "tw-language.h"
#include "tw-matching-private.h"
#include "tw-meeting-table.h"
#include "tw-pair-private.h"
#include "tw-pause-table.h"
#include "tw-tandem-formation-private.h"
#include "tw-tandem-table.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

#include <string.h>

static gboolean
is_under_way (const TwPair *pair)
{
  TwTandemState state = tw_tandem_get_state (pair->tandem);

  return state == TW_TANDEM_AGREED || state == TW_TANDEM_PAUSED;
}

static gboolean
require_under_way (const TwPair  *pair,
                   GError       **error)
{
  if (is_under_way (pair))
    return TRUE;

  if (tw_tandem_get_state (pair->tandem) <= TW_TANDEM_ACCEPTED)
    return tw_set_refused (error,
                           tw_tr (N_("Nothing was changed, because this tandem was not published yet. Publish it "
                                     "first, or part it: nobody was told of it.")));

  return tw_set_refused (error, tw_tr (N_("Nothing was changed, because this tandem has ended already.")));
}

static TwPair *
get_under_way (TwWorkspace  *self,
               gint64        tandem_id,
               GError      **error)
{
  g_autoptr (TwPair) pair = tw_pair_get (self, tandem_id, error);

  return pair && require_under_way (pair, error) ? g_steal_pointer (&pair) : NULL;
}

/* Ends the tandem within a command: what was planned for later will not take place, and a pause is over. */
static gboolean
end_tandem (TwCommand          *command,
            const TwPair       *pair,
            TwTandemState       state,
            const TwTandemEnd  *end,
            GError            **error)
{
  TwConnection *connection = tw_command_connection (command);
  const gint64 tandem_id = tw_tandem_get_id (pair->tandem);
  TwTandemRow row = *tw_tandem_get_row (pair->tandem);
  g_autofree char *on = NULL, *note = NULL;

  if (!tw_typed_date (end->on, &on, error) || !tw_typed_text (end->note, TW_TYPED_TEXT_LONGEST, &note, error))
    return FALSE;

  row.state = state;
  row.ended_on = on;
  row.end_reason = end->reason;
  row.end_note = note;
  if (strcmp (on, row.starts_on) < 0)
    row.starts_on = on;

  const TwHistoryOperand operands[] = {
    { "on", on }, { "reason", tw_word (TW_TYPE_END_REASON, end->reason) }, { "note", note },
  };

  return tw_pause_table_end (connection, tandem_id, on, error) &&
         tw_meeting_table_delete_planned (connection, tandem_id, on, error) &&
         tw_tandem_table_update (connection, &row, error) &&
         tw_pair_remember (pair, command, tw_word (TW_TYPE_TANDEM_STATE, state), operands, G_N_ELEMENTS (operands),
                           error);
}

static gboolean
dissolve (TwCommand          *command,
          const TwPair       *pair,
          const TwTandemEnd  *end,
          GError            **error)
{
  g_autofree char *today = tw_today ();
  TwExcludedPairRow never_again = {
    .person_id = tw_participant_get_person_id (pair->mentor),
    .other_id = tw_participant_get_person_id (pair->mentee),
    .kind = tw_word (TW_TYPE_EXCLUSION, TW_EXCLUSION_NEVER_AGAIN),
  };

  return end_tandem (command, pair, TW_TANDEM_DISSOLVED, end, error) &&
         tw_excluded_pair_table_add (tw_command_connection (command), &never_again, today, error);
}

static gboolean
require_reason_to_dissolve (TwEndReason   reason,
                            GError      **error)
{
  if (reason >= TW_END_REASON_CHEMISTRY)
    return TRUE;

  return tw_set_refused (error, reason == TW_END_REASON_NONE
                                  ? tw_tr (N_("Nothing was changed, because a tandem is dissolved with a reason. "
                                              "Choose one."))
                                  : tw_tr (N_("Nothing was changed, because a tandem that reached its goals or its end "
                                              "is completed, not dissolved.")));
}

/**
 * tw_workspace_complete_tandems:
 * @tandem_ids: (array length=n_tandems): tandems that were published
 * @n_tandems: how many
 * @end: %TW_END_REASON_GOALS_REACHED, early or not, is a success (P6); or %TW_END_REASON_TERM_OVER
 *
 * The tandems end as they were meant to, with one undo.
 */
gboolean
tw_workspace_complete_tandems (TwWorkspace        *self,
                               const gint64       *tandem_ids,
                               gsize               n_tandems,
                               const TwTandemEnd  *end,
                               GError            **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (end->reason != TW_END_REASON_GOALS_REACHED && end->reason != TW_END_REASON_TERM_OVER)
    return tw_set_refused (error, tw_tr (N_("Nothing was changed, because a tandem is completed when its goals are "
                                            "reached or its term is over. For another reason it is dissolved.")));

  label = tw_language_formatn (tw_language_session (), "Complete %u Tandem", "Complete %u Tandems", n_tandems,
                               (guint) n_tandems);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_tandems; i++)
    {
      g_autoptr (TwPair) pair = get_under_way (self, tandem_ids[i], error);

      if (!pair || !end_tandem (command, pair, TW_TANDEM_COMPLETED, end, error))
        return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_dissolve_tandem:
 * @tandem_id: a tandem that was published
 * @end: when and why
 *
 * Dissolves the tandem without blame. Both wait again, and the same two are never paired again, in any programme
 * (P7, D21).
 */
gboolean
tw_workspace_dissolve_tandem (TwWorkspace        *self,
                              gint64              tandem_id,
                              const TwTandemEnd  *end,
                              GError            **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = get_under_way (self, tandem_id, error);
  if (!pair || !require_reason_to_dissolve (end->reason, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Dissolve the Tandem of %s and %s"),
                              tw_pair_mentor_name (pair), tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command && dissolve (command, pair, end, error) && tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_rematch:
 * @tandem_id: a tandem that was published
 * @end: when and why it is dissolved
 * @mentor_id: the mentor of the new tandem
 * @mentee_id: its mentee; one of the two comes from the tandem that is dissolved
 *
 * Dissolves a tandem and forms another with one of its people, in one step (D21).
 *
 * Returns: the id of the new tandem, which is not published yet; 0 with @error, and then the old one stands
 */
gint64
tw_workspace_rematch (TwWorkspace        *self,
                      gint64              tandem_id,
                      const TwTandemEnd  *end,
                      gint64              mentor_id,
                      gint64              mentee_id,
                      GError            **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  pair = get_under_way (self, tandem_id, error);
  if (!pair || !require_reason_to_dissolve (end->reason, error))
    return 0;

  if ((tw_tandem_get_mentor_id (pair->tandem) == mentor_id) == (tw_tandem_get_mentee_id (pair->tandem) == mentee_id))
    return tw_set_refused (error,
                           tw_tr (N_("Nothing was changed, because a re-match keeps one of the two and gives that "
                                     "person somebody else. Choose one of the tandem and a new partner.")));

  matching = tw_matching_new (self, tw_tandem_get_cohort_id (pair->tandem), error);
  if (!matching)
    return 0;

  tw_matching_forget_tandem (matching, tandem_id);
  label = tw_language_format (tw_language_session (), N_("Match %s and %s Anew"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);
  if (!command || !dissolve (command, pair, end, error))
    return 0;

  id = tw_tandem_formation_add (command, matching, mentor_id, mentee_id, TW_ORIGIN_HAND, NULL, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_pause_tandem:
 * @tandem_id: a tandem that is under way
 * @on: (nullable): from when; %NULL: today
 * @reason: (nullable): leave, illness, … (D13)
 */
gboolean
tw_workspace_pause_tandem (TwWorkspace  *self,
                           gint64        tandem_id,
                           const GDate  *on,
                           const char   *reason,
                           GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL, *why = NULL;
  TwTandemRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = get_under_way (self, tandem_id, error);
  if (!pair || !tw_typed_date (on, &day, error) || !tw_typed_text (reason, TW_TYPED_TEXT_LONGEST, &why, error))
    return FALSE;

  row = *tw_tandem_get_row (pair->tandem);
  if (row.state == TW_TANDEM_PAUSED)
    return tw_set_refused (error, tw_tr (N_("Nothing was changed, because this tandem is paused already.")));

  const TwHistoryOperand operands[] = { { "on", day }, { "reason", why } };

  row.state = TW_TANDEM_PAUSED;
  label = tw_language_format (tw_language_session (), N_("Pause the Tandem of %s and %s"),
                              tw_pair_mentor_name (pair), tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_pause_table_begin (tw_command_connection (command), tandem_id, day, why, error) &&
         tw_tandem_table_update (tw_command_connection (command), &row, error) &&
         tw_pair_remember (pair, command, "paused", operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_resume_tandem:
 * @tandem_id: a tandem that is paused
 * @on: (nullable): from when it goes on; %NULL: today
 */
gboolean
tw_workspace_resume_tandem (TwWorkspace  *self,
                            gint64        tandem_id,
                            const GDate  *on,
                            GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL;
  TwTandemRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = get_under_way (self, tandem_id, error);
  if (!pair || !tw_typed_date (on, &day, error))
    return FALSE;

  row = *tw_tandem_get_row (pair->tandem);
  if (row.state != TW_TANDEM_PAUSED)
    return tw_set_refused (error, tw_tr (N_("Nothing was changed, because this tandem is not paused.")));

  const TwHistoryOperand operands[] = { { "on", day } };

  row.state = TW_TANDEM_AGREED;
  label = tw_language_format (tw_language_session (), N_("Resume the Tandem of %s and %s"),
                              tw_pair_mentor_name (pair), tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_pause_table_end (tw_command_connection (command), tandem_id, day, error) &&
         tw_tandem_table_update (tw_command_connection (command), &row, error) &&
         tw_pair_remember (pair, command, "resumed", operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_set_tandem_end:
 * @tandem_id: a tandem that is under way
 * @ends_on: (nullable): its own last day, which may lie after that of the cohort; %NULL: open-ended (D13)
 */
gboolean
tw_workspace_set_tandem_end (TwWorkspace  *self,
                             gint64        tandem_id,
                             const GDate  *ends_on,
                             GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autofree char *label = NULL, *day = NULL;
  TwTandemRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = get_under_way (self, tandem_id, error);
  if (!pair || !tw_typed_optional_date (ends_on, &day, error))
    return FALSE;

  row = *tw_tandem_get_row (pair->tandem);
  if (day && strcmp (day, row.starts_on) <= 0)
    return tw_set_refused (error, tw_tr (N_("Nothing was changed, because a tandem ends after it started. "
                                            "Choose a later day.")));

  const TwHistoryOperand operands[] = { { "to", day } };

  row.ends_on = day;
  label = tw_language_format (tw_language_session (), N_("Change the Term of %s and %s"),
                              tw_pair_mentor_name (pair), tw_pair_mentee_name (pair));

  return tw_pair_change (pair, label, &row, "term", operands, G_N_ELEMENTS (operands), error);
}

/**
 * tw_workspace_set_chemistry:
 * @tandem_id: a tandem that is under way
 * @chemistry: whether the two get on, as they say after the first meeting (D21)
 */
gboolean
tw_workspace_set_chemistry (TwWorkspace  *self,
                            gint64        tandem_id,
                            TwChemistry   chemistry,
                            GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autofree char *label = NULL;
  TwTandemRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = get_under_way (self, tandem_id, error);
  if (!pair)
    return FALSE;

  const TwHistoryOperand operands[] = { { "chemistry", tw_word (TW_TYPE_CHEMISTRY, chemistry) } };

  row = *tw_tandem_get_row (pair->tandem);
  row.chemistry = chemistry;
  label = tw_language_format (tw_language_session (), N_("Record the Chemistry of %s and %s"),
                              tw_pair_mentor_name (pair), tw_pair_mentee_name (pair));

  return tw_pair_change (pair, label, &row, "chemistry", operands, G_N_ELEMENTS (operands), error);
}

/**
 * tw_workspace_set_chemistry_of_both:
 * @tandem_id: a tandem that is under way
 * @mentor_says: as the mentor says, %TW_CHEMISTRY_UNKNOWN while not asked
 * @mentee_says: as the mentee says, %TW_CHEMISTRY_UNKNOWN while not asked
 *
 * Records what both say after the first meeting (D21). The more doubtful answer counts, and no single answer is kept.
 */
gboolean
tw_workspace_set_chemistry_of_both (TwWorkspace  *self,
                                    gint64        tandem_id,
                                    TwChemistry   mentor_says,
                                    TwChemistry   mentee_says,
                                    GError      **error)
{
  return tw_workspace_set_chemistry (self, tandem_id, MAX (mentor_says, mentee_says), error);
}
