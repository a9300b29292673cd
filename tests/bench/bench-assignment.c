/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-assignment FILE [REPS]: solves the instance in FILE (instance.h) REPS
 * times and prints one JSON line each: seconds to take the problem in (build_s),
 * to solve it (solve_s, cpu_s), how many tandems (card), their total score, and
 * the memory at its peak and with nothing but the instance read (base_mb): two
 * bytes for each pair, which the assignment reads where they lie.
 *
 * bench-assignment --alternatives FILE [REPS]: instead, beside the seconds to
 * solve (cpu_s), how long it takes to say what every other pair of one mentor
 * (mentor_s) and of one mentee (mentee_s) would cost, each the mean over some
 * people; the first answers may take longer, since they prepare the others
 * (first_s).
 *
 * Each result is verified, outside the measured time. Exit status: 0, 1 if
 * something could not be solved or proven, 2 for wrong usage.
 */

#include "instance.h"

#include "tw-assignment-alternatives.h"
#include "tw-assignment-check.h"
#include "tw-assignment.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static double
seconds (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static double
peak_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

static const char *
base_name (const char *path)
{
  const char *slash = strrchr (path, '/');

  return slash != NULL ? slash + 1 : path;
}

static uint16_t *
copy_capacity (const int32_t *capacity,
               int32_t        n)
{
  uint16_t *copy = calloc (n, sizeof *copy);

  for (int32_t i = 0; copy != NULL && i < n; i++)
    copy[i] = capacity[i] < 0 ? 0 : capacity[i] > UINT16_MAX ? UINT16_MAX : capacity[i];

  return copy;
}

static bool
is_proven (const TwAssignmentProblem *problem,
           const TwAssignment        *assignment)
{
  size_t n_pairs;
  const TwAssignedPair *pairs = tw_assignment_get_pairs (assignment, &n_pairs);

  return tw_assignment_check (problem, pairs, n_pairs,
                              tw_assignment_get_mentor_prices (assignment),
                              tw_assignment_get_mentee_prices (assignment)) == TW_ASSIGNMENT_PROVEN;
}

/* People of each side whose alternatives are asked for. */
#define N_ASKED 5

/* The mean time to ask for the alternatives of some people, spread over the side; negative if there is no memory. */
static double
time_alternatives (TwAssignment      *assignment,
                   TwAssignmentSide   side,
                   uint32_t           n_people,
                   TwAssignmentPrice *costs)
{
  double begun = seconds (CLOCK_PROCESS_CPUTIME_ID);

  for (uint64_t k = 0; k < N_ASKED; k++)
    {
      uint32_t person = k * n_people / N_ASKED;

      if (tw_assignment_find_alternatives (assignment, side, person, costs) != TW_ASSIGNMENT_OK)
        return -1;
    }

  return (seconds (CLOCK_PROCESS_CPUTIME_ID) - begun) / N_ASKED;
}

static bool
ask (TwAssignment              *assignment,
     const TwAssignmentProblem *problem,
     TwAssignmentPrice         *costs,
     double                     solved_in,
     const char                *name,
     int                        rep)
{
  double begun = seconds (CLOCK_PROCESS_CPUTIME_ID);
  bool good = tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTOR, 0, costs) == TW_ASSIGNMENT_OK &&
              tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTEE, 0, costs) == TW_ASSIGNMENT_OK;
  double first = seconds (CLOCK_PROCESS_CPUTIME_ID) - begun;
  double of_mentor = time_alternatives (assignment, TW_ASSIGNMENT_MENTOR, problem->n_mentors, costs);
  double of_mentee = time_alternatives (assignment, TW_ASSIGNMENT_MENTEE, problem->n_mentees, costs);

  printf ("{\"solver\":\"tandemwerk\",\"inst\":\"%s\",\"rep\":%d,\"cpu_s\":%.6f,\"first_s\":%.6f,"
          "\"mentor_s\":%.6f,\"mentee_s\":%.6f}\n",
          name, rep, solved_in, first, of_mentor, of_mentee);
  fflush (stdout);

  return good && of_mentor >= 0 && of_mentee >= 0;
}

/* Solves once, asks, and prints a line. */
static bool
measure_alternatives (const TwAssignmentProblem *problem,
                      const char                *name,
                      int                        rep,
                      double                     base)
{
  size_t n = problem->n_mentors > problem->n_mentees ? problem->n_mentors : problem->n_mentees;
  TwAssignmentPrice *costs = calloc (n, sizeof *costs);
  TwAssignment *assignment = NULL;
  bool good = costs != NULL && tw_assignment_new (problem, &assignment) == TW_ASSIGNMENT_OK;
  double begun = seconds (CLOCK_PROCESS_CPUTIME_ID);

  good = good && tw_assignment_solve (assignment) == TW_ASSIGNMENT_OK;
  good = good && ask (assignment, problem, costs, seconds (CLOCK_PROCESS_CPUTIME_ID) - begun, name, rep);

  tw_assignment_free (assignment);
  free (costs);
  return good;
}

