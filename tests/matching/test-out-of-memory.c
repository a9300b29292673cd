/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Each allocation in turn fails: whoever asked says so, and nothing is left
 * behind (the leak sanitizer looks). The linker puts the functions below before
 * those of libc.
 */

#include "made-up-problem.h"

#include "tw-assignment-alternatives.h"
#include "tw-assignment-demand.h"
#include "tw-assignment-update.h"
#include "tw-assignment-check.h"
#include "tw-assignment.h"
#include "tw-eligibility.h"

void *__real_calloc        (size_t n, size_t size);
void *__real_realloc       (void *old, size_t size);
void *__real_aligned_alloc (size_t alignment, size_t size);
void *__wrap_calloc        (size_t n, size_t size);
void *__wrap_realloc       (void *old, size_t size);
void *__wrap_aligned_alloc (size_t alignment, size_t size);

/* How many more allocations succeed; negative: all. */
static gint n_left = -1;

static gboolean
is_refused (void)
{
  if (n_left < 0)
    return FALSE;
  if (n_left == 0)
    return TRUE;

  n_left--;
  return FALSE;
}

void *
__wrap_calloc (size_t n,
               size_t size)
{
  return is_refused () ? NULL : __real_calloc (n, size);
}

void *
__wrap_realloc (void   *old,
                size_t  size)
{
  return is_refused () ? NULL : __real_realloc (old, size);
}

void *
__wrap_aligned_alloc (size_t alignment,
                      size_t size)
{
  return is_refused () ? NULL : __real_aligned_alloc (alignment, size);
}

static void
test_eligibility_says_so (void)
{
  TwEligibilityPerson mentor = { .person = 1, .line_manager = 2 };
  TwEligibilityPerson mentee = { .person = 2 };
  TwReportingLine line = { 2, 3, 0 };
  TwEligibilityFacts facts = { .mentors = &mentor, .n_mentors = 1, .mentees = &mentee, .n_mentees = 1,
                               .reporting_lines = &line, .n_reporting_lines = 1 };
  TwEligibility *eligibility = NULL;
  gint n = 0;

  for (; eligibility == NULL; n++)
    {
      n_left = n;
      eligibility = tw_eligibility_new (&facts);
    }
  n_left = -1;

  g_assert_cmpint (n, >, 5);
  tw_eligibility_free (eligibility);
}

static void
test_assignment_says_so (void)
{
  g_autoptr (MadeUpProblem) made_up = made_up_problem_new (7, 20);
  TwAssignmentStatus status = TW_ASSIGNMENT_NO_MEMORY;
  gint n = 0;

  for (; status != TW_ASSIGNMENT_OK; n++)
    {
      TwAssignment *assignment;

      n_left = n;
      status = tw_assignment_new (&made_up->problem, &assignment);
      g_assert_true ((status == TW_ASSIGNMENT_OK) == (assignment != NULL));
      if (status == TW_ASSIGNMENT_OK)
        status = tw_assignment_solve (assignment);
      n_left = -1;

      g_assert_true (status == TW_ASSIGNMENT_OK || status == TW_ASSIGNMENT_NO_MEMORY);
      tw_assignment_free (assignment);
    }

  g_assert_cmpint (n, >, 20);
}

static TwAssignmentStatus
ask (TwAssignment *assignment)
{
  TwAssignmentPrice costs[20];
  TwAssignmentChange change;
  TwAssignmentStatus status = tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTOR, 0, costs);

  if (status == TW_ASSIGNMENT_OK)
    status = tw_assignment_find_alternatives (assignment, TW_ASSIGNMENT_MENTEE, 0, costs);
  for (uint32_t j = 0; j < 3 && status == TW_ASSIGNMENT_OK; j++)
    {
      TwAssignmentDemand demand = { TW_ASSIGNMENT_PAIR_CHOSEN, { 0, j } };

      status = tw_assignment_find_change (assignment, demand, &change);
      tw_assignment_change_clear (&change);
      if (status == TW_ASSIGNMENT_OK)
        status = tw_assignment_find_repair (assignment, demand, 3, &change);
      tw_assignment_change_clear (&change);
    }

  return status;
}

static void
test_alternatives_say_so (void)
{
  g_autoptr (MadeUpProblem) made_up = made_up_problem_new (7, 20);
  TwAssignmentStatus status = TW_ASSIGNMENT_NO_MEMORY;
  TwAssignment *assignment;
  gint n = 0;

  g_assert_cmpint (tw_assignment_new (&made_up->problem, &assignment), ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);
  for (; status == TW_ASSIGNMENT_NO_MEMORY; n++)
    {
      n_left = n;
      status = ask (assignment);
      n_left = -1;
    }

  g_assert_cmpint (status, ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (n, >, 20);
  tw_assignment_free (assignment);
}

/* Each change is tried with less memory than it needs, on an assignment of its own. */
static void
test_update_says_so (void)
{
  g_autoptr (MadeUpProblem) made_up = made_up_problem_new (8, 20);
  g_autofree uint16_t *scores = g_new0 (uint16_t, 20);
  TwAssignmentStatus status = TW_ASSIGNMENT_NO_MEMORY;
  gint n = 0;

  for (; status == TW_ASSIGNMENT_NO_MEMORY; n++)
    {
      TwAssignment *assignment;

      g_assert_cmpint (tw_assignment_new (&made_up->problem, &assignment), ==, TW_ASSIGNMENT_OK);
      g_assert_cmpint (tw_assignment_solve (assignment), ==, TW_ASSIGNMENT_OK);
      n_left = n;
      status = tw_assignment_add_person (assignment, TW_ASSIGNMENT_MENTOR, 2, scores);
      if (status == TW_ASSIGNMENT_OK)
        status = tw_assignment_pin (assignment, (TwAssignedPair) { 0, 0 });
      if (status == TW_ASSIGNMENT_OK)
        status = tw_assignment_unpin (assignment, (TwAssignedPair) { 0, 0 });
      n_left = -1;
      tw_assignment_free (assignment);
    }

  g_assert_cmpint (status, ==, TW_ASSIGNMENT_OK);
  g_assert_cmpint (n, >, 20);
}

static void
test_check_says_so (void)
{
  g_autoptr (MadeUpProblem) made_up = made_up_problem_new (7, 20);
  g_autofree TwAssignmentPrice *prices = g_new0 (TwAssignmentPrice, 20);
  TwAssignmentVerdict verdict = TW_ASSIGNMENT_UNPROVEN_NO_MEMORY;
  gint n = 0;

  for (; verdict == TW_ASSIGNMENT_UNPROVEN_NO_MEMORY; n++)
    {
      n_left = n;
      verdict = tw_assignment_check (&made_up->problem, NULL, 0, prices, prices);
    }
  n_left = -1;

  g_assert_cmpint (n, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/out-of-memory/eligibility-says-so", test_eligibility_says_so);
  g_test_add_func ("/matching/out-of-memory/assignment-says-so", test_assignment_says_so);
  g_test_add_func ("/matching/out-of-memory/alternatives-say-so", test_alternatives_say_so);
  g_test_add_func ("/matching/out-of-memory/update-says-so", test_update_says_so);
  g_test_add_func ("/matching/out-of-memory/check-says-so", test_check_says_so);

  return g_test_run ();
}
