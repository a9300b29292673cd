/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What would change if a pair were chosen or banned: the same loss as solving
 * again, moves that really lead there, and a repair that no other one with as
 * few moves undercuts, by trying all.
 */

#include "made-up-problem.h"

#include "tw-assignment-demand.h"

#define N_SMALL 3000
#define N_LARGE 200

typedef struct
{
  gint64 n_tandems;
  gint64 score;
} Value;

/* Every assignment that meets a demand, one pair after the other, with how many tandems it parts. */
typedef struct
{
  const MadeUpProblem *made_up;
  TwAssignmentDemand   demand;
  const gboolean      *stood;
  gboolean            *pinned;
  gint                *mentor_places;
  gint                *mentee_places;
  gint                 max_parted;
  Value                best;       /* n_tandems -1: none was found */
} Enumeration;

static gboolean
is_better (TwAssignmentAim aim,
           Value           one,
           Value           other)
{
  if (other.n_tandems < 0)
    return TRUE;
  if (aim == TW_ASSIGNMENT_MOST_TANDEMS && one.n_tandems != other.n_tandems)
    return one.n_tandems > other.n_tandems;
  return one.score > other.score;
}

static void
enumerate (Enumeration *self,
           guint        k,
           gint         n_parted,
           Value        value)
{
  const TwAssignmentProblem *problem = &self->made_up->problem;
  guint i = k / problem->n_mentees;
  guint j = k % problem->n_mentees;
  gboolean is_demanded = i == self->demand.pair.mentor && j == self->demand.pair.mentee;
  gboolean must = is_demanded && self->demand.kind == TW_ASSIGNMENT_PAIR_CHOSEN;
  gboolean must_not = is_demanded && self->demand.kind == TW_ASSIGNMENT_PAIR_BANNED;

  if (n_parted > self->max_parted)
    return;
  if (i == problem->n_mentors)
    {
      if (is_better (problem->aim, value, self->best))
        self->best = value;
      return;
    }

  if (!must)
    enumerate (self, k + 1, n_parted + self->stood[k], value);
  if (must_not || self->pinned[k] || self->made_up->scores[k] == TW_ASSIGNMENT_FORBIDDEN ||
      self->mentor_places[i] <= 0 || self->mentee_places[j] <= 0)
    return;

  self->mentor_places[i]--;
  self->mentee_places[j]--;
  enumerate (self, k + 1, n_parted, (Value) { value.n_tandems + 1, value.score + self->made_up->scores[k] });
  self->mentor_places[i]++;
  self->mentee_places[j]++;
}

/* The best that meets the demand with so few tandems parted, beside the pins. */
static Value
find_best_by_trying_all (const MadeUpProblem *made_up,
                         const TwAssignment  *assignment,
                         TwAssignmentDemand   demand,
                         gint                 max_parted)
{
  const TwAssignmentProblem *problem = &made_up->problem;
  gsize n_cells = problem->n_mentors * problem->n_mentees;
  g_autofree gboolean *stood = g_new0 (gboolean, n_cells);
  g_autofree gboolean *pinned = g_new0 (gboolean, n_cells);
  g_autofree gint *mentor_places = g_new (gint, problem->n_mentors);
  g_autofree gint *mentee_places = g_new (gint, problem->n_mentees);
  Enumeration all = { made_up, demand, stood, pinned, mentor_places, mentee_places, max_parted, { -1, 0 } };
  gsize n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

  for (guint i = 0; i < problem->n_mentors; i++)
    mentor_places[i] = problem->mentor_capacity[i];
  for (guint j = 0; j < problem->n_mentees; j++)
    mentee_places[j] = problem->mentee_capacity[j];
  for (gsize k = 0; k < n_pairs; k++)
    stood[pairs[k].mentor * problem->n_mentees + pairs[k].mentee] = TRUE;
  for (gsize k = 0; k < problem->n_pins; k++)
    {
      guint cell = problem->pins[k].mentor * problem->n_mentees + problem->pins[k].mentee;

      pinned[cell] = TRUE;
      stood[cell] = FALSE;
      mentor_places[problem->pins[k].mentor]--;
      mentee_places[problem->pins[k].mentee]--;
    }

  enumerate (&all, 0, 0, (Value) { 0, 0 });
  return all.best;
}

/* What all pairs but the pinned ones come to. */
static Value
value_beside_pins (const MadeUpProblem *made_up,
                   const TwAssignment  *assignment)
{
  const TwAssignmentProblem *problem = &made_up->problem;
  gsize n_pairs;
  Value value;

  tw_assignment_get_pairs (assignment, &n_pairs);
  value = (Value) { n_pairs - problem->n_pins, tw_assignment_get_total_score (assignment) };
  for (gsize k = 0; k < problem->n_pins; k++)
    {
      guint score = made_up->scores[problem->pins[k].mentor * problem->n_mentees + problem->pins[k].mentee];

      value.score -= score != TW_ASSIGNMENT_FORBIDDEN ? score : 0;
    }

  return value;
}

