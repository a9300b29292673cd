/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/*
 * The question an assignment answers and the shape of its proof. The solver
 * (tw-assignment.h) and the verifier (tw-assignment-check.h) have these words
 * in common and nothing else.
 *
 * Nobody gets more tandems than their capacity, no pair is made twice,
 * forbidden pairs do not exist (P1), and the pinned ones stand before anything
 * else is decided (P3).
 */

/* What makes one assignment better than another. */
typedef enum
{
  TW_ASSIGNMENT_MOST_TANDEMS,   /* more tandems, and where there are as many, more score */
  TW_ASSIGNMENT_GREATEST_TOTAL, /* more score, with however many tandems */
} TwAssignmentAim;

#define TW_ASSIGNMENT_SCORE_MAX 10000
#define TW_ASSIGNMENT_FORBIDDEN UINT16_MAX

/* A mentor and a mentee by their positions on their sides, from 0. */
typedef struct
{
  uint32_t mentor;
  uint32_t mentee;
} TwAssignedPair;

typedef struct
{
  TwAssignmentAim        aim;
  uint32_t               n_mentors;
  uint32_t               n_mentees;
  const uint16_t        *mentor_capacity; /* tandems possible, pinned ones included; NULL = 1 each. More
                                           * than there are people on the other side is no more */
  const uint16_t        *mentee_capacity;
  const TwAssignedPair  *pins;            /* pinned pairs and existing tandems: they take capacity
                                           * and count, even where they are forbidden or one too
                                           * many; no pair twice */
  size_t                 n_pins;
  const uint16_t        *scores;          /* mentor after mentor, with each mentee: 0–10000 hundredths, or
                                           * TW_ASSIGNMENT_FORBIDDEN */
  size_t                 row_length;      /* from one mentor to the next: as many as there are mentees, or more;
                                           * what stands in between does not matter */
} TwAssignmentProblem;

/*
 * What a free place of a person is worth: first in tandems, then in hundredths
 * of score. Prices are ordered by the first part, then by the second. Where
 * tandems do not come before score, the first part is 0.
 */
typedef struct
{
  int32_t tandems;
  int32_t score;
} TwAssignmentPrice;
