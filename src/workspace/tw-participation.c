/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody took part, over all programmes. */

#include "tw-participation.h"

#include "tw-participations.h"
#include "tw-workspace-private.h"

static void
participation_free (gpointer participation_pointer)
{
  TwParticipation *participation = participation_pointer;

  g_free (participation->programme);
  g_free (participation->cohort);
  g_free (participation->tandem_state);
  g_free (participation->partner);
  g_free (participation);
}

static gboolean
take_participation (gpointer      participations,
                    gconstpointer row_pointer)
{
  const TwParticipationRow *row = row_pointer;
  TwParticipation participation = {
    .cohort_id = row->cohort_id,
    .programme = g_strdup (row->programme),
    .cohort = g_strdup (row->cohort),
    .role = row->role,
    .tandem_state = g_strdup (row->tandem_state),
    .partner = g_strdup (row->partner),
  };

  g_ptr_array_add (participations, g_memdup2 (&participation, sizeof participation));

  return TRUE;
}

/**
 * tw_workspace_list_participations:
 * @person_id: a person
 *
 * Returns: (transfer full) (element-type TwParticipation): where the person took part, over all programmes, the
 *   latest cohort first; %NULL on error
 */
GPtrArray *
tw_workspace_list_participations (TwWorkspace  *self,
                                  gint64        person_id,
                                  GError      **error)
{
  g_autoptr (GPtrArray) participations = g_ptr_array_new_with_free_func (participation_free);

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  if (!tw_participations_read (tw_workspace_reading (self), person_id, take_participation, participations, error))
    return NULL;

  return g_steal_pointer (&participations);
}

/**
 * tw_workspace_list_consenting:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type gint64): the participants whose consent to the use of their data is in
 *   force, in ascending order; %NULL on error
 */
GArray *
tw_workspace_list_consenting (TwWorkspace  *self,
                              gint64        cohort_id,
                              GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_participations_with_consent (tw_workspace_reading (self), cohort_id, error);
}
