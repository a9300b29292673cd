/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Builds the core of an assignment: who has somebody gets a place in it, in the
 * same order as in the network, and costs and partners are written down by place.
 */

#include "tw-assignment-core-private.h"

#include <stdlib.h>
#include <string.h>

/* What the core is made of: one side of a solved assignment. */
typedef struct
{
  const TwNetworkSide     *side;
  const TwAssignmentPrice *prices;
  TwAssignmentPrice       *core_prices; /* of those in the core, by place */
  uint32_t                *members;     /* who they are, by place */
  uint32_t                 n_core;
} Source;

typedef struct
{
  const TwNetwork *network;
  bool             own_are_rows;
  Source           own;
  Source           others;
} Sources;

static void
sources_init (Sources            *self,
              const TwAssignment *assignment,
              TwAssignmentSide    side)
{
  const TwNetwork *network = &assignment->network;
  bool own_are_mentors = side == TW_ASSIGNMENT_MENTOR;

  *self = (Sources) { .network = network, .own_are_rows = assignment->mentors_are_rows == own_are_mentors };
  self->own.side = self->own_are_rows ? &network->rows : &network->columns;
  self->own.prices = own_are_mentors ? assignment->mentor_prices : assignment->mentee_prices;
  self->others.side = self->own_are_rows ? &network->columns : &network->rows;
  self->others.prices = own_are_mentors ? assignment->mentee_prices : assignment->mentor_prices;
}

static void
sources_clear (Sources *self)
{
  free (self->own.core_prices);
  free (self->own.members);
  free (self->others.core_prices);
  free (self->others.members);
}

static bool
has_somebody (const TwNetworkSide *side,
              uint32_t             member)
{
  return side->n_partners[member] > 0;
}

/* Has places, and all of them are empty. */
static bool
waits (const TwNetworkSide *side,
       uint32_t             member)
{
  return !has_somebody (side, member) && side->capacity[member] > 0;
}

static uint16_t
score_of (const Sources *sources,
          uint32_t       own,
          uint32_t       other)
{
  return sources->own_are_rows ? tw_network_scores (sources->network, own)[other]
                               : tw_network_scores (sources->network, other)[own];
}

/* Gives everybody who has somebody a place in the core, and fills in what does not need the other side's. */
static bool
take_places (Source         *source,
             TwNetworkSide  *core,
             uint32_t      **places)
{
  const TwNetworkSide *side = source->side;
  size_t n_members = (size_t) side->n + 1;

  *places = calloc (n_members, sizeof **places);
  source->members = calloc (n_members, sizeof *source->members);
  source->core_prices = calloc (n_members, sizeof *source->core_prices);
  core->capacity = calloc (n_members, sizeof *core->capacity);
  core->n_partners = calloc (n_members, sizeof *core->n_partners);
  core->first = calloc (n_members, sizeof *core->first);
  if (*places == NULL || source->members == NULL || source->core_prices == NULL ||
      core->capacity == NULL || core->n_partners == NULL || core->first == NULL)
    return false;

  for (uint32_t i = 0; i < side->n; i++)
    {
      uint32_t place = source->n_core;

      (*places)[i] = TW_NETWORK_NOBODY;
      if (!has_somebody (side, i))
        continue;

      (*places)[i] = source->n_core++;
      source->members[place] = i;
      source->core_prices[place] = source->prices[i];
      core->capacity[place] = side->capacity[i];
      core->n_partners[place] = side->n_partners[i];
      core->first[place + 1] = core->first[place] + side->n_partners[i];
    }

  core->n = source->n_core;
  return true;
}

static bool
take_partners (const Source   *source,
               TwNetworkSide  *core,
               const uint32_t *places_of_partners)
{
  core->partners = calloc (core->first[core->n] + 1, sizeof *core->partners);
  if (core->partners == NULL)
    return false;

  for (uint32_t place = 0; place < core->n; place++)
    {
      const uint32_t *partners = tw_network_side_partners (source->side, source->members[place]);

      for (uint32_t k = 0; k < core->n_partners[place]; k++)
        core->partners[core->first[place] + k] = places_of_partners[partners[k]];
    }

  return true;
}

