/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-network-private.h"
#include "tw-assignment-problem.h"

/*
 * What it costs all together that somebody gets one partner too many.
 *
 * Say a mentor does; then "own" are the mentors and "others" the mentees, or the
 * other way round. Who has one partner too many uses an empty place they have,
 * or drops a partner. Who was dropped takes somebody else of the own side, who
 * then has one too many in turn, or stays with an empty place. Empty places lie
 * in a pool: leaving one there costs what it is worth, and anybody with an empty
 * place, or for the worth of a place anybody who drops a partner, may take one
 * out again.
 *
 * The distance of one of the others is what all have lost when they come to have
 * a place free.
 */

/* Distances: tandems and hundredths of score in one number, tandems first. */
#define TW_REACH_TANDEM (INT64_C (1) << 32)

typedef struct
{
  const TwNetworkSide *own;
  const TwNetworkSide *others;
  const uint16_t      *costs;          /* a row of blocks for each of the others */
  uint32_t             n_blocks;
  uint32_t             start;          /* who got one too many */

  /* The own side */
  int64_t             *own_worth;      /* of one place */
  int64_t             *open_worth;     /* the same, or TW_LANES_CLOSED_WIDE for those settled */
  int64_t             *open_distance;  /* as far as known, of those not settled */
  int64_t             *block_least;
  int64_t              least;          /* the nearest of them */
  int64_t             *own_distance;   /* of those settled */
  uint32_t             n_open;         /* how many are not settled */
  uint32_t            *own_after;      /* how many were scanned when one was settled */

  /* The others */
  int64_t             *other_worth;
  int64_t             *other_distance;
  uint32_t            *other_from;     /* who dropped them; TW_NETWORK_NOBODY: their place was in the pool */
  uint32_t            *pending;        /* reached, but not scanned yet; the nearest is the first */
  uint32_t            *pending_place;  /* where in @pending one is */
  uint32_t             n_pending;
  uint32_t            *scanned;        /* in the order they were scanned; TW_NETWORK_NOBODY: the pool */
  uint32_t             n_scanned;

  /* The pool */
  int64_t              pool_distance;
  bool                 pool_is_open;   /* not settled yet */
  uint32_t             pool_own;       /* who of the own side used an empty place; or TW_NETWORK_NOBODY and */
  uint32_t             pool_other;     /* who of the others stays with one */
} TwReach;

/* A pair made or parted, by positions on the own and the other side. */
typedef struct
{
  uint32_t own;
  uint32_t other;
  bool     is_made;
} TwReachMove;

bool    tw_reach_init       (TwReach                 *self,
                             const TwNetworkSide     *own,
                             const TwAssignmentPrice *own_prices,
                             const TwNetworkSide     *others,
                             const TwAssignmentPrice *other_prices,
                             const uint16_t          *costs);
void    tw_reach_clear      (TwReach                 *self);
void    tw_reach_run        (TwReach                 *self,
                             uint32_t                 start);

bool    tw_reach_can_choose (const TwReach           *self,
                             uint32_t                 other);
int64_t tw_reach_cost       (const TwReach           *self,
                             uint32_t                 other);
size_t  tw_reach_trace      (const TwReach           *self,
                             uint32_t                 other,
                             TwReachMove             *moves);
