/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Finds a partner for each row that still seeks one, by shortest augmenting paths.
 *
 * A path starts at the seeking row, goes to a column over a pair not made, from
 * a full column to one of its partners, on from there, and ends at a column with
 * room: shift everybody along it, and one more tandem stands. Its length is what
 * the others lose. Lengths are measured net of prices, so no step is negative,
 * and the nearest column is found as Dijkstra does.
 *
 * If no column with room can be reached, everybody the search came by belongs to
 * a group with too few columns, and somebody has to stay alone: the one for whom
 * the rest loses least. For that the search goes on one level up, where it also
 * passes the columns already known as scarce. Where staying alone is a cost like
 * others, one search looks for both, and what is nearer comes first.
 *
 * The prices then take in what was learned, and keep what a network promises.
 */

#include "tw-assignment-paths-private.h"

#include <stdlib.h>

/* One search, from one row. Distances are in hundredths, on the level of the search.
 *
 * Most searches stay near, so the columns' distances begin in 16 bits, of which
 * twice as many fit a register and a cache; should one come to be too far for
 * them, all go on in 32 bits. */
typedef struct
{
  TwNetwork *network;
  bool       upper;             /* the search has gone one level up */

  /* Columns */
  bool       is_narrow;         /* distances are in @near_distance, else in @distance */
  uint16_t  *near_distance;
  uint16_t  *rebate;            /* what prices take off, while distances are narrow */
  uint16_t  *shut;              /* all bits set where nothing is to lead into, likewise */
  uint16_t  *hidden_shut;       /* of a row's partners, while it is scanned */
  int32_t    greatest_rebate;
  int32_t   *distance;          /* as far as known, of those not settled yet */
  int32_t   *block_least;
  int32_t    least;             /* the nearest of them */
  int32_t   *upper_price;       /* on the upper level: prices of the scarce columns not settled yet */
  int32_t   *hidden_price;      /* of a row's partners, while it is scanned */
  int32_t   *settled_distance;
  uint32_t  *scanned_before;    /* how many rows were scanned when a column was settled */
  uint32_t  *settled;           /* in the order they were settled */
  uint32_t   n_settled;
  uint32_t   n_settled_below;   /* of them, before the search went up */

  /* Rows */
  int32_t   *row_distance;
  uint32_t  *row_from;          /* the column a row was reached from, or TW_NETWORK_NOBODY */
  uint32_t  *row_search;        /* the search that came by last */
  uint32_t   search;
  uint32_t  *pending;           /* reached, but not scanned yet */
  uint32_t   n_pending;
  uint32_t  *scanned;           /* in the order they were scanned */
  uint32_t   n_scanned;
  uint32_t   n_scanned_below;

  /* Who had best stay alone */
  uint32_t   stay_row;
  int32_t    stay_distance;
} Search;

static bool
search_init (Search    *self,
             TwNetwork *network)
{
  size_t n_rows = network->rows.n;
  size_t n_columns = (size_t) network->n_blocks * TW_LANES_BLOCK;

  *self = (Search) { .network = network };
  self->near_distance = calloc (n_columns + 1, sizeof *self->near_distance);
  self->rebate = calloc (n_columns + 1, sizeof *self->rebate);
  self->shut = calloc (n_columns + 1, sizeof *self->shut);
  self->hidden_shut = calloc (n_columns + 1, sizeof *self->hidden_shut);
  self->distance = calloc (n_columns + 1, sizeof *self->distance);
  self->block_least = calloc ((size_t) network->n_blocks + 1, sizeof *self->block_least);
  self->upper_price = calloc (n_columns + 1, sizeof *self->upper_price);
  self->hidden_price = calloc (n_columns + 1, sizeof *self->hidden_price);
  self->settled_distance = calloc (n_columns + 1, sizeof *self->settled_distance);
  self->scanned_before = calloc (n_columns + 1, sizeof *self->scanned_before);
  self->settled = calloc (n_columns + 1, sizeof *self->settled);
  self->row_distance = calloc (n_rows + 1, sizeof *self->row_distance);
  self->row_from = calloc (n_rows + 1, sizeof *self->row_from);
  self->row_search = calloc (n_rows + 1, sizeof *self->row_search);
  self->pending = calloc (n_rows + 1, sizeof *self->pending);
  self->scanned = calloc (n_rows + 1, sizeof *self->scanned);

  return self->near_distance != NULL && self->rebate != NULL && self->shut != NULL &&
         self->hidden_shut != NULL && self->distance != NULL && self->block_least != NULL && self->upper_price != NULL &&
         self->hidden_price != NULL && self->settled_distance != NULL && self->scanned_before != NULL &&
         self->settled != NULL && self->row_distance != NULL &&
         self->row_from != NULL && self->row_search != NULL && self->pending != NULL &&
         self->scanned != NULL;
}

