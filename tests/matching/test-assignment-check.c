/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verifier believes nothing: one pair or one price changed, and it refuses. */

#include "made-up-problem.h"

#include "tw-assignment-check.h"
#include "tw-assignment.h"

#define N_PROBLEMS 300

/* A problem with its solution, to be tampered with. */
typedef struct
{
  MadeUpProblem     *made_up;
  GArray            *pairs;
  TwAssignmentPrice *mentor_prices;
  TwAssignmentPrice *mentee_prices;
} Solution;

static Solution *
solution_new (guint32 seed,
              guint   max_side)
{
  Solution *self = g_new0 (Solution, 1);
  TwAssignment *assignment;
  const TwAssignedPair *pairs;
  gsize n_pairs;

  self->made_up = made_up_problem_new (seed, max_side);
  g_assert_cmpint (tw_assignment_new (&self->made_up->problem, &assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);

  pairs = tw_assignment_get_pairs (assignment, &n_pairs);
  self->pairs = g_array_new (FALSE, FALSE, sizeof *pairs);
  g_array_append_vals (self->pairs, pairs, n_pairs);
  self->mentor_prices = g_memdup2 (tw_assignment_get_mentor_prices (assignment),
                                   self->made_up->problem.n_mentors * sizeof (TwAssignmentPrice));
  self->mentee_prices = g_memdup2 (tw_assignment_get_mentee_prices (assignment),
                                   self->made_up->problem.n_mentees * sizeof (TwAssignmentPrice));
  tw_assignment_free (assignment);

  return self;
}

static void
solution_free (Solution *self)
{
  made_up_problem_free (self->made_up);
  g_array_unref (self->pairs);
  g_free (self->mentor_prices);
  g_free (self->mentee_prices);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Solution, solution_free)

static TwAssignmentVerdict
check (const Solution *self)
{
  return tw_assignment_check (&self->made_up->problem, (const TwAssignedPair *) self->pairs->data, self->pairs->len,
                              self->mentor_prices, self->mentee_prices);
}

static TwAssignedPair *
pair_at (Solution *self,
         guint     k)
{
  return &g_array_index (self->pairs, TwAssignedPair, k);
}

static gboolean
is_pinned (const Solution *self,
           TwAssignedPair  pair)
{
  const TwAssignmentProblem *problem = &self->made_up->problem;

  for (gsize k = 0; k < problem->n_pins; k++)
    if (problem->pins[k].mentor == pair.mentor && problem->pins[k].mentee == pair.mentee)
      return TRUE;

  return FALSE;
}

/* Where only the score counts, a pair may bring nothing. */
static gboolean
is_worth_something (const Solution *self,
                    TwAssignedPair  pair)
{
  return self->made_up->problem.aim == TW_ASSIGNMENT_MOST_TANDEMS ||
         self->made_up->scores[pair.mentor * self->made_up->problem.n_mentees + pair.mentee] > 0 ||
         is_pinned (self, pair);
}

/* Each pair in turn is left out: it was worth something, so the prices no longer fit. */
static void
test_missing_pair_is_refused (void)
{
  guint n_tried = 0;

  for (guint32 seed = 0; seed < N_PROBLEMS; seed++)
    {
      g_autoptr (Solution) solution = solution_new (seed, 12);

      for (guint k = 0; k < solution->pairs->len; k++)
        {
          TwAssignedPair pair = *pair_at (solution, k);

          if (!is_worth_something (solution, pair))
            continue;

          g_array_remove_index (solution->pairs, k);
          g_assert_cmpint (check (solution), !=, TW_ASSIGNMENT_PROVEN);
          g_array_insert_val (solution->pairs, k, pair);
          n_tried++;
        }
      g_assert_cmpint (check (solution), ==, TW_ASSIGNMENT_PROVEN);
    }

  g_assert_cmpuint (n_tried, >, 500);
}

/* A partner exchanged for a worse one: what is right stays allowed, but is no longer the best. */
static void
test_worse_partner_is_refused (void)
{
  guint n_tried = 0;

  for (guint32 seed = 0; seed < N_PROBLEMS; seed++)
    {
      g_autoptr (Solution) solution = solution_new (seed, 12);
      const TwAssignmentProblem *problem = &solution->made_up->problem;

      for (guint k = 0; k < solution->pairs->len; k++)
        {
          TwAssignedPair pair = *pair_at (solution, k);
          const uint16_t *row = solution->made_up->scores + pair.mentor * problem->n_mentees;

          for (guint j = 0; j < problem->n_mentees && !is_pinned (solution, pair); j++)
            {
              if (row[j] != TW_ASSIGNMENT_FORBIDDEN && row[j] >= row[pair.mentee])
                continue;
              pair_at (solution, k)->mentee = j;
              g_assert_cmpint (check (solution), !=, TW_ASSIGNMENT_PROVEN);
              n_tried++;
            }
          *pair_at (solution, k) = pair;
        }
    }

  g_assert_cmpuint (n_tried, >, 500);
}

/* Somebody's price is lowered beneath what the pairs left out are worth, or raised above the pair made. */
static void
assert_price_matters (Solution          *solution,
                      TwAssignmentPrice *price)
{
  TwAssignmentPrice right = *price;

  price->tandems = right.tandems + 2;
  g_assert_cmpint (check (solution), !=, TW_ASSIGNMENT_PROVEN);
  price->tandems = -1;
  g_assert_cmpint (check (solution), !=, TW_ASSIGNMENT_PROVEN);
  *price = right;
}

static void
test_changed_price_is_refused (void)
{
  for (guint32 seed = 0; seed < N_PROBLEMS; seed++)
    {
      g_autoptr (Solution) solution = solution_new (seed, 12);

      for (guint k = 0; k < solution->pairs->len; k++)
        {
          TwAssignedPair pair = *pair_at (solution, k);

          if (is_pinned (solution, pair))
            continue;
          assert_price_matters (solution, &solution->mentor_prices[pair.mentor]);
          assert_price_matters (solution, &solution->mentee_prices[pair.mentee]);
        }
      g_assert_cmpint (check (solution), ==, TW_ASSIGNMENT_PROVEN);
    }
}

/* One hundredth off is off, where two pairs leave no play. */
static void
test_one_hundredth_is_enough (void)
{
  uint16_t matrix[2][2] = { { 5000, 4000 }, { 6000, 5000 } };
  TwAssignmentProblem problem = { .n_mentors = 2, .n_mentees = 2, .scores = matrix[0], .row_length = 2 };
  TwAssignedPair pairs[] = { { 0, 0 }, { 1, 1 } };
  TwAssignmentPrice mentors[] = { { 1, 4000 }, { 1, 5000 } };
  TwAssignmentPrice mentees[] = { { 0, 1000 }, { 0, 0 } };

  g_assert_cmpint (tw_assignment_check (&problem, pairs, 2, mentors, mentees), ==, TW_ASSIGNMENT_PROVEN);

  for (int k = 0; k < 2; k++)
    for (int change = -1; change <= 1; change += 2)
      {
        mentors[k].score += change;
        g_assert_cmpint (tw_assignment_check (&problem, pairs, 2, mentors, mentees), ==, TW_ASSIGNMENT_UNPROVEN_OPTIMUM);
        mentors[k].score -= change;
      }
}

/* A tandem fewer is never made good by score, nor a tandem more worth a price of score alone. */
static void
test_tandems_are_proven_before_score (void)
{
  uint16_t matrix[2][2] = { { 10000, 0 }, { 0, TW_ASSIGNMENT_FORBIDDEN } };
  TwAssignmentProblem problem = { .n_mentors = 2, .n_mentees = 2, .scores = matrix[0], .row_length = 2 };
  TwAssignedPair lone_pair = { 0, 0 };
  TwAssignmentPrice mentors[] = { { 0, 10000 }, { 0, 0 } };
  TwAssignmentPrice mentees[] = { { 1, 0 }, { 0, 0 } };

  g_assert_cmpint (tw_assignment_check (&problem, &lone_pair, 1, mentors, mentees),
                   ==, TW_ASSIGNMENT_UNPROVEN_OPTIMUM);
}

static void
test_each_defect_has_its_verdict (void)
{
  uint16_t matrix[2][2] = { { 5000, TW_ASSIGNMENT_FORBIDDEN }, { 6000, 5000 } };
  TwAssignedPair pin = { 1, 1 };
  TwAssignmentProblem problem = { .n_mentors = 2, .n_mentees = 2, .scores = matrix[0], .row_length = 2 };
  TwAssignmentPrice nothing[] = { { 0, 0 }, { 0, 0 } };
  TwAssignmentPrice negative[] = { { 0, -1 }, { 0, 0 } };
  TwAssignmentPrice high[] = { { 1, 10000 }, { 1, 10000 } };
  TwAssignedPair twice[] = { { 0, 0 }, { 0, 0 } };
  TwAssignedPair crowd[] = { { 0, 0 }, { 1, 0 } };
  TwAssignedPair forbidden[] = { { 0, 1 }, { 1, 0 } };
  TwAssignedPair nobody[] = { { 0, 2 } };

  g_assert_cmpint (tw_assignment_check (&problem, twice, 2, nothing, nothing), ==, TW_ASSIGNMENT_UNPROVEN_PAIR);
  g_assert_cmpint (tw_assignment_check (&problem, nobody, 1, nothing, nothing), ==, TW_ASSIGNMENT_UNPROVEN_PAIR);
  g_assert_cmpint (tw_assignment_check (&problem, crowd, 2, nothing, nothing), ==, TW_ASSIGNMENT_UNPROVEN_CAPACITY);
  g_assert_cmpint (tw_assignment_check (&problem, forbidden, 2, high, nothing), ==, TW_ASSIGNMENT_UNPROVEN_PAIR);
  g_assert_cmpint (tw_assignment_check (&problem, NULL, 0, negative, nothing), ==, TW_ASSIGNMENT_UNPROVEN_PRICE);
  g_assert_cmpint (tw_assignment_check (&problem, NULL, 0, nothing, nothing), ==, TW_ASSIGNMENT_UNPROVEN_OPTIMUM);

  problem.pins = &pin;
  problem.n_pins = 1;
  g_assert_cmpint (tw_assignment_check (&problem, crowd, 1, nothing, nothing), ==, TW_ASSIGNMENT_UNPROVEN_PIN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/assignment-check/missing-pair-is-refused", test_missing_pair_is_refused);
  g_test_add_func ("/matching/assignment-check/worse-partner-is-refused", test_worse_partner_is_refused);
  g_test_add_func ("/matching/assignment-check/changed-price-is-refused", test_changed_price_is_refused);
  g_test_add_func ("/matching/assignment-check/one-hundredth-is-enough", test_one_hundredth_is_enough);
  g_test_add_func ("/matching/assignment-check/tandems-are-proven-before-score", test_tandems_are_proven_before_score);
  g_test_add_func ("/matching/assignment-check/each-defect-has-its-verdict", test_each_defect_has_its_verdict);

  return g_test_run ();
}
