/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The threshold for figures made from answers, and the counting of tandems. */

#include "tw-report-facts.h"

/* P8 */
static void
test_mean_of_five_is_shown (void)
{
  TwReportMean answers = { .sum = 21, .n = 5 };
  double mean = 0;

  g_assert_true (tw_report_mean_get (&answers, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 4.2, 1e-9);
}

/* P8 */
static void
test_mean_of_four_is_withheld (void)
{
  TwReportMean answers = { .sum = 16, .n = 4 };
  double mean = -1;

  g_assert_false (tw_report_mean_get (&answers, &mean));
  g_assert_cmpfloat (mean, ==, -1);
}

static void
test_tandems_are_counted_by_state (void)
{
  g_autoptr (TwReportFacts) facts = tw_report_facts_new ("Programme", "Cohort", "2026-08-03");

  tw_report_facts_add_tandem (facts, "A", "B", "agreed");
  tw_report_facts_add_tandem (facts, "C", "D", "completed");
  tw_report_facts_add_tandem (facts, "E", "F", "agreed");

  g_assert_cmpuint (tw_report_facts_count_tandems (facts, "agreed"), ==, 2);
  g_assert_cmpuint (tw_report_facts_count_tandems (facts, "completed"), ==, 1);
  g_assert_cmpuint (tw_report_facts_count_tandems (facts, "dissolved"), ==, 0);
}

static void
test_tandems_are_numbered_on (void)
{
  g_autoptr (TwReportFacts) facts = tw_report_facts_new ("Programme", "Cohort", "2026-08-03");

  g_assert_cmpuint (tw_report_facts_add_tandem (facts, "A", "B", "agreed")->number, ==, 1);
  g_assert_cmpuint (tw_report_facts_add_tandem (facts, "C", "D", "agreed")->number, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/facts/mean-of-five-is-shown", test_mean_of_five_is_shown);
  g_test_add_func ("/report/facts/mean-of-four-is-withheld", test_mean_of_four_is_withheld);
  g_test_add_func ("/report/facts/tandems-are-counted-by-state", test_tandems_are_counted_by_state);
  g_test_add_func ("/report/facts/tandems-are-numbered-on", test_tandems_are_numbered_on);

  return g_test_run ();
}
