/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment.h"

/*
 * What would change if one pair were demanded or ruled out: all there is to gain
 * for everybody else, or the least that gets by with moving a few tandems.
 */

typedef enum
{
  TW_ASSIGNMENT_PAIR_CHOSEN, /* this pair surely */
  TW_ASSIGNMENT_PAIR_BANNED, /* this pair never */
} TwAssignmentDemandKind;

typedef struct
{
  TwAssignmentDemandKind kind;
  TwAssignedPair         pair;
} TwAssignmentDemand;

/* The tandems of a cost where a demand cannot be met: the pair is forbidden, one of
 * the two has no place that no pin takes, the pair to ban is pinned, or more tandems
 * would have to move than may. */
#define TW_ASSIGNMENT_UNMET INT32_MAX

/* Two assignments apart: the best one, and one that meets a demand. */
typedef struct
{
  TwAssignmentPrice  cost;     /* tandems and total score lost; never negative, tandems first */
  TwAssignedPair    *made;     /* a chosen pair first */
  size_t             n_made;
  TwAssignedPair    *parted;   /* a banned pair first */
  size_t             n_parted;
} TwAssignmentChange;

TwAssignmentStatus tw_assignment_find_change  (const TwAssignment  *self,
                                               TwAssignmentDemand   demand,
                                               TwAssignmentChange  *change);
TwAssignmentStatus tw_assignment_find_repair  (const TwAssignment  *self,
                                               TwAssignmentDemand   demand,
                                               uint32_t             max_parted,
                                               TwAssignmentChange  *change);
void               tw_assignment_change_clear (TwAssignmentChange  *change);
