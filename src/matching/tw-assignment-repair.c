/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The cheapest way to meet a demand that parts no more than a few tandems.
 *
 * The best way of all often re-arranges a score of tandems for a point or two.
 * Ways are the same as in tw-assignment-reach.c, but each step that parts a
 * tandem goes one layer up: the nearest node of layer k is reached with k tandems
 * parted. No step is negative, so a way through all layers is as short as any
 * with so many partings, and no other tandem has to move beside it.
 */

#include "tw-assignment-demand-private.h"

#include "tw-assignment-private.h"

#include <stdlib.h>
#include <string.h>

/* All nodes as they can be reached with so many tandems parted. TW_NETWORK_NOBODY stands for the pool. */
typedef struct
{
  int64_t     *own_distance;
  uint32_t    *own_from;       /* of the same layer */
  int64_t     *other_distance;
  uint32_t    *other_from;     /* of the layer below, or the pool of this one */
  int64_t      pool_distance;
  TwReachNode  pool_from;      /* of the same layer */
} Layer;

typedef struct
{
  const TwReach *reach;        /* people, pairs and what places are worth */
  TwReachNode    start;
  uint32_t       start_layer;
  TwReachNode    target;
  Layer         *layers;
  uint32_t       n_layers;
} Repair;

static bool
layer_init (Layer         *self,
            const TwReach *reach)
{
  size_t n_own = (size_t) reach->own->n + 1;
  size_t n_others = (size_t) reach->others->n + 1;

  self->own_distance = calloc (n_own, sizeof *self->own_distance);
  self->own_from = calloc (n_own, sizeof *self->own_from);
  self->other_distance = calloc (n_others, sizeof *self->other_distance);
  self->other_from = calloc (n_others, sizeof *self->other_from);
  if (self->own_distance == NULL || self->own_from == NULL ||
      self->other_distance == NULL || self->other_from == NULL)
    return false;

  for (size_t i = 0; i < n_own; i++)
    self->own_distance[i] = TW_REACH_UNREACHED;
  for (size_t j = 0; j < n_others; j++)
    self->other_distance[j] = TW_REACH_UNREACHED;
  self->pool_distance = TW_REACH_UNREACHED;

  return true;
}

static void
layer_clear (Layer *self)
{
  free (self->own_distance);
  free (self->own_from);
  free (self->other_distance);
  free (self->other_from);
}

static bool
repair_init (Repair  *self,
             uint32_t max_parted)
{
  self->n_layers = max_parted + 1;
  self->layers = calloc (self->n_layers, sizeof *self->layers);
  if (self->layers == NULL)
    return false;

  for (uint32_t k = 0; k < self->n_layers; k++)
    if (!layer_init (&self->layers[k], self->reach))
      return false;

  return true;
}

static void
repair_clear (Repair *self)
{
  for (uint32_t k = 0; self->layers != NULL && k < self->n_layers; k++)
    layer_clear (&self->layers[k]);
  free (self->layers);
}

static void
set_out (Repair *self)
{
  Layer *layer = &self->layers[self->start_layer];

  if (self->start.kind == TW_REACH_OWN)
    layer->own_distance[self->start.member] = 0;
  else
    layer->other_distance[self->start.member] = 0;
}

/* Who has one partner too many drops one of them, which parts a tandem. */
static void
drop_partners (const Repair *self,
               const Layer  *below,
               Layer        *layer)
{
  const TwNetworkSide *own = self->reach->own;

  for (uint32_t i = 0; i < own->n; i++)
    {
      const uint32_t *partners = tw_network_side_partners (own, i);

      if (below->own_distance[i] >= TW_REACH_FAR)
        continue;

      for (uint32_t k = 0; k < own->n_partners[i]; k++)
        {
          int64_t distance = below->own_distance[i] - tw_reach_slack (self->reach, i, partners[k]);

          if (distance >= layer->other_distance[partners[k]])
            continue;
          layer->other_distance[partners[k]] = distance;
          layer->other_from[partners[k]] = i;
        }
    }
}

