/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a decision costs everybody together, before anybody takes it: the price of every other pair of a person, and
 * what would move if a pair were chosen or ruled out, at best or with few moves. The suggestion itself is always
 * solved anew; these questions are answered from it. */

#include "tw-matching-private.h"

#include "tw-assignment-alternatives.h"
#include "tw-assignment-demand.h"
#include "tw-language.h"

static gboolean
set_no_memory (GError **error)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                       tw_tr (N_("The matching could not be computed, because there is not enough memory. "
                                 "Close other programs and try again.")));

  return FALSE;
}

static GArray *
describe_pairs (TwMatching           *self,
                const TwAssignedPair *pairs,
                gsize                 n_pairs)
{
  GArray *tandems = g_array_new (FALSE, FALSE, sizeof (TwSuggestedTandem));

  for (gsize i = 0; i < n_pairs; i++)
    {
      TwSuggestedTandem tandem = tw_matching_describe_pair (self, pairs[i].mentor, pairs[i].mentee);

      g_array_append_val (tandems, tandem);
    }

  return tandems;
}

static TwRearrangement *
rearrange (TwMatching              *self,
           TwAssignmentDemandKind   kind,
           gint64                   mentor_id,
           gint64                   mentee_id,
           guint                    max_moves,
           GError                 **error)
{
  TwAssignmentDemand demand = { .kind = kind };
  TwAssignmentChange change;
  TwAssignmentStatus status;
  TwRearrangement *rearrangement;

  if (!tw_side_find (&self->sides[TW_ROLE_MENTOR], mentor_id, &demand.pair.mentor) ||
      !tw_side_find (&self->sides[TW_ROLE_MENTEE], mentee_id, &demand.pair.mentee))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("A tandem needs a mentor and a mentee of the same cohort. "
                                     "Choose one of each.")));
      return NULL;
    }

  if (!tw_matching_solve (self, error))
    return NULL;

  status = max_moves == TW_MATCHING_ANY_MOVES
             ? tw_assignment_find_change (self->assignment, demand, &change)
             : tw_assignment_find_repair (self->assignment, demand, MIN (max_moves, TW_MATCHING_MAX_MOVES), &change);

  if (status != TW_ASSIGNMENT_OK)
    {
      tw_assignment_change_clear (&change);
      set_no_memory (error);
      return NULL;
    }

  rearrangement = g_new0 (TwRearrangement, 1);
  rearrangement->possible = change.cost.tandems != TW_ASSIGNMENT_UNMET;
  rearrangement->tandems = (int) change.n_parted - (int) change.n_made;
  rearrangement->score = change.cost.score;
  rearrangement->made = describe_pairs (self, change.made, change.n_made);
  rearrangement->parted = describe_pairs (self, change.parted, change.n_parted);
  rearrangement->aim = self->aim;
  rearrangement->minimum_score = self->minimum_score;
  tw_assignment_change_clear (&change);

  return rearrangement;
}

/**
 * tw_matching_get_costs:
 * @participant_id: somebody
 *
 * What would it cost all together if this person had each of the others as a partner, and everybody else then made
 * the best of it? Exactly what solving anew with this pair would lose.
 *
 * Returns: (transfer full) (element-type TwPairCost): one for each person of the other side, in the order of their
 *   ids; %NULL on error
 */
GArray *
tw_matching_get_costs (TwMatching  *self,
                       gint64       participant_id,
                       GError     **error)
{
  TwRole role = TW_ROLE_MENTOR;
  const TwSide *others;
  g_autofree TwAssignmentPrice *prices = NULL;
  GArray *costs;
  guint person;

  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  if (!tw_side_find (&self->sides[TW_ROLE_MENTOR], participant_id, &person))
    role = TW_ROLE_MENTEE;
  if (role == TW_ROLE_MENTEE && !tw_side_find (&self->sides[TW_ROLE_MENTEE], participant_id, &person))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("This person does not take part in the cohort any more.")));
      return NULL;
    }

  if (!tw_matching_solve (self, error))
    return NULL;

  others = &self->sides[role == TW_ROLE_MENTOR ? TW_ROLE_MENTEE : TW_ROLE_MENTOR];
  prices = g_new (TwAssignmentPrice, others->ids->len + 1);
  if (tw_assignment_find_alternatives (self->assignment,
                                       role == TW_ROLE_MENTOR ? TW_ASSIGNMENT_MENTOR : TW_ASSIGNMENT_MENTEE,
                                       person, prices) != TW_ASSIGNMENT_OK)
    {
      set_no_memory (error);
      return NULL;
    }

  costs = g_array_sized_new (FALSE, FALSE, sizeof (TwPairCost), others->ids->len);
  for (guint i = 0; i < others->ids->len; i++)
    {
      TwPairCost cost = {
        .participant_id = tw_side_id (others, i),
        .possible = prices[i].tandems != TW_ASSIGNMENT_IMPOSSIBLE,
        .tandems = prices[i].tandems != TW_ASSIGNMENT_IMPOSSIBLE ? prices[i].tandems : 0,
        .score = prices[i].score,
      };

      g_array_append_val (costs, cost);
    }

  return costs;
}

