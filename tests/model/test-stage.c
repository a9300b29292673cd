/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five stages as a checklist (D7–D12): what is next, what was passed over, and that nothing blocks. */

#include "tw-stage.h"

static TwTaskKind
find_next (const TwCohortCounts *counts)
{
  TwTask tasks[TW_N_TASKS];
  TwTaskKind next = TW_N_TASKS;

  tw_stage_list_tasks (counts, tasks);
  for (guint i = 0; i < TW_N_TASKS; i++)
    if (tasks[i].state == TW_TASK_NEXT)
      {
        g_assert_cmpint (next, ==, TW_N_TASKS);
        next = i;
      }

  return next;
}

static TwTaskState
state_of (const TwCohortCounts *counts,
          TwTaskKind            kind)
{
  TwTask tasks[TW_N_TASKS];

  tw_stage_list_tasks (counts, tasks);

  return tasks[kind].state;
}

static void
test_an_empty_cohort_begins_with_the_guideline (void)
{
  const TwCohortCounts counts = { 0 };

  g_assert_cmpint (find_next (&counts), ==, TW_TASK_CONTACT_PERSON);
  g_assert_cmpint (state_of (&counts, TW_TASK_CLOSE_OUT), ==, TW_TASK_TO_COME);
}

/* Nobody fills every field of the guideline in before the first enrolment. */
static void
test_what_was_passed_over_is_missing_and_blocks_nothing (void)
{
  TwCohortCounts counts = { .n_mentors = 3, .n_mentees = 2, .n_asked = 5, .n_committed = 4 };

  g_assert_cmpint (find_next (&counts), ==, TW_TASK_COMMITMENT);
  g_assert_cmpint (state_of (&counts, TW_TASK_CONTACT_PERSON), ==, TW_TASK_MISSING);

  counts.n_tandems = 2;
  g_assert_cmpint (find_next (&counts), ==, TW_TASK_PUBLISHING);
  g_assert_cmpint (state_of (&counts, TW_TASK_COMMITMENT), ==, TW_TASK_MISSING);
}

/* D5: a start at the top is asked for, and never insisted on. */
static void
test_d5_the_top_never_blocks (void)
{
  const TwCohortCounts counts = {
    .n_mentors = 3, .n_mentees = 3, .n_asked = 6, .n_committed = 6, .n_consented = 6, .n_tandems = 3, .n_published = 3,
    .n_running = 3,
  };

  g_assert_cmpint (state_of (&counts, TW_TASK_TOP), ==, TW_TASK_MISSING);
  g_assert_cmpint (find_next (&counts), ==, TW_TASK_DATES);
}

static void
test_dates_that_are_planned_early_do_not_hide_the_enrolment (void)
{
  const TwCohortCounts counts = {
    .has_contact_person = TRUE, .has_aim = TRUE, .has_sponsor = TRUE, .has_objective = TRUE, .n_resources = 2,
    .has_works_council = TRUE, .n_milestones = 6,
  };

  g_assert_cmpint (find_next (&counts), ==, TW_TASK_ENROLMENT);
  g_assert_cmpint (state_of (&counts, TW_TASK_DATES), ==, TW_TASK_DONE);
}

static void
test_feedback_is_next_as_long_as_a_round_is_planned (void)
{
  TwCohortCounts counts = {
    .n_mentors = 3, .n_mentees = 3, .n_tandems = 3, .n_published = 3, .n_running = 3, .kick_off_done = TRUE,
    .n_rounds = { [TW_PULSE_REGULAR] = 1, [TW_PULSE_EXPECTATION] = 1 }, .next_round_due_on = "2027-03-01",
  };

  g_assert_cmpint (find_next (&counts), ==, TW_TASK_PULSES);
  *counts.next_round_due_on = '\0';
  g_assert_cmpint (find_next (&counts), ==, TW_TASK_FULFILMENTS);
}

static void
test_a_closed_cohort_has_nothing_next (void)
{
  const TwCohortCounts counts = { .state = TW_COHORT_CLOSED, .n_mentors = 3, .n_mentees = 3 };

  g_assert_cmpint (find_next (&counts), ==, TW_N_TASKS);
  g_assert_cmpint (state_of (&counts, TW_TASK_CLOSE_OUT), ==, TW_TASK_DONE);
  g_assert_cmpint (state_of (&counts, TW_TASK_LESSONS), ==, TW_TASK_MISSING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/stage/an-empty-cohort-begins-with-the-guideline",
                   test_an_empty_cohort_begins_with_the_guideline);
  g_test_add_func ("/model/stage/what-was-passed-over-is-missing-and-blocks-nothing",
                   test_what_was_passed_over_is_missing_and_blocks_nothing);
  g_test_add_func ("/model/stage/d5-the-top-never-blocks", test_d5_the_top_never_blocks);
  g_test_add_func ("/model/stage/dates-that-are-planned-early-do-not-hide-the-enrolment",
                   test_dates_that_are_planned_early_do_not_hide_the_enrolment);
  g_test_add_func ("/model/stage/feedback-is-next-as-long-as-a-round-is-planned",
                   test_feedback_is_next_as_long_as_a_round_is_planned);
  g_test_add_func ("/model/stage/a-closed-cohort-has-nothing-next", test_a_closed_cohort_has_nothing_next);

  return g_test_run ();
}
