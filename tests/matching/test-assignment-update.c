/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One change after the other, carried on from the pairs and prices that are
 * there: after each it must be as good as solving anew, and proven to be.
 */

#include "made-up-problem.h"

#include "tw-assignment-check.h"
#include "tw-assignment-update.h"

#define N_SMALL 3000
#define N_LARGE 60
#define N_CHANGES 12

/* A problem that changes together with its assignment. */
typedef struct
{
  TwAssignmentProblem problem;
  GArray             *rows;      /* of GArray of uint16_t */
  uint16_t           *scores;    /* the same in one */
  GArray             *mentor_capacity;
  GArray             *mentee_capacity;
  GArray             *pins;
} Changing;

static void
lay_scores_out (Changing *self)
{
  gsize n = self->problem.n_mentees;

  self->scores = g_renew (uint16_t, self->scores, self->problem.n_mentors * n + 1);
  for (uint32_t i = 0; i < self->problem.n_mentors; i++)
    memcpy (self->scores + i * n, g_array_index (self->rows, GArray *, i)->data, n * sizeof *self->scores);

  self->problem.scores = self->scores;
  self->problem.row_length = n;
}

static void
changing_settle (Changing *self)
{
  self->problem.n_mentors = self->mentor_capacity->len;
  self->problem.n_mentees = self->mentee_capacity->len;
  self->problem.mentor_capacity = (const uint16_t *) (gpointer) self->mentor_capacity->data;
  self->problem.mentee_capacity = (const uint16_t *) (gpointer) self->mentee_capacity->data;
  self->problem.pins = (const TwAssignedPair *) (gpointer) self->pins->data;
  self->problem.n_pins = self->pins->len;
  lay_scores_out (self);
}

static void
changing_init (Changing            *self,
               const MadeUpProblem *made_up)
{
  const TwAssignmentProblem *problem = &made_up->problem;

  self->problem = (TwAssignmentProblem) { .aim = problem->aim };
  self->scores = NULL;
  self->rows = g_array_new (FALSE, FALSE, sizeof (GArray *));
  self->mentor_capacity = g_array_new (FALSE, FALSE, sizeof (uint16_t));
  self->mentee_capacity = g_array_new (FALSE, FALSE, sizeof (uint16_t));
  self->pins = g_array_new (FALSE, FALSE, sizeof (TwAssignedPair));
  for (guint i = 0; i < problem->n_mentors; i++)
    {
      GArray *row = g_array_new (FALSE, FALSE, sizeof (uint16_t));

      g_array_append_vals (row, made_up->scores + i * problem->n_mentees, problem->n_mentees);
      g_array_append_val (self->rows, row);
    }
  g_array_append_vals (self->mentor_capacity, problem->mentor_capacity, problem->n_mentors);
  g_array_append_vals (self->mentee_capacity, problem->mentee_capacity, problem->n_mentees);
  g_array_append_vals (self->pins, problem->pins, problem->n_pins);
  changing_settle (self);
}

static void
changing_clear (Changing *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_array_unref (g_array_index (self->rows, GArray *, i));
  g_array_unref (self->rows);
  g_free (self->scores);
  g_array_unref (self->mentor_capacity);
  g_array_unref (self->mentee_capacity);
  g_array_unref (self->pins);
}

static gint
find_pin (Changing       *self,
          TwAssignedPair  pair)
{
  for (guint k = 0; k < self->pins->len; k++)
    if (g_array_index (self->pins, TwAssignedPair, k).mentor == pair.mentor &&
        g_array_index (self->pins, TwAssignedPair, k).mentee == pair.mentee)
      return k;

  return -1;
}

static uint16_t
draw_score (GRand *rand)
{
  return g_rand_int_range (rand, 0, 3) == 0 ? TW_ASSIGNMENT_FORBIDDEN
                                            : g_rand_int_range (rand, 0, TW_ASSIGNMENT_SCORE_MAX + 1);
}

static TwAssignedPair
draw_pair (Changing *self,
           GRand    *rand)
{
  return (TwAssignedPair) { g_rand_int_range (rand, 0, self->problem.n_mentors),
                            g_rand_int_range (rand, 0, self->problem.n_mentees) };
}

