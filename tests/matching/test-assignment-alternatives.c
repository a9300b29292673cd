/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What it would cost to choose another pair, against solving again with that
 * pair pinned: the same loss.
 */

#include "made-up-problem.h"

#include "tw-assignment-alternatives.h"

#define N_SMALL 3000
#define N_LARGE 200
#define N_PAIRS_OF_LARGE 6

typedef struct
{
  gint64 n_tandems;
  gint64 score;
} Value;

static Value
value_of (const TwAssignment *assignment)
{
  gsize n_pairs;

  tw_assignment_get_pairs (assignment, &n_pairs);
  return (Value) { n_pairs, tw_assignment_get_total_score (assignment) };
}

static TwAssignment *
solve (const TwAssignmentProblem *problem)
{
  TwAssignment *assignment;

  g_assert_cmpint (tw_assignment_new (problem, &assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);

  return assignment;
}

/* The best there is with one more pair pinned. */
static Value
solve_with_pin (const TwAssignmentProblem *problem,
                TwAssignedPair             pin)
{
  g_autofree TwAssignedPair *pins = g_new (TwAssignedPair, problem->n_pins + 1);
  TwAssignmentProblem pinned = *problem;
  TwAssignment *assignment;
  Value value;

  for (gsize k = 0; k < problem->n_pins; k++)
    pins[k] = problem->pins[k];
  pins[pinned.n_pins++] = pin;
  pinned.pins = pins;
  assignment = solve (&pinned);
  value = value_of (assignment);
  tw_assignment_free (assignment);

  return value;
}

static gboolean
contains (const TwAssignedPair *pairs,
          gsize                 n_pairs,
          TwAssignedPair        pair)
{
  for (gsize k = 0; k < n_pairs; k++)
    if (pairs[k].mentor == pair.mentor && pairs[k].mentee == pair.mentee)
      return TRUE;

  return FALSE;
}

static gint
count_pins (const TwAssignmentProblem *problem,
            TwAssignmentSide           side,
            uint32_t                   person)
{
  gint n = 0;

  for (gsize k = 0; k < problem->n_pins; k++)
    n += (side == TW_ASSIGNMENT_MENTOR ? problem->pins[k].mentor : problem->pins[k].mentee) == person;

  return n;
}

static gboolean
can_be_chosen (const MadeUpProblem *made_up,
               TwAssignedPair       pair)
{
  const TwAssignmentProblem *problem = &made_up->problem;

  return made_up->scores[pair.mentor * problem->n_mentees + pair.mentee] != TW_ASSIGNMENT_FORBIDDEN &&
         problem->mentor_capacity[pair.mentor] > count_pins (problem, TW_ASSIGNMENT_MENTOR, pair.mentor) &&
         problem->mentee_capacity[pair.mentee] > count_pins (problem, TW_ASSIGNMENT_MENTEE, pair.mentee);
}

static void
assert_cost (const MadeUpProblem *made_up,
             const TwAssignment  *assignment,
             TwAssignedPair       pair,
             TwAssignmentPrice    cost)
{
  Value best = value_of (assignment);
  gsize n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);
  Value pinned;

  if (contains (pairs, n_pairs, pair))
    {
      g_assert_cmpint (cost.tandems, ==, 0);
      g_assert_cmpint (cost.score, ==, 0);
      return;
    }
  if (!can_be_chosen (made_up, pair))
    {
      g_assert_cmpint (cost.tandems, ==, TW_ASSIGNMENT_IMPOSSIBLE);
      return;
    }

  pinned = solve_with_pin (&made_up->problem, pair);
  if (made_up->problem.aim == TW_ASSIGNMENT_MOST_TANDEMS)
    g_assert_cmpint (cost.tandems, ==, best.n_tandems - pinned.n_tandems);
  else
    g_assert_cmpint (cost.tandems, ==, 0);
  g_assert_cmpint (cost.score, ==, best.score - pinned.score);
}

static void
test_cost_is_what_pinning_loses (void)
{
  for (guint32 seed = 0; seed < N_SMALL; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, 7);
      g_autofree TwAssignmentPrice *costs = g_new (TwAssignmentPrice, 7);
      const TwAssignmentProblem *problem = &made_up->problem;
      TwAssignment *assignment = solve (problem);

      g_test_message ("seed %u", seed);
      for (uint32_t i = 0; i < problem->n_mentors; i++)
        {
          g_assert_cmpint (tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTOR, i, costs),
                           ==, TW_ASSIGNMENT_OK);
          for (uint32_t j = 0; j < problem->n_mentees; j++)
            assert_cost (made_up, assignment, (TwAssignedPair) { i, j }, costs[j]);
        }
      tw_assignment_free (assignment);
    }
}

/* The same pair costs the same, whichever of the two is asked. */
static void
test_both_sides_agree (void)
{
  for (guint32 seed = 0; seed < N_LARGE; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, 40);
      g_autofree TwAssignmentPrice *of_mentor = g_new (TwAssignmentPrice, 40);
      g_autofree TwAssignmentPrice *of_mentee = g_new (TwAssignmentPrice, 40);
      TwAssignment *assignment = solve (&made_up->problem);
      uint32_t j = seed % made_up->problem.n_mentees;

      g_test_message ("seed %u", seed);
      g_assert_cmpint (tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTEE, j, of_mentee),
                       ==, TW_ASSIGNMENT_OK);
      for (uint32_t i = 0; i < made_up->problem.n_mentors; i++)
        {
          g_assert_cmpint (tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTOR, i, of_mentor),
                           ==, TW_ASSIGNMENT_OK);
          g_assert_cmpint (of_mentor[j].tandems, ==, of_mentee[i].tandems);
          g_assert_cmpint (of_mentor[j].score, ==, of_mentee[i].score);
        }
      tw_assignment_free (assignment);
    }
}

static void
test_large_ones_hold_too (void)
{
  for (guint32 seed = 0; seed < N_LARGE; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, 160);
      g_autofree TwAssignmentPrice *costs = g_new (TwAssignmentPrice, 160);
      const TwAssignmentProblem *problem = &made_up->problem;
      TwAssignment *assignment = solve (problem);

      g_test_message ("seed %u", seed);
      for (uint32_t k = 0; k < N_PAIRS_OF_LARGE; k++)
        {
          TwAssignedPair pair = { (seed + 37 * k) % problem->n_mentors, (5 * seed + 23 * k) % problem->n_mentees };

          g_assert_cmpint (tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTEE, pair.mentee, costs),
                           ==, TW_ASSIGNMENT_OK);
          assert_cost (made_up, assignment, pair, costs[pair.mentor]);
        }
      tw_assignment_free (assignment);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/assignment-alternatives/cost-is-what-pinning-loses", test_cost_is_what_pinning_loses);
  g_test_add_func ("/matching/assignment-alternatives/both-sides-agree", test_both_sides_agree);
  g_test_add_func ("/matching/assignment-alternatives/large-ones-hold-too", test_large_ones_hold_too);

  return g_test_run ();
}
