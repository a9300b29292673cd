/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The assignment against every assignment there is, for small problems by the
 * thousand, and against its own proof for larger ones.
 */

#include "made-up-problem.h"

#include "tw-assignment-check.h"
#include "tw-assignment.h"

#define N_SMALL 6000
#define N_LARGE 400

#define FORBIDDEN TW_ASSIGNMENT_FORBIDDEN

typedef struct
{
  gint    n_tandems;
  guint64 score;
} Value;

/* Every assignment, one pair after the other. */
typedef struct
{
  const MadeUpProblem *problem;
  gint                *mentor_places;
  gint                *mentee_places;
  gboolean            *pinned;
  Value                best;
} Enumeration;

static gboolean
is_better (TwAssignmentAim aim,
           Value           one,
           Value           other)
{
  if (aim == TW_ASSIGNMENT_MOST_TANDEMS && one.n_tandems != other.n_tandems)
    return one.n_tandems > other.n_tandems;
  return one.score > other.score;
}

static void
enumerate (Enumeration *self,
           guint        k,
           Value        value)
{
  guint n_mentees = self->problem->problem.n_mentees;
  guint i = k / n_mentees;
  guint j = k % n_mentees;

  if (i == self->problem->problem.n_mentors)
    {
      if (is_better (self->problem->problem.aim, value, self->best))
        self->best = value;
      return;
    }

  enumerate (self, k + 1, value);
  if (self->problem->scores[k] == FORBIDDEN || self->pinned[k] ||
      self->mentor_places[i] <= 0 || self->mentee_places[j] <= 0)
    return;

  self->mentor_places[i]--;
  self->mentee_places[j]--;
  enumerate (self, k + 1, (Value) { value.n_tandems + 1, value.score + self->problem->scores[k] });
  self->mentor_places[i]++;
  self->mentee_places[j]++;
}

static Value
find_best_by_trying_all (const MadeUpProblem *made_up)
{
  const TwAssignmentProblem *problem = &made_up->problem;
  g_autofree gint *mentor_places = g_new (gint, problem->n_mentors);
  g_autofree gint *mentee_places = g_new (gint, problem->n_mentees);
  g_autofree gboolean *pinned = g_new0 (gboolean, problem->n_mentors * problem->n_mentees);
  Enumeration all = { made_up, mentor_places, mentee_places, pinned, { -1, 0 } };
  Value value = { 0, 0 };

  for (guint i = 0; i < problem->n_mentors; i++)
    mentor_places[i] = problem->mentor_capacity[i];
  for (guint j = 0; j < problem->n_mentees; j++)
    mentee_places[j] = problem->mentee_capacity[j];
  for (gsize k = 0; k < problem->n_pins; k++)
    {
      TwAssignedPair pin = problem->pins[k];
      guint cell = pin.mentor * problem->n_mentees + pin.mentee;

      pinned[cell] = TRUE;
      mentor_places[pin.mentor]--;
      mentee_places[pin.mentee]--;
      value.n_tandems++;
      value.score += made_up->scores[cell] != FORBIDDEN ? made_up->scores[cell] : 0;
    }

  enumerate (&all, 0, value);
  return all.best;
}