static void
pin_or_unpin (Changing     *self,
              TwAssignment *assignment,
              GRand        *rand)
{
  gboolean is_unpinned = self->pins->len > 0 && g_rand_boolean (rand);
  TwAssignedPair pair = draw_pair (self, rand);

  if (is_unpinned)
    {
      guint k = g_rand_int_range (rand, 0, self->pins->len);

      pair = g_array_index (self->pins, TwAssignedPair, k);
      g_array_remove_index (self->pins, k);
      g_assert_cmpint (tw_assignment_unpin (assignment, pair), ==, TW_ASSIGNMENT_OK);
      return;
    }

  if (find_pin (self, pair) >= 0)
    {
      g_assert_cmpint (tw_assignment_pin (assignment, pair), ==, TW_ASSIGNMENT_BAD_PIN);
      return;
    }

  g_array_append_val (self->pins, pair);
  g_assert_cmpint (tw_assignment_pin (assignment, pair), ==, TW_ASSIGNMENT_OK);
}

static void
score_anew (Changing     *self,
            TwAssignment *assignment,
            GRand        *rand)
{
  TwAssignedPair pair = draw_pair (self, rand);
  uint16_t score = draw_score (rand);
  gsize n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

  /* A pair that stands, every other time: there is more to mend. */
  if (n_pairs > 0 && g_rand_boolean (rand))
    pair = pairs[g_rand_int_range (rand, 0, n_pairs)];

  g_array_index (g_array_index (self->rows, GArray *, pair.mentor), uint16_t, pair.mentee) = score;
  g_assert_cmpint (tw_assignment_set_score (assignment, pair, score), ==, TW_ASSIGNMENT_OK);
}

static void
give_places (Changing     *self,
             TwAssignment *assignment,
             GRand        *rand)
{
  TwAssignmentSide side = g_rand_boolean (rand) ? TW_ASSIGNMENT_MENTOR : TW_ASSIGNMENT_MENTEE;
  GArray *capacity = side == TW_ASSIGNMENT_MENTOR ? self->mentor_capacity : self->mentee_capacity;
  guint person = g_rand_int_range (rand, 0, capacity->len);
  uint16_t places = g_rand_int_range (rand, 0, 4);

  g_array_index (capacity, uint16_t, person) = places;
  g_assert_cmpint (tw_assignment_set_capacity (assignment, side, person, places), ==, TW_ASSIGNMENT_OK);
}

static void
add_somebody (Changing     *self,
              TwAssignment *assignment,
              GRand        *rand)
{
  gboolean is_mentor = g_rand_boolean (rand);
  guint n_others = is_mentor ? self->problem.n_mentees : self->problem.n_mentors;
  g_autofree uint16_t *scores = g_new (uint16_t, n_others);
  uint16_t places = g_rand_int_range (rand, 0, 3);

  for (guint k = 0; k < n_others; k++)
    scores[k] = draw_score (rand);
  if (is_mentor)
    {
      GArray *row = g_array_new (FALSE, FALSE, sizeof (uint16_t));

      g_array_append_vals (row, scores, n_others);
      g_array_append_val (self->rows, row);
    }
  for (guint i = 0; !is_mentor && i < n_others; i++)
    g_array_append_val (g_array_index (self->rows, GArray *, i), scores[i]);
  g_array_append_val (is_mentor ? self->mentor_capacity : self->mentee_capacity, places);

  g_assert_cmpint (tw_assignment_add_person (assignment, is_mentor ? TW_ASSIGNMENT_MENTOR : TW_ASSIGNMENT_MENTEE,
                                             places, scores), ==, TW_ASSIGNMENT_OK);
}

static void
assert_as_good_as_anew (Changing     *self,
                        TwAssignment *assignment)
{
  TwAssignment *anew;
  gsize n_pairs, n_anew;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

  g_assert_cmpint (tw_assignment_new (&self->problem, &anew), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (anew), ==, TW_ASSIGNMENT_OK);
  tw_assignment_get_pairs (anew, &n_anew);
  if (self->problem.aim == TW_ASSIGNMENT_MOST_TANDEMS)
    g_assert_cmpuint (n_pairs, ==, n_anew);
  g_assert_cmpuint (tw_assignment_get_total_score (assignment), ==, tw_assignment_get_total_score (anew));
  g_assert_cmpint (tw_assignment_check (&self->problem, pairs, n_pairs,
                                        tw_assignment_get_mentor_prices (assignment),
                                        tw_assignment_get_mentee_prices (assignment)),
                   ==, TW_ASSIGNMENT_PROVEN);
  tw_assignment_free (anew);
}

