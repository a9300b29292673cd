/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Room for the network and the few ways to change it. Who needs a price or a
 * partner reads the arrays; who changes one comes here, so that both sides of a
 * pair and both records of a column's price agree.
 */

#include "tw-assignment-network-private.h"

#include <stdlib.h>
#include <string.h>

static bool
side_init (TwNetworkSide  *self,
           uint32_t        n,
           const uint32_t *capacity)
{
  size_t n_places = 0;

  self->n = n;
  self->capacity = calloc ((size_t) n + 1, sizeof *self->capacity);
  self->n_partners = calloc ((size_t) n + 1, sizeof *self->n_partners);
  self->first = calloc ((size_t) n + 1, sizeof *self->first);
  self->price = calloc ((size_t) n + 1, sizeof *self->price);
  self->scarce = calloc ((size_t) n + 1, sizeof *self->scarce);
  if (self->capacity == NULL || self->n_partners == NULL || self->first == NULL ||
      self->price == NULL || self->scarce == NULL)
    return false;

  for (uint32_t i = 0; i < n; i++)
    {
      self->first[i] = n_places;
      self->capacity[i] = capacity[i];
      n_places += self->capacity[i];
    }

  self->partners = calloc (n_places + 1, sizeof *self->partners);
  return self->partners != NULL;
}

static void
side_clear (TwNetworkSide *self)
{
  free (self->capacity);
  free (self->n_partners);
  free (self->first);
  free (self->partners);
  free (self->price);
  free (self->scarce);
}

static void
side_remove_partner (TwNetworkSide *self,
                     uint32_t       member,
                     uint32_t       partner)
{
  uint32_t *partners = tw_network_side_partners (self, member);
  uint32_t last = --self->n_partners[member];

  for (uint32_t k = 0; k < last; k++)
    if (partners[k] == partner)
      {
        partners[k] = partners[last];
        return;
      }
}

/* Gives a member other places; no fewer than it has partners. */
static bool
side_set_capacity (TwNetworkSide *self,
                   uint32_t       member,
                   uint32_t       capacity)
{
  size_t n_places = self->n > 0 ? self->first[self->n - 1] + self->capacity[self->n - 1] : 0;
  size_t n_new = n_places - self->capacity[member] + capacity;
  size_t after = self->first[member] + self->capacity[member];
  uint32_t *partners;

  if (capacity > self->capacity[member])
    {
      partners = realloc (self->partners, (n_new + 1) * sizeof *partners);
      if (partners == NULL)
        return false;
      self->partners = partners;
    }

  partners = self->partners + self->first[member];
  memmove (partners + capacity, self->partners + after, (n_places - after) * sizeof *partners);
  for (uint32_t i = member + 1; i < self->n; i++)
    self->first[i] = self->first[i] + capacity - self->capacity[member];
  self->capacity[member] = capacity;

  return true;
}

static bool
grow (void   **array,
      size_t   n,
      size_t   size)
{
  char *grown = realloc (*array, (n + 1) * size);

  if (grown == NULL)
    return false;

  memset (grown + n * size, 0, size);
  *array = grown;
  return true;
}

/* Adds a member without a place. */
static bool
side_add (TwNetworkSide *self)
{
  size_t n = (size_t) self->n + 1;
  size_t n_places = self->n > 0 ? self->first[self->n - 1] + self->capacity[self->n - 1] : 0;

  if (!grow ((void **) &self->capacity, n, sizeof *self->capacity) ||
      !grow ((void **) &self->n_partners, n, sizeof *self->n_partners) ||
      !grow ((void **) &self->first, n, sizeof *self->first) ||
      !grow ((void **) &self->price, n, sizeof *self->price) ||
      !grow ((void **) &self->scarce, n, sizeof *self->scarce))
    return false;

  self->first[self->n++] = n_places;
  return true;
}

/* Own scores with room for so many rows and blocks; all that is new is forbidden. */
static bool
resize_scores (TwNetwork *self,
               uint32_t   n_rows,
               uint32_t   n_blocks)
{
  size_t stride = (size_t) n_blocks * TW_LANES_BLOCK;
  size_t size = (n_rows * stride + TW_LANES_BLOCK) * sizeof *self->own_scores;
  uint16_t *scores = aligned_alloc (TW_LANES_BLOCK, size);

  if (scores == NULL)
    return false;

  memset (scores, 0xff, size);
  for (uint32_t i = 0; i < self->rows.n && self->scores != NULL; i++)
    memcpy (scores + i * stride, tw_network_scores (self, i), self->columns.n * sizeof *scores);
  free (self->own_scores);
  self->scores = self->own_scores = scores;
  self->n_blocks = n_blocks;

  return true;
}

/**
 * tw_network_init:
 * @self: (out): the network
 * @aim: what is sought
 * @n_rows: how many rows
 * @row_capacity: how many partners each row may have
 * @n_columns: how many columns
 * @column_capacity: how many partners each column may have
 *
 * Sets up a network without pairs, in which all prices are 0. Nothing leads into
 * columns without a place. Scores are due next: tw_network_borrow_scores() or
 * tw_network_own_scores().
 *
 * Returns: whether there was memory; tw_network_clear() is due in any case
 */