/**
 * tw_matching_weigh_partners:
 * @participant_id: somebody
 *
 * What everybody of the other side is worth as a partner of this person: allowed or not, the score, and the cost. Takes
 * no query and, once tw_matching_prepare() was called, no solving: it is asked for while a card is in the hand.
 *
 * Returns: (transfer full) (element-type TwPartnerWorth): in the order of their ids; %NULL on error
 */
GArray *
tw_matching_weigh_partners (TwMatching  *self,
                            gint64       participant_id,
                            GError     **error)
{
  g_autoptr (GArray) costs = tw_matching_get_costs (self, participant_id, error);
  GArray *worths;
  gboolean is_mentor;
  guint person;

  if (!costs)
    return NULL;

  is_mentor = tw_side_find (&self->sides[TW_ROLE_MENTOR], participant_id, &person);
  if (!is_mentor)
    tw_side_find (&self->sides[TW_ROLE_MENTEE], participant_id, &person);

  worths = g_array_sized_new (FALSE, FALSE, sizeof (TwPartnerWorth), costs->len);
  for (guint i = 0; i < costs->len; i++)
    {
      const guint mentor = is_mentor ? person : i, mentee = is_mentor ? i : person;
      TwPartnerWorth worth = {
        .participant_id = g_array_index (costs, TwPairCost, i).participant_id,
        .allowed = tw_matching_is_allowed (self, mentor, mentee),
        .suits = tw_matching_suits (self, mentor, mentee),
        .score = tw_score_pair (&self->weights, tw_matching_scored_person (self, TW_ROLE_MENTOR, mentor),
                                tw_matching_scored_person (self, TW_ROLE_MENTEE, mentee)),
        .cost = g_array_index (costs, TwPairCost, i),
      };

      g_array_append_val (worths, worth);
    }

  return worths;
}

/**
 * tw_matching_prepare:
 *
 * Solves now what is asked about later, so that the answers do not wait for it.
 */
gboolean
tw_matching_prepare (TwMatching  *self,
                     GError     **error)
{
  g_return_val_if_fail (TW_IS_MATCHING (self), FALSE);

  return tw_matching_solve (self, error) != NULL;
}

/**
 * tw_matching_choose:
 * @mentor_id: a participant
 * @mentee_id: a participant
 * @max_moves: how many suggested tandems may be parted, or %TW_MATCHING_ANY_MOVES
 *
 * What would change if these two surely became a tandem: at best for everybody, or as cheaply as few moves allow.
 *
 * Returns: (transfer full): the change, or %NULL on error
 */
TwRearrangement *
tw_matching_choose (TwMatching  *self,
                    gint64       mentor_id,
                    gint64       mentee_id,
                    guint        max_moves,
                    GError     **error)
{
  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  return rearrange (self, TW_ASSIGNMENT_PAIR_CHOSEN, mentor_id, mentee_id, max_moves, error);
}

/**
 * tw_matching_rule_out:
 * @mentor_id: a participant
 * @mentee_id: a participant
 * @max_moves: how many suggested tandems may be parted, that of the two included, or %TW_MATCHING_ANY_MOVES
 *
 * What would change if these two did not become a tandem.
 *
 * Returns: (transfer full): the change, or %NULL on error
 */
TwRearrangement *
tw_matching_rule_out (TwMatching  *self,
                      gint64       mentor_id,
                      gint64       mentee_id,
                      guint        max_moves,
                      GError     **error)
{
  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  return rearrange (self, TW_ASSIGNMENT_PAIR_BANNED, mentor_id, mentee_id, max_moves, error);
}

/**
 * tw_rearrangement_free:
 */
void
tw_rearrangement_free (TwRearrangement *self)
{
  g_array_unref (self->made);
  g_array_unref (self->parted);
  g_free (self);
}