/* Solves once and prints a line. */
static bool
measure_solving (const TwAssignmentProblem *problem,
         const char                *name,
         int                        rep,
         double                     base)
{
  TwAssignment *assignment;
  double begun = seconds (CLOCK_MONOTONIC);
  bool solved = tw_assignment_new (problem, &assignment) == TW_ASSIGNMENT_OK;
  double built = seconds (CLOCK_MONOTONIC);
  double cpu = seconds (CLOCK_PROCESS_CPUTIME_ID);
  double done, cpu_done;
  size_t n_pairs;

  solved = solved && tw_assignment_solve (assignment) == TW_ASSIGNMENT_OK;
  done = seconds (CLOCK_MONOTONIC);
  cpu_done = seconds (CLOCK_PROCESS_CPUTIME_ID);
  if (!solved)
    {
      tw_assignment_free (assignment);
      return false;
    }

  tw_assignment_get_pairs (assignment, &n_pairs);
  printf ("{\"solver\":\"tandemwerk\",\"inst\":\"%s\",\"rep\":%d,\"build_s\":%.6f,\"solve_s\":%.6f,\"cpu_s\":%.6f,"
          "\"card\":%zu,\"total\":%llu,\"peak_mb\":%.1f,\"base_mb\":%.1f}\n",
          name, rep, built - begun, done - built, cpu_done - cpu, n_pairs,
          (unsigned long long) tw_assignment_get_total_score (assignment), peak_megabytes (), base);
  fflush (stdout);

  solved = is_proven (problem, assignment);
  tw_assignment_free (assignment);
  return solved;
}

typedef bool (* Measure) (const TwAssignmentProblem *problem,
                          const char                *name,
                          int                        rep,
                          double                     base);

/* From the numbers of the file to those of a problem. */
static bool
read_scores (const Instance *instance,
             FILE           *file,
             uint16_t       *scores,
             size_t          row_length)
{
  int32_t *row = calloc (instance->n_mentees, sizeof *row);
  bool good = row != NULL;

  for (int32_t i = 0; i < instance->n_mentors && good; i++)
    {
      good = instance_read_row (instance, file, row);
      for (int32_t j = 0; j < instance->n_mentees && good; j++)
        scores[i * row_length + j] = row[j] < 0 ? TW_ASSIGNMENT_FORBIDDEN : (uint16_t) row[j];
    }

  free (row);
  return good;
}

/* The problem of an instance, its scores as an assignment best reads them. Gives back whether it could be read; else
 * errno says why not. */
static bool
read_problem (TwAssignmentProblem *problem,
              Instance            *instance,
              const char          *path)
{
  FILE *file = fopen (path, "rb");
  uint16_t *scores = NULL;
  bool good = file != NULL && instance_read_head (instance, file);

  if (good && instance->greatest_score > TW_ASSIGNMENT_SCORE_MAX)
    {
      errno = ERANGE;
      good = false;
    }
  if (good)
    {
      *problem = (TwAssignmentProblem) { .n_mentors = instance->n_mentors,
                                         .n_mentees = instance->n_mentees,
                                         .mentor_capacity = copy_capacity (instance->mentor_capacity,
                                                                           instance->n_mentors),
                                         .mentee_capacity = copy_capacity (instance->mentee_capacity,
                                                                           instance->n_mentees),
                                         .row_length = tw_assignment_row_length (instance->n_mentees) };
      problem->scores = scores = calloc (problem->n_mentors * problem->row_length, sizeof *scores);
      good = scores != NULL && problem->mentor_capacity != NULL && problem->mentee_capacity != NULL &&
             read_scores (instance, file, scores, problem->row_length);
    }

  if (file != NULL)
    fclose (file);
  return good;
}

static void
problem_clear (TwAssignmentProblem *problem)
{
  free ((void *) problem->mentor_capacity);
  free ((void *) problem->mentee_capacity);
  free ((void *) problem->scores);
}

static bool
measure_all (const TwAssignmentProblem *problem,
             const char                *name,
             int                        n_reps,
             Measure                    measure)
{
  double base = peak_megabytes ();

  for (int rep = 0; rep < n_reps; rep++)
    if (!measure (problem, name, rep, base))
      return false;

  return true;
}

int
main (int    argc,
      char **argv)
{
  Measure measure = argc > 1 && strcmp (argv[1], "--alternatives") == 0 ? measure_alternatives : measure_solving;
  int n_options = measure == measure_alternatives ? 1 : 0;
  const char *path = argv[argc > 1 + n_options ? 1 + n_options : 0];
  int n_reps = argc > 2 + n_options ? atoi (argv[2 + n_options]) : 1;
  TwAssignmentProblem problem = { 0 };
  Instance instance = { 0 };
  bool good;

  if (argc < 2 + n_options || argc > 3 + n_options || n_reps < 1)
    {
      fprintf (stderr, "Usage: bench-assignment [--alternatives] FILE [REPS]\n");
      return 2;
    }

  good = read_problem (&problem, &instance, path);
  if (!good && errno == ERANGE)
    fprintf (stderr, "bench-assignment: %s: scores up to %d; hundredths go up to %d\n",
             path, instance.greatest_score, TW_ASSIGNMENT_SCORE_MAX);
  else if (!good)
    fprintf (stderr, "bench-assignment: %s: %s\n", path, strerror (errno));

  if (good && !measure_all (&problem, base_name (path), n_reps, measure))
    {
      fprintf (stderr, "bench-assignment: %s: not solved, or not proven to be the best\n", path);
      good = false;
    }

  problem_clear (&problem);
  instance_clear (&instance);
  return good ? 0 : 1;
}
