/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The exact cost of every alternative: what all lose together if one pair is
 * chosen that is not in the best assignment, and everybody else then makes the
 * best of it. It is the same number as from solving again with the pair pinned,
 * for all pairs of a person at once (tw-assignment-reach.c says how).
 */

#include "tw-assignment-alternatives.h"

#include "tw-assignment-private.h"
#include "tw-assignment-reach-private.h"

#include <stdlib.h>

static bool
is_row (const TwAssignment *self,
        TwAssignmentSide    side)
{
  return self->mentors_are_rows == (side == TW_ASSIGNMENT_MENTOR);
}

static const TwAssignmentPrice *
prices_of (const TwAssignment *self,
           TwAssignmentSide    side)
{
  return side == TW_ASSIGNMENT_MENTOR ? self->mentor_prices : self->mentee_prices;
}

static TwAssignmentSide
other_side (TwAssignmentSide side)
{
  return side == TW_ASSIGNMENT_MENTOR ? TW_ASSIGNMENT_MENTEE : TW_ASSIGNMENT_MENTOR;
}

static bool
init_reach (const TwAssignment *self,
            TwReach            *reach,
            TwAssignmentSide    side)
{
  const TwNetwork *network = &self->network;
  const TwAssignmentPrice *own_prices = prices_of (self, side);
  const TwAssignmentPrice *other_prices = prices_of (self, other_side (side));

  if (is_row (self, side))
    return tw_reach_init (reach, network->aim, &network->rows, own_prices,
                          &network->columns, other_prices, self->mirrored_costs);

  return tw_reach_init (reach, network->aim, &network->columns, own_prices,
                        &network->rows, other_prices, network->costs);
}

/* A pair that stands already costs nothing. */
static void
clear_costs_of_pairs (const TwAssignment *self,
                      TwAssignmentSide    side,
                      uint32_t            person,
                      TwAssignmentPrice  *costs)
{
  for (size_t k = 0; k < self->n_pairs; k++)
    {
      TwAssignedPair pair = self->pairs[k];
      uint32_t own = side == TW_ASSIGNMENT_MENTOR ? pair.mentor : pair.mentee;
      uint32_t other = side == TW_ASSIGNMENT_MENTOR ? pair.mentee : pair.mentor;

      if (own == person)
        costs[other] = (TwAssignmentPrice) { 0 };
    }
}

/* Whether @own can take @other as one more partner: neither forbidden nor a partner already, and both can have
 * somebody. */
static bool
can_choose (const TwReach *reach,
            uint32_t       own,
            uint32_t       other)
{
  const uint16_t *costs = reach->costs + (size_t) other * reach->n_blocks * TW_LANES_BLOCK;
  const uint32_t *partners = tw_network_side_partners (reach->own, own);

  for (uint32_t k = 0; k < reach->own->n_partners[own]; k++)
    if (partners[k] == other)
      return false;

  return costs[own] != TW_LANES_FORBIDDEN &&
         tw_reach_distance (reach, (TwReachNode) { TW_REACH_OTHER, other }) < TW_LANES_FAR_WIDE;
}

/* What all lose if @own takes @other. */
static int64_t
cost_of_choice (const TwReach *reach,
                uint32_t       own,
                uint32_t       other)
{
  return tw_reach_distance (reach, (TwReachNode) { TW_REACH_OTHER, other }) + tw_reach_slack (reach, own, other);
}

/**
 * tw_assignment_find_alternatives:
 * @self: a solved assignment
 * @side: where to find the person
 * @person: whose alternatives are asked for
 * @costs: (out): room for one cost for each person of the other side
 *
 * What would it cost all together, in tandems and hundredths of score, if
 * @person had each person of the other side as a partner? Costs are ordered by
 * tandems, then by score, and none is less than nothing; where tandems are lost,
 * the score may be negative, that is, rise. A pair that stands costs nothing, one
 * that cannot be chosen %TW_ASSIGNMENT_IMPOSSIBLE tandems.
 *
 * The first question about the side with fewer places takes two bytes for each
 * pair, once.
 *
 * Returns: %TW_ASSIGNMENT_OK or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_find_alternatives (TwAssignment      *self,
                                 TwAssignmentSide   side,
                                 uint32_t           person,
                                 TwAssignmentPrice *costs)
{
  const TwReachNode start = { TW_REACH_OWN, person };
  const TwReachNode everywhere = { TW_REACH_NOWHERE, 0 };
  TwReach reach;
  bool has_memory;

  if (is_row (self, side) && self->mirrored_costs == NULL)
    self->mirrored_costs = tw_network_mirror_costs (&self->network);
  if (is_row (self, side) && self->mirrored_costs == NULL)
    return TW_ASSIGNMENT_NO_MEMORY;

  has_memory = init_reach (self, &reach, side);
  if (has_memory)
    {
      tw_reach_run (&reach, start, everywhere, TW_LANES_FAR_WIDE);
      for (uint32_t other = 0; other < reach.others->n; other++)
        costs[other] = can_choose (&reach, person, other) ? tw_reach_to_price (cost_of_choice (&reach, person, other))
                                                          : (TwAssignmentPrice) { TW_ASSIGNMENT_IMPOSSIBLE, 0 };
      clear_costs_of_pairs (self, side, person, costs);
    }

  tw_reach_clear (&reach);
  return has_memory ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;
}
