/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tandem and its two people, for the commands that change it. */

#include "tw-pair-private.h"

#include "tw-language.h"
#include "tw-tandem-table.h"

/**
 * tw_participant_say_name:
 *
 * Returns: (transfer none): the name; an erased person has none any more
 */
const char *
tw_participant_say_name (TwParticipant *participant)
{
  const char *name = tw_participant_get_name (participant);

  return name ? name : tw_tr (N_("Erased person"));
}

/**
 * tw_pair_get:
 *
 * Returns: (transfer full): the tandem with its people, or %NULL with %TW_WORKSPACE_ERROR_UNKNOWN
 */
TwPair *
tw_pair_get (TwWorkspace  *workspace,
             gint64        tandem_id,
             GError      **error)
{
  TwTandem *tandem = tw_workspace_get_tandem (workspace, tandem_id);
  TwPair *self;

  if (!tandem)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("Nothing was changed, because this tandem is not there any more.")));
      return NULL;
    }

  self = g_new0 (TwPair, 1);
  self->workspace = g_object_ref (workspace);
  self->tandem = tandem;
  self->mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  self->mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));

  return self;
}

/**
 * tw_pair_free:
 */
void
tw_pair_free (TwPair *self)
{
  g_clear_object (&self->tandem);
  g_clear_object (&self->mentor);
  g_clear_object (&self->mentee);
  g_clear_object (&self->workspace);
  g_free (self);
}

/**
 * tw_pair_mentor_name:
 */
const char *
tw_pair_mentor_name (const TwPair *self)
{
  return tw_participant_say_name (self->mentor);
}

/**
 * tw_pair_mentee_name:
 */
const char *
tw_pair_mentee_name (const TwPair *self)
{
  return tw_participant_say_name (self->mentee);
}

/**
 * tw_pair_remember:
 * @command: the command that is under way
 * @code: the word for what happened
 * @operands: (array length=n_operands): the facts
 * @n_operands: how many
 *
 * Writes into the history of the tandem, of which each of the two can be erased.
 */
gboolean
tw_pair_remember (const TwPair            *self,
                  TwCommand               *command,
                  const char              *code,
                  const TwHistoryOperand  *operands,
                  gsize                    n_operands,
                  GError                 **error)
{
  gint64 person_ids[] = {
    tw_participant_get_person_id (self->mentor), tw_participant_get_person_id (self->mentee),
  };

  return tw_history_table_add_with (tw_command_connection (command), code, tw_tandem_get_cohort_id (self->tandem),
                                    tw_tandem_get_id (self->tandem), person_ids, G_N_ELEMENTS (person_ids),
                                    operands, n_operands, error);
}

/**
 * tw_pair_change:
 * @label: the name of the command, in the language of the session
 * @row: the tandem as it shall be
 * @code: the word for what happened
 * @operands: (array length=n_operands): the facts
 * @n_operands: how many
 *
 * A whole command: changes the row of the tandem and remembers why.
 */
gboolean
tw_pair_change (const TwPair            *self,
                const char              *label,
                const TwTandemRow       *row,
                const char              *code,
                const TwHistoryOperand  *operands,
                gsize                    n_operands,
                GError                 **error)
{
  g_autoptr (TwCommand) command = tw_command_begin (self->workspace, label, error);

  return command &&
         tw_tandem_table_update (tw_command_connection (command), row, error) &&
         tw_pair_remember (self, command, code, operands, n_operands, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
