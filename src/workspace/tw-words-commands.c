/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people said in words is read for what the next cohort must do better (D12): tandem by tandem, on the tandem's
 * own page alone. How many answers there are may be told elsewhere, and how many of them are read; what they say may
 * not (P8). */

#include "tw-words-commands.h"

#include "tw-language.h"
#include "tw-pair-private.h"
#include "tw-today-private.h"
#include "tw-words-table.h"

/**
 * tw_workspace_count_words:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type TwTandemWords): the tandems in which somebody answered in words, the oldest
 *   first; %NULL on error
 */
GArray *
tw_workspace_count_words (TwWorkspace  *self,
                          gint64        cohort_id,
                          GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_words_table_count_in_cohort (tw_workspace_reading (self), cohort_id, error);
}

/**
 * tw_workspace_mark_words_read:
 * @tandem_id: a tandem
 *
 * What both sides said in words is read. It can be done after the close-out, too: it changes no figure.
 */
gboolean
tw_workspace_mark_words_read (TwWorkspace  *self,
                              gint64        tandem_id,
                              GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *today = tw_today ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, tandem_id, error);
  if (!pair)
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Read What %s and %s Said"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);
  if (!command || !tw_words_table_mark_read (tw_command_connection (command), tandem_id, today, error))
    return FALSE;

  if (tw_connection_changed_rows (tw_command_connection (command)) == 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr (N_("Nothing was changed, because there are no unread words in this tandem.")));
      return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}
