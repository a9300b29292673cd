/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-network-private.h"
#include "tw-assignment.h"

/* What tw-assignment.c finds and tw-assignment-alternatives.c asks about. */
struct _TwAssignment
{
  uint32_t           n_mentors;
  uint32_t           n_mentees;
  bool               mentors_are_rows;
  TwNetwork          network;
  uint16_t          *mirrored_costs; /* made when first asked for */
  TwAssignedPair    *pins;
  size_t             n_pins;
  uint64_t           pinned_score;
  TwAssignedPair    *pairs;          /* made and pinned, by mentor, then mentee */
  size_t             n_pairs;
  uint64_t           total_score;
  TwAssignmentPrice *mentor_prices;
  TwAssignmentPrice *mentee_prices;
};
