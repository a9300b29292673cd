/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What weights do, shown with two made-up pairs: they are scored as real ones are, and change places when what speaks
 * for the other becomes more important (P2). */

#include "tw-score-example.h"

#include "tw-score.h"
#include "tw-words.h"

enum
{
  MENTEE = 1,
  EXPERT,
  NEAR,
};

static const TwScoreTopic wanted[] = { { 1, 3 }, { 2, 2 } };
static const TwScoreTopic offered_by_expert[] = { { 1, 3 }, { 2, 3 } };
static const TwScoreTopic offered_by_near[] = { { 1, 1 } };
static const uint32_t german[] = { 1 };
static const uint32_t mornings[] = { 1, 2 }, evenings[] = { 3 };
static const uint32_t competences_of_mentee[] = { 1, 2 }, competences_of_expert[] = { 3 }, competences_of_near[] = { 1 };

static const TwScorePerson mentee = {
  .person = MENTEE,
  .topics = wanted,
  .n_topics = G_N_ELEMENTS (wanted),
  .wishes = { NEAR },
  .competences = { competences_of_mentee, G_N_ELEMENTS (competences_of_mentee) },
  .languages = { german, G_N_ELEMENTS (german) },
  .availability = { mornings, G_N_ELEMENTS (mornings) },
  .mentor_style = 1,
  .accord = TW_SCORE_ACCORD_OWN_REASONS,
  .site = 1,
  .department = 1,
  .area = 1,
};

static const TwScorePerson mentors[TW_N_SCORE_EXAMPLES] = {
  [TW_SCORE_EXAMPLE_EXPERT] = {
    .person = EXPERT,
    .topics = offered_by_expert,
    .n_topics = G_N_ELEMENTS (offered_by_expert),
    .wishes = { MENTEE + 10 },
    .competences = { competences_of_expert, G_N_ELEMENTS (competences_of_expert) },
    .languages = { german, G_N_ELEMENTS (german) },
    .availability = { evenings, G_N_ELEMENTS (evenings) },
    .mentor_style = 2,
    .accord = TW_SCORE_ACCORD_OWN_REASONS,
    .site = 2,
    .department = 2,
    .area = 2,
  },
  [TW_SCORE_EXAMPLE_NEAR] = {
    .person = NEAR,
    .topics = offered_by_near,
    .n_topics = G_N_ELEMENTS (offered_by_near),
    .wishes = { MENTEE },
    .competences = { competences_of_near, G_N_ELEMENTS (competences_of_near) },
    .languages = { german, G_N_ELEMENTS (german) },
    .availability = { mornings, G_N_ELEMENTS (mornings) },
    .mentor_style = 1,
    .accord = TW_SCORE_ACCORD_OWN_REASONS,
    .site = 1,
    .department = 3,
    .area = 1,
  },
};

/**
 * tw_score_example_score:
 * @weights: (array fixed-size=10): by #TwCriterion, 0–100 each
 * @example: one of the two
 *
 * Returns: the match score of the pair, in hundredths
 */
int
tw_score_example_score (const int      *weights,
                        TwScoreExample  example)
{
  TwScoreWeights score_weights;

  g_return_val_if_fail (example < TW_N_SCORE_EXAMPLES, 0);

  for (int i = 0; i < TW_N_CRITERIA; i++)
    score_weights.weight[i] = (uint16_t) CLAMP (weights[i], 0, 100);

  return tw_score_pair (&score_weights, &mentors[example], &mentee);
}

/**
 * tw_score_example_name:
 *
 * Returns: who it is, in a word or two
 */
const char *
tw_score_example_name (TwScoreExample  example,
                       TwLanguage     *language)
{
  return example == TW_SCORE_EXAMPLE_EXPERT ? tw_language_tr (language, N_ ("The expert far away"))
                                            : tw_language_tr (language, N_ ("The beginner next door"));
}

/**
 * tw_score_example_describe:
 *
 * Returns: what speaks for the pair, in a sentence
 */
const char *
tw_score_example_describe (TwScoreExample  example,
                           TwLanguage     *language)
{
  return example == TW_SCORE_EXAMPLE_EXPERT
           ? tw_language_tr (language, N_ ("Knows both topics very well; works at another site and in another area, and "
                                           "has time at other times."))
           : tw_language_tr (language, N_ ("Knows one topic a little; works at the same site, has time at the same times, "
                                           "and both wished for each other."));
}