static void
search_clear (Search *self)
{
  free (self->near_distance);
  free (self->rebate);
  free (self->shut);
  free (self->hidden_shut);
  free (self->distance);
  free (self->block_least);
  free (self->upper_price);
  free (self->hidden_price);
  free (self->settled_distance);
  free (self->scanned_before);
  free (self->settled);
  free (self->row_distance);
  free (self->row_from);
  free (self->row_search);
  free (self->pending);
  free (self->scanned);
}

/* The prices of the columns the search may still go to on its level. */
static int32_t *
search_prices (Search *self)
{
  return self->upper ? self->upper_price : self->network->open_price;
}

static void
forget_least (Search *self)
{
  for (uint32_t b = 0; b < self->network->n_blocks; b++)
    self->block_least[b] = TW_LANES_UNREACHED;
  self->least = TW_LANES_UNREACHED;
}

static void
forget_distances (Search *self)
{
  uint32_t n_columns = self->network->n_blocks * TW_LANES_BLOCK;

  self->is_narrow = false;
  for (uint32_t j = 0; j < n_columns; j++)
    self->distance[j] = TW_LANES_UNREACHED;
  forget_least (self);
}

/* From here on distances are in 32 bits. */
static void
widen (Search *self)
{
  uint32_t n_columns = self->network->n_blocks * TW_LANES_BLOCK;

  self->is_narrow = false;
  for (uint32_t j = 0; j < n_columns; j++)
    self->distance[j] = self->near_distance[j] != TW_LANES_UNREACHED_NARROW ? self->near_distance[j]
                                                                            : TW_LANES_UNREACHED;
}

/* Nothing is reached yet, and what will be is likely to fit 16 bits. */
static void
begin_near (Search *self)
{
  const int32_t *prices = self->network->open_price;
  uint32_t n_columns = self->network->n_blocks * TW_LANES_BLOCK;

  self->is_narrow = true;
  self->greatest_rebate = 0;
  for (uint32_t j = 0; j < n_columns; j++)
    {
      int32_t rebate = prices[j] != TW_LANES_CLOSED ? -prices[j] : 0;

      self->near_distance[j] = TW_LANES_UNREACHED_NARROW;
      self->rebate[j] = (uint16_t) rebate;
      self->shut[j] = prices[j] != TW_LANES_CLOSED ? 0 : UINT16_MAX;
      self->greatest_rebate = rebate > self->greatest_rebate ? rebate : self->greatest_rebate;
    }
  forget_least (self);
}

static void
reach_row (Search   *self,
           uint32_t  row,
           uint32_t  from,
           int32_t   distance)
{
  if (self->row_search[row] != self->search)
    {
      self->row_search[row] = self->search;
      self->pending[self->n_pending++] = row;
    }
  else if (self->row_distance[row] <= distance)
    {
      return;
    }

  self->row_distance[row] = distance;
  self->row_from[row] = from;
}

/* Where in the pending rows the nearest is. None is nearer than @floor, and
 * mostly one that has just been reached is as near as that. */
