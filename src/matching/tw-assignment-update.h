/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-alternatives.h"

/*
 * Carries a solved assignment on after one change: the result is as good as that
 * of solving again, from the pairs and prices that are there, by one or a few
 * shortest ways. Among several best assignments it may be another one.
 *
 * Without memory the assignment is of no use any more; free it.
 */

TwAssignmentStatus tw_assignment_pin          (TwAssignment     *self,
                                               TwAssignedPair    pair);
TwAssignmentStatus tw_assignment_unpin        (TwAssignment     *self,
                                               TwAssignedPair    pair);
TwAssignmentStatus tw_assignment_set_score    (TwAssignment     *self,
                                               TwAssignedPair    pair,
                                               uint16_t          score);
TwAssignmentStatus tw_assignment_set_capacity (TwAssignment     *self,
                                               TwAssignmentSide  side,
                                               uint32_t          person,
                                               uint16_t          capacity);
TwAssignmentStatus tw_assignment_add_person   (TwAssignment     *self,
                                               TwAssignmentSide  side,
                                               uint16_t          capacity,
                                               const uint16_t   *scores);
