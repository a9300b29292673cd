/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The shortest ways to each place that could come free, and to each person who
 * could get one more partner.
 *
 * Net of prices no step of such a way is negative, since the prices prove that
 * nothing better exists; so the nearest is always final, as with Dijkstra. The
 * steps from one of the others to the own side go over whole rows of scores.
 */

#include "tw-assignment-reach-private.h"

#include <stdlib.h>

static int64_t
least_of (int64_t a,
          int64_t b)
{
  return a < b ? a : b;
}

static int64_t
worth_of (TwAssignmentPrice price)
{
  return price.tandems * TW_REACH_TANDEM + price.score;
}

/* What is lost if somebody worth @own_worth and somebody worth @other_worth have each other. */
static int64_t
loss (const TwReach *self,
      int64_t        own_worth,
      int64_t        other_worth,
      uint16_t       score)
{
  return own_worth + other_worth - self->tandem_worth - score;
}

static const uint16_t *
scores_of (const TwReach *self,
          uint32_t       other)
{
  return self->scores + (size_t) other * self->n_blocks * TW_LANES_BLOCK;
}

static bool
have_each_other (const TwReach *self,
                 uint32_t       own,
                 uint32_t       other)
{
  const uint32_t *partners = tw_network_side_partners (self->own, own);

  for (uint32_t k = 0; k < self->own->n_partners[own]; k++)
    if (partners[k] == other)
      return true;

  return false;
}

/* The pending ones are a binary heap: nobody is nearer than the one at half their place. */
static void
put_pending (TwReach  *self,
             uint32_t  place,
             uint32_t  other)
{
  self->pending[place] = other;
  self->pending_place[other] = place;
}

static void
move_pending_up (TwReach  *self,
                 uint32_t  other)
{
  uint32_t place = self->pending_place[other];

  for (; place > 0; place = (place - 1) / 2)
    {
      uint32_t above = self->pending[(place - 1) / 2];

      if (self->other_distance[above] <= self->other_distance[other])
        break;
      put_pending (self, place, above);
    }

  put_pending (self, place, other);
}

static uint32_t
take_nearest_pending (TwReach *self)
{
  uint32_t nearest = self->pending[0];
  uint32_t last = self->pending[--self->n_pending];
  uint32_t place = 0;

  for (uint32_t below = 1; below < self->n_pending; below = 2 * place + 1)
    {
      const uint32_t *two = self->pending + below;

      if (below + 1 < self->n_pending && self->other_distance[two[1]] < self->other_distance[two[0]])
        below++;
      if (self->other_distance[last] <= self->other_distance[self->pending[below]])
        break;
      put_pending (self, place, self->pending[below]);
      place = below;
    }

  put_pending (self, place, last);
  return nearest;
}

static void
reach_other (TwReach  *self,
             uint32_t  other,
             uint32_t  from,
             int64_t   distance)
{
  if (distance >= self->other_distance[other])
    return;

  if (self->other_distance[other] == TW_REACH_UNREACHED)
    put_pending (self, self->n_pending++, other);
  self->other_distance[other] = distance;
  self->other_from[other] = from;
  move_pending_up (self, other);
}

static void
reach_pool (TwReach  *self,
            uint32_t  own,
            uint32_t  other,
            int64_t   distance)
{
  if (distance >= self->pool_distance)
    return;

  self->pool_distance = distance;
  self->pool_own = own;
  self->pool_other = other;
}

/* @own has one too many: uses an empty place, or drops somebody. */
static void
settle_own (TwReach  *self,
            uint32_t  own,
            int64_t   distance)
{
  const uint32_t *partners = tw_network_side_partners (self->own, own);

  self->own_distance[own] = distance;
  self->own_after[own] = self->n_scanned;
  self->open_distance[own] = TW_LANES_UNREACHED_WHOLE;
  self->shut[own] = UINT32_MAX;
  self->n_open--;

  if (tw_network_side_has_room (self->own, own))
    reach_pool (self, own, TW_NETWORK_NOBODY, distance);
  for (uint32_t k = 0; k < self->own->n_partners[own]; k++)
    {
      uint32_t other = partners[k];

      reach_other (self, other, own, distance - tw_reach_slack (self, own, other));
    }
}

static void
settle_nearest_own (TwReach *self)
{
  uint32_t nearest = self->least;

  for (uint32_t b = 0; b < self->n_blocks; b++)
    {
      const uint32_t *distances = self->open_distance + b * TW_LANES_BLOCK;
      uint8_t found[TW_LANES_BLOCK + 1];
      uint32_t n_found;

      if (self->block_least[b] != nearest)
        continue;

      n_found = tw_lanes_find_whole (distances, nearest, found);
      for (uint32_t k = 0; k < n_found; k++)
        settle_own (self, b * TW_LANES_BLOCK + found[k], nearest);
      self->block_least[b] = tw_lanes_least_whole (distances, TW_LANES_BLOCK);
    }

  self->least = tw_lanes_least_whole (self->block_least, self->n_blocks);
}

