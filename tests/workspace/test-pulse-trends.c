/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How answers go from pulse to pulse (D16), and who gets to know it (P8). */

#include "tw-feedback-commands.h"
#include "tw-pulse-trends.h"
#include "tw-publication.h"
#include "tw-timeline-reader.h"
#include "workspace-fixture.h"

#include <locale.h>

typedef struct
{
  gint64 cohort_id;
  GArray *tandems; /* gint64 */
} Cohort;

static Cohort
set_up_tandems (Fixture *fixture,
                guint    n)
{
  Cohort cohort = { fixture_create_cohort (fixture, "Digital lernen"), g_array_new (FALSE, FALSE, sizeof (gint64)) };
  g_autoptr (GString) staff = g_string_new ("Personalnummer;Name;Geburtsjahr;Abteilung\n");
  g_autoptr (GString) enrolments = g_string_new ("Personalnummer;Rolle;Themen;Zusage;Lernbereit\n");
  g_autoptr (TwImportOutcome) people = NULL, enrolled = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= n; i++)
    {
      g_string_append_printf (staff, "%u;Alt, A%u;1965;Vorstand\n%u;Jung, J%u;1998;IT\n", i, i, 100 + i, i);
      g_string_append_printf (enrolments, "%u;Mentee;KI;ja;ja\n%u;Mentor;KI;ja;ja\n", i, 100 + i);
    }
  people = fixture_import (fixture, staff->str);
  enrolled = fixture_enrol (fixture, cohort.cohort_id, enrolments->str);
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *mentee = g_strdup_printf ("%u", i), *mentor = g_strdup_printf ("%u", 100 + i);
      gint64 id = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort.cohort_id, mentor),
                                     fixture_participant (fixture, cohort.cohort_id, mentee), &error);

      g_assert_no_error (error);
      g_array_append_val (cohort.tandems, id);
    }

  return cohort;
}

/* Answers all four questions as one side of a tandem. */
static void
answer (Fixture *fixture,
        gint64   pulse_id,
        gint64   tandem_id,
        TwRole   role,
        int      value)
{
  g_autoptr (GPtrArray) questions = tw_workspace_get_questions (fixture->workspace, TW_PULSE_REGULAR, role);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (fixture->workspace, tandem_id);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (questions, i);
      TwAnswer *one = g_new0 (TwAnswer, 1);

      *one = (TwAnswer) { pulse_id, tandem_id,
                          role == TW_ROLE_MENTOR ? tw_tandem_get_mentor_id (tandem) : tw_tandem_get_mentee_id (tandem),
                          question->id, value, NULL, "2027-03-02" };
      g_ptr_array_add (answers, one);
    }
  tw_workspace_answer (fixture->workspace, answers, &error);
  g_assert_no_error (error);
}

static void
test_risen_fallen_level (void)
{
  g_assert_cmpint (tw_trend_compare (4.0, 3.75), ==, TW_TREND_UP);
  g_assert_cmpint (tw_trend_compare (3.75, 4.0), ==, TW_TREND_DOWN);
  g_assert_cmpint (tw_trend_compare (4.0, 3.875), ==, TW_TREND_LEVEL);
  g_assert_cmpint (tw_trend_compare (3.875, 4.0), ==, TW_TREND_LEVEL);
}

/* Of two people, one answered both times: only that one is compared, or the trend would tell who did not answer. */
static void
test_like_is_compared_with_like (Fixture       *fixture,
                                 gconstpointer  unused)
{
  Cohort cohort = set_up_tandems (fixture, 1);
  const gint64 tandem_id = g_array_index (cohort.tandems, gint64, 0);
  const gint64 first = fixture_ask (fixture, cohort.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH);
  const gint64 second = fixture_ask (fixture, cohort.cohort_id, TW_PULSE_REGULAR, G_DATE_MAY);
  g_autoptr (GArray) trends = NULL;
  const TwPulseTrend *trend;

  answer (fixture, first, tandem_id, TW_ROLE_MENTOR, 5);
  answer (fixture, first, tandem_id, TW_ROLE_MENTEE, 2);
  answer (fixture, second, tandem_id, TW_ROLE_MENTEE, 3);

  trends = tw_workspace_read_tandem_trends (fixture->workspace, tandem_id);
  g_assert_cmpuint (trends->len, ==, 1);
  trend = &g_array_index (trends, TwPulseTrend, 0);
  g_assert_cmpint (trend->pulse_id, ==, second);
  g_assert_cmpuint (trend->day, ==, tw_timeline_day ("2027-05-01"));
  g_assert_cmpint (trend->trend, ==, TW_TREND_UP);
  g_assert_cmpfloat (trend->now, ==, 3);
  g_assert_cmpfloat (trend->before, ==, 2);
  g_array_unref (cohort.tandems);
}