/* The network has a row of scores for each column already where all are in the core. */
static bool
can_use_scores_of_network (const TwAssignmentCore *self,
                          const Sources          *sources)
{
  return !sources->own_are_rows && self->own.n == sources->own.side->n && self->others.n == sources->others.side->n;
}

static bool
copy_scores (TwAssignmentCore *self,
            const Sources    *sources)
{
  size_t stride = (size_t) tw_network_count_blocks (self->own.n) * TW_LANES_BLOCK;
  size_t size = (self->others.n * stride + TW_LANES_BLOCK) * sizeof *self->scores;

  self->scores = aligned_alloc (TW_LANES_BLOCK, size);
  if (self->scores == NULL)
    return false;

  memset (self->scores, 0xff, size);
  /* In squares, so that what is read and what is written stays in the cache. */
  for (uint32_t first = 0; first < self->own.n; first += TW_LANES_BLOCK)
    for (uint32_t j = 0; j < self->others.n; j++)
      for (uint32_t i = first; i < first + TW_LANES_BLOCK && i < self->own.n; i++)
        self->scores[j * stride + i] = score_of (sources, sources->own.members[i], sources->others.members[j]);

  return true;
}

/* For each row of the core, by place, the least that is lost before prices with a column that waits. */
static bool
find_waiting_columns (const TwNetwork *network,
                      const Source    *rows,
                      int32_t         *least)
{
  uint32_t n_columns = network->n_blocks * TW_LANES_BLOCK;
  int32_t *prices = calloc ((size_t) n_columns + 1, sizeof *prices);
  int32_t *block_least = calloc ((size_t) network->n_blocks + 1, sizeof *block_least);
  bool has_memory = prices != NULL && block_least != NULL;

  if (has_memory)
    {
      for (uint32_t j = 0; j < n_columns; j++)
        prices[j] = j < network->columns.n && waits (&network->columns, j) ? 0 : TW_LANES_CLOSED;
      for (uint32_t i = 0; i < rows->n_core; i++)
        least[i] = tw_lanes_reduce (tw_network_scores (network, rows->members[i]), prices, 0, network->n_blocks,
                                    block_least);
    }

  free (prices);
  free (block_least);
  return has_memory;
}

/* Likewise for each column of the core with a row that waits. */
static void
find_waiting_rows (const TwNetwork *network,
                   const Source    *columns,
                   int32_t         *least)
{
  for (uint32_t j = 0; j < columns->n_core; j++)
    least[j] = TW_LANES_UNREACHED;

  for (uint32_t i = 0; i < network->rows.n; i++)
    for (uint32_t j = 0; j < columns->n_core && waits (&network->rows, i); j++)
      {
        uint16_t score = tw_network_scores (network, i)[columns->members[j]];

        if (score != TW_LANES_FORBIDDEN && -score < least[j])
          least[j] = -score;
      }
}

/* A way over somebody who waits may be the shortest one between the pool and somebody of the core. Their places are
 * worth nothing, so what is lost is what the place here is worth, less the pair. */
static void
shorten_steps (const TwReach *reach,
               const int32_t *least,
               const int64_t *worths,
               int64_t       *steps,
               uint32_t       n)
{
  for (uint32_t i = 0; i < n; i++)
    {
      int64_t step = worths[i] - reach->tandem_worth + least[i];

      if (least[i] < TW_LANES_FAR && step < steps[i])
        steps[i] = step;
    }
}

