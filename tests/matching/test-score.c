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

/* D10: nearly as good as at one place. */
static void
test_meeting_remotely_helps_over_distance (void)
{
  TwScoreWeights weights = only (TW_SCORE_SITE);
  TwScorePerson mentor = { .site = 1, .meets_remotely = true };
  TwScorePerson mentee = { .site = 2, .meets_remotely = true };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 8000);
  mentee.site = 1;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.site = 2;
  mentee.meets_remotely = false;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

static void
test_other_area_raises_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_AREA);
  TwScorePerson mentor = { .area = 1 };
  TwScorePerson mentee = { .area = 2 };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.area = 1;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

static const uint32_t three_names[] = { 1, 4, 9 };
static const uint32_t two_names[] = { 4, 7 };
static const uint32_t other_names[] = { 2, 3, 5 };

static void
test_common_language_raises_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_LANGUAGE);
  TwScorePerson mentor = { .languages = { three_names, 3 } };
  TwScorePerson mentee = { .languages = { two_names, 2 } };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.languages = (TwScoreNames) { other_names, 3 };
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

/* Who has time more often loses nothing by it. */
static void
test_common_times_raise_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_AVAILABILITY);
  TwScorePerson mentor = { .availability = { three_names, 3 } };
  TwScorePerson mentee = { .availability = { two_names, 2 } };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 5000);
  mentee.availability = (TwScoreNames) { three_names, 2 };
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.availability = (TwScoreNames) { other_names, 3 };
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

/* D10 */
static void
test_common_competences_raise_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_COMPETENCES);
  TwScorePerson mentor = { .competences = { three_names, 3 } };
  TwScorePerson mentee = { .competences = { two_names, 2 } };
  TwScore score;

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 5000);
  mentee.competences = (TwScoreNames) { NULL, 0 };
  tw_score_explain (&weights, &mentor, &mentee, &score);
  g_assert_false (score.parts[TW_SCORE_COMPETENCES].answered);
}

/* D10: up to three wishes after a get-to-know event. */
static void
test_wishes_raise_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_WISHES);
  TwScorePerson mentor = { .person = 7, .wishes = { 5, 8, 9 } };
  TwScorePerson mentee = { .person = 8 };
  TwScore score;

  /* One of the two has wishes: that is an answer about the pair. */
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 8000);
  mentee.wishes[0] = 7;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 9000);
  mentee.wishes[0] = 3;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 4000);
  mentor.wishes[1] = 4;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);

  mentor.wishes[0] = mentee.wishes[0] = 0;
  tw_score_explain (&weights, &mentor, &mentee, &score);
  g_assert_false (score.parts[TW_SCORE_WISHES].answered);
}

/* D10 */
static void
test_wanted_kind_of_mentor_raises_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_MENTOR_STYLE);
  TwScorePerson mentor = { .mentor_style = 2 };
  TwScorePerson mentee = { .mentor_style = 2 };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.mentor_style = 3;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 0);
}

/* D3: an obliged mentee lowers it, and does not bar the pair (P2). */
static void
test_own_accord_raises_it (void)
{
  TwScoreWeights weights = only (TW_SCORE_MOTIVATION);
  TwScorePerson mentor = { .accord = TW_SCORE_ACCORD_OWN_REASONS };
  TwScorePerson mentee = { .accord = TW_SCORE_ACCORD_OWN_REASONS };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 10000);
  mentee.accord = TW_SCORE_ACCORD_OWN;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 8000);
  mentee.accord = TW_SCORE_ACCORD_OBLIGED;
  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 5000);
}

/* P4: over the answered criteria, and how many were. */
static void
test_missing_answer_lowers_the_share_not_the_score (void)
{
  TwScoreWeights weights = {
    .weight = { [TW_SCORE_TOPICS] = 60, [TW_SCORE_DEPARTMENT] = 20, [TW_SCORE_SITE] = 20 },
  };
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
  TwScoreWeights weights = { .weight = { [TW_SCORE_DEPARTMENT] = 2, [TW_SCORE_SITE] = 1 } };
  TwScorePerson mentor = { .department = 1, .site = 7 };
  TwScorePerson mentee = { .department = 2, .site = 8 };

  g_assert_cmpuint (tw_score_pair (&weights, &mentor, &mentee), ==, 6667);
}