bool
tw_network_init (TwNetwork       *self,
                 TwAssignmentAim  aim,
                 uint32_t         n_rows,
                 const uint32_t  *row_capacity,
                 uint32_t         n_columns,
                 const uint32_t  *column_capacity)
{
  size_t n_lanes;

  *self = (TwNetwork) { .n_blocks = tw_network_count_blocks (n_columns), .aim = aim };
  n_lanes = (size_t) self->n_blocks * TW_LANES_BLOCK;
  self->open_price = calloc (n_lanes + 1, sizeof *self->open_price);
  if (self->open_price == NULL ||
      !side_init (&self->rows, n_rows, row_capacity) ||
      !side_init (&self->columns, n_columns, column_capacity))
    return false;

  for (uint32_t j = 0; j < n_columns; j++)
    tw_network_set_column_price (self, j, 0);
  for (size_t j = n_columns; j < n_lanes; j++)
    self->open_price[j] = TW_LANES_CLOSED;

  return true;
}

void
tw_network_clear (TwNetwork *self)
{
  side_clear (&self->rows);
  side_clear (&self->columns);
  free (self->own_scores);
  free (self->open_price);
}

/* Makes a pair; both must have room. */
void
tw_network_link (TwNetwork *self,
                 uint32_t   row,
                 uint32_t   column)
{
  tw_network_side_partners (&self->rows, row)[self->rows.n_partners[row]++] = column;
  tw_network_side_partners (&self->columns, column)[self->columns.n_partners[column]++] = row;
}

/* Parts a pair that was made. */
void
tw_network_unlink (TwNetwork *self,
                   uint32_t   row,
                   uint32_t   column)
{
  side_remove_partner (&self->rows, row, column);
  side_remove_partner (&self->columns, column, row);
}

bool
tw_network_is_linked (const TwNetwork *self,
                      uint32_t         row,
                      uint32_t         column)
{
  const uint32_t *partners = tw_network_side_partners (&self->rows, row);

  for (uint32_t k = 0; k < self->rows.n_partners[row]; k++)
    if (partners[k] == column)
      return true;

  return false;
}

/* Sets the hundredths of a column's price; the level stays. */
void
tw_network_set_column_price (TwNetwork *self,
                             uint32_t   column,
                             int32_t    price)
{
  bool is_closed = self->columns.scarce[column] || self->columns.capacity[column] == 0;

  self->columns.price[column] = price;
  self->open_price[column] = is_closed ? TW_LANES_CLOSED : price;
}

/* Takes a column down to level −1, where it stays; the hundredths stay. */
void
tw_network_set_scarce (TwNetwork *self,
                       uint32_t   column)
{
  if (!self->columns.scarce[column])
    self->n_scarce_columns++;

  self->columns.scarce[column] = true;
  self->open_price[column] = TW_LANES_CLOSED;
}

/* Gives a row other places, no fewer than it has partners. Returns whether there was memory. */
bool
tw_network_set_row_capacity (TwNetwork *self,
                             uint32_t   row,
                             uint32_t   capacity)
{
  return side_set_capacity (&self->rows, row, capacity);
}

/* Gives a column other places, no fewer than it has partners. Returns whether there was memory. */
bool
tw_network_set_column_capacity (TwNetwork *self,
                                uint32_t   column,
                                uint32_t   capacity)
{
  return side_set_capacity (&self->columns, column, capacity);
}

/* Reads the scores where they lie from now on, the rows as far apart as rows of blocks are. */
void
tw_network_borrow_scores (TwNetwork      *self,
                          const uint16_t *scores)
{
  self->scores = scores;
}

/* From here on scores may be changed: copies them, or forbids everything where there are none. Returns whether there
 * was memory. */
bool
tw_network_own_scores (TwNetwork *self)
{
  return self->own_scores != NULL || resize_scores (self, self->rows.n, self->n_blocks);
}

/* The scores must be the network's own. */
void
tw_network_set_score (TwNetwork *self,
                      uint32_t   row,
                      uint32_t   column,
                      uint16_t   score)
{
  self->own_scores[(size_t) row * self->n_blocks * TW_LANES_BLOCK + column] = score;
}

/* Adds a row without a place, to which everything is forbidden. Returns whether there was memory. */
bool
tw_network_add_row (TwNetwork *self)
{
  return resize_scores (self, self->rows.n + 1, self->n_blocks) && side_add (&self->rows);
}

/* Adds a column likewise. Prices are not kept any more once the network is solved. */
bool
tw_network_add_column (TwNetwork *self)
{
  uint32_t n_blocks = tw_network_count_blocks (self->columns.n + 1);

  return (n_blocks == self->n_blocks || resize_scores (self, self->rows.n, n_blocks)) && side_add (&self->columns);
}