/* What the board asks next comes from the same prices. */
static void
assert_costs_are_those_of_anew (Changing     *self,
                                TwAssignment *assignment,
                                GRand        *rand)
{
  TwAssignmentSide side = g_rand_boolean (rand) ? TW_ASSIGNMENT_MENTOR : TW_ASSIGNMENT_MENTEE;
  gboolean is_mentor = side == TW_ASSIGNMENT_MENTOR;
  guint n_others = is_mentor ? self->problem.n_mentees : self->problem.n_mentors;
  guint person = g_rand_int_range (rand, 0, is_mentor ? self->problem.n_mentors : self->problem.n_mentees);
  g_autofree TwAssignmentPrice *costs = g_new (TwAssignmentPrice, n_others);
  g_autofree TwAssignmentPrice *costs_anew = g_new (TwAssignmentPrice, n_others);
  gsize n_pairs;
  const TwAssignedPair *pairs;
  TwAssignment *anew;

  g_assert_cmpint (tw_assignment_new (&self->problem, &anew), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (anew), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_find_alternatives (assignment, side, person, costs), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_find_alternatives (anew, side, person, costs_anew), ==, TW_ASSIGNMENT_OK);
  for (guint k = 0; k < n_others; k++)
    {
      g_assert_cmpint (costs[k].tandems, ==, costs_anew[k].tandems);
      g_assert_cmpint (costs[k].score, ==, costs_anew[k].score);
    }

  pairs = tw_assignment_get_pairs (assignment, &n_pairs);
  for (gsize k = 0; k < n_pairs; k++)
    if ((is_mentor ? pairs[k].mentor : pairs[k].mentee) == person)
      g_assert_cmpint (costs[is_mentor ? pairs[k].mentee : pairs[k].mentor].score, ==, 0);

  tw_assignment_free (anew);
}

static void
change_and_compare (guint32 seed,
                    guint   max_side)
{
  static void (* const changes[]) (Changing *, TwAssignment *, GRand *) = {
    pin_or_unpin, score_anew, give_places, add_somebody,
  };
  g_autoptr (MadeUpProblem) made_up = made_up_problem_new (seed, max_side);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  TwAssignment *assignment;
  Changing changing;

  g_test_message ("seed %u", seed);
  changing_init (&changing, made_up);
  g_assert_cmpint (tw_assignment_new (&made_up->problem, &assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);

  for (guint k = 0; k < N_CHANGES; k++)
    {
      changes[g_rand_int_range (rand, 0, G_N_ELEMENTS (changes))] (&changing, assignment, rand);
      changing_settle (&changing);
      assert_as_good_as_anew (&changing, assignment);
      assert_costs_are_those_of_anew (&changing, assignment, rand);
    }

  tw_assignment_free (assignment);
  changing_clear (&changing);
}

static void
test_as_good_as_solving_anew (void)
{
  for (guint32 seed = 0; seed < N_SMALL; seed++)
    change_and_compare (seed, 6);
}

static void
test_large_ones_hold_too (void)
{
  for (guint32 seed = 0; seed < N_LARGE; seed++)
    change_and_compare (seed, 90);
}

static void
test_nonsense_is_refused (void)
{
  g_autoptr (MadeUpProblem) made_up = made_up_problem_new (5, 6);
  uint16_t scores[6] = { 10001 };
  TwAssignedPair nobody = { 6, 0 };
  TwAssignment *assignment;

  g_assert_cmpint (tw_assignment_new (&made_up->problem, &assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_pin (assignment, nobody), ==, TW_ASSIGNMENT_BAD_PIN);
  g_assert_cmpint (tw_assignment_unpin (assignment, nobody), ==, TW_ASSIGNMENT_BAD_PIN);
  g_assert_cmpint (tw_assignment_set_score (assignment, nobody, 0), ==, TW_ASSIGNMENT_BAD_PIN);
  g_assert_cmpint (tw_assignment_set_score (assignment, (TwAssignedPair) { 0, 0 }, 10001), ==,
                   TW_ASSIGNMENT_BAD_SCORE);
  g_assert_cmpint (tw_assignment_add_person (assignment, TW_ASSIGNMENT_MENTOR, 1, scores), ==,
                   TW_ASSIGNMENT_BAD_SCORE);
  tw_assignment_free (assignment);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/assignment-update/as-good-as-solving-anew", test_as_good_as_solving_anew);
  g_test_add_func ("/matching/assignment-update/large-ones-hold-too", test_large_ones_hold_too);
  g_test_add_func ("/matching/assignment-update/nonsense-is-refused", test_nonsense_is_refused);

  return g_test_run ();
}
