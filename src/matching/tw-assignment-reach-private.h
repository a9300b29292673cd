/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-network-private.h"
#include "tw-assignment-problem.h"

/*
 * What it costs all together that somebody gets one partner too many, or that
 * somebody comes to have a place free.
 *
 * One side is called "own", the other one "others". Somebody of the own side who
 * has one partner too many uses an empty place, or drops a partner. Who of the
 * others was dropped takes somebody else of the own side, who then has one too
 * many in turn, or stays with an empty place. Empty places lie in a pool: leaving
 * one there costs what it is worth, and anybody with an empty place, or for the
 * worth of a place anybody who drops a partner, may take one out again.
 *
 * So there are three kinds of nodes. To arrive at one of the own side means that
 * they have one partner too many; at one of the others, that they have a place
 * free; at the pool, that it holds one more. The distance of a node is what all
 * have lost by then, if the start was there for nothing.
 */

/*
 * Distances: tandems and hundredths of score in one number, tandems first. They fit
 * 32 bits, in which the rows are scanned: hundredths stay within ±2^27 (see
 * TW_ASSIGNMENT_MAX_SIDE), nothing is farther than three tandems, and no step from
 * there is longer than one. From TW_REACH_FAR on a distance means "not reached".
 */
#define TW_REACH_TANDEM    (INT64_C (1) << 29)
#define TW_REACH_FAR       ((int64_t) TW_LANES_FAR_WHOLE)
#define TW_REACH_UNREACHED ((int64_t) TW_LANES_UNREACHED_WHOLE)

typedef enum
{
  TW_REACH_OWN,
  TW_REACH_OTHER,
  TW_REACH_POOL,
  TW_REACH_NOWHERE, /* as a target: all there is */
} TwReachKind;

typedef struct
{
  TwReachKind kind;
  uint32_t    member;
} TwReachNode;

typedef struct
{
  const TwNetworkSide *own;
  const TwNetworkSide *others;
  const uint16_t      *scores;         /* a row of blocks for each of the others */
  uint32_t             n_blocks;
  int64_t              tandem_worth;   /* of a pair, beside its score */
  TwReachNode          start;

  /* The own side */
  int64_t             *own_worth;      /* of one place */
  int64_t             *own_from_pool;  /* the step from there */
  uint32_t            *lane_worth;     /* their worth for the lanes */
  uint32_t            *shut;           /* all bits for those settled or without any place, else none */
  uint32_t            *open_distance;  /* as far as known, of those not settled */
  uint32_t            *block_least;
  uint32_t             least;          /* the nearest of them */
  int64_t             *own_distance;   /* of those settled */
  uint32_t             n_open;         /* how many are not settled */
  uint32_t            *own_after;      /* how many were scanned when one was settled */

  /* The others */
  int64_t             *other_worth;
  int64_t             *other_to_pool;  /* the step there */
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
                             TwAssignmentAim          aim,
                             const TwNetworkSide     *own,
                             const TwAssignmentPrice *own_prices,
                             const TwNetworkSide     *others,
                             const TwAssignmentPrice *other_prices,
                             const uint16_t          *scores);
void    tw_reach_clear      (TwReach                 *self);
void    tw_reach_run        (TwReach                 *self,
                             TwReachNode              start,
                             TwReachNode              target,
                             int64_t                  limit);

int64_t tw_reach_distance   (const TwReach           *self,
                             TwReachNode              node);
int64_t tw_reach_slack      (const TwReach           *self,
                             uint32_t                 own,
                             uint32_t                 other);
size_t  tw_reach_trace      (const TwReach           *self,
                             TwReachNode              target,
                             TwReachMove             *moves);
void    tw_reach_reprice    (TwReach                 *self,
                             int64_t                  distance);

/* A distance or a worth, in its two parts. The hundredths may be negative: fewer tandems can have a greater score. */
static inline TwAssignmentPrice
tw_reach_to_price (int64_t distance)
{
  int64_t tandems = (distance + TW_REACH_TANDEM / 2) >> 29;

  return (TwAssignmentPrice) { .tandems = (int32_t) tandems, .score = (int32_t) (distance - tandems * TW_REACH_TANDEM) };
}