static uint32_t
find_nearest_pending (const Search *self,
                      int32_t       floor)
{
  uint32_t nearest = self->n_pending - 1;

  for (uint32_t k = self->n_pending; k-- > 0;)
    {
      int32_t distance = self->row_distance[self->pending[k]];

      if (distance <= floor)
        return k;
      if (distance < self->row_distance[self->pending[nearest]])
        nearest = k;
    }

  return nearest;
}

/* What is lost if @row goes without one partner. On the upper level the tandem is counted already. */
static void
consider_staying (Search   *self,
                  uint32_t  row)
{
  int32_t cost = tw_network_is_level (self->network) ? TW_ASSIGNMENT_SCORE_MAX : 0;
  int32_t distance = self->row_distance[row] - self->network->rows.price[row] + cost;

  if (distance >= self->stay_distance)
    return;

  self->stay_distance = distance;
  self->stay_row = row;
}

/* Whether no column can be too far for 16 bits over a row with this base. */
static bool
is_near (const Search *self,
         int32_t       base)
{
  return base + self->greatest_rebate + TW_ASSIGNMENT_SCORE_MAX < TW_LANES_UNREACHED_NARROW;
}

static void
relax_near (Search   *self,
            uint32_t  row,
            int32_t   base)
{
  const TwNetworkSide *rows = &self->network->rows;
  const uint32_t *partners = tw_network_side_partners (rows, row);

  for (uint32_t k = 0; k < rows->n_partners[row]; k++)
    {
      self->hidden_shut[k] = self->shut[partners[k]];
      self->shut[partners[k]] = UINT16_MAX;
    }

  self->least = tw_lanes_relax_narrow (tw_network_scores (self->network, row), self->rebate, self->shut,
                                       (uint16_t) (base + TW_ASSIGNMENT_SCORE_MAX), self->network->n_blocks, self->near_distance,
                                       self->block_least);

  for (uint32_t k = 0; k < rows->n_partners[row]; k++)
    self->shut[partners[k]] = self->hidden_shut[k];
}

/* Looks from @row at all columns. The partners it has are no way to go. */
static void
relax_from (Search   *self,
            uint32_t  row)
{
  const TwNetworkSide *rows = &self->network->rows;
  const uint32_t *partners = tw_network_side_partners (rows, row);
  int32_t *prices = search_prices (self);
  int32_t base = self->row_distance[row] - rows->price[row];

  if (self->is_narrow && is_near (self, base))
    {
      relax_near (self, row, base);
      return;
    }
  if (self->is_narrow)
    widen (self);

  for (uint32_t k = 0; k < rows->n_partners[row]; k++)
    {
      self->hidden_price[k] = prices[partners[k]];
      prices[partners[k]] = TW_LANES_CLOSED;
    }

  self->least = tw_lanes_relax (tw_network_scores (self->network, row), prices,
                                base + TW_ASSIGNMENT_SCORE_MAX, self->network->n_blocks, self->distance, self->block_least);

  for (uint32_t k = 0; k < rows->n_partners[row]; k++)
    prices[partners[k]] = self->hidden_price[k];
}

static void
scan_row (Search   *self,
          uint32_t  nearest)
{
  uint32_t row = self->pending[nearest];

  self->pending[nearest] = self->pending[--self->n_pending];
  self->scanned[self->n_scanned++] = row;

  if (self->upper || tw_network_is_level (self->network))
    consider_staying (self, row);
  relax_from (self, row);
}

/* From a column to the partners it might give up. A scarce row is a level further up. */
static void
reach_partners (Search   *self,
                uint32_t  column)
{
  const TwNetwork *network = self->network;
  const uint32_t *partners = tw_network_side_partners (&network->columns, column);

  for (uint32_t k = 0; k < network->columns.n_partners[column]; k++)
    {
      uint32_t row = partners[k];
      int32_t slack = network->rows.price[row] + network->columns.price[column] -
                      tw_network_cost (network, row, column);

      if (network->rows.scarce[row] == self->upper)
        reach_row (self, row, column, self->settled_distance[column] + slack);
    }
}