/* Has a place free: stays with it, or takes anybody but the partners there are. */
static void
scan_nearest_other (TwReach *self)
{
  uint32_t other = take_nearest_pending (self);
  const uint32_t *partners = tw_network_side_partners (self->others, other);
  uint32_t n_partners = self->others->n_partners[other];
  int64_t distance = self->other_distance[other];

  self->scanned[self->n_scanned++] = other;
  reach_pool (self, TW_NETWORK_NOBODY, other, distance + self->other_to_pool[other]);

  for (uint32_t k = 0; k < n_partners; k++)
    self->shut[partners[k]] = UINT32_MAX;

  self->least = tw_lanes_relax_whole (scores_of (self, other), self->lane_worth, self->shut,
                                      (uint32_t) (distance + loss (self, 0, self->other_worth[other], 0)),
                                      self->n_blocks, self->open_distance, self->block_least);

  for (uint32_t k = 0; k < n_partners; k++)
    if (self->own_distance[partners[k]] == TW_REACH_UNREACHED)
      self->shut[partners[k]] = 0;
}

/* Out of the pool comes a place of those who have empty ones, and of those who drop a partner for what a place is
 * worth to them. */
static void
settle_pool (TwReach *self)
{
  self->pool_is_open = false;
  self->scanned[self->n_scanned++] = TW_NETWORK_NOBODY;

  for (uint32_t j = 0; j < self->others->n; j++)
    if (tw_network_side_has_room (self->others, j))
      reach_other (self, j, TW_NETWORK_NOBODY, self->pool_distance);

  for (uint32_t i = 0; i < self->own->n; i++)
    if (self->shut[i] == 0)
      self->open_distance[i] = (uint32_t) least_of (self->pool_distance + self->own_from_pool[i],
                                                    self->open_distance[i]);
  for (uint32_t b = 0; b < self->n_blocks; b++)
    self->block_least[b] = tw_lanes_least_whole (self->open_distance + b * TW_LANES_BLOCK, TW_LANES_BLOCK);
  self->least = tw_lanes_least_whole (self->block_least, self->n_blocks);
}

static void
forget (TwReach *self)
{
  self->n_open = 0;
  for (uint32_t i = 0; i < self->n_blocks * TW_LANES_BLOCK; i++)
    {
      bool is_open = i < self->own->n && self->own->capacity[i] > 0;

      self->n_open += is_open;
      self->shut[i] = is_open ? 0 : UINT32_MAX;
      self->open_distance[i] = TW_LANES_UNREACHED_WHOLE;
      self->own_distance[i] = TW_REACH_UNREACHED;
    }
  for (uint32_t b = 0; b < self->n_blocks; b++)
    self->block_least[b] = TW_LANES_UNREACHED_WHOLE;
  for (uint32_t j = 0; j < self->others->n; j++)
    self->other_distance[j] = TW_REACH_UNREACHED;

  self->least = TW_LANES_UNREACHED_WHOLE;
  self->n_pending = 0;
  self->n_scanned = 0;
  self->pool_is_open = true;
  self->pool_distance = TW_REACH_UNREACHED;
}

/* Whether just this way led to @own having one too many: over @other, who then took @own, or out of the pool. */
static bool
led_to (const TwReach *self,
        uint32_t       other,
        uint32_t       own)
{
  int64_t distance = self->own_distance[own];

  if (other == TW_NETWORK_NOBODY)
    return self->pool_distance + self->own_from_pool[own] == distance;

  return scores_of (self, other)[own] != TW_LANES_FORBIDDEN && !have_each_other (self, own, other) &&
         self->other_distance[other] + tw_reach_slack (self, own, other) == distance;
}

/* Who led to @own was scanned before @own was settled. */
static uint32_t
find_before (const TwReach *self,
             uint32_t       own)
{
  uint32_t k = self->own_after[own];

  while (k > 0 && !led_to (self, self->scanned[--k], own))
    ;

  return self->scanned[k];
}

/**
 * tw_reach_init:
 * @self: (out): what is to be set up
 * @aim: what the assignment is the best in
 * @own: the side of those who may get one partner too many
 * @own_prices: what a place of each is worth
 * @others: the other side
 * @other_prices: what a place of each is worth
 * @scores: for each of @others a row of blocks with the scores of having each of @own
 *
 * Prepares questions about a solved assignment. All of it must stay as it is
 * until tw_reach_clear(), which is due in any case.
 *
 * Returns: whether there was memory
 */
