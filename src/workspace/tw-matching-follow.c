/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Carries a matching on over a change of tandems, which is nearly all that happens on a board: who takes part, the rules
 * and with them the scores of all pairs stay, and most of the time for an answer goes into those. What was solved is
 * forgotten, since the next answer has to be the one that a matching of the new revision would give (P3). */

#include "tw-matching-private.h"

/* What commands write that change nothing but tandems. */
static const char *const tables_of_tandems[] = { "tandem", "tandem_exception", "history", "history_person", NULL };

static gboolean
changes_tandems_alone (TwUndoEntry *change)
{
  g_autoptr (GArray) changes = tw_undo_entry_changes (change);

  for (guint i = 0; i < changes->len; i++)
    if (!g_strv_contains (tables_of_tandems, g_array_index (changes, TwRowChange, i).table))
      return FALSE;

  return TRUE;
}

/* Who was erased is among the others only while a tandem needs them. */
static gboolean
somebody_has_left (TwMatching *self)
{
  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    for (guint i = 0; i < self->sides[role].eligible->len; i++)
      if (g_array_index (self->sides[role].eligible, TwEligibilityPerson, i).left)
        return TRUE;

  return FALSE;
}

/**
 * tw_matching_lend:
 *
 * From now on and as long as it lives, commands that need a matching of its cohort use this one while it is up to date,
 * instead of reading the same again.
 */
void
tw_matching_lend (TwMatching *self)
{
  g_return_if_fail (TW_IS_MATCHING (self));

  g_set_weak_pointer (&self->workspace->lent_matching, self);
}

/**
 * tw_matching_borrow:
 * @workspace: an open file
 * @cohort_id: a cohort
 *
 * As tw_matching_new(), for commands: they ask for rules, places and scores alone. What they have taken out of it when
 * they fail is not in it any more; its owner makes a new one then.
 *
 * Returns: (transfer full): a matching as of now, or %NULL on error
 */
TwMatching *
tw_matching_borrow (TwWorkspace  *workspace,
                    gint64        cohort_id,
                    GError      **error)
{
  TwMatching *lent = workspace->lent_matching;

  if (lent && lent->cohort_id == cohort_id &&
      tw_matching_get_revision (lent) == tw_workspace_get_revision (workspace))
    return g_object_ref (lent);

  return tw_matching_new (workspace, cohort_id, error);
}

/**
 * tw_matching_follow:
 *
 * Brings the matching up to date with the change that is being shown, if it can: to be called from handlers of
 * #TwWorkspace::changed.
 *
 * Returns: whether it is as a new one would be; %FALSE: make a new one
 */
gboolean
tw_matching_follow (TwMatching *self)
{
  TwUndoEntry *change;
  guint64 revision;

  g_return_val_if_fail (TW_IS_MATCHING (self), FALSE);

  revision = tw_workspace_get_revision (self->workspace);
  change = tw_workspace_last_change (self->workspace);
  if (tw_matching_get_revision (self) == revision)
    return TRUE;

  if (self->revision + 1 != revision || !change || !changes_tandems_alone (change) || somebody_has_left (self) ||
      !tw_matching_read_tandems (self, NULL))
    return FALSE;

  g_clear_pointer (&self->assignment, tw_assignment_free);
  self->revision = revision;
  self->forgetful = FALSE;

  return TRUE;
}
