/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-problem.h"

/* The best assignment of mentors to mentees, with the prices that prove it. */
typedef struct _TwAssignment TwAssignment;

typedef enum
{
  TW_ASSIGNMENT_OK,
  TW_ASSIGNMENT_NO_MEMORY,
  TW_ASSIGNMENT_TOO_LARGE,  /* more than TW_ASSIGNMENT_MAX_SIDE people on both sides */
  TW_ASSIGNMENT_BAD_SCORE,  /* neither 0–10000 nor forbidden */
  TW_ASSIGNMENT_BAD_PIN,    /* nobody at that position, or the same pair twice */
} TwAssignmentStatus;

/* People on the smaller side. Beyond, prices might not fit the numbers they are kept in. */
#define TW_ASSIGNMENT_MAX_SIDE 10000

size_t                   tw_assignment_row_length        (uint32_t                    n_mentees);

TwAssignmentStatus       tw_assignment_new               (const TwAssignmentProblem  *problem,
                                                          TwAssignment              **assignment);
void                     tw_assignment_free              (TwAssignment               *self);

TwAssignmentStatus       tw_assignment_solve             (TwAssignment               *self);

const TwAssignedPair    *tw_assignment_get_pairs         (const TwAssignment         *self,
                                                          size_t                     *n_pairs);
uint64_t                 tw_assignment_get_total_score   (const TwAssignment         *self);
const TwAssignmentPrice *tw_assignment_get_mentor_prices (const TwAssignment         *self);
const TwAssignmentPrice *tw_assignment_get_mentee_prices (const TwAssignment         *self);