static void
test_one_pulse_has_no_trend (Fixture       *fixture,
                             gconstpointer  unused)
{
  Cohort cohort = set_up_tandems (fixture, 1);
  const gint64 tandem_id = g_array_index (cohort.tandems, gint64, 0);
  const gint64 first = fixture_ask (fixture, cohort.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH);
  g_autoptr (GArray) trends = NULL;

  fixture_ask (fixture, cohort.cohort_id, TW_PULSE_REGULAR, G_DATE_MAY);
  answer (fixture, first, tandem_id, TW_ROLE_MENTOR, 5);
  trends = tw_workspace_read_tandem_trends (fixture->workspace, tandem_id);
  g_assert_cmpuint (trends->len, ==, 0);
  g_array_unref (cohort.tandems);
}

static GArray *
read_cohort_trends (Fixture *fixture,
                    guint    n_tandems,
                    int      value_before,
                    int      value_now)
{
  Cohort cohort = set_up_tandems (fixture, n_tandems);
  const gint64 first = fixture_ask (fixture, cohort.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH);
  const gint64 second = fixture_ask (fixture, cohort.cohort_id, TW_PULSE_REGULAR, G_DATE_MAY);
  g_autoptr (TwTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_tandems; i++)
    {
      const gint64 tandem_id = g_array_index (cohort.tandems, gint64, i);

      answer (fixture, first, tandem_id, TW_ROLE_MENTOR, value_before);
      answer (fixture, first, tandem_id, TW_ROLE_MENTEE, value_before);
      answer (fixture, second, tandem_id, TW_ROLE_MENTOR, value_now);
      answer (fixture, second, tandem_id, TW_ROLE_MENTEE, value_now);
    }
  g_array_unref (cohort.tandems);

  timeline = tw_workspace_read_timeline (fixture->workspace, cohort.cohort_id, &error);
  g_assert_no_error (error);

  return g_array_ref (timeline->trends);
}

/* The timeline of a cohort says no more than its published figures do. */
static void
test_cohort_is_told_its_published_trend (Fixture       *fixture,
                                         gconstpointer  unused)
{
  g_autoptr (GArray) trends = read_cohort_trends (fixture, 6, 4, 3);

  g_assert_cmpuint (trends->len, ==, 1);
  g_assert_cmpint (g_array_index (trends, TwPulseTrend, 0).pulse_id, ==, 0);
  g_assert_cmpint (g_array_index (trends, TwPulseTrend, 0).trend, ==, TW_TREND_DOWN);
}

static void
test_too_few_have_no_trend (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (GArray) trends = read_cohort_trends (fixture, 2, 4, 3);

  g_assert_cmpuint (trends->len, ==, 0);
}

#define ADD(Path, Test) g_test_add (Path, Fixture, NULL, fixture_set_up, Test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/trends/a-quarter-of-a-point-is-a-rise-or-a-fall", test_risen_fallen_level);
  ADD ("/workspace/trends/like-is-compared-with-like", test_like_is_compared_with_like);
  ADD ("/workspace/trends/one-pulse-has-no-trend", test_one_pulse_has_no_trend);
  ADD ("/workspace/trends/a-cohort-is-told-its-published-trend", test_cohort_is_told_its_published_trend);
  ADD ("/workspace/trends/too-few-have-no-trend", test_too_few_have_no_trend);

  return g_test_run ();
}
