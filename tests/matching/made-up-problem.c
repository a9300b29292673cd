/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Draws problems of all sorts: with either aim, few and many forbidden pairs, many and few equal
 * scores, capacities from none to some on either side, pins, also such that are
 * forbidden or one too many, and the scores lying so that they have to be copied or
 * not.
 */

#include "made-up-problem.h"

#include "tw-assignment.h"

#include <string.h>

static uint16_t *
draw_capacity (GRand *rand,
               guint  n)
{
  uint16_t *capacity = g_new (uint16_t, n);
  gint least = g_rand_int_range (rand, 0, 3) == 0 ? 0 : 1;
  gint most = g_rand_boolean (rand) ? 1 : g_rand_int_range (rand, 1, 5);

  for (guint i = 0; i < n; i++)
    capacity[i] = g_rand_int_range (rand, least, most + 1);

  return capacity;
}

static uint16_t *
draw_scores (GRand *rand,
             guint  n)
{
  static const gint ranges[] = { 2, 10, 100, TW_ASSIGNMENT_SCORE_MAX + 1 };
  uint16_t *scores = g_new (uint16_t, n);
  gint range = ranges[g_rand_int_range (rand, 0, G_N_ELEMENTS (ranges))];
  gint percent = g_rand_int_range (rand, 0, 100);

  for (guint k = 0; k < n; k++)
    {
      gboolean forbidden = g_rand_int_range (rand, 0, 100) < percent;

      scores[k] = forbidden ? TW_ASSIGNMENT_FORBIDDEN : g_rand_int_range (rand, 0, range);
    }

  return scores;
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

static void
draw_pins (GRand               *rand,
           TwAssignmentProblem *problem)
{
  gint n = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 1, 4);
  TwAssignedPair *pins = g_new (TwAssignedPair, n);

  for (gint k = 0; k < n; k++)
    {
      TwAssignedPair pin = { .mentor = g_rand_int_range (rand, 0, problem->n_mentors),
                             .mentee = g_rand_int_range (rand, 0, problem->n_mentees) };

      if (!contains (pins, problem->n_pins, pin))
        pins[problem->n_pins++] = pin;
    }

  problem->pins = pins;
}

/* What stands behind the mentees of a row looks as good as can be, so that nobody may look there. */
static void
lay_scores_out (MadeUpProblem *self,
                gsize          row_length)
{
  TwAssignmentProblem *problem = &self->problem;
  uint16_t *laid_out = g_new0 (uint16_t, problem->n_mentors * row_length);

  for (gsize k = 0; k < problem->n_mentors * row_length; k++)
    laid_out[k] = TW_ASSIGNMENT_SCORE_MAX;
  for (uint32_t i = 0; i < problem->n_mentors; i++)
    memcpy (laid_out + i * row_length, self->scores + i * problem->n_mentees, problem->n_mentees * sizeof *laid_out);

  problem->scores = laid_out;
  problem->row_length = row_length;
}

MadeUpProblem *
made_up_problem_new (guint32 seed,
                     guint   max_side)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  MadeUpProblem *self = g_new0 (MadeUpProblem, 1);
  TwAssignmentProblem *problem = &self->problem;

  problem->aim = seed % 4 == 3 ? TW_ASSIGNMENT_GREATEST_TOTAL : TW_ASSIGNMENT_MOST_TANDEMS;
  problem->n_mentors = g_rand_int_range (rand, 1, max_side + 1);
  problem->n_mentees = g_rand_int_range (rand, 1, max_side + 1);
  problem->mentor_capacity = draw_capacity (rand, problem->n_mentors);
  problem->mentee_capacity = draw_capacity (rand, problem->n_mentees);
  draw_pins (rand, problem);
  self->scores = draw_scores (rand, problem->n_mentors * problem->n_mentees);
  lay_scores_out (self, seed % 3 == 0 ? problem->n_mentees + 1 : tw_assignment_row_length (problem->n_mentees));

  return self;
}

void
made_up_problem_free (MadeUpProblem *self)
{
  g_free ((gpointer) self->problem.mentor_capacity);
  g_free ((gpointer) self->problem.mentee_capacity);
  g_free ((gpointer) self->problem.pins);
  g_free ((gpointer) self->problem.scores);
  g_free (self->scores);
  g_free (self);
}