static TwAssignment *
solve (const TwAssignmentProblem *problem)
{
  TwAssignment *assignment;

  g_assert_cmpint (tw_assignment_new (problem, &assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);

  return assignment;
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

static guint
score_of (const MadeUpProblem *made_up,
          TwAssignedPair       pair)
{
  return made_up->scores[pair.mentor * made_up->problem.n_mentees + pair.mentee];
}

/* Takes the moves and looks whether everybody can have what they then have, and what is lost. */
static void
assert_leads_there (const MadeUpProblem      *made_up,
                    const TwAssignment       *assignment,
                    TwAssignmentDemand        demand,
                    const TwAssignmentChange *change)
{
  const TwAssignmentProblem *problem = &made_up->problem;
  g_autofree gint *mentor_gain = g_new0 (gint, problem->n_mentors);
  g_autofree gint *mentee_gain = g_new0 (gint, problem->n_mentees);
  gsize n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);
  gint64 lost = 0;

  g_assert_cmpint (contains (change->made, MIN (change->n_made, 1), demand.pair), ==,
                   demand.kind == TW_ASSIGNMENT_PAIR_CHOSEN);
  g_assert_cmpint (contains (change->parted, MIN (change->n_parted, 1), demand.pair), ==,
                   demand.kind == TW_ASSIGNMENT_PAIR_BANNED);
  for (gsize k = 0; k < change->n_made; k++)
    {
      g_assert_false (contains (pairs, n_pairs, change->made[k]));
      g_assert_false (contains (change->made, k, change->made[k]));
      g_assert_cmpuint (score_of (made_up, change->made[k]), !=, TW_ASSIGNMENT_FORBIDDEN);
      mentor_gain[change->made[k].mentor]++;
      mentee_gain[change->made[k].mentee]++;
      lost -= score_of (made_up, change->made[k]);
    }
  for (gsize k = 0; k < change->n_parted; k++)
    {
      g_assert_true (contains (pairs, n_pairs, change->parted[k]));
      g_assert_false (contains (change->parted, k, change->parted[k]));
      g_assert_false (contains (problem->pins, problem->n_pins, change->parted[k]));
      mentor_gain[change->parted[k].mentor]--;
      mentee_gain[change->parted[k].mentee]--;
      lost += score_of (made_up, change->parted[k]);
    }
  if (problem->aim == TW_ASSIGNMENT_MOST_TANDEMS)
    g_assert_cmpint ((gint64) change->n_parted - (gint64) change->n_made, ==, change->cost.tandems);
  g_assert_cmpint (lost, ==, change->cost.score);

  for (gsize k = 0; k < n_pairs; k++)
    {
      mentor_gain[pairs[k].mentor]++;
      mentee_gain[pairs[k].mentee]++;
    }
  for (gsize k = 0; k < change->n_made; k++)
    {
      TwAssignedPair pair = change->made[k];

      g_assert_cmpint (mentor_gain[pair.mentor], <=, problem->mentor_capacity[pair.mentor]);
      g_assert_cmpint (mentee_gain[pair.mentee], <=, problem->mentee_capacity[pair.mentee]);
    }
}

/* Whether there is anything to look for: the demand is neither met already nor against a pin. */
static gboolean
is_open (const MadeUpProblem *made_up,
         const TwAssignment  *assignment,
         TwAssignmentDemand   demand)
{
  const TwAssignmentProblem *problem = &made_up->problem;
  gsize n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

  return contains (pairs, n_pairs, demand.pair) == (demand.kind == TW_ASSIGNMENT_PAIR_BANNED) &&
         !contains (problem->pins, problem->n_pins, demand.pair);
}

static void
assert_change (const MadeUpProblem      *made_up,
               const TwAssignment       *assignment,
               TwAssignmentDemand        demand,
               Value                     expected,
               const TwAssignmentChange *change)
{
  Value best = value_beside_pins (made_up, assignment);

  if (expected.n_tandems < 0)
    {
      g_assert_cmpint (change->cost.tandems, ==, TW_ASSIGNMENT_UNMET);
      g_assert_cmpuint (change->n_made + change->n_parted, ==, 0);
      return;
    }

  if (made_up->problem.aim == TW_ASSIGNMENT_MOST_TANDEMS)
    g_assert_cmpint (change->cost.tandems, ==, best.n_tandems - expected.n_tandems);
  else
    g_assert_cmpint (change->cost.tandems, ==, 0);
  g_assert_cmpint (change->cost.score, ==, best.score - expected.score);
  assert_leads_there (made_up, assignment, demand, change);
}

typedef void (* DemandFunc) (const MadeUpProblem *made_up,
                             const TwAssignment  *assignment,
                             TwAssignmentDemand   demand);

static void
for_each_demand (guint      n,
                 guint      max_side,
                 DemandFunc check)
{
  for (guint32 seed = 0; seed < n; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, max_side);
      TwAssignment *assignment = solve (&made_up->problem);
      guint n_cells = made_up->problem.n_mentors * made_up->problem.n_mentees;

      g_test_message ("seed %u", seed);
      for (guint k = 0; k < n_cells; k++)
        {
          TwAssignedPair pair = { k / made_up->problem.n_mentees, k % made_up->problem.n_mentees };

          check (made_up, assignment, (TwAssignmentDemand) { TW_ASSIGNMENT_PAIR_CHOSEN, pair });
          check (made_up, assignment, (TwAssignmentDemand) { TW_ASSIGNMENT_PAIR_BANNED, pair });
        }
      tw_assignment_free (assignment);
    }
}

