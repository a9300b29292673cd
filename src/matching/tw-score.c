/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The score of a pair: a weighted mean over the criteria both sides answered.
 *
 * Integers only, rounded half up, so that equal facts give equal scores on every
 * machine (P4). Missing answers lower the share answered, never the score.
 */

#include "tw-score.h"

/* A criterion that one of the two did not answer. */
#define UNANSWERED -1

/* What a mentor's knowledge of a topic is worth to somebody who wants it: a
 * little, well, very. Who knows it well can teach most of what an expert can. */
static const uint32_t value_of_knowing[TW_SCORE_STRENGTH_MAX + 1] = { 0, 4000, 8000, 10000 };

/* What it is worth to be the first, second or third wish. */
static const int32_t value_of_wish[TW_SCORE_MAX_WISHES] = { TW_SCORE_MAX, 8000, 6000 };

/* To meet on the screen is nearly as good as at one place. */
#define VALUE_OF_MEETING_REMOTELY 8000

/* To take part of one's own accord is more than half of it; the rest is to say why. */
#define VALUE_OF_OWN_ACCORD 6000

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
static int32_t
score_topics (const TwScorePerson *mentor,
              const TwScorePerson *mentee)
{
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
    }

  return wanted > 0 && mentor->n_topics > 0 ? (int32_t) divide_rounded (given, wanted) : UNANSWERED;
}

static int32_t
value_of_being_wished (const TwScorePerson *wishing,
                       const TwScorePerson *wished)
{
  if (wishing->wishes[0] == 0)
    return UNANSWERED;

  for (int rank = 0; rank < TW_SCORE_MAX_WISHES; rank++)
    if (wishing->wishes[rank] != 0 && wishing->wishes[rank] == wished->person)
      return value_of_wish[rank];

  return 0;
}

/* A wish is an answer about the pair, also where only one of the two has any. */
static int32_t
score_wishes (const TwScorePerson *mentor,
              const TwScorePerson *mentee)
{
  int32_t of_mentor = value_of_being_wished (mentor, mentee);
  int32_t of_mentee = value_of_being_wished (mentee, mentor);

  if (of_mentor == UNANSWERED)
    return of_mentee;
  if (of_mentee == UNANSWERED)
    return of_mentor;

  return (of_mentor + of_mentee) / 2;
}

static uint32_t
count_common (const TwScoreNames *one,
              const TwScoreNames *other)
{
  uint32_t n_common = 0;
  size_t i = 0;
  size_t j = 0;

  while (i < one->n_names && j < other->n_names)
    {
      n_common += one->names[i] == other->names[j];
      if (one->names[i] < other->names[j])
        i++;
      else
        j++;
    }

  return n_common;
}

/* How many of the names of whoever gave fewer both have. */
static int32_t
score_common_share (const TwScoreNames *one,
                    const TwScoreNames *other)
{
  size_t n_fewer = one->n_names < other->n_names ? one->n_names : other->n_names;

  return n_fewer > 0 ? (int32_t) divide_rounded (count_common (one, other) * TW_SCORE_MAX, n_fewer) : UNANSWERED;
}

/* One language is enough to talk. */
static int32_t
score_languages (const TwScoreNames *one,
                 const TwScoreNames *other)
{
  if (one->n_names == 0 || other->n_names == 0)
    return UNANSWERED;

  return count_common (one, other) > 0 ? TW_SCORE_MAX : 0;
}

static int32_t
value_of_accord (TwScoreAccord accord)
{
  switch (accord)
    {
    case TW_SCORE_ACCORD_UNKNOWN:
      return UNANSWERED;
    case TW_SCORE_ACCORD_OBLIGED:
      return 0;
    case TW_SCORE_ACCORD_OWN:
      return VALUE_OF_OWN_ACCORD;
    case TW_SCORE_ACCORD_OWN_REASONS:
      break;
    }

  return TW_SCORE_MAX;
}

/* D3: reluctance quietly ruins a tandem. Not what somebody wrote is rated, but that they came by themselves and had
 * something to say: a machine that rates the words rates how well somebody writes. */
static int32_t
score_motivation (const TwScorePerson *mentor,
                  const TwScorePerson *mentee)
{
  int32_t of_mentor = value_of_accord (mentor->accord);
  int32_t of_mentee = value_of_accord (mentee->accord);

  return of_mentor == UNANSWERED || of_mentee == UNANSWERED ? UNANSWERED : (of_mentor + of_mentee) / 2;
}

