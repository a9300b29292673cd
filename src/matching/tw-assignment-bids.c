/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A quick first assignment by bidding ("augmenting row reduction").
 *
 * Each row takes the column it likes best and bids as much as it would lose by
 * going to its second choice; whoever had the column before bids again. After a
 * few rounds most rows have a partner, at prices that keep what a network
 * promises, and only the rest needs the costly search of
 * tw-assignment-paths.c. Whatever the bids leave undone is right, just undone.
 */

#include "tw-assignment-bids-private.h"

#include <stdlib.h>

/* Rounds over the rows without a partner. */
#define N_ROUNDS 12

/* Bidding stops when prices fall so low; far from what an int32_t holds. */
#define LOWEST_PRICE (-(1 << 25))

typedef struct
{
  uint32_t column;  /* the best, if possible one with room; TW_NETWORK_NOBODY if there is none */
  int32_t  least;   /* its cost − price */
  int32_t  second;  /* of the second best, which may be the same */
} Choice;

typedef struct
{
  TwNetwork *network;
  int32_t   *block_least;
  uint32_t  *waiting;      /* rows, once for each place they seek a partner for */
  size_t     n_waiting;
} Bids;

static void
hide_partners (TwNetwork *network,
               uint32_t   row)
{
  const uint32_t *partners = tw_network_side_partners (&network->rows, row);

  for (uint32_t k = 0; k < network->rows.n_partners[row]; k++)
    network->open_price[partners[k]] = TW_LANES_CLOSED;
}

static void
show_partners (TwNetwork *network,
               uint32_t   row)
{
  const uint32_t *partners = tw_network_side_partners (&network->rows, row);

  for (uint32_t k = 0; k < network->rows.n_partners[row]; k++)
    tw_network_set_column_price (network, partners[k], network->columns.price[partners[k]]);
}

static void
consider (const TwNetwork *network,
          Choice          *choice,
          uint32_t         column,
          int32_t          value)
{
  if (value > choice->least)
    {
      choice->second = value < choice->second ? value : choice->second;
      return;
    }

  if (choice->column == TW_NETWORK_NOBODY)
    {
      choice->column = column;
      return;
    }

  choice->second = choice->least;
  if (!tw_network_side_has_room (&network->columns, choice->column) &&
      tw_network_side_has_room (&network->columns, column))
    choice->column = column;
}

static Choice
choose (const Bids *self,
        uint32_t    row)
{
  const TwNetwork *network = self->network;
  const uint16_t *scores = tw_network_scores (network, row);
  Choice choice = { .column = TW_NETWORK_NOBODY, .second = TW_LANES_UNREACHED };

  choice.least = tw_lanes_reduce (scores, network->open_price, TW_ASSIGNMENT_SCORE_MAX, network->n_blocks,
                                  self->block_least);
  if (choice.least >= TW_LANES_FAR)
    return choice;

  for (uint32_t b = 0; b < network->n_blocks; b++)
    {
      if (self->block_least[b] > choice.least)
        {
          choice.second = self->block_least[b] < choice.second ? self->block_least[b] : choice.second;
          continue;
        }

      for (uint32_t j = b * TW_LANES_BLOCK; j < (b + 1) * TW_LANES_BLOCK; j++)
        if (scores[j] != TW_LANES_FORBIDDEN)
          consider (network, &choice, j, TW_ASSIGNMENT_SCORE_MAX - scores[j] - network->open_price[j]);
    }

  return choice;
}

/* A row with several partners asks the same of all of them. */
static void
even_out (TwNetwork *network,
          uint32_t   row)
{
  const uint32_t *partners = tw_network_side_partners (&network->rows, row);

  for (uint32_t k = 0; k < network->rows.n_partners[row]; k++)
    if (network->columns.capacity[partners[k]] == 1)
      tw_network_set_column_price (network, partners[k],
                                   tw_network_cost (network, row, partners[k]) - network->rows.price[row]);
}

/* Lets @row bid for one place. Returns the row that lost its place, if any. */
static uint32_t
bid (Bids     *self,
     uint32_t  row)
{
  TwNetwork *network = self->network;
  uint32_t loser = TW_NETWORK_NOBODY;
  bool room, single;
  Choice choice;

  hide_partners (network, row);
  choice = choose (self, row);
  show_partners (network, row);
  /* To stay alone is a choice too, where it has its cost. */
  if (tw_network_is_level (network) && choice.second > TW_ASSIGNMENT_SCORE_MAX)
    choice.second = TW_ASSIGNMENT_SCORE_MAX;
  if (choice.column == TW_NETWORK_NOBODY || choice.least > choice.second)
    return TW_NETWORK_NOBODY;

  /* A price may fall where the column gets full, and nobody but this row pays it. */
  room = tw_network_side_has_room (&network->columns, choice.column);
  single = network->columns.capacity[choice.column] == 1 && choice.second < TW_LANES_FAR;
  network->rows.price[row] = single ? choice.second : choice.least;

  if (!room && single)
    {
      loser = *tw_network_side_partners (&network->columns, choice.column);
      tw_network_unlink (network, loser, choice.column);
    }
  if (room || single)
    tw_network_link (network, row, choice.column);
  even_out (network, row);

  return loser;
}

static void
run_round (Bids *self)
{
  size_t n_losers = 0;

  for (size_t k = 0; k < self->n_waiting; k++)
    {
      uint32_t loser = bid (self, self->waiting[k]);

      /* Not more losers than bids so far: the list can be reused. */
      if (loser != TW_NETWORK_NOBODY)
        self->waiting[n_losers++] = loser;
    }

  self->n_waiting = n_losers;
}

static bool
prices_are_low (const TwNetwork *network)
{
  return tw_lanes_least (network->columns.price, network->columns.n) < LOWEST_PRICE;
}

static void
queue_all (Bids *self)
{
  const TwNetworkSide *rows = &self->network->rows;

  for (uint32_t i = 0; i < rows->n; i++)
    for (uint32_t k = 0; k < rows->capacity[i]; k++)
      self->waiting[self->n_waiting++] = i;
}

/**
 * tw_assignment_bids_run:
 * @network: a network without pairs, all prices 0
 *
 * Makes most pairs.
 *
 * Returns: whether there was memory
 */
bool
tw_assignment_bids_run (TwNetwork *network)
{
  size_t n_places = 0;
  Bids self = { .network = network };
  bool has_memory;

  for (uint32_t i = 0; i < network->rows.n; i++)
    n_places += network->rows.capacity[i];

  self.block_least = calloc ((size_t) network->n_blocks + 1, sizeof *self.block_least);
  self.waiting = calloc (n_places + 1, sizeof *self.waiting);
  has_memory = self.block_least != NULL && self.waiting != NULL;
  if (has_memory)
    {
      queue_all (&self);
      for (int round = 0; round < N_ROUNDS && self.n_waiting > 0 && !prices_are_low (network); round++)
        run_round (&self);
    }

  free (self.block_least);
  free (self.waiting);
  return has_memory;
}
