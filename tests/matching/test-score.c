/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score: what raises it, what does not, and what it says about itself. */

#include "tw-score.h"

#include <glib.h>

static TwScoreWeights
only (TwScoreCriterion criterion)
{
  TwScoreWeights weights = { 0 };

  weights.weight[criterion] = 50;

  return weights;
}

static guint
score_topics (const TwScoreTopic *offered,
              gsize               n_offered,
              const TwScoreTopic *wanted,
              gsize               n_wanted)
{
  TwScoreWeights weights = only (TW_SCORE_TOPICS);
  TwScorePerson mentor = { .topics = offered, .n_topics = n_offered };
  TwScorePerson mentee = { .topics = wanted, .n_topics = n_wanted };

  return tw_score_pair (&weights, &mentor, &mentee);
}

/* D10 */
static void
test_topics_wanted_and_offered_raise_it (void)
{
  TwScoreTopic offered[] = { { 3, 3 }, { 5, 3 }, { 9, 3 } };
  TwScoreTopic all[] = { { 3, 2 }, { 9, 2 } };
  TwScoreTopic half[] = { { 3, 2 }, { 8, 2 } };
  TwScoreTopic none[] = { { 4, 2 }, { 8, 2 } };

  g_assert_cmpuint (score_topics (offered, 3, all, 2), ==, 10000);
  g_assert_cmpuint (score_topics (offered, 3, half, 2), ==, 5000);
  g_assert_cmpuint (score_topics (offered, 3, none, 2), ==, 0);
}

static void
test_knowing_a_topic_better_raises_it (void)
{
  TwScoreTopic wanted[] = { { 3, 2 } };
  guint before = 0;

  for (guint8 strength = 1; strength <= TW_SCORE_STRENGTH_MAX; strength++)
    {
      TwScoreTopic offered[] = { { 3, strength } };
      guint score = score_topics (offered, 1, wanted, 1);

      g_assert_cmpuint (score, >, before);
      before = score;
    }

  g_assert_cmpuint (before, ==, 10000);
}

static void
test_strongly_wanted_topics_count_more (void)
{
  TwScoreTopic offered[] = { { 3, 3 } };
  TwScoreTopic much[] = { { 3, 3 }, { 4, 1 } };
  TwScoreTopic little[] = { { 3, 1 }, { 4, 3 } };

  g_assert_cmpuint (score_topics (offered, 1, much, 2), ==, 7500);
  g_assert_cmpuint (score_topics (offered, 1, little, 2), ==, 2500);
}

static void
test_other_department_raises_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_DEPARTMENT);
  TwScorePerson mentor = { .department = 1 };
  TwScorePerson mentee = { .department = 2 };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.department = 1;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

static void
test_same_site_raises_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_SITE);
  TwScorePerson mentor = { .site = 1 };
  TwScorePerson mentee = { .site = 1 };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.site = 2;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

static void
test_common_language_raises_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_LANGUAGE);
  TwScorePerson mentor = { .languages = 0x5 };
  TwScorePerson mentee = { .languages = 0x6 };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.languages = 0x2;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

/* P4: over the answered criteria, and how many were. */
static void
test_missing_answer_lowers_the_share_not_the_score (void)
{
  TwScoreWeights weights = { .weight = { 60, 20, 20, 0 } };
  TwScoreTopic topic[] = { { 3, 3 } };
  TwScorePerson mentor = { .topics = topic, .n_topics = 1, .department = 1, .site = 7 };
  TwScorePerson mentee = { .topics = topic, .n_topics = 1, .department = 2 };
  TwScore score;

  tw_score_explain (&weights, &mentor, &mentee, &score);

  g_assert_cmpuint (score.total, ==, 10000);
  g_assert_cmpuint (score.answered, ==, 8000);
  g_assert_false (score.parts[TW_SCORE_SITE].answered);
  g_assert_true (score.parts[TW_SCORE_DEPARTMENT].answered);
}