bool
tw_reach_init (TwReach                 *self,
               TwAssignmentAim          aim,
               const TwNetworkSide     *own,
               const TwAssignmentPrice *own_prices,
               const TwNetworkSide     *others,
               const TwAssignmentPrice *other_prices,
               const uint16_t          *scores)
{
  uint32_t n_blocks = tw_network_count_blocks (own->n);
  size_t n_own = (size_t) n_blocks * TW_LANES_BLOCK + 1;
  size_t n_others = (size_t) others->n + 1;

  *self = (TwReach) { .own = own, .others = others, .scores = scores, .n_blocks = n_blocks };
  self->tandem_worth = aim == TW_ASSIGNMENT_MOST_TANDEMS ? TW_REACH_TANDEM : 0;
  self->own_worth = calloc (n_own, sizeof *self->own_worth);
  self->own_from_pool = calloc (n_own, sizeof *self->own_from_pool);
  self->lane_worth = calloc (n_own, sizeof *self->lane_worth);
  self->shut = calloc (n_own, sizeof *self->shut);
  self->open_distance = calloc (n_own, sizeof *self->open_distance);
  self->block_least = calloc ((size_t) n_blocks + 1, sizeof *self->block_least);
  self->own_distance = calloc (n_own, sizeof *self->own_distance);
  self->own_after = calloc (n_own, sizeof *self->own_after);
  self->other_worth = calloc (n_others, sizeof *self->other_worth);
  self->other_to_pool = calloc (n_others, sizeof *self->other_to_pool);
  self->other_distance = calloc (n_others, sizeof *self->other_distance);
  self->other_from = calloc (n_others, sizeof *self->other_from);
  self->pending = calloc (n_others, sizeof *self->pending);
  self->pending_place = calloc (n_others, sizeof *self->pending_place);
  self->scanned = calloc (n_others, sizeof *self->scanned);
  if (self->own_worth == NULL || self->own_from_pool == NULL || self->lane_worth == NULL || self->shut == NULL ||
      self->open_distance == NULL || self->block_least == NULL || self->own_distance == NULL ||
      self->own_after == NULL || self->other_worth == NULL || self->other_to_pool == NULL ||
      self->other_distance == NULL || self->other_from == NULL || self->pending == NULL ||
      self->pending_place == NULL || self->scanned == NULL)
    return false;

  for (uint32_t i = 0; i < own->n; i++)
    {
      self->own_worth[i] = self->own_from_pool[i] = worth_of (own_prices[i]);
      self->lane_worth[i] = (uint32_t) self->own_worth[i];
    }
  for (uint32_t j = 0; j < others->n; j++)
    self->other_worth[j] = self->other_to_pool[j] = worth_of (other_prices[j]);

  return true;
}

void
tw_reach_clear (TwReach *self)
{
  free (self->own_worth);
  free (self->own_from_pool);
  free (self->lane_worth);
  free (self->shut);
  free (self->open_distance);
  free (self->block_least);
  free (self->own_distance);
  free (self->own_after);
  free (self->other_worth);
  free (self->other_to_pool);
  free (self->other_distance);
  free (self->other_from);
  free (self->pending);
  free (self->pending_place);
  free (self->scanned);
}

/* Begins at the start, where nothing is lost yet. */
static void
set_out (TwReach *self)
{
  switch (self->start.kind)
    {
    case TW_REACH_OWN:
      settle_own (self, self->start.member, 0);
      return;
    case TW_REACH_OTHER:
      reach_other (self, self->start.member, TW_NETWORK_NOBODY, 0);
      return;
    case TW_REACH_POOL:
      reach_pool (self, TW_NETWORK_NOBODY, TW_NETWORK_NOBODY, 0);
      return;
    case TW_REACH_NOWHERE:
      return;
    }
}

/**
 * tw_reach_run:
 * @self: prepared questions
 * @start: where to begin
 * @target: what is asked about
 * @limit: from where on a distance does not matter
 *
 * Finds out how far everybody is from @start, as far as they are nearer than
 * @target and @limit.
 */
void
tw_reach_run (TwReach     *self,
              TwReachNode  start,
              TwReachNode  target,
              int64_t      limit)
{
  forget (self);
  self->start = start;
  set_out (self);

  /* Only they and the pool lead to the others: when none is left, all distances are final. */
  while (self->n_open > 0 || self->pool_is_open)
    {
      int64_t other_distance = self->n_pending > 0 ? self->other_distance[self->pending[0]] : TW_REACH_UNREACHED;
      int64_t pool_distance = self->pool_is_open ? self->pool_distance : TW_REACH_UNREACHED;
      int64_t nearest = least_of (pool_distance, least_of (other_distance, self->least));

      if (nearest >= TW_REACH_FAR || nearest >= limit || nearest >= tw_reach_distance (self, target))
        break;

      if (pool_distance == nearest)
        settle_pool (self);
      else if (self->least == nearest)
        settle_nearest_own (self);
      else
        scan_nearest_other (self);
    }

  /* Nothing is nearer than the target, so what led there is known. */
  if (target.kind == TW_REACH_OWN && self->own_distance[target.member] == TW_REACH_UNREACHED)
    {
      self->own_distance[target.member] = self->open_distance[target.member];
      self->own_after[target.member] = self->n_scanned;
    }
}

