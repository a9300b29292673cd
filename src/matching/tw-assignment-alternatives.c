/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The exact cost of every alternative: what all lose together if one pair is
 * chosen that is not in the best assignment, and everybody else then makes the
 * best of it. It is the same number as from solving again with the pair pinned,
 * for all pairs of a person at once (tw-assignment-core.c and tw-assignment-reach.c
 * say how).
 */

#include "tw-assignment-alternatives.h"

#include "tw-assignment-core-private.h"
#include "tw-assignment-private.h"

static uint32_t
count_places (const TwAssignment *self,
              TwAssignmentSide    side,
              uint32_t            person)
{
  const TwNetwork *network = &self->network;
  bool is_row = self->mentors_are_rows == (side == TW_ASSIGNMENT_MENTOR);

  return is_row ? network->rows.capacity[person] : network->columns.capacity[person];
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

/* What all lose if this pair is made as well; both must have a place. */
static TwAssignmentPrice
cost_of_choice (const TwAssignment *self,
                int64_t             distance,
                TwAssignedPair      pair)
{
  if (distance >= TW_REACH_FAR || tw_assignment_find_score (self, pair) == TW_LANES_FORBIDDEN)
    return (TwAssignmentPrice) { .tandems = TW_ASSIGNMENT_IMPOSSIBLE };

  return tw_reach_to_price (distance + tw_assignment_find_slack (self, pair));
}

static void
write_costs (const TwAssignment     *self,
             TwAssignmentCore       *core,
             TwAssignmentSide        side,
             uint32_t                person,
             TwAssignmentPrice      *costs)
{
  bool is_mentor = side == TW_ASSIGNMENT_MENTOR;
  uint32_t n_others = is_mentor ? self->n_mentees : self->n_mentors;

  tw_assignment_core_run (core, person);
  for (uint32_t other = 0; other < n_others; other++)
    costs[other] = cost_of_choice (self, tw_assignment_core_distance (core, other),
                                   is_mentor ? (TwAssignedPair) { person, other } : (TwAssignedPair) { other, person });
}

static void
write_impossible (const TwAssignment *self,
                  TwAssignmentSide    side,
                  TwAssignmentPrice  *costs)
{
  uint32_t n_others = side == TW_ASSIGNMENT_MENTOR ? self->n_mentees : self->n_mentors;

  for (uint32_t other = 0; other < n_others; other++)
    costs[other] = (TwAssignmentPrice) { .tandems = TW_ASSIGNMENT_IMPOSSIBLE };
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
 * The first question about a side prepares the others, and takes up to two bytes
 * for each pair of those who have a partner.
 *
 * Returns: %TW_ASSIGNMENT_OK or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_find_alternatives (TwAssignment      *self,
                                 TwAssignmentSide   side,
                                 uint32_t           person,
                                 TwAssignmentPrice *costs)
{
  if (count_places (self, side, person) == 0)
    {
      write_impossible (self, side, costs);
    }
  else
    {
      if (self->cores[side] == NULL)
        self->cores[side] = tw_assignment_core_new (self, side);
      if (self->cores[side] == NULL)
        return TW_ASSIGNMENT_NO_MEMORY;
      write_costs (self, self->cores[side], side, person, costs);
    }
  clear_costs_of_pairs (self, side, person, costs);

  return TW_ASSIGNMENT_OK;
}
