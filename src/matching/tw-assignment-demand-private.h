/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-demand.h"
#include "tw-assignment-reach-private.h"

/*
 * A demand as a way through the assignment. With the columns as the own side,
 * a chosen pair gives its column one partner too many and wants its row to come
 * free; a banned one frees its row and wants its column to get one partner more.
 */

bool        tw_assignment_init_reach     (const TwAssignment *self,
                                          TwReach            *reach);
bool        tw_assignment_can_be_met     (const TwAssignment *self,
                                          TwAssignmentDemand  demand,
                                          TwAssignmentChange *change);
TwReachNode tw_assignment_demand_start   (const TwAssignment *self,
                                          TwAssignmentDemand  demand);
TwReachNode tw_assignment_demand_target  (const TwAssignment *self,
                                          TwAssignmentDemand  demand);
int64_t     tw_assignment_demand_slack   (const TwAssignment *self,
                                          const TwReach      *reach,
                                          TwAssignmentDemand  demand);
bool        tw_assignment_change_take    (const TwAssignment *self,
                                          TwAssignmentDemand  demand,
                                          const TwReachMove  *moves,
                                          size_t              n_moves,
                                          TwAssignmentChange *change);