static TwAssignment *
solve (const TwAssignmentProblem *problem)
{
  TwAssignment *assignment;

  g_assert_cmpint (tw_assignment_new (problem, &assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);

  return assignment;
}

static void
assert_proven (const TwAssignmentProblem *problem,
               const TwAssignment        *assignment)
{
  gsize n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

  g_assert_cmpint (tw_assignment_check (problem, pairs, n_pairs,
                                        tw_assignment_get_mentor_prices (assignment),
                                        tw_assignment_get_mentee_prices (assignment)),
                   ==, TW_ASSIGNMENT_PROVEN);
}

static void
assert_pairs (const TwAssignment *assignment,
              const char         *expected)
{
  g_autoptr (GString) pairs = g_string_new (NULL);
  gsize n_pairs;
  const TwAssignedPair *made = tw_assignment_get_pairs (assignment, &n_pairs);

  for (gsize k = 0; k < n_pairs; k++)
    g_string_append_printf (pairs, "%s%u-%u", k > 0 ? " " : "", made[k].mentor, made[k].mentee);

  g_assert_cmpstr (pairs->str, ==, expected);
}

/* A matrix written down in a test. */
static TwAssignmentProblem
written_problem (uint16_t matrix[3][3])
{
  return (TwAssignmentProblem) {
    .n_mentors = 3, .n_mentees = 3, .scores = matrix[0], .row_length = 3,
  };
}

/* One tandem more is worth more than any score. */
static void
test_tandems_come_before_score (void)
{
  uint16_t matrix[3][3] = {
    { 10000, 1, FORBIDDEN },
    { 1, FORBIDDEN, FORBIDDEN },
    { FORBIDDEN, FORBIDDEN, FORBIDDEN },
  };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment = solve (&problem);

  assert_pairs (assignment, "0-1 1-0");
  g_assert_cmpuint (tw_assignment_get_total_score (assignment), ==, 2);
  tw_assignment_free (assignment);
}

/* The other aim: one good tandem rather than two that hardly fit. */
static void
test_greatest_total_may_leave_people_alone (void)
{
  uint16_t matrix[3][3] = {
    { 10000, 1, FORBIDDEN },
    { 1, FORBIDDEN, FORBIDDEN },
    { FORBIDDEN, FORBIDDEN, FORBIDDEN },
  };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment;

  problem.aim = TW_ASSIGNMENT_GREATEST_TOTAL;
  assignment = solve (&problem);

  assert_pairs (assignment, "0-0");
  assert_proven (&problem, assignment);
  tw_assignment_free (assignment);
}

static void
test_score_decides_among_as_many_tandems (void)
{
  uint16_t matrix[3][3] = {
    { 9000, 8000, 1000 },
    { 8900, 2000, 1000 },
    { 5000, 5000, 5000 },
  };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment = solve (&problem);

  assert_pairs (assignment, "0-1 1-0 2-2");
  g_assert_cmpuint (tw_assignment_get_total_score (assignment), ==, 21900);
  tw_assignment_free (assignment);
}

/* P1: a forbidden pair is not made, however lonely both are. */
static void
test_forbidden_pair_is_never_made (void)
{
  uint16_t matrix[3][3] = {
    { FORBIDDEN, FORBIDDEN, FORBIDDEN },
    { FORBIDDEN, 0, FORBIDDEN },
    { FORBIDDEN, FORBIDDEN, FORBIDDEN },
  };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment = solve (&problem);

  assert_pairs (assignment, "1-1");
  tw_assignment_free (assignment);
}

/* P3: the rest is solved around the pins as a whole. */
static void
test_pinned_pair_stands (void)
{
  uint16_t matrix[3][3] = {
    { 9000, 100, 100 },
    { 100, 9000, 100 },
    { 100, 100, 9000 },
  };
  TwAssignedPair pins[] = { { 0, 1 }, { 2, 0 } };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment;

  problem.pins = pins;
  problem.n_pins = G_N_ELEMENTS (pins);
  assignment = solve (&problem);

  assert_pairs (assignment, "0-1 1-2 2-0");
  g_assert_cmpuint (tw_assignment_get_total_score (assignment), ==, 300);
  assert_proven (&problem, assignment);
  tw_assignment_free (assignment);
}

/* P3: a tandem that exists stays, even if the rules would forbid it today. */
static void
test_pinned_pair_stands_even_if_forbidden (void)
{
  uint16_t matrix[3][3] = {
    { FORBIDDEN, 500, FORBIDDEN },
    { 500, FORBIDDEN, FORBIDDEN },
    { FORBIDDEN, FORBIDDEN, FORBIDDEN },
  };
  TwAssignedPair pin = { 0, 0 };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment;

  problem.pins = &pin;
  problem.n_pins = 1;
  assignment = solve (&problem);

  assert_pairs (assignment, "0-0");
  g_assert_cmpuint (tw_assignment_get_total_score (assignment), ==, 0);
  assert_proven (&problem, assignment);
  tw_assignment_free (assignment);
}

static void
test_capacity_allows_several_partners (void)
{
  uint16_t matrix[3][3] = {
    { 100, 200, 300 },
    { FORBIDDEN, FORBIDDEN, 9000 },
    { FORBIDDEN, FORBIDDEN, FORBIDDEN },
  };
  uint16_t capacity[] = { 2, 1, 1 };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment;

  problem.mentor_capacity = capacity;
  assignment = solve (&problem);

  assert_pairs (assignment, "0-0 0-1 1-2");
  assert_proven (&problem, assignment);
  tw_assignment_free (assignment);
}

static void
test_nobody_without_capacity_is_paired (void)
{
  uint16_t matrix[3][3] = {
    { 9000, 100, 100 },
    { 9000, 100, 100 },
    { 9000, 100, 100 },
  };
  uint16_t mentors[] = { 1, 0, 1 };
  uint16_t mentees[] = { 0, 1, 1 };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment;

  problem.mentor_capacity = mentors;
  problem.mentee_capacity = mentees;
  assignment = solve (&problem);

  assert_pairs (assignment, "0-1 2-2");
  assert_proven (&problem, assignment);
  tw_assignment_free (assignment);
}

static void
test_empty_side_has_no_tandems (void)
{
  uint16_t matrix[3][3] = { { 0 } };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment;

  problem.n_mentors = 0;
  assignment = solve (&problem);

  assert_pairs (assignment, "");
  tw_assignment_free (assignment);
}

static void
test_nonsense_is_refused (void)
{
  uint16_t matrix[3][3] = { { 10001, 0, 0 } };
  TwAssignedPair nobody = { 3, 0 };
  TwAssignedPair twice[] = { { 0, 1 }, { 0, 1 } };
  TwAssignmentProblem problem = written_problem (matrix);
  TwAssignment *assignment;

  g_assert_cmpint (tw_assignment_new (&problem, &assignment), ==, TW_ASSIGNMENT_BAD_SCORE);
  g_assert_null (assignment);

  matrix[0][0] = 0;
  problem.pins = &nobody;
  problem.n_pins = 1;
  g_assert_cmpint (tw_assignment_new (&problem, &assignment), ==, TW_ASSIGNMENT_BAD_PIN);

  problem.pins = twice;
  problem.n_pins = 2;
  g_assert_cmpint (tw_assignment_new (&problem, &assignment), ==, TW_ASSIGNMENT_BAD_PIN);

  problem.n_mentors = problem.n_mentees = TW_ASSIGNMENT_MAX_SIDE + 1;
  g_assert_cmpint (tw_assignment_new (&problem, &assignment), ==, TW_ASSIGNMENT_TOO_LARGE);
}

/* Each mentor likes a mentee best whom the next one likes best, too, and can go to one more only for nothing. */
static uint16_t *
write_chain (uint32_t n)
{
  uint16_t *scores = g_new (uint16_t, n * n);

  for (uint32_t k = 0; k < n * n; k++)
    scores[k] = FORBIDDEN;
  for (uint32_t i = 0; i < n; i++)
    scores[i * n + i] = 0;
  for (uint32_t i = 1; i < n; i++)
    scores[i * n + i - 1] = TW_ASSIGNMENT_SCORE_MAX;

  return scores;
}

/* The first mentor costs everybody all they have: a way longer than 16 bits can tell, and ways of all lengths on the
 * way there. */
static void
test_long_ways_are_found (void)
{
  for (uint32_t n = 1; n < 40; n++)
    {
      g_autofree uint16_t *scores = write_chain (n);
      TwAssignmentProblem problem = { .n_mentors = n, .n_mentees = n, .scores = scores, .row_length = n };
      TwAssignment *assignment = solve (&problem);
      gsize n_pairs;

      tw_assignment_get_pairs (assignment, &n_pairs);
      g_assert_cmpuint (n_pairs, ==, n);
      g_assert_cmpuint (tw_assignment_get_total_score (assignment), ==, 0);
      assert_proven (&problem, assignment);
      tw_assignment_free (assignment);
    }
}

static void
test_no_assignment_is_better (void)
{
  for (guint32 seed = 0; seed < N_SMALL; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, seed % 3 == 0 ? 4 : 3);
      TwAssignment *assignment = solve (&made_up->problem);
      Value best = find_best_by_trying_all (made_up);
      gsize n_pairs;

      g_test_message ("seed %u", seed);
      tw_assignment_get_pairs (assignment, &n_pairs);
      if (made_up->problem.aim == TW_ASSIGNMENT_MOST_TANDEMS)
        g_assert_cmpuint (n_pairs, ==, best.n_tandems);
      g_assert_cmpuint (tw_assignment_get_total_score (assignment), ==, best.score);
      assert_proven (&made_up->problem, assignment);
      tw_assignment_free (assignment);
    }
}

