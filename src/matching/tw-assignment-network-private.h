/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-lanes-private.h"
#include "tw-assignment-problem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Who is with whom, and at what prices, while an assignment is being found.
 *
 * Rows are the side with fewer open places, columns the other. The cost of a
 * pair is what its score lacks to the best possible one, so the assignment
 * sought is, among those with the most tandems, the cheapest. To stay alone
 * costs more than any number of pairs: costs and prices have two parts, a level
 * counted in tandems and a number of hundredths, and the level goes first. A
 * pair costs (0, cost), staying alone (1, 0).
 *
 * What always holds:
 *   - for a pair not made,  cost − row price − column price >= 0;
 *   - for a pair made,      cost − row price − column price <= 0;
 *   - a row's price is at most (1, 0), and just that if it had to stay alone;
 *   - a column's price is at most (0, 0), and just that if it has a free place.
 * Together they prove that nothing better exists (linear programming duality),
 * and the last two say why only two levels occur: 0 or 1 for a row, 0 or −1 for
 * a column. A row of level 1 is called scarce, a column of level −1 too: they
 * belong to a group in which somebody has to stay alone.
 *
 * Where the greatest total score is sought, with however many tandems, staying
 * alone costs (0, the best possible score), and all happens on level 0.
 */

#define TW_NETWORK_NOBODY UINT32_MAX

typedef struct
{
  uint32_t  n;
  uint32_t *capacity;   /* places that no pin takes */
  uint32_t *n_partners;
  size_t   *first;      /* where in @partners a member's begin */
  uint32_t *partners;
  int32_t  *price;      /* the hundredths */
  bool     *scarce;     /* the level: 1 for rows, −1 for columns */
} TwNetworkSide;

typedef struct
{
  TwNetworkSide rows;
  TwNetworkSide columns;
  uint32_t      n_blocks;   /* a row of @costs is so many blocks of TW_LANES_BLOCK */
  const uint16_t *scores;   /* row after row, or TW_LANES_FORBIDDEN; behind the columns anything */
  uint16_t     *own_scores; /* the same, where they may be changed; else NULL, and somebody else's */
  int32_t      *open_price; /* while it is solved: the price of each column with places that is not scarce, else TW_LANES_CLOSED */
  uint32_t      n_scarce_columns;
  TwAssignmentAim aim;
} TwNetwork;

bool     tw_network_init             (TwNetwork       *self,
                                      TwAssignmentAim  aim,
                                      uint32_t         n_rows,
                                      const uint32_t  *row_capacity,
                                      uint32_t         n_columns,
                                      const uint32_t  *column_capacity);
void     tw_network_clear            (TwNetwork       *self);

void     tw_network_link             (TwNetwork       *self,
                                      uint32_t         row,
                                      uint32_t         column);
void     tw_network_unlink           (TwNetwork       *self,
                                      uint32_t         row,
                                      uint32_t         column);
bool     tw_network_is_linked        (const TwNetwork *self,
                                      uint32_t         row,
                                      uint32_t         column);

void     tw_network_set_column_price (TwNetwork       *self,
                                      uint32_t         column,
                                      int32_t          price);
void     tw_network_set_scarce       (TwNetwork       *self,
                                      uint32_t         column);

bool     tw_network_set_row_capacity (TwNetwork       *self,
                                      uint32_t         row,
                                      uint32_t         capacity);
bool     tw_network_set_column_capacity (TwNetwork    *self,
                                      uint32_t         column,
                                      uint32_t         capacity);
void     tw_network_borrow_scores    (TwNetwork       *self,
                                      const uint16_t  *scores);
bool     tw_network_own_scores       (TwNetwork       *self);
void     tw_network_set_score        (TwNetwork       *self,
                                      uint32_t         row,
                                      uint32_t         column,
                                      uint16_t         score);
bool     tw_network_add_row          (TwNetwork       *self);
bool     tw_network_add_column       (TwNetwork       *self);

/* How many blocks of TW_LANES_BLOCK hold @n numbers: an odd number, since rows
 * that lie a power of two apart would push each other out of the cache. */
static inline uint32_t
tw_network_count_blocks (uint32_t n)
{
  return ((n + TW_LANES_BLOCK - 1) / TW_LANES_BLOCK) | 1;
}

/* Whether to stay alone is a cost like others, not a loss that comes before all of them. */
static inline bool
tw_network_is_level (const TwNetwork *self)
{
  return self->aim == TW_ASSIGNMENT_GREATEST_TOTAL;
}

static inline const uint16_t *
tw_network_scores (const TwNetwork *self,
                   uint32_t         row)
{
  return self->scores + (size_t) row * self->n_blocks * TW_LANES_BLOCK;
}

/* Of a pair that is not forbidden. */
static inline int32_t
tw_network_cost (const TwNetwork *self,
                 uint32_t         row,
                 uint32_t         column)
{
  return TW_ASSIGNMENT_SCORE_MAX - tw_network_scores (self, row)[column];
}

static inline bool
tw_network_side_has_room (const TwNetworkSide *self,
                          uint32_t             member)
{
  return self->n_partners[member] < self->capacity[member];
}

static inline uint32_t *
tw_network_side_partners (const TwNetworkSide *self,
                          uint32_t             member)
{
  return self->partners + self->first[member];
}
