/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment.h"

/*
 * What it would cost to choose another pair, and who would move: the questions
 * the board asks about a solved assignment before anybody changes it.
 */

typedef enum
{
  TW_ASSIGNMENT_MENTOR,
  TW_ASSIGNMENT_MENTEE,
} TwAssignmentSide;

/* The tandems of a cost where a pair cannot be chosen: it is forbidden, or one of
 * the two has no place that no pin takes. */
#define TW_ASSIGNMENT_IMPOSSIBLE INT32_MAX

/* Two assignments apart: the best one, and the best one with a chosen pair. */
typedef struct
{
  TwAssignmentPrice  cost;     /* tandems and total score lost; never negative, tandems first */
  TwAssignedPair    *made;     /* the chosen pair first */
  size_t             n_made;
  TwAssignedPair    *parted;
  size_t             n_parted;
} TwAssignmentChange;

TwAssignmentStatus tw_assignment_find_alternatives (TwAssignment        *self,
                                                    TwAssignmentSide     side,
                                                    uint32_t             person,
                                                    TwAssignmentPrice   *costs);
TwAssignmentStatus tw_assignment_find_change       (const TwAssignment  *self,
                                                    TwAssignedPair       chosen,
                                                    TwAssignmentChange  *change);
void               tw_assignment_change_clear      (TwAssignmentChange  *change);