static void
test_large_ones_are_proven (void)
{
  for (guint32 seed = 0; seed < N_LARGE; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, 160);
      TwAssignment *assignment = solve (&made_up->problem);

      g_test_message ("seed %u", seed);
      assert_proven (&made_up->problem, assignment);
      tw_assignment_free (assignment);
    }
}

/* P4 */
static void
test_same_problem_has_same_result (void)
{
  for (guint32 seed = 0; seed < 50; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, 60);
      TwAssignment *one = solve (&made_up->problem);
      TwAssignment *other = solve (&made_up->problem);
      gsize n_one, n_other;
      const TwAssignedPair *pairs = tw_assignment_get_pairs (one, &n_one);
      const TwAssignedPair *others = tw_assignment_get_pairs (other, &n_other);

      g_assert_cmpmem (pairs, n_one * sizeof *pairs, others, n_other * sizeof *others);
      tw_assignment_free (one);
      tw_assignment_free (other);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/assignment/tandems-come-before-score", test_tandems_come_before_score);
  g_test_add_func ("/matching/assignment/greatest-total-may-leave-people-alone",
                   test_greatest_total_may_leave_people_alone);
  g_test_add_func ("/matching/assignment/score-decides-among-as-many-tandems",
                   test_score_decides_among_as_many_tandems);
  g_test_add_func ("/matching/assignment/forbidden-pair-is-never-made", test_forbidden_pair_is_never_made);
  g_test_add_func ("/matching/assignment/pinned-pair-stands", test_pinned_pair_stands);
  g_test_add_func ("/matching/assignment/pinned-pair-stands-even-if-forbidden",
                   test_pinned_pair_stands_even_if_forbidden);
  g_test_add_func ("/matching/assignment/capacity-allows-several-partners", test_capacity_allows_several_partners);
  g_test_add_func ("/matching/assignment/nobody-without-capacity-is-paired", test_nobody_without_capacity_is_paired);
  g_test_add_func ("/matching/assignment/empty-side-has-no-tandems", test_empty_side_has_no_tandems);
  g_test_add_func ("/matching/assignment/nonsense-is-refused", test_nonsense_is_refused);
  g_test_add_func ("/matching/assignment/long-ways-are-found", test_long_ways_are_found);
  g_test_add_func ("/matching/assignment/no-assignment-is-better", test_no_assignment_is_better);
  g_test_add_func ("/matching/assignment/large-ones-are-proven", test_large_ones_are_proven);
  g_test_add_func ("/matching/assignment/same-problem-has-same-result", test_same_problem_has_same_result);

  return g_test_run ();
}