static bool
have_each_other (const TwNetworkSide *others,
                 uint32_t             other,
                 uint32_t             own)
{
  const uint32_t *partners = tw_network_side_partners (others, other);

  for (uint32_t k = 0; k < others->n_partners[other]; k++)
    if (partners[k] == own)
      return true;

  return false;
}

/* Who has a place free takes anybody they do not have yet. */
static void
take_anybody (const Repair *self,
              Layer        *layer,
              uint32_t      other)
{
  const TwReach *reach = self->reach;
  const uint16_t *scores = reach->scores + (size_t) other * reach->n_blocks * TW_LANES_BLOCK;
  int64_t base = layer->other_distance[other] + reach->other_worth[other] - reach->tandem_worth;

  for (uint32_t i = 0; i < reach->own->n; i++)
    {
      int64_t distance = base + reach->own_worth[i] - scores[i];

      if (distance >= layer->own_distance[i] || scores[i] == TW_LANES_FORBIDDEN ||
          have_each_other (reach->others, other, i))
        continue;
      layer->own_distance[i] = distance;
      layer->own_from[i] = other;
    }
}

static void
reach_pool (Layer       *layer,
            TwReachNode  from,
            int64_t      distance)
{
  if (distance >= layer->pool_distance)
    return;

  layer->pool_distance = distance;
  layer->pool_from = from;
}

static void
go_into_pool (const Repair *self,
              Layer        *layer)
{
  const TwReach *reach = self->reach;

  for (uint32_t i = 0; i < reach->own->n; i++)
    if (tw_network_side_has_room (reach->own, i))
      reach_pool (layer, (TwReachNode) { TW_REACH_OWN, i }, layer->own_distance[i]);
  for (uint32_t j = 0; j < reach->others->n; j++)
    reach_pool (layer, (TwReachNode) { TW_REACH_OTHER, j }, layer->other_distance[j] + reach->other_worth[j]);
}

/* Out of the pool comes a place of those who have empty ones, who take anybody in turn, and of those who drop a
 * partner for what a place is worth to them. */
static void
come_out_of_pool (const Repair *self,
                  Layer        *layer)
{
  const TwReach *reach = self->reach;

  for (uint32_t i = 0; i < reach->own->n; i++)
    {
      int64_t distance = layer->pool_distance + reach->own_worth[i];

      if (reach->own->capacity[i] == 0 || distance >= layer->own_distance[i])
        continue;
      layer->own_distance[i] = distance;
      layer->own_from[i] = TW_NETWORK_NOBODY;
    }

  for (uint32_t j = 0; j < reach->others->n; j++)
    {
      if (!tw_network_side_has_room (reach->others, j) || layer->pool_distance >= layer->other_distance[j])
        continue;
      layer->other_distance[j] = layer->pool_distance;
      layer->other_from[j] = TW_NETWORK_NOBODY;
      take_anybody (self, layer, j);
    }
}

static void
fill_layer (const Repair *self,
            uint32_t      k)
{
  Layer *layer = &self->layers[k];

  if (k > 0)
    drop_partners (self, &self->layers[k - 1], layer);
  for (uint32_t j = 0; j < self->reach->others->n; j++)
    if (layer->other_distance[j] < TW_REACH_FAR)
      take_anybody (self, layer, j);
  go_into_pool (self, layer);
  if (layer->pool_distance < TW_REACH_FAR)
    come_out_of_pool (self, layer);
}

static int64_t
target_distance (const Repair *self,
                 uint32_t      k)
{
  const Layer *layer = &self->layers[k];

  return self->target.kind == TW_REACH_OWN ? layer->own_distance[self->target.member]
                                           : layer->other_distance[self->target.member];
}

/* The layer in which the target is nearest; of several the one with the fewest tandems parted. */
static uint32_t
find_best_layer (const Repair *self)
{
  uint32_t best = 0;

  for (uint32_t k = 1; k < self->n_layers; k++)
    if (target_distance (self, k) < target_distance (self, best))
      best = k;

  return best;
}

