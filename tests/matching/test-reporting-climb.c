/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way up from one person, also where the staff list goes round in circles (P11). */

#include "tw-reporting-climb.h"

#include <glib.h>

/* Who is above, as "person/steps person/steps …". */
static char *
climb (const TwReportingLine *lines,
       gsize                  n_lines,
       TwReportingLine        start,
       gint                   max_steps)
{
  TwReportingClimb *self = tw_reporting_climb_new (lines, n_lines);
  GString *text = g_string_new (NULL);
  gsize n_reached;
  const TwReportingStep *reached = tw_reporting_climb_from (self, &start, max_steps, &n_reached);

  for (gsize k = 0; k < n_reached; k++)
    g_string_append_printf (text, "%s%d/%d", k > 0 ? " " : "", (gint) reached[k].person, reached[k].steps);

  tw_reporting_climb_free (self);
  return g_string_free (text, FALSE);
}

static const TwReportingLine chain[] = {
  { 4, 5, 0 }, { 2, 3, 0 }, { 1, 2, 0 }, { 3, 4, 0 }, { 5, 0, 0 },
};

static void
test_steps_are_counted (void)
{
  g_autofree char *one = climb (chain, 5, (TwReportingLine) { 1, 2, 0 }, 1);
  g_autofree char *two = climb (chain, 5, (TwReportingLine) { 1, 2, 0 }, 2);
  g_autofree char *any = climb (chain, 5, (TwReportingLine) { 1, 2, 0 }, TW_REPORTING_CLIMB_ANY_STEPS);

  g_assert_cmpstr (one, ==, "2/1");
  g_assert_cmpstr (two, ==, "2/1 3/2");
  g_assert_cmpstr (any, ==, "2/1 3/2 4/3 5/4");
}

/* D2: a functional manager counts as well. */
static void
test_functional_manager_is_a_step (void)
{
  TwReportingLine lines[] = { { 2, 3, 7 }, { 3, 0, 0 }, { 6, 0, 8 } };
  g_autofree char *above = climb (lines, 3, (TwReportingLine) { 1, 2, 6 }, 2);

  g_assert_cmpstr (above, ==, "2/1 6/1 3/2 7/2 8/2");
}

static void
test_circle_ends (void)
{
  TwReportingLine lines[] = { { 1, 2, 0 }, { 2, 3, 0 }, { 3, 1, 2 } };
  g_autofree char *above = climb (lines, 3, lines[0], TW_REPORTING_CLIMB_ANY_STEPS);

  g_assert_cmpstr (above, ==, "2/1 3/2 2/3");
}

static void
test_own_manager_is_nobody (void)
{
  TwReportingLine lines[] = { { 1, 1, 1 } };
  g_autofree char *above = climb (lines, 1, lines[0], TW_REPORTING_CLIMB_ANY_STEPS);

  g_assert_cmpstr (above, ==, "");
}

static void
test_unlisted_manager_is_reached (void)
{
  g_autofree char *above = climb (NULL, 0, (TwReportingLine) { 1, 2, 3 }, 5);

  g_assert_cmpstr (above, ==, "2/1 3/1");
}

/* D15: 200,000 people in one circle. */
static void
test_whole_company_in_a_circle_ends (void)
{
  const gint n = 200000;
  g_autofree TwReportingLine *lines = g_new0 (TwReportingLine, n);
  TwReportingClimb *self;
  gsize n_reached;

  for (gint i = 0; i < n; i++)
    lines[i] = (TwReportingLine) { i + 1, (i + 1) % n + 1, (i + 7) % n + 1 };
  self = tw_reporting_climb_new (lines, n);

  for (gint round = 0; round < 3; round++)
    {
      tw_reporting_climb_from (self, &lines[round], TW_REPORTING_CLIMB_ANY_STEPS, &n_reached);
      g_assert_cmpuint (n_reached, >=, n - 1);
      g_assert_cmpuint (n_reached, <=, 2 * n);
    }

  tw_reporting_climb_free (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/reporting-climb/steps-are-counted", test_steps_are_counted);
  g_test_add_func ("/matching/reporting-climb/functional-manager-is-a-step", test_functional_manager_is_a_step);
  g_test_add_func ("/matching/reporting-climb/circle-ends", test_circle_ends);
  g_test_add_func ("/matching/reporting-climb/own-manager-is-nobody", test_own_manager_is_nobody);
  g_test_add_func ("/matching/reporting-climb/unlisted-manager-is-reached", test_unlisted_manager_is_reached);
  g_test_add_func ("/matching/reporting-climb/whole-company-in-a-circle-ends", test_whole_company_in_a_circle_ends);

  return g_test_run ();
}