static void
test_nothing_answered_is_nothing (void)
{
  TwScoreWeights weights;
  TwScorePerson nobody = { 0 };
  TwScore score;

  tw_score_weights_init (&weights);
  tw_score_explain (&weights, &nobody, &nobody, &score);

  g_assert_cmpuint (score.total, ==, 0);
  g_assert_cmpuint (score.answered, ==, 0);
}

static void
test_weights_share_it_out (void)
{
  TwScoreWeights weights = { .weight = { 0, 2, 1, 0 } };
  TwScorePerson mentor = { .department = 1, .site = 7 };
  TwScorePerson mentee = { .department = 2, .site = 8 };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 6667);
}

static void
test_it_is_made_of_its_parts (void)
{
  TwScoreWeights weights = { .weight = { 10, 20, 30, 40 } };
  TwScoreTopic offered[] = { { 1, 1 }, { 2, 2 } };
  TwScoreTopic wanted[] = { { 1, 2 }, { 2, 1 }, { 3, 3 } };
  TwScorePerson mentor = { offered, 2, 1, 1, 1 };
  TwScorePerson mentee = { wanted, 3, 2, 2, 3 };
  TwScore score;
  guint sum = 0;

  tw_score_explain (&weights, &mentor, &mentee, &score);
  for (int c = 0; c < TW_SCORE_N_CRITERIA; c++)
    sum += score.parts[c].weight * score.parts[c].value;

  g_assert_cmpuint (score.n_topics_wanted, ==, 3);
  g_assert_cmpuint (score.n_topics_met, ==, 2);
  g_assert_cmpuint (score.total, ==, (sum + 50) / 100);
  g_assert_cmpuint (score.total, ==, tw_score_pair (&weights, &mentor, &mentee));
}

/* P2: the whole range can be reached, and nothing beyond. */
static void
test_it_stays_between_0_and_100 (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int round = 0; round < 20000; round++)
    {
      TwScoreWeights weights;
      TwScoreTopic offered[] = { { 1, g_rand_int_range (rand, 1, 4) }, { 2, g_rand_int_range (rand, 1, 4) } };
      TwScoreTopic wanted[] = { { 1, g_rand_int_range (rand, 1, 4) }, { 3, g_rand_int_range (rand, 1, 4) } };
      TwScorePerson mentor = { offered, g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 3),
                               g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 4) };
      TwScorePerson mentee = { wanted, g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 3),
                               g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 4) };
      TwScore score;

      for (int c = 0; c < TW_SCORE_N_CRITERIA; c++)
        weights.weight[c] = g_rand_int_range (rand, 0, 101);
      tw_score_explain (&weights, &mentor, &mentee, &score);

      g_assert_cmpuint (score.total, <=, TW_SCORE_MAX);
      g_assert_cmpuint (score.answered, <=, TW_SCORE_MAX);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/score/topics-wanted-and-offered-raise-it", test_topics_wanted_and_offered_raise_it);
  g_test_add_func ("/matching/score/knowing-a-topic-better-raises-it", test_knowing_a_topic_better_raises_it);
  g_test_add_func ("/matching/score/strongly-wanted-topics-count-more", test_strongly_wanted_topics_count_more);
  g_test_add_func ("/matching/score/other-department-raises-it", test_other_department_raises_it);
  g_test_add_func ("/matching/score/same-site-raises-it", test_same_site_raises_it);
  g_test_add_func ("/matching/score/common-language-raises-it", test_common_language_raises_it);
  g_test_add_func ("/matching/score/missing-answer-lowers-the-share-not-the-score",
                   test_missing_answer_lowers_the_share_not_the_score);
  g_test_add_func ("/matching/score/nothing-answered-is-nothing", test_nothing_answered_is_nothing);
  g_test_add_func ("/matching/score/weights-share-it-out", test_weights_share_it_out);
  g_test_add_func ("/matching/score/it-is-made-of-its-parts", test_it_is_made_of_its_parts);
  g_test_add_func ("/matching/score/it-stays-between-0-and-100", test_it_stays_between_0_and_100);

  return g_test_run ();
}
