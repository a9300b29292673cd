/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * bench-assignment FILE [REPS]: solves the instance in FILE (instance.h) REPS
 * times and prints one JSON line each: seconds to take the problem in (build_s),
 * to solve it (solve_s, cpu_s), how many tandems (card), their total score, and
 * the memory at its peak and with nothing but the instance read (base_mb).
 *
 * Each result is verified, outside the measured time. Exit status: 0, 1 if
 * something could not be solved or proven, 2 for wrong usage.
 */

#include "instance.h"

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

static void
copy_row (uint32_t  mentor,
          uint16_t *scores,
          void     *user)
{
  const Instance *instance = user;
  const int32_t *row = instance_row (instance, mentor);

  for (int32_t j = 0; j < instance->n_mentees; j++)
    scores[j] = row[j] < 0 ? TW_ASSIGNMENT_FORBIDDEN : (uint16_t) row[j];
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

/* Solves once and prints a line. */
static bool
measure (const TwAssignmentProblem *problem,
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

static bool
measure_all (Instance   *instance,
             const char *name,
             int         n_reps)
{
  double base = peak_megabytes ();
  uint16_t *mentor_capacity = copy_capacity (instance->mentor_capacity, instance->n_mentors);
  uint16_t *mentee_capacity = copy_capacity (instance->mentee_capacity, instance->n_mentees);
  TwAssignmentProblem problem = { .n_mentors = instance->n_mentors,
                                  .n_mentees = instance->n_mentees,
                                  .mentor_capacity = mentor_capacity,
                                  .mentee_capacity = mentee_capacity,
                                  .scores = copy_row,
                                  .user = instance };
  bool good = mentor_capacity != NULL && mentee_capacity != NULL;

  for (int rep = 0; rep < n_reps && good; rep++)
    good = measure (&problem, name, rep, base);

  free (mentor_capacity);
  free (mentee_capacity);
  return good;
}

int
main (int    argc,
      char **argv)
{
  int n_reps = argc > 2 ? atoi (argv[2]) : 1;
  Instance instance = { 0 };
  bool good;

  if (argc < 2 || argc > 3 || n_reps < 1)
    {
      fprintf (stderr, "Usage: bench-assignment FILE [REPS]\n");
      return 2;
    }

  good = instance_read (&instance, argv[1]);
  if (!good)
    fprintf (stderr, "bench-assignment: %s: %s\n", argv[1], strerror (errno));
  else if (instance.greatest_score > TW_ASSIGNMENT_SCORE_MAX)
    fprintf (stderr, "bench-assignment: %s: scores up to %d; hundredths go up to %d\n",
             argv[1], instance.greatest_score, TW_ASSIGNMENT_SCORE_MAX);
  good = good && instance.greatest_score <= TW_ASSIGNMENT_SCORE_MAX;

  if (good && !measure_all (&instance, base_name (argv[1]), n_reps))
    {
      fprintf (stderr, "bench-assignment: %s: not solved, or not proven to be the best\n", argv[1]);
      good = false;
    }

  instance_clear (&instance);
  return good ? 0 : 1;
}