/* P2: a criterion without weight says nothing, whatever was answered. */
static void
test_weight_of_nothing_leaves_it_out (void)
{
  TwScoreWeights weights = { .weight = { [TW_SCORE_DEPARTMENT] = 50 } };
  TwScorePerson mentor = { .department = 1, .site = 7 };
  TwScorePerson mentee = { .department = 2, .site = 8 };
  TwScore score;

  tw_score_explain (&weights, &mentor, &mentee, &score);

  g_assert_cmpuint (score.total, ==, 10000);
  g_assert_cmpuint (score.answered, ==, 10000);
}

static uint32_t names_of_all[] = { 1, 2, 3, 4 };

/* Somebody with answers to all or some questions. */
static TwScorePerson
draw_person (GRand              *rand,
             int64_t             person,
             const TwScoreTopic *topics)
{
  return (TwScorePerson) {
    .person = person,
    .topics = topics,
    .n_topics = g_rand_int_range (rand, 0, 3),
    .wishes = { g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, 0, 3) },
    .competences = { names_of_all + g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 0, 4) },
    .languages = { names_of_all + g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 0, 4) },
    .availability = { names_of_all + g_rand_int_range (rand, 0, 2), g_rand_int_range (rand, 0, 4) },
    .mentor_style = g_rand_int_range (rand, 0, 3),
    .accord = (TwScoreAccord) g_rand_int_range (rand, 0, 4),
    .meets_remotely = g_rand_boolean (rand),
    .site = g_rand_int_range (rand, 0, 3),
    .department = g_rand_int_range (rand, 0, 3),
    .area = g_rand_int_range (rand, 0, 3),
  };
}

/* The whole range can be reached, and nothing beyond; the score is the weighted mean of its answered parts. */
static void
test_it_is_made_of_its_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int round = 0; round < 20000; round++)
    {
      TwScoreWeights weights;
      TwScoreTopic offered[] = { { 1, g_rand_int_range (rand, 1, 4) }, { 2, g_rand_int_range (rand, 1, 4) } };
      TwScoreTopic wanted[] = { { 1, g_rand_int_range (rand, 1, 4) }, { 3, g_rand_int_range (rand, 1, 4) } };
      TwScorePerson mentor = draw_person (rand, 1, offered);
      TwScorePerson mentee = draw_person (rand, 2, wanted);
      TwScore score;
      guint64 sum = 0, answered = 0, all = 0;

      for (int c = 0; c < TW_SCORE_N_CRITERIA; c++)
        weights.weight[c] = g_rand_int_range (rand, 0, 101);
      tw_score_explain (&weights, &mentor, &mentee, &score);

      for (int c = 0; c < TW_SCORE_N_CRITERIA; c++)
        {
          all += weights.weight[c];
          g_assert_cmpuint (score.parts[c].value, <=, TW_SCORE_MAX);
          if (!score.parts[c].answered)
            continue;
          answered += weights.weight[c];
          sum += weights.weight[c] * score.parts[c].value;
        }
      g_assert_cmpuint (score.total, ==, answered > 0 ? (sum + answered / 2) / answered : 0);
      g_assert_cmpuint (score.answered, ==, all > 0 ? (answered * TW_SCORE_MAX + all / 2) / all : 0);
      g_assert_cmpuint (score.total, ==, tw_score_pair (&weights, &mentor, &mentee));
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
  g_test_add_func ("/matching/score/meeting-remotely-helps-over-distance", test_meeting_remotely_helps_over_distance);
  g_test_add_func ("/matching/score/other-area-raises-it", test_other_area_raises_it);
  g_test_add_func ("/matching/score/common-times-raise-it", test_common_times_raise_it);
  g_test_add_func ("/matching/score/common-competences-raise-it", test_common_competences_raise_it);
  g_test_add_func ("/matching/score/wishes-raise-it", test_wishes_raise_it);
  g_test_add_func ("/matching/score/wanted-kind-of-mentor-raises-it", test_wanted_kind_of_mentor_raises_it);
  g_test_add_func ("/matching/score/own-accord-raises-it", test_own_accord_raises_it);
  g_test_add_func ("/matching/score/weight-of-nothing-leaves-it-out", test_weight_of_nothing_leaves_it_out);
  g_test_add_func ("/matching/score/missing-answer-lowers-the-share-not-the-score",
                   test_missing_answer_lowers_the_share_not_the_score);
  g_test_add_func ("/matching/score/nothing-answered-is-nothing", test_nothing_answered_is_nothing);
  g_test_add_func ("/matching/score/weights-share-it-out", test_weights_share_it_out);
  g_test_add_func ("/matching/score/it-is-made-of-its-parts", test_it_is_made_of_its_parts);

  return g_test_run ();
}