/**
 * tw_reach_distance:
 * @self: after tw_reach_run()
 * @node: a node
 *
 * Returns: how far it is from the start, in tandems and hundredths; from
 *   %TW_REACH_FAR on: it cannot be reached
 */
int64_t
tw_reach_distance (const TwReach *self,
                   TwReachNode    node)
{
  switch (node.kind)
    {
    case TW_REACH_OWN:
      return least_of (self->own_distance[node.member], self->open_distance[node.member]);
    case TW_REACH_OTHER:
      return self->other_distance[node.member];
    case TW_REACH_POOL:
      return self->pool_distance;
    case TW_REACH_NOWHERE:
      break;
    }

  return TW_REACH_UNREACHED;
}

/**
 * tw_reach_slack:
 * @self: prepared questions
 * @own: one of the own side
 * @other: one of the others
 *
 * Returns: what the places of both are worth beyond the pair: 0 or more for a
 *   pair not made, 0 or less for one that is made
 */
int64_t
tw_reach_slack (const TwReach *self,
                uint32_t       own,
                uint32_t       other)
{
  return loss (self, self->own_worth[own], self->other_worth[other], scores_of (self, other)[own]);
}

static bool
is_start (const TwReach *self,
          TwReachNode    node)
{
  return node.kind == self->start.kind && (node.kind == TW_REACH_POOL || node.member == self->start.member);
}

static TwReachNode
node_of (TwReachKind kind,
         uint32_t    member)
{
  return (TwReachNode) { member != TW_NETWORK_NOBODY ? kind : TW_REACH_POOL, member };
}

static TwReachNode
step_back (const TwReach *self,
           TwReachNode    node)
{
  switch (node.kind)
    {
    case TW_REACH_OWN:
      return node_of (TW_REACH_OTHER, find_before (self, node.member));
    case TW_REACH_OTHER:
      return node_of (TW_REACH_OWN, self->other_from[node.member]);
    case TW_REACH_POOL:
      if (self->pool_own != TW_NETWORK_NOBODY)
        return node_of (TW_REACH_OWN, self->pool_own);
      return node_of (TW_REACH_OTHER, self->pool_other);
    case TW_REACH_NOWHERE:
      break;
    }

  return self->start;
}

/**
 * tw_reach_trace:
 * @self: after tw_reach_run()
 * @target: a node that can be reached
 * @moves: (out): room for one more move than there are people on both sides
 *
 * Follows the cheapest way from the start to @target backwards.
 *
 * Returns: how many pairs are made or parted
 */
size_t
tw_reach_trace (const TwReach *self,
                TwReachNode    target,
                TwReachMove   *moves)
{
  TwReachNode node = target;
  size_t n_moves = 0;

  while (!is_start (self, node))
    {
      TwReachNode before = step_back (self, node);

      /* A place that goes into the pool or comes out of it makes no pair and parts none. */
      if (node.kind == TW_REACH_OWN && before.kind == TW_REACH_OTHER)
        moves[n_moves++] = (TwReachMove) { .own = node.member, .other = before.member, .is_made = true };
      if (node.kind == TW_REACH_OTHER && before.kind == TW_REACH_OWN)
        moves[n_moves++] = (TwReachMove) { .own = before.member, .other = node.member, .is_made = false };
      node = before;
    }

  return n_moves;
}

/**
 * tw_reach_reprice:
 * @self: after tw_reach_run()
 * @distance: how far was gone
 *
 * Brings what places are worth up to a shift along a way of this length. Nothing
 * is gained by any further step then. Who has no place at all keeps the worth.
 */
void
tw_reach_reprice (TwReach *self,
                  int64_t  distance)
{
  int64_t of_pool = least_of (self->pool_distance, distance);

  for (uint32_t i = 0; i < self->own->n; i++)
    if (self->own->capacity[i] > 0)
      self->own_worth[i] += of_pool - least_of (tw_reach_distance (self, (TwReachNode) { TW_REACH_OWN, i }), distance);
  for (uint32_t j = 0; j < self->others->n; j++)
    if (self->others->capacity[j] > 0)
      self->other_worth[j] += least_of (self->other_distance[j], distance) - of_pool;
}
