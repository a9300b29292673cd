/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When answers are told (P8). What is told once of a group stays as it was told, and an answer that comes in later waits
 * for five more: whoever looks at figures in the middle of a round makes its last answers wait. A script asks for figures
 * in so many words. In a window a person may just be looking around: there nothing new is told before it is asked for. */

#include "tw-telling-commands.h"

#include "tw-reading-task-private.h"
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

/* Nothing waits to be told where the cohort is closed, or where nothing can be kept. */
static gboolean
find_telling (TwWorkspace  *self,
              gint64        cohort_id,
              gboolean     *can_tell,
              GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (self, cohort_id, error);

  *can_tell = cohort && tw_cohort_get_state (cohort) != TW_COHORT_CLOSED && !tw_workspace_get_read_only (self);

  return cohort != NULL;
}

static gpointer
count_in_worker (TwWorkspace    *reading,
                 gconstpointer   cohort_id,
                 GError        **error)
{
  g_autofree guint *n_persons = g_new0 (guint, 1);

  return tw_told_answers_count_untold (reading, *(const gint64 *) cohort_id, n_persons, error)
           ? g_steal_pointer (&n_persons)
           : NULL;
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
  gboolean can_tell = FALSE;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  *n_persons = 0;
  if (!find_telling (self, cohort_id, &can_tell, error))
    return FALSE;

  return !can_tell || tw_told_answers_count_untold (self, cohort_id, n_persons, error);
}

/**
 * tw_workspace_count_untold_async:
 *
 * tw_workspace_count_untold() in a worker: deciding what could be told looks at every answer. Finished by
 * tw_workspace_count_untold_finish().
 */
void
tw_workspace_count_untold_async (TwWorkspace         *self,
                                 gint64               cohort_id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  gboolean can_tell = FALSE;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tw_workspace_count_untold_async);
  if (!find_telling (self, cohort_id, &can_tell, &error))
    g_task_return_error (task, error);
  else if (!can_tell)
    g_task_return_pointer (task, g_new0 (guint, 1), g_free);
  else
    tw_reading_task_run (task, count_in_worker, g_memdup2 (&cohort_id, sizeof cohort_id), g_free, g_free);
}

/**
 * tw_workspace_count_untold_finish:
 * @n_persons: (out): as in tw_workspace_count_untold()
 */
gboolean
tw_workspace_count_untold_finish (TwWorkspace   *self,
                                  GAsyncResult  *result,
                                  guint         *n_persons,
                                  GError       **error)
{
  g_autofree guint *counted = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  counted = g_task_propagate_pointer (G_TASK (result), error);
  *n_persons = counted ? *counted : 0;

  return counted != NULL;
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