static void
settle_column (Search   *self,
               uint32_t  column)
{
  self->settled[self->n_settled++] = column;
  self->distance[column] = TW_LANES_UNREACHED;
  self->near_distance[column] = TW_LANES_UNREACHED_NARROW;
  self->shut[column] = UINT16_MAX;
  search_prices (self)[column] = TW_LANES_CLOSED;
  reach_partners (self, column);
}

static uint32_t
find_at_distance (const Search *self,
                  uint32_t      block,
                  int32_t       distance,
                  uint8_t      *found)
{
  if (self->is_narrow)
    return tw_lanes_find_narrow (self->near_distance + block * TW_LANES_BLOCK, (uint16_t) distance, found);

  return tw_lanes_find (self->distance + block * TW_LANES_BLOCK, distance, found);
}

static int32_t
find_least_of_block (const Search *self,
                     uint32_t      block)
{
  if (self->is_narrow)
    return tw_lanes_least_narrow (self->near_distance + block * TW_LANES_BLOCK);

  return tw_lanes_least (self->distance + block * TW_LANES_BLOCK, TW_LANES_BLOCK);
}

/* Settles all columns at the least distance, or returns the first of them that has room. */
static uint32_t
settle_nearest_columns (Search *self)
{
  int32_t nearest = self->least;

  for (uint32_t b = 0; b < self->network->n_blocks; b++)
    {
      uint8_t found[TW_LANES_BLOCK + 1];
      uint32_t n_found;

      if (self->block_least[b] != nearest)
        continue;

      n_found = find_at_distance (self, b, nearest, found);
      for (uint32_t k = 0; k < n_found; k++)
        {
          uint32_t j = b * TW_LANES_BLOCK + found[k];

          self->settled_distance[j] = nearest;
          self->scanned_before[j] = self->n_scanned;
          if (tw_network_side_has_room (&self->network->columns, j))
            return j;
          settle_column (self, j);
        }

      self->block_least[b] = find_least_of_block (self, b);
    }

  self->least = tw_lanes_least (self->block_least, self->network->n_blocks);
  return TW_NETWORK_NOBODY;
}

/* Widens the search until it meets a column with room, which it returns, or
 * until staying alone is nearer than anything, or nothing is left. */
static uint32_t
explore (Search *self)
{
  int32_t nearest = -TW_LANES_FAR;

  while (true)
    {
      uint32_t row = find_nearest_pending (self, nearest);
      int32_t row_distance = self->n_pending > 0 ? self->row_distance[self->pending[row]] : TW_LANES_FAR;

      nearest = self->least < row_distance ? self->least : row_distance;

      if (nearest >= TW_LANES_FAR || nearest >= self->stay_distance)
        return TW_NETWORK_NOBODY;

      if (self->least <= row_distance)
        {
          uint32_t column = settle_nearest_columns (self);

          if (column != TW_NETWORK_NOBODY)
            return column;
        }
      else
        {
          scan_row (self, row);
        }
    }
}

/* Nothing with room is within reach. From here on each step costs a tandem, so
 * all that was reached may stay alone, or lead to the scarce columns and rows. */
static void
go_up (Search *self)
{
  TwNetwork *network = self->network;

  self->upper = true;
  self->n_scanned_below = self->n_scanned;
  self->n_settled_below = self->n_settled;
  for (uint32_t j = 0; j < network->n_blocks * TW_LANES_BLOCK; j++)
    self->upper_price[j] = TW_LANES_CLOSED;
  for (uint32_t j = 0; j < network->columns.n; j++)
    if (network->columns.scarce[j])
      self->upper_price[j] = network->columns.price[j];
  forget_distances (self);

  for (uint32_t k = 0; k < self->n_scanned; k++)
    {
      consider_staying (self, self->scanned[k]);
      if (network->n_scarce_columns > 0)
        relax_from (self, self->scanned[k]);
    }
  for (uint32_t k = 0; k < self->n_settled; k++)
    reach_partners (self, self->settled[k]);
}

/* A row over which @column was reached: scanned before it was settled, and just
 * so far away. */
