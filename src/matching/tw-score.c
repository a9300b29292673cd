/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The score of a pair: a weighted mean over the criteria both sides answered.
 *
 * Integers only, rounded half up, so that equal facts give equal scores on every
 * machine (P4). Missing answers lower the share answered, never the score.
 */

#include "tw-score.h"

/* What a mentor's knowledge of a topic is worth to somebody who wants it: a
 * little, well, very. Who knows it well can teach most of what an expert can. */
static const uint32_t value_of_knowing[TW_SCORE_STRENGTH_MAX + 1] = { 0, 4000, 8000, 10000 };

static uint32_t
divide_rounded (uint32_t numerator,
                uint32_t denominator)
{
  return (uint32_t) (((uint64_t) numerator + denominator / 2) / denominator);
}

static uint8_t
strength_of (const TwScoreTopic *topic)
{
  return topic->strength > TW_SCORE_STRENGTH_MAX ? TW_SCORE_STRENGTH_MAX : topic->strength;
}

/* How much of what the mentee wants the mentor can give; strong wants count more. */
static void
score_topics (const TwScorePerson *mentor,
              const TwScorePerson *mentee,
              TwScore             *score)
{
  TwScorePart *part = &score->parts[TW_SCORE_TOPICS];
  uint32_t wanted = 0;
  uint32_t given = 0;
  size_t i = 0;

  for (size_t j = 0; j < mentee->n_topics; j++)
    {
      const TwScoreTopic *want = &mentee->topics[j];

      wanted += strength_of (want);
      while (i < mentor->n_topics && mentor->topics[i].topic < want->topic)
        i++;
      if (i == mentor->n_topics || mentor->topics[i].topic != want->topic)
        continue;

      given += strength_of (want) * value_of_knowing[strength_of (&mentor->topics[i])];
      score->n_topics_met++;
    }

  score->n_topics_wanted = mentee->n_topics;
  part->answered = wanted > 0 && mentor->n_topics > 0;
  part->value = part->answered ? divide_rounded (given, wanted) : 0;
}

static void
score_criterion (TwScore          *score,
                 TwScoreCriterion  criterion,
                 bool              answered,
                 bool              holds)
{
  score->parts[criterion].answered = answered;
  score->parts[criterion].value = answered && holds ? TW_SCORE_MAX : 0;
}

/* P4: over the answered criteria, with the share that was answered. */
static void
add_up (TwScore *score)
{
  uint32_t sum = 0;
  uint32_t answered = 0;
  uint32_t all = 0;

  for (int c = 0; c < TW_SCORE_N_CRITERIA; c++)
    {
      const TwScorePart *part = &score->parts[c];

      all += part->weight;
      if (!part->answered)
        continue;
      answered += part->weight;
      sum += (uint32_t) part->weight * part->value;
    }

  score->total = answered > 0 ? divide_rounded (sum, answered) : 0;
  score->answered = all > 0 ? divide_rounded (answered * TW_SCORE_MAX, all) : 0;
}

/**
 * tw_score_weights_init:
 * @weights: (out): the weights of a cohort that nobody has changed
 */
void
tw_score_weights_init (TwScoreWeights *weights)
{
  *weights = (TwScoreWeights) {
    .weight = {
      [TW_SCORE_TOPICS] = 60,
      [TW_SCORE_DEPARTMENT] = 15,
      [TW_SCORE_SITE] = 10,
      [TW_SCORE_LANGUAGE] = 15,
    },
  };
}

/**
 * tw_score_explain:
 * @weights: how important each criterion is
 * @mentor: a mentor's answers
 * @mentee: a mentee's answers
 * @score: (out): the score with all it is made of
 *
 * Scores a pair and says why. Where no criterion is answered by both, or all
 * weights are 0, the score is 0 and so is the share answered.
 */
void
tw_score_explain (const TwScoreWeights *weights,
                  const TwScorePerson  *mentor,
                  const TwScorePerson  *mentee,
                  TwScore              *score)
{
  *score = (TwScore) { 0 };

  for (int c = 0; c < TW_SCORE_N_CRITERIA; c++)
    score->parts[c].weight = weights->weight[c];

  score_topics (mentor, mentee, score);
  score_criterion (score, TW_SCORE_DEPARTMENT,
                   mentor->department != 0 && mentee->department != 0,
                   mentor->department != mentee->department);
  score_criterion (score, TW_SCORE_SITE,
                   mentor->site != 0 && mentee->site != 0,
                   mentor->site == mentee->site);
  score_criterion (score, TW_SCORE_LANGUAGE,
                   mentor->languages != 0 && mentee->languages != 0,
                   (mentor->languages & mentee->languages) != 0);

  add_up (score);
}

/**
 * tw_score_pair:
 * @weights: how important each criterion is
 * @mentor: a mentor's answers
 * @mentee: a mentee's answers
 *
 * Returns: the score alone, 0–%TW_SCORE_MAX; the total of tw_score_explain()
 */
uint16_t
tw_score_pair (const TwScoreWeights *weights,
               const TwScorePerson  *mentor,
               const TwScorePerson  *mentee)
{
  TwScore score;

  tw_score_explain (weights, mentor, mentee, &score);

  return score.total;
}
