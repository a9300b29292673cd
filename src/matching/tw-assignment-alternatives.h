/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment.h"

/*
 * What it would cost to choose another pair: the question the board asks about a
 * solved assignment before anybody changes it.
 */

typedef enum
{
  TW_ASSIGNMENT_MENTOR,
  TW_ASSIGNMENT_MENTEE,
} TwAssignmentSide;

/* The tandems of a cost where a pair cannot be chosen: it is forbidden, or one of
 * the two has no place that no pin takes. */
#define TW_ASSIGNMENT_IMPOSSIBLE INT32_MAX

TwAssignmentStatus tw_assignment_find_alternatives (TwAssignment        *self,
                                                    TwAssignmentSide     side,
                                                    uint32_t             person,
                                                    TwAssignmentPrice   *costs);
