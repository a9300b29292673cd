/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-private.h"
#include "tw-assignment-reach-private.h"

/*
 * Those of a solved assignment who have somebody, seen from one side, ready to be
 * asked how far it is from one of the own side to each of the others.
 *
 * Whoever has nobody needs no node of their own. One of the own side with nothing
 * but empty places only leads into the pool, one of the others only out of it; so
 * two steps over them are one, and of all such steps only the shortest counts.
 * Where many wait for few, this is most of the network.
 */
struct _TwAssignmentCore
{
  const TwNetworkSide *other_side;   /* of the network */
  TwNetworkSide        own;          /* of the core */
  TwNetworkSide        others;
  uint32_t            *own_place;    /* of each member of the network; TW_NETWORK_NOBODY for who has nobody */
  uint32_t            *other_place;
  uint16_t            *scores;       /* a row of blocks for each of the others; NULL: the network's will do */
  TwReach              reach;
};

TwAssignmentCore *tw_assignment_core_new      (const TwAssignment *assignment,
                                               TwAssignmentSide    side);
void              tw_assignment_core_free     (TwAssignmentCore   *self);
void              tw_assignment_core_run      (TwAssignmentCore   *self,
                                               uint32_t            own);
int64_t           tw_assignment_core_distance (const TwAssignmentCore *self,
                                               uint32_t            other);
