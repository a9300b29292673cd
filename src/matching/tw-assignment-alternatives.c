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

static TwAssignmentSide
side_of_columns (const TwAssignment *self)
{
  return is_row (self, TW_ASSIGNMENT_MENTOR) ? TW_ASSIGNMENT_MENTEE : TW_ASSIGNMENT_MENTOR;
}

static TwAssignedPair
pair_of (TwAssignmentSide side,
         uint32_t         own,
         uint32_t         other)
{
  if (side == TW_ASSIGNMENT_MENTOR)
    return (TwAssignedPair) { .mentor = own, .mentee = other };

  return (TwAssignedPair) { .mentor = other, .mentee = own };
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
    return tw_reach_init (reach, &network->rows, own_prices, &network->columns, other_prices, self->mirrored_costs);

  return tw_reach_init (reach, &network->columns, own_prices, &network->rows, other_prices, network->costs);
}

static bool
contains (const TwAssignedPair *pairs,
          size_t                n_pairs,
          TwAssignedPair        pair)
{
  for (size_t k = 0; k < n_pairs; k++)
    if (pairs[k].mentor == pair.mentor && pairs[k].mentee == pair.mentee)
      return true;

  return false;
}

static TwAssignmentPrice
split (int64_t cost)
{
  /* The hundredths may be negative: fewer tandems can have a greater score. */
  int64_t tandems = (cost + TW_REACH_TANDEM / 2) / TW_REACH_TANDEM;

  return (TwAssignmentPrice) { .tandems = (int32_t) tandems, .score = (int32_t) (cost - tandems * TW_REACH_TANDEM) };
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

static bool
trace (const TwReach      *reach,
       TwAssignmentSide    side,
       uint32_t            other,
       TwAssignmentChange *change)
{
  size_t n = (size_t) reach->own->n + reach->others->n + 1;
  TwReachMove *moves = calloc (n, sizeof *moves);
  size_t n_moves;

  change->made = calloc (n, sizeof *change->made);
  change->parted = calloc (n, sizeof *change->parted);
  if (moves == NULL || change->made == NULL || change->parted == NULL)
    {
      free (moves);
      return false;
    }

  n_moves = tw_reach_trace (reach, other, moves);
  for (size_t k = 0; k < n_moves; k++)
    {
      TwAssignedPair pair = pair_of (side, moves[k].own, moves[k].other);

      if (moves[k].is_made)
        change->made[change->n_made++] = pair;
      else
        change->parted[change->n_parted++] = pair;
    }

  free (moves);
  return true;
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
  TwReach reach;
  bool has_memory;

  if (is_row (self, side) && self->mirrored_costs == NULL)
    self->mirrored_costs = tw_network_mirror_costs (&self->network);
  if (is_row (self, side) && self->mirrored_costs == NULL)
    return TW_ASSIGNMENT_NO_MEMORY;

  has_memory = init_reach (self, &reach, side);
  if (has_memory)
    {
      tw_reach_run (&reach, person);
      for (uint32_t other = 0; other < reach.others->n; other++)
        costs[other] = tw_reach_can_choose (&reach, other) ? split (tw_reach_cost (&reach, other))
                                                           : (TwAssignmentPrice) { TW_ASSIGNMENT_IMPOSSIBLE, 0 };
      clear_costs_of_pairs (self, side, person, costs);
    }

  tw_reach_clear (&reach);
  return has_memory ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;
}

/**
 * tw_assignment_find_change:
 * @self: a solved assignment
 * @chosen: a pair
 * @change: (out): what would change
 *
 * What would it cost to choose one pair, and which tandems would move, if all
 * others made the best of it? Nothing is made or parted for a pair that stands
 * or cannot be chosen. tw_assignment_change_clear() is due in any case.
 *
 * Returns: %TW_ASSIGNMENT_OK or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_find_change (const TwAssignment *self,
                           TwAssignedPair      chosen,
                           TwAssignmentChange *change)
{
  TwAssignmentSide side = side_of_columns (self);
  uint32_t person = side == TW_ASSIGNMENT_MENTOR ? chosen.mentor : chosen.mentee;
  uint32_t other = side == TW_ASSIGNMENT_MENTOR ? chosen.mentee : chosen.mentor;
  bool has_memory;
  TwReach reach;

  *change = (TwAssignmentChange) { 0 };
  if (contains (self->pairs, self->n_pairs, chosen))
    return TW_ASSIGNMENT_OK;

  has_memory = init_reach (self, &reach, side);
  if (has_memory)
    {
      tw_reach_run (&reach, person);
      if (tw_reach_can_choose (&reach, other))
        {
          change->cost = split (tw_reach_cost (&reach, other));
          has_memory = trace (&reach, side, other, change);
        }
      else
        {
          change->cost.tandems = TW_ASSIGNMENT_IMPOSSIBLE;
        }
    }

  tw_reach_clear (&reach);
  return has_memory ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;
}

void
tw_assignment_change_clear (TwAssignmentChange *change)
{
  free (change->made);
  free (change->parted);
  *change = (TwAssignmentChange) { 0 };
}
