/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What would change if one pair were demanded or ruled out, and everybody else
 * then made the best of it: the same as solving again, found by one shortest way.
 */

#include "tw-assignment-demand-private.h"

#include "tw-assignment-private.h"

#include <stdlib.h>

static bool
stands (const TwAssignment *self,
        TwAssignedPair      pair)
{
  for (size_t k = 0; k < self->n_pairs; k++)
    if (self->pairs[k].mentor == pair.mentor && self->pairs[k].mentee == pair.mentee)
      return true;

  return false;
}

/* Both have a place that no pin takes, and no rule keeps them apart. */
static bool
can_be_made (const TwAssignment *self,
             TwAssignedPair      pair)
{
  return tw_assignment_find_score (self, pair) != TW_LANES_FORBIDDEN &&
         self->network.rows.capacity[tw_assignment_row_of (self, pair)] > 0 &&
         self->network.columns.capacity[tw_assignment_column_of (self, pair)] > 0;
}

/* A pinned pair stands outside the network. */
static bool
can_be_parted (const TwAssignment *self,
               TwAssignedPair      pair)
{
  return tw_network_is_linked (&self->network, tw_assignment_row_of (self, pair), tw_assignment_column_of (self, pair));
}

/* A solved assignment as a place to look for ways, with the columns as the own side. */
bool
tw_assignment_init_reach (const TwAssignment *self,
                          TwReach            *reach)
{
  const TwNetwork *network = &self->network;
  const TwAssignmentPrice *of_columns = self->mentors_are_rows ? self->mentee_prices : self->mentor_prices;
  const TwAssignmentPrice *of_rows = self->mentors_are_rows ? self->mentor_prices : self->mentee_prices;

  return tw_reach_init (reach, network->aim, &network->columns, of_columns, &network->rows, of_rows, network->scores);
}

/* Whether there is a way to look for. If not, @change says why: it is met already, or cannot be. */
bool
tw_assignment_can_be_met (const TwAssignment *self,
                          TwAssignmentDemand  demand,
                          TwAssignmentChange *change)
{
  bool is_standing = stands (self, demand.pair);
  bool is_wanted = demand.kind == TW_ASSIGNMENT_PAIR_CHOSEN;

  *change = (TwAssignmentChange) { 0 };
  if (is_standing == is_wanted)
    return false;
  if (is_wanted ? can_be_made (self, demand.pair) : can_be_parted (self, demand.pair))
    return true;

  change->cost.tandems = TW_ASSIGNMENT_UNMET;
  return false;
}

TwReachNode
tw_assignment_demand_start (const TwAssignment *self,
                            TwAssignmentDemand  demand)
{
  if (demand.kind == TW_ASSIGNMENT_PAIR_CHOSEN)
    return (TwReachNode) { TW_REACH_OWN, tw_assignment_column_of (self, demand.pair) };

  return (TwReachNode) { TW_REACH_OTHER, tw_assignment_row_of (self, demand.pair) };
}

TwReachNode
tw_assignment_demand_target (const TwAssignment *self,
                             TwAssignmentDemand  demand)
{
  if (demand.kind == TW_ASSIGNMENT_PAIR_CHOSEN)
    return (TwReachNode) { TW_REACH_OTHER, tw_assignment_row_of (self, demand.pair) };

  return (TwReachNode) { TW_REACH_OWN, tw_assignment_column_of (self, demand.pair) };
}

/* What is lost with the pair itself, beside the way. */
int64_t
tw_assignment_demand_slack (const TwAssignment *self,
                            const TwReach      *reach,
                            TwAssignmentDemand  demand)
{
  int64_t slack = tw_reach_slack (reach, tw_assignment_column_of (self, demand.pair),
                                  tw_assignment_row_of (self, demand.pair));

  return demand.kind == TW_ASSIGNMENT_PAIR_CHOSEN ? slack : -slack;
}

/* Writes the moves down, the pair of the demand first. Returns whether there was memory. */
bool
tw_assignment_change_take (const TwAssignment *self,
                           TwAssignmentDemand  demand,
                           const TwReachMove  *moves,
                           size_t              n_moves,
                           TwAssignmentChange *change)
{
  change->made = calloc (n_moves + 1, sizeof *change->made);
  change->parted = calloc (n_moves + 1, sizeof *change->parted);
  if (change->made == NULL || change->parted == NULL)
    return false;

  if (demand.kind == TW_ASSIGNMENT_PAIR_CHOSEN)
    change->made[change->n_made++] = demand.pair;
  else
    change->parted[change->n_parted++] = demand.pair;

  for (size_t k = 0; k < n_moves; k++)
    {
      TwAssignedPair pair = { .mentor = self->mentors_are_rows ? moves[k].other : moves[k].own,
                              .mentee = self->mentors_are_rows ? moves[k].own : moves[k].other };

      if (moves[k].is_made)
        change->made[change->n_made++] = pair;
      else
        change->parted[change->n_parted++] = pair;
    }

  return true;
}

static bool
follow (const TwAssignment *self,
        TwReach            *reach,
        TwAssignmentDemand  demand,
        TwAssignmentChange *change)
{
  TwReachNode target = tw_assignment_demand_target (self, demand);
  TwReachMove *moves = calloc ((size_t) reach->own->n + reach->others->n + 1, sizeof *moves);
  int64_t distance;
  bool has_memory = moves != NULL;

  if (!has_memory)
    return false;

  tw_reach_run (reach, tw_assignment_demand_start (self, demand), target, TW_REACH_FAR);
  distance = tw_reach_distance (reach, target);
  if (distance < TW_REACH_FAR)
    {
      change->cost = tw_reach_to_price (distance + tw_assignment_demand_slack (self, reach, demand));
      has_memory = tw_assignment_change_take (self, demand, moves, tw_reach_trace (reach, target, moves), change);
    }
  else
    {
      change->cost.tandems = TW_ASSIGNMENT_UNMET;
    }

  free (moves);
  return has_memory;
}

/**
 * tw_assignment_find_change:
 * @self: a solved assignment
 * @demand: a pair, chosen or banned
 * @change: (out): what would change
 *
 * What would it cost to meet a demand, and which tandems would move, if all
 * others made the best of it? Nothing is made or parted where the demand is met
 * already or cannot be met. tw_assignment_change_clear() is due in any case.
 *
 * Returns: %TW_ASSIGNMENT_OK or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_find_change (const TwAssignment *self,
                           TwAssignmentDemand  demand,
                           TwAssignmentChange *change)
{
  bool has_memory;
  TwReach reach;

  if (!tw_assignment_can_be_met (self, demand, change))
    return TW_ASSIGNMENT_OK;

  has_memory = tw_assignment_init_reach (self, &reach) && follow (self, &reach, demand, change);

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