static void
check_change (const MadeUpProblem *made_up,
              const TwAssignment  *assignment,
              TwAssignmentDemand   demand)
{
  TwAssignmentChange change;

  g_assert_cmpint (tw_assignment_find_change (assignment, demand, &change), ==, TW_ASSIGNMENT_OK);
  if (is_open (made_up, assignment, demand))
    assert_change (made_up, assignment, demand, find_best_by_trying_all (made_up, assignment, demand, G_MAXINT),
                   &change);
  else
    g_assert_cmpuint (change.n_made + change.n_parted, ==, 0);

  tw_assignment_change_clear (&change);
}

static void
test_no_change_is_better (void)
{
  for_each_demand (N_SMALL, 3, check_change);
}

static void
check_repairs (const MadeUpProblem *made_up,
               const TwAssignment  *assignment,
               TwAssignmentDemand   demand)
{
  if (!is_open (made_up, assignment, demand))
    return;

  for (gint max_parted = 0; max_parted < 5; max_parted++)
    {
      TwAssignmentChange repair;

      g_assert_cmpint (tw_assignment_find_repair (assignment, demand, max_parted, &repair), ==, TW_ASSIGNMENT_OK);
      g_assert_cmpint (repair.n_parted, <=, max_parted);
      assert_change (made_up, assignment, demand, find_best_by_trying_all (made_up, assignment, demand, max_parted),
                     &repair);
      tw_assignment_change_clear (&repair);
    }
}

static void
test_no_repair_with_so_few_moves_is_better (void)
{
  for_each_demand (N_SMALL, 3, check_repairs);
}

/* With moves enough the repair is as good as the change, which solving again would be. */
static void
test_long_repair_is_the_change (void)
{
  for (guint32 seed = 0; seed < N_LARGE; seed++)
    {
      g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, 40);
      TwAssignment *assignment = solve (&made_up->problem);
      TwAssignmentDemand demand = { seed % 3 == 0 ? TW_ASSIGNMENT_PAIR_BANNED : TW_ASSIGNMENT_PAIR_CHOSEN,
                                    { seed % made_up->problem.n_mentors, 7 * seed % made_up->problem.n_mentees } };
      TwAssignmentPrice before = { 0, 0 };

      g_test_message ("seed %u", seed);
      for (guint max_parted = 0; max_parted < 45; max_parted += 5)
        {
          TwAssignmentChange change, repair;

          g_assert_cmpint (tw_assignment_find_change (assignment, demand, &change), ==, TW_ASSIGNMENT_OK);
          g_assert_cmpint (tw_assignment_find_repair (assignment, demand, max_parted, &repair), ==, TW_ASSIGNMENT_OK);
          if (repair.n_made + repair.n_parted > 0)
            assert_leads_there (made_up, assignment, demand, &repair);
          if (max_parted >= change.n_parted)
            {
              g_assert_cmpint (repair.cost.tandems, ==, change.cost.tandems);
              g_assert_cmpint (repair.cost.score, ==, change.cost.score);
            }
          if (max_parted > 0)
            g_assert_true (repair.cost.tandems < before.tandems ||
                           (repair.cost.tandems == before.tandems && repair.cost.score <= before.score));
          before = repair.cost;
          tw_assignment_change_clear (&change);
          tw_assignment_change_clear (&repair);
        }
      tw_assignment_free (assignment);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/assignment-demand/no-change-is-better", test_no_change_is_better);
  g_test_add_func ("/matching/assignment-demand/no-repair-with-so-few-moves-is-better",
                   test_no_repair_with_so_few_moves_is_better);
  g_test_add_func ("/matching/assignment-demand/long-repair-is-the-change", test_long_repair_is_the_change);

  return g_test_run ();
}