static bool
pass_over_those_who_wait (TwAssignmentCore *self,
                          const Sources    *sources)
{
  const Source *rows = sources->own_are_rows ? &sources->own : &sources->others;
  const Source *columns = sources->own_are_rows ? &sources->others : &sources->own;
  int32_t *of_own = calloc ((size_t) self->own.n + 1, sizeof *of_own);
  int32_t *of_others = calloc ((size_t) self->others.n + 1, sizeof *of_others);
  bool has_memory = of_own != NULL && of_others != NULL;

  has_memory = has_memory && find_waiting_columns (sources->network, rows, sources->own_are_rows ? of_own : of_others);
  if (has_memory)
    {
      find_waiting_rows (sources->network, columns, sources->own_are_rows ? of_others : of_own);
      shorten_steps (&self->reach, of_own, self->reach.own_worth, self->reach.own_from_pool, self->own.n);
      shorten_steps (&self->reach, of_others, self->reach.other_worth, self->reach.other_to_pool, self->others.n);
    }

  free (of_own);
  free (of_others);
  return has_memory;
}

static bool
core_init (TwAssignmentCore *self,
           Sources          *sources)
{
  if (!take_places (&sources->own, &self->own, &self->own_place) ||
      !take_places (&sources->others, &self->others, &self->other_place) ||
      !take_partners (&sources->own, &self->own, self->other_place) ||
      !take_partners (&sources->others, &self->others, self->own_place))
    return false;

  if (!can_use_scores_of_network (self, sources) && !copy_scores (self, sources))
    return false;

  return tw_reach_init (&self->reach, sources->network->aim, &self->own, sources->own.core_prices,
                        &self->others, sources->others.core_prices,
                        self->scores != NULL ? self->scores : sources->network->scores) &&
         pass_over_those_who_wait (self, sources);
}

/**
 * tw_assignment_core_new:
 * @assignment: a solved assignment; it must stay as it is
 * @side: where those are whose alternatives are asked for, the own side
 *
 * Returns: (transfer full) (nullable): the core, or %NULL if there is no memory
 */
TwAssignmentCore *
tw_assignment_core_new (const TwAssignment *assignment,
                        TwAssignmentSide    side)
{
  TwAssignmentCore *self = calloc (1, sizeof *self);
  Sources sources;

  if (self == NULL)
    return NULL;

  sources_init (&sources, assignment, side);
  self->other_side = sources.others.side;
  if (!core_init (self, &sources))
    {
      tw_assignment_core_free (self);
      self = NULL;
    }

  sources_clear (&sources);
  return self;
}

static void
side_clear (TwNetworkSide *side)
{
  free (side->capacity);
  free (side->n_partners);
  free (side->first);
  free (side->partners);
}

void
tw_assignment_core_free (TwAssignmentCore *self)
{
  if (self == NULL)
    return;

  tw_reach_clear (&self->reach);
  side_clear (&self->own);
  side_clear (&self->others);
  free (self->own_place);
  free (self->other_place);
  free (self->scores);
  free (self);
}

/**
 * tw_assignment_core_run:
 * @self: a core
 * @own: one of the own side, by their position in the network, with a place
 *
 * Finds out how far it is from @own having one partner too many to each of the
 * others having a place free.
 */
void
tw_assignment_core_run (TwAssignmentCore *self,
                        uint32_t          own)
{
  TwReachNode start = { TW_REACH_OWN, self->own_place[own] };
  TwReachNode everywhere = { TW_REACH_NOWHERE, 0 };

  if (self->own_place[own] == TW_NETWORK_NOBODY)
    start.kind = TW_REACH_POOL;

  tw_reach_run (&self->reach, start, everywhere, TW_REACH_FAR);
}

/**
 * tw_assignment_core_distance:
 * @self: a core after tw_assignment_core_run()
 * @other: one of the others, by their position in the network
 *
 * Returns: how far they are; from %TW_REACH_FAR on: they have no place at all
 */
int64_t
tw_assignment_core_distance (const TwAssignmentCore *self,
                             uint32_t                other)
{
  if (self->other_place[other] != TW_NETWORK_NOBODY)
    return tw_reach_distance (&self->reach, (TwReachNode) { TW_REACH_OTHER, self->other_place[other] });
  if (waits (self->other_side, other))
    return self->reach.pool_distance;

  return TW_REACH_UNREACHED;
}
