/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * How well an allowed pair fits: 0–100, kept as integers in hundredths
 * (0–10000). A weight says how important a criterion is and never bans; what
 * bans is eligibility, and that never scores (P2).
 */

#define TW_SCORE_MAX 10000

/* How well a topic is known or how much it is wanted: a little, well, very. */
#define TW_SCORE_STRENGTH_MAX 3

typedef enum
{
  TW_SCORE_TOPICS,     /* wanted by the mentee × offered by the mentor */
  TW_SCORE_DEPARTMENT, /* they see different parts of the company */
  TW_SCORE_SITE,       /* they work at the same place */
  TW_SCORE_LANGUAGE,   /* they share a language */
} TwScoreCriterion;

#define TW_SCORE_N_CRITERIA 4

/* A topic somebody offers or wants. */
typedef struct
{
  int64_t topic;
  uint8_t strength;                 /* 1–TW_SCORE_STRENGTH_MAX */
} TwScoreTopic;

/* One participant's answers. Zero and NULL mean: not answered. */
typedef struct
{
  const TwScoreTopic *topics;       /* offered (mentor) or wanted (mentee), by ascending topic id,
                                     * each topic once */
  size_t              n_topics;
  int64_t             department;
  int64_t             site;
  uint64_t            languages;    /* one bit a language, numbered by the caller */
} TwScorePerson;

/* How important each criterion is, 0–100; 0 leaves it out. */
typedef struct
{
  uint16_t weight[TW_SCORE_N_CRITERIA];
} TwScoreWeights;

typedef struct
{
  bool     answered;                /* by both sides; only then it counts (P4) */
  uint16_t weight;
  uint16_t value;                   /* 0–TW_SCORE_MAX */
} TwScorePart;

typedef struct
{
  uint16_t    total;                /* 0–TW_SCORE_MAX, over the answered criteria */
  uint16_t    answered;             /* share of the weight that was answered, 0–TW_SCORE_MAX */
  TwScorePart parts[TW_SCORE_N_CRITERIA];
  uint32_t    n_topics_wanted;
  uint32_t    n_topics_met;         /* of the wanted ones, offered by the mentor */
} TwScore;

void     tw_score_weights_init (TwScoreWeights       *weights);

void     tw_score_explain      (const TwScoreWeights *weights,
                                const TwScorePerson  *mentor,
                                const TwScorePerson  *mentee,
                                TwScore              *score);
uint16_t tw_score_pair         (const TwScoreWeights *weights,
                                const TwScorePerson  *mentor,
                                const TwScorePerson  *mentee);
