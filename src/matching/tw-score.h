/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * How well an allowed pair fits: 0–100, kept as integers in hundredths
 * (0–10000). A weight says how important a criterion is and never bans; what
 * bans is eligibility, and that never scores (P2).
 *
 * Only what two people said by choosing from what can be said is compared: the
 * same topic, the same language, the same word. What they wrote in sentences is
 * for the person who decides to read, and is never scored.
 */

#define TW_SCORE_MAX 10000

/* How well a topic is known or how much it is wanted: a little, well, very. */
#define TW_SCORE_STRENGTH_MAX 3

/* How many people somebody can wish for (D10). */
#define TW_SCORE_MAX_WISHES 3

typedef enum
{
  TW_SCORE_TOPICS,       /* wanted by the mentee × offered by the mentor */
  TW_SCORE_WISHES,       /* they wished for each other after the get-to-know event */
  TW_SCORE_COMPETENCES,  /* they name the same competences and qualifications: common ground */
  TW_SCORE_MENTOR_STYLE, /* the mentor is of the kind the mentee would like */
  TW_SCORE_MOTIVATION,   /* both take part of their own accord, and say why */
  TW_SCORE_LANGUAGE,     /* they share a language */
  TW_SCORE_AVAILABILITY, /* they have time at the same times */
  TW_SCORE_SITE,         /* they work at the same place, or both meet remotely */
  TW_SCORE_DEPARTMENT,   /* they see different departments */
  TW_SCORE_AREA,         /* they see different areas of the company */
} TwScoreCriterion;

#define TW_SCORE_N_CRITERIA 10

/* How somebody came to take part. */
typedef enum
{
  TW_SCORE_ACCORD_UNKNOWN,
  TW_SCORE_ACCORD_OBLIGED,     /* D3 */
  TW_SCORE_ACCORD_OWN,         /* committed without being obliged */
  TW_SCORE_ACCORD_OWN_REASONS, /* likewise, and said why in their own words */
} TwScoreAccord;

/* A topic somebody offers or wants. */
typedef struct
{
  int64_t topic;
  uint8_t strength;                 /* 1–TW_SCORE_STRENGTH_MAX */
} TwScoreTopic;

/* What somebody named, each name as a number the caller gave it; ascending, each once. */
typedef struct
{
  const uint32_t *names;
  size_t          n_names;
} TwScoreNames;

/* One participant's answers. Zero and NULL mean: not answered. */
typedef struct
{
  int64_t             person;
  const TwScoreTopic *topics;       /* offered (mentor) or wanted (mentee), by ascending topic id,
                                     * each topic once */
  size_t              n_topics;
  int64_t             wishes[TW_SCORE_MAX_WISHES]; /* persons, the dearest first; 0 after the last one */
  TwScoreNames        competences;  /* and qualifications */
  TwScoreNames        languages;
  TwScoreNames        availability;
  uint32_t            mentor_style; /* what kind of mentor one would be, or would like */
  TwScoreAccord       accord;
  bool                meets_remotely;
  int64_t             site;
  int64_t             department;
  uint32_t            area;
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
} TwScore;

void     tw_score_weights_init (TwScoreWeights       *weights);

void     tw_score_explain      (const TwScoreWeights *weights,
                                const TwScorePerson  *mentor,
                                const TwScorePerson  *mentee,
                                TwScore              *score);
uint16_t tw_score_pair         (const TwScoreWeights *weights,
                                const TwScorePerson  *mentor,
                                const TwScorePerson  *mentee);