static TwReachNode
node_of (TwReachKind kind,
         uint32_t    member)
{
  return (TwReachNode) { member != TW_NETWORK_NOBODY ? kind : TW_REACH_POOL, member };
}

/* The way to the target backwards, from layer @k down. */
static size_t
trace (const Repair *self,
       uint32_t      k,
       TwReachMove  *moves)
{
  TwReachNode node = self->target;
  size_t n_moves = 0;

  while (k != self->start_layer || node.kind != self->start.kind || node.member != self->start.member)
    {
      const Layer *layer = &self->layers[k];
      TwReachNode before = layer->pool_from;

      if (node.kind == TW_REACH_OWN)
        before = node_of (TW_REACH_OTHER, layer->own_from[node.member]);
      if (node.kind == TW_REACH_OTHER)
        before = node_of (TW_REACH_OWN, layer->other_from[node.member]);

      if (node.kind == TW_REACH_OWN && before.kind == TW_REACH_OTHER)
        moves[n_moves++] = (TwReachMove) { .own = node.member, .other = before.member, .is_made = true };
      if (node.kind == TW_REACH_OTHER && before.kind == TW_REACH_OWN)
        {
          moves[n_moves++] = (TwReachMove) { .own = before.member, .other = node.member, .is_made = false };
          k--;
        }
      node = before;
    }

  return n_moves;
}

static bool
find_way (Repair             *self,
          const TwAssignment *assignment,
          TwAssignmentDemand  demand,
          TwAssignmentChange *change)
{
  /* In a layer one tandem is parted and two are made at most: one before the pool and one after it. */
  TwReachMove *moves = calloc (3 * (size_t) self->n_layers + 1, sizeof *moves);
  bool has_memory = moves != NULL;
  uint32_t best;

  if (!has_memory)
    return false;

  set_out (self);
  for (uint32_t k = self->start_layer; k < self->n_layers; k++)
    fill_layer (self, k);

  best = find_best_layer (self);
  if (target_distance (self, best) < TW_REACH_FAR)
    {
      change->cost = tw_reach_to_price (target_distance (self, best) +
                                        tw_assignment_demand_slack (assignment, self->reach, demand));
      has_memory = tw_assignment_change_take (assignment, demand, moves, trace (self, best, moves), change);
    }
  else
    {
      change->cost.tandems = TW_ASSIGNMENT_UNMET;
    }

  free (moves);
  return has_memory;
}

/**
 * tw_assignment_find_repair:
 * @self: a solved assignment
 * @demand: a pair, chosen or banned
 * @max_parted: how many tandems may be parted, a banned pair included
 * @change: (out): what would change
 *
 * The cheapest way to meet a demand that leaves all tandems but @max_parted as
 * they are; of several the one that parts fewer. It costs no less than what
 * tw_assignment_find_change() says. tw_assignment_change_clear() is due in any
 * case.
 *
 * Returns: %TW_ASSIGNMENT_OK or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_find_repair (const TwAssignment *self,
                           TwAssignmentDemand  demand,
                           uint32_t            max_parted,
                           TwAssignmentChange *change)
{
  Repair repair = { .start = tw_assignment_demand_start (self, demand),
                    .start_layer = demand.kind == TW_ASSIGNMENT_PAIR_BANNED ? 1 : 0,
                    .target = tw_assignment_demand_target (self, demand) };
  TwReach reach;
  bool has_memory;

  if (!tw_assignment_can_be_met (self, demand, change))
    return TW_ASSIGNMENT_OK;
  if (max_parted < repair.start_layer)
    {
      change->cost.tandems = TW_ASSIGNMENT_UNMET;
      return TW_ASSIGNMENT_OK;
    }
  /* No way parts more tandems than there are. */
  if (max_parted > self->n_pairs)
    max_parted = self->n_pairs;

  repair.reach = &reach;
  has_memory = tw_assignment_init_reach (self, &reach) && repair_init (&repair, max_parted) &&
               find_way (&repair, self, demand, change);

  repair_clear (&repair);
  tw_reach_clear (&reach);
  return has_memory ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;
}
