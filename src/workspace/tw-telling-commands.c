/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When answers are told (P8). What is told once of a group stays as it was told, and an answer that comes in later waits
 * for five more: whoever looks at figures in the middle of a round makes its last answers wait. A script asks for figures
 * in so many words. In a window a person may just be looking around: there nothing new is told before it is asked for. */

#include "tw-telling-commands.h"

#include "tw-told-answers-private.h"

/**
 * tw_workspace_tell_when_asked:
 *
 * From now on figures, reports and exports tell of answers only what was told before; what is new by
 * tw_workspace_tell_answers() alone, or by closing the cohort.
 */
void
tw_workspace_tell_when_asked (TwWorkspace *self)
{
  g_return_if_fail (TW_IS_WORKSPACE (self));

  self->tells_when_asked = TRUE;
}

/**
 * tw_workspace_count_untold:
 * @cohort_id: a cohort
 * @n_persons: (out): of how many persons answers would be told for the first time, were they told now; 0 where the cohort
 *   is closed or nothing can be kept
 */
gboolean
tw_workspace_count_untold (TwWorkspace  *self,
                           gint64        cohort_id,
                           guint        *n_persons,
                           GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  *n_persons = 0;
  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort)
    return FALSE;
  if (tw_cohort_get_state (cohort) == TW_COHORT_CLOSED || tw_workspace_get_read_only (self))
    return TRUE;

  return tw_told_answers_count_untold (self, cohort_id, n_persons, error);
}

/**
 * tw_workspace_tell_answers:
 * @cohort_id: a cohort that is not closed
 *
 * Tells what may be told of the answers that are there by now, for good: undo does not take it back.
 */
gboolean
tw_workspace_tell_answers (TwWorkspace  *self,
                           gint64        cohort_id,
                           GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwToldAnswers) told = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_open_cohort (self, cohort_id, error);
  if (!cohort || !tw_workspace_writing (self, error))
    return FALSE;

  told = tw_told_answers_release (self, cohort_id, error);

  return told != NULL;
}