static int32_t
score_sameness (int64_t one,
                int64_t other)
{
  if (one == 0 || other == 0)
    return UNANSWERED;

  return one == other ? TW_SCORE_MAX : 0;
}

static int32_t
score_difference (int64_t one,
                  int64_t other)
{
  int32_t sameness = score_sameness (one, other);

  return sameness == UNANSWERED ? UNANSWERED : TW_SCORE_MAX - sameness;
}

static int32_t
score_site (const TwScorePerson *mentor,
            const TwScorePerson *mentee)
{
  int32_t sameness = score_sameness (mentor->site, mentee->site);

  if (sameness < VALUE_OF_MEETING_REMOTELY && mentor->meets_remotely && mentee->meets_remotely)
    return VALUE_OF_MEETING_REMOTELY;

  return sameness;
}

static int32_t
score_criterion (TwScoreCriterion     criterion,
                 const TwScorePerson *mentor,
                 const TwScorePerson *mentee)
{
  switch (criterion)
    {
    case TW_SCORE_TOPICS:
      return score_topics (mentor, mentee);
    case TW_SCORE_WISHES:
      return score_wishes (mentor, mentee);
    case TW_SCORE_COMPETENCES:
      return score_common_share (&mentor->competences, &mentee->competences);
    case TW_SCORE_MENTOR_STYLE:
      return score_sameness (mentor->mentor_style, mentee->mentor_style);
    case TW_SCORE_MOTIVATION:
      return score_motivation (mentor, mentee);
    case TW_SCORE_LANGUAGE:
      return score_languages (&mentor->languages, &mentee->languages);
    case TW_SCORE_AVAILABILITY:
      return score_common_share (&mentor->availability, &mentee->availability);
    case TW_SCORE_SITE:
      return score_site (mentor, mentee);
    case TW_SCORE_DEPARTMENT:
      return score_difference (mentor->department, mentee->department);
    case TW_SCORE_AREA:
      return score_difference (mentor->area, mentee->area);
    }

  return UNANSWERED;
}

/**
 * tw_score_weights_init:
 * @weights: (out): the weights of a cohort that nobody has changed
 *
 * Topics come first, since they are what is taught; then what the two wished
 * for. The own department is barred by default, and tells little then.
 */
void
tw_score_weights_init (TwScoreWeights *weights)
{
  *weights = (TwScoreWeights) {
    .weight = {
      [TW_SCORE_TOPICS] = 60,
      [TW_SCORE_WISHES] = 30,
      [TW_SCORE_COMPETENCES] = 5,
      [TW_SCORE_MENTOR_STYLE] = 10,
      [TW_SCORE_MOTIVATION] = 5,
      [TW_SCORE_LANGUAGE] = 15,
      [TW_SCORE_AVAILABILITY] = 10,
      [TW_SCORE_SITE] = 10,
      [TW_SCORE_DEPARTMENT] = 5,
      [TW_SCORE_AREA] = 10,
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
 * Scores a pair and says why, over the answered criteria, with the share of the
 * weight that was answered (P4). Where no criterion is answered by both, or all
 * weights are 0, the score is 0 and so is the share answered.
 */
void
tw_score_explain (const TwScoreWeights *weights,
                  const TwScorePerson  *mentor,
                  const TwScorePerson  *mentee,
                  TwScore              *score)
{
  uint32_t sum = 0;
  uint32_t answered = 0;
  uint32_t all = 0;

  for (int c = 0; c < TW_SCORE_N_CRITERIA; c++)
    {
      int32_t value = score_criterion ((TwScoreCriterion) c, mentor, mentee);
      bool is_answered = value != UNANSWERED;

      score->parts[c] = (TwScorePart) {
        .answered = is_answered,
        .weight = weights->weight[c],
        .value = is_answered ? (uint16_t) value : 0,
      };
      all += weights->weight[c];
      if (!is_answered)
        continue;
      answered += weights->weight[c];
      sum += weights->weight[c] * (uint32_t) value;
    }

  score->total = answered > 0 ? divide_rounded (sum, answered) : 0;
  score->answered = all > 0 ? divide_rounded (answered * TW_SCORE_MAX, all) : 0;
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
