/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures as they are shown or withheld, and the counting of tandems. */

#include "tw-report-facts.h"

/* P8 */
static void
test_withheld_figure_has_no_mean (void)
{
  TwReportFigure figure = tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, 4);

  g_assert_false (tw_report_figure_is_shown (&figure));
  g_assert_cmpuint (figure.n, ==, 4);
  g_assert_cmpfloat (figure.low, ==, 0);
  g_assert_cmpfloat (figure.high, ==, 0);
}

/* P8 */
static void
test_figure_is_exact_or_a_range (void)
{
  TwReportFigure exact = tw_report_figure_shown (3.5, 3.5, 8);
  TwReportFigure range = tw_report_figure_shown (4.5, 5, 8);

  g_assert_true (tw_report_figure_is_shown (&exact));
  g_assert_true (tw_report_figure_is_exact (&exact));
  g_assert_true (tw_report_figure_is_shown (&range));
  g_assert_false (tw_report_figure_is_exact (&range));
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

  g_test_add_func ("/report/facts/withheld-figure-has-no-mean", test_withheld_figure_has_no_mean);
  g_test_add_func ("/report/facts/figure-is-exact-or-a-range", test_figure_is_exact_or_a_range);
  g_test_add_func ("/report/facts/tandems-are-counted-by-state", test_tandems_are_counted_by_state);
  g_test_add_func ("/report/facts/tandems-are-numbered-on", test_tandems_are_numbered_on);

  return g_test_run ();
}
