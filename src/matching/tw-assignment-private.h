/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-alternatives.h"
#include "tw-assignment-network-private.h"
#include "tw-assignment.h"

typedef struct _TwAssignmentCore TwAssignmentCore;

/* A pinned pair, and the score it would have in the network, where it does not exist. */
typedef struct
{
  TwAssignedPair pair;
  uint16_t       score;
} TwPin;

/* What tw-assignment.c finds, tw-assignment-alternatives.c and tw-assignment-demand.c ask about, and
 * tw-assignment-update.c carries on. */
struct _TwAssignment
{
  uint32_t           n_mentors;
  uint32_t           n_mentees;
  uint32_t          *mentor_places;  /* as the problem says, pins included */
  uint32_t          *mentee_places;
  bool               mentors_are_rows;
  TwNetwork          network;
  TwAssignmentCore  *cores[2];       /* by TwAssignmentSide; made when first asked for */
  TwPin             *pins;           /* by mentor, then mentee */
  size_t             n_pins;
  TwAssignedPair    *pairs;          /* made and pinned, by mentor, then mentee */
  size_t             n_pairs;
  uint64_t           total_score;
  TwAssignmentPrice *mentor_prices;
  TwAssignmentPrice *mentee_prices;
};

/* What a place is worth that nobody has: more than any pair with it could bring. */
#define TW_ASSIGNMENT_PRICE_OF_NO_PLACE ((TwAssignmentPrice) { .tandems = 2 })

/* Who of a pair is the row of the network, and who the column. */
static inline uint32_t
tw_assignment_row_of (const TwAssignment *self,
                      TwAssignedPair      pair)
{
  return self->mentors_are_rows ? pair.mentor : pair.mentee;
}

static inline uint32_t
tw_assignment_column_of (const TwAssignment *self,
                         TwAssignedPair      pair)
{
  return self->mentors_are_rows ? pair.mentee : pair.mentor;
}

uint16_t  tw_assignment_find_score    (const TwAssignment *self,
                                       TwAssignedPair      pair);
void      tw_assignment_write_score   (TwAssignment       *self,
                                       TwAssignedPair      pair,
                                       uint16_t            score);
bool      tw_assignment_own_scores    (TwAssignment       *self);
bool      tw_assignment_are_scores    (const uint16_t     *scores,
                                       uint32_t            n_scores);
int64_t   tw_assignment_find_slack    (const TwAssignment *self,
                                       TwAssignedPair      pair);
bool      tw_assignment_publish_pairs (TwAssignment       *self);
void      tw_assignment_forget_cores  (TwAssignment       *self);