static uint32_t
find_row_before (const Search *self,
                 uint32_t      column)
{
  const TwNetwork *network = self->network;
  int32_t distance = self->settled_distance[column] + network->columns.price[column];

  for (uint32_t k = self->scanned_before[column]; k-- > 0;)
    {
      uint32_t row = self->scanned[k];

      if (tw_network_scores (network, row)[column] != TW_LANES_FORBIDDEN &&
          self->row_distance[row] + tw_network_cost (network, row, column) - network->rows.price[row] == distance &&
          !tw_network_is_linked (network, row, column))
        return row;
    }

  return TW_NETWORK_NOBODY;
}

/* Shifts everybody on the way to @column, which has room, by one. */
static void
shift_partners (Search   *self,
                uint32_t  column)
{
  while (column != TW_NETWORK_NOBODY)
    {
      uint32_t row = find_row_before (self, column);
      uint32_t given_up = self->row_from[row];

      if (given_up != TW_NETWORK_NOBODY)
        tw_network_unlink (self->network, row, given_up);
      tw_network_link (self->network, row, column);
      column = given_up;
    }
}

/* @row goes with one partner less; the others shift into its place. */
static void
let_stay (Search   *self,
          uint32_t  row)
{
  uint32_t given_up = self->row_from[row];

  if (given_up == TW_NETWORK_NOBODY)
    return;

  tw_network_unlink (self->network, row, given_up);
  shift_partners (self, given_up);
}

/* Brings all prices that the search came by up to its end. */
static void
update_prices (Search  *self,
               int32_t  distance)
{
  TwNetwork *network = self->network;

  for (uint32_t k = 0; k < self->n_scanned; k++)
    {
      uint32_t row = self->scanned[k];

      network->rows.price[row] += distance - self->row_distance[row];
      if (k < self->n_scanned_below)
        network->rows.scarce[row] = true;
    }

  for (uint32_t k = 0; k < self->n_settled; k++)
    {
      uint32_t column = self->settled[k];
      int32_t price = network->columns.price[column] + self->settled_distance[column] - distance;

      if (k < self->n_settled_below)
        tw_network_set_scarce (network, column);
      tw_network_set_column_price (network, column, price);
    }
}

static void
start (Search   *self,
       uint32_t  row)
{
  self->search++;
  self->upper = false;
  self->n_settled = 0;
  self->n_settled_below = 0;
  self->n_pending = 0;
  self->n_scanned = 0;
  self->n_scanned_below = 0;
  self->stay_row = TW_NETWORK_NOBODY;
  self->stay_distance = TW_LANES_UNREACHED;
  begin_near (self);

  /* A scarce row has nowhere to go on the lower level. */
  if (self->network->rows.scarce[row])
    go_up (self);
  reach_row (self, row, TW_NETWORK_NOBODY, 0);
}

/* Finds one partner for @row, at the expense of another row if need be.
 * Returns whether it is worth while to seek one more. */
static bool
seek_partner (Search   *self,
              uint32_t  row)
{
  uint32_t column;

  start (self, row);
  column = explore (self);
  if (column != TW_NETWORK_NOBODY)
    {
      int32_t distance = self->settled_distance[column];

      shift_partners (self, column);
      update_prices (self, distance);
      return true;
    }

  if (!self->upper && !tw_network_is_level (self->network))
    {
      go_up (self);
      explore (self);
    }
  let_stay (self, self->stay_row);
  update_prices (self, self->stay_distance);

  return self->stay_row != row;
}

/**
 * tw_assignment_paths_run:
 * @network: a network that keeps its promises
 *
 * Gives every row as many partners as it has places for, as far as the most
 * tandems at the least cost allow. Afterwards the assignment is the best there
 * is, and the prices prove it.
 *
 * Returns: whether there was memory
 */
bool
tw_assignment_paths_run (TwNetwork *network)
{
  Search self;
  bool has_memory = search_init (&self, network);

  if (has_memory)
    for (uint32_t i = 0; i < network->rows.n; i++)
      while (tw_network_side_has_room (&network->rows, i) && seek_partner (&self, i))
        ;

  search_clear (&self);
  return has_memory;
}
