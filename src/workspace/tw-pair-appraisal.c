/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One pair before it is decided on: what speaks for it and against it, and what choosing it, or doing without it,
 * costs everybody together and each of those whose partner would change. */

#include "tw-pair-appraisal.h"

#include "tw-language.h"
#include "tw-matching-private.h"

static gboolean
find_cost (TwPairAppraisal  *appraisal,
           TwMatching       *matching,
           gint64            mentor_id,
           gint64            mentee_id,
           GError          **error)
{
  TwRearrangement *(*rearrange) (TwMatching *, gint64, gint64, guint, GError **);
  g_autoptr (TwSuggestion) suggestion = tw_matching_suggest (matching, error);

  if (!suggestion)
    return FALSE;

  for (guint i = 0; i < suggestion->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (suggestion->tandems, TwSuggestedTandem, i);

      appraisal->is_suggested |= tandem->mentor_id == mentor_id && tandem->mentee_id == mentee_id;
    }

  rearrange = appraisal->is_suggested ? tw_matching_rule_out : tw_matching_choose;
  appraisal->best = rearrange (matching, mentor_id, mentee_id, TW_MATCHING_ANY_MOVES, error);
  if (!appraisal->best || appraisal->best->parted->len <= TW_PAIR_APPRAISAL_FEW_MOVES)
    return appraisal->best != NULL;

  appraisal->few = rearrange (matching, mentor_id, mentee_id, TW_PAIR_APPRAISAL_FEW_MOVES, error);

  return appraisal->few != NULL;
}

static gboolean
say_all (TwPairAppraisal  *appraisal,
         TwMatching       *matching,
         gint64            mentor_id,
         gint64            mentee_id,
         GError          **error)
{
  appraisal->explanation = tw_matching_explain (matching, mentor_id, mentee_id);

  return appraisal->explanation->findings->len > 0 || find_cost (appraisal, matching, mentor_id, mentee_id, error);
}

/* As if the tandem of the two were not decided yet. What was solved is kept for whoever asks next. */
static gboolean
say_all_undecided (TwPairAppraisal  *appraisal,
                   TwMatching       *matching,
                   gint64            mentor_id,
                   gint64            mentee_id,
                   GError          **error)
{
  TwAssignment *solved = g_steal_pointer (&matching->assignment);
  const gboolean optimal = matching->optimal;
  TwSuggestedTandem tandem;
  const guint place = tw_matching_take_out (matching, appraisal->tandem_id, &tandem);
  const gboolean is_said = say_all (appraisal, matching, mentor_id, mentee_id, error);

  tw_matching_put_back (matching, place, &tandem);
  g_clear_pointer (&matching->assignment, tw_assignment_free);
  /* Without memory for it, the scores it reads are gone. */
  if (!matching->scores)
    g_clear_pointer (&solved, tw_assignment_free);
  matching->assignment = solved;
  matching->optimal = optimal;

  return is_said;
}

/**
 * tw_matching_appraise:
 * @mentor_id: a participant with the role of mentor
 * @mentee_id: a participant with the role of mentee
 *
 * Says all of a pair that the window and the command line say of it. Where the two are a tandem that stands, it is
 * looked at as if it were not decided yet.
 *
 * Returns: (transfer full): the appraisal, or %NULL with %TW_WORKSPACE_ERROR_UNKNOWN or another error
 */
TwPairAppraisal *
tw_matching_appraise (TwMatching  *self,
                      gint64       mentor_id,
                      gint64       mentee_id,
                      GError     **error)
{
  g_autoptr (TwPairAppraisal) appraisal = g_new0 (TwPairAppraisal, 1);
  guint mentor, mentee;

  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  if (!tw_side_find (&self->sides[TW_ROLE_MENTOR], mentor_id, &mentor) ||
      !tw_side_find (&self->sides[TW_ROLE_MENTEE], mentee_id, &mentee))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("A tandem needs a mentor and a mentee of the same cohort. "
                                     "Choose one of each.")));
      return NULL;
    }

  appraisal->tandem_id = tw_matching_standing_tandem (self, mentor, mentee);
  if (!(appraisal->tandem_id ? say_all_undecided : say_all) (appraisal, self, mentor_id, mentee_id, error))
    return NULL;

  return g_steal_pointer (&appraisal);
}

static TwPartnerChange *
change_of (GArray *changes,
           gint64  participant_id)
{
  TwPartnerChange change = { .participant_id = participant_id };

  /* Somebody with several places may change several partners. */
  for (guint i = 0; i < changes->len; i++)
    {
      TwPartnerChange *known = &g_array_index (changes, TwPartnerChange, i);

      if (known->participant_id == participant_id && known->after_id == 0)
        return known;
    }

  g_array_append_val (changes, change);

  return &g_array_index (changes, TwPartnerChange, changes->len - 1);
}

static void
lose (GArray *changes,
      gint64  participant_id,
      gint64  partner_id,
      int     score)
{
  TwPartnerChange change = { .participant_id = participant_id, .before_id = partner_id, .before_score = score };

  g_array_append_val (changes, change);
}

static void
gain (GArray *changes,
      gint64  participant_id,
      gint64  partner_id,
      int     score)
{
  TwPartnerChange *change = change_of (changes, participant_id);

  change->after_id = partner_id;
  change->after_score = score;
}

/* Who loses most first. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const TwPartnerChange *one = a, *other = b;
  const int by_loss = (one->after_score - one->before_score) - (other->after_score - other->before_score);

  if (by_loss != 0)
    return by_loss;

  return (one->participant_id > other->participant_id) - (one->participant_id < other->participant_id);
}

/**
 * tw_rearrangement_list_changes:
 *
 * Returns: (transfer full) (element-type TwPartnerChange): whose partner would change, who loses most first
 */
GArray *
tw_rearrangement_list_changes (const TwRearrangement *self)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (TwPartnerChange));

  for (guint i = 0; i < self->parted->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (self->parted, TwSuggestedTandem, i);

      lose (changes, tandem->mentor_id, tandem->mentee_id, tandem->score);
      lose (changes, tandem->mentee_id, tandem->mentor_id, tandem->score);
    }
  for (guint i = 0; i < self->made->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (self->made, TwSuggestedTandem, i);

      gain (changes, tandem->mentor_id, tandem->mentee_id, tandem->score);
      gain (changes, tandem->mentee_id, tandem->mentor_id, tandem->score);
    }
  g_array_sort (changes, compare_changes);

  return changes;
}

/**
 * tw_pair_appraisal_free:
 */
void
tw_pair_appraisal_free (TwPairAppraisal *self)
{
  g_clear_pointer (&self->explanation, tw_pair_explanation_free);
  g_clear_pointer (&self->best, tw_rearrangement_free);
  g_clear_pointer (&self->few, tw_rearrangement_free);
  g_free (self);
}
