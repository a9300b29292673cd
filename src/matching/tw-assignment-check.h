/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-problem.h"

/*
 * A second opinion: is this assignment allowed, and do these prices prove that
 * none is better?
 */

typedef enum
{
  TW_ASSIGNMENT_PROVEN,
  TW_ASSIGNMENT_UNPROVEN_NO_MEMORY,
  TW_ASSIGNMENT_UNPROVEN_PAIR,      /* outside the lists, made twice, or forbidden */
  TW_ASSIGNMENT_UNPROVEN_PIN,       /* a pinned pair is missing */
  TW_ASSIGNMENT_UNPROVEN_CAPACITY,  /* somebody has more tandems than they can have */
  TW_ASSIGNMENT_UNPROVEN_PRICE,     /* a price is negative, or not 0 where a place is free */
  TW_ASSIGNMENT_UNPROVEN_OPTIMUM,   /* a pair left out is worth more than its prices,
                                     * or one made is worth less */
} TwAssignmentVerdict;

TwAssignmentVerdict tw_assignment_check (const TwAssignmentProblem *problem,
                                         const TwAssignedPair      *pairs,
                                         size_t                     n_pairs,
                                         const TwAssignmentPrice   *mentor_prices,
                                         const TwAssignmentPrice   *mentee_prices);
