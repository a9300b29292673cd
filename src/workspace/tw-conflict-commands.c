/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conflicts in a tandem: noted, followed up, settled (D16). What was said stays out of the history. */

#include "tw-conflict-commands.h"

#include "tw-conflict-table.h"
#include "tw-language.h"
#include "tw-pair-private.h"
#include "tw-typed-private.h"

/**
 * tw_workspace_note_conflict:
 * @tandem_id: a tandem
 * @on: (nullable): when; %NULL: today
 * @note: what it is about
 */
gboolean
tw_workspace_note_conflict (TwWorkspace  *self,
                            gint64        tandem_id,
                            const GDate  *on,
                            const char   *note,
                            GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL, *text = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, tandem_id, error);
  if (!pair || !tw_typed_date (on, &day, error) ||
      !tw_typed_required_text (note, TW_TYPED_TEXT_LONGEST, &text, error))
    return FALSE;

  const TwConflictRow row = { .tandem_id = tandem_id, .noted_on = day, .note = text };
  const TwHistoryOperand operands[] = { { "on", day } };

  label = tw_language_format (tw_language_session (), N_("Note a Conflict of %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_conflict_table_insert (tw_command_connection (command), &row, error) &&
         tw_pair_remember (pair, command, "conflict", operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_settle_conflicts:
 * @tandem_id: a tandem
 * @on: (nullable): when; %NULL: today
 *
 * What was open in the tandem is settled.
 */
gboolean
tw_workspace_settle_conflicts (TwWorkspace  *self,
                               gint64        tandem_id,
                               const GDate  *on,
                               GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, tandem_id, error);
  if (!pair || !tw_typed_date (on, &day, error))
    return FALSE;

  const TwHistoryOperand operands[] = { { "on", day } };

  label = tw_language_format (tw_language_session (), N_("Settle the Conflict of %s and %s"),
                              tw_pair_mentor_name (pair), tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);
  if (!command || !tw_conflict_table_settle (tw_command_connection (command), tandem_id, day, error))
    return FALSE;

  if (tw_connection_changed_rows (tw_command_connection (command)) == 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr (N_("Nothing was changed, because no conflict is open in this tandem.")));
      return FALSE;
    }

  return tw_pair_remember (pair, command, "conflict-settled", operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

typedef struct
{
  TwConflictFunc take;
  gpointer user_data;
} Taker;

static gboolean
hand_on (gpointer      taker_pointer,
         gconstpointer row)
{
  Taker *taker = taker_pointer;
  const TwConflictRow *conflict = row;

  taker->take (conflict->noted_on, conflict->note, conflict->settled_on, taker->user_data);

  return TRUE;
}

/**
 * tw_workspace_each_conflict:
 * @take: (scope call): gets each conflict of the tandem, the earliest first; its texts are valid during the call
 *
 * What was noted stays on the tandem's own page.
 */
gboolean
tw_workspace_each_conflict (TwWorkspace     *self,
                            gint64           tandem_id,
                            TwConflictFunc   take,
                            gpointer         user_data,
                            GError         **error)
{
  Taker taker = { take, user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_conflict_table_read (tw_workspace_reading (self), tandem_id, hand_on, &taker, error);
}
