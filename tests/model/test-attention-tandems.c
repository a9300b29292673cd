/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of D21 that look at a tandem, each at its threshold and one day before it. */

#include "attention-fixture.h"

static void
test_all_is_well (Fixture       *fixture,
                  gconstpointer  unused)
{
  fixture_meet (fixture, "2027-06-20", TW_ATTENTION_HELD);
  fixture_meet (fixture, "2027-07-18", TW_ATTENTION_PLANNED);
  fixture_assert_found (fixture, TODAY, "");
}

/* D21 */
static void
test_no_first_meeting (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = fixture_only (fixture, "2027-02-05");

  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_NO_FIRST_MEETING);
  g_assert_cmpint (finding->subject_id, ==, TANDEM);
  g_assert_cmpstr (finding->since, ==, "2027-02-05");
  g_assert_cmpint (finding->threshold, ==, 21);
  g_assert_cmpint (finding->number, ==, 21);
  g_assert_cmpint (finding->remedy, ==, TW_REMEDY_PLAN_MEETING);
  g_assert_cmpstr (finding->person, ==, "Jana Kern");
  g_assert_cmpstr (finding->other, ==, "Hans Adler");

  fixture_assert_found (fixture, "2027-02-04", "");

  fixture_meet (fixture, "2027-02-20", TW_ATTENTION_PLANNED);
  fixture_assert_found (fixture, "2027-02-05", "");
  fixture_assert_found (fixture, "2027-02-21", "no-first-meeting");
}

/* D21 */
static void
test_no_next_date (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_meet (fixture, "2027-06-20", TW_ATTENTION_HELD);
  fixture_assert_found (fixture, "2027-06-26", "");

  finding = fixture_only (fixture, "2027-06-27");
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_NO_NEXT_DATE);
  g_assert_cmpstr (finding->since, ==, "2027-06-27");
  g_assert_cmpstr (finding->date, ==, "2027-06-20");

  /* The term is over before the next meeting would be due. */
  fixture_tandem (fixture)->ends_on = "2027-07-17";
  fixture_tandem (fixture)->ends_with_cohort = FALSE;
  fixture_assert_found (fixture, "2027-06-27", "term-ends");
}

/* D21: a day more than the cadence and half of it. */
static void
test_overdue (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_meet (fixture, "2027-03-01", TW_ATTENTION_HELD);
  fixture_assert_found (fixture, "2027-04-12", "no-next-date");

  finding = fixture_only (fixture, "2027-04-14");
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_OVERDUE);
  g_assert_cmpstr (finding->since, ==, "2027-04-13");
  g_assert_cmpint (finding->number, ==, 44);

  fixture_meet (fixture, "2027-04-27", TW_ATTENTION_PLANNED);
  fixture_assert_found (fixture, "2027-04-13", "");
  fixture_assert_found (fixture, "2027-04-12", "");

  g_array_set_size (fixture->facts->meetings, 1);
  fixture_meet (fixture, "2027-05-30", TW_ATTENTION_PLANNED);
  fixture_assert_found (fixture, "2027-04-13", "overdue");

  fixture_tandem (fixture)->cadence_days = 0;
  fixture_assert_found (fixture, "2027-04-13", "overdue");
  fixture_tandem (fixture)->cadence_days = 60;
  fixture_assert_found (fixture, "2027-04-13", "");
}

/* D21: two in a row, not two at all. */
static void
test_fell_through (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_meet (fixture, "2027-05-01", TW_ATTENTION_FALLEN);
  fixture_meet (fixture, "2027-05-08", TW_ATTENTION_HELD);
  fixture_meet (fixture, "2027-06-10", TW_ATTENTION_FALLEN);
  fixture_meet (fixture, "2027-07-05", TW_ATTENTION_PLANNED);
  fixture_assert_found (fixture, "2027-06-11", "");

  g_array_set_size (fixture->facts->meetings, 3);
  fixture_meet (fixture, "2027-06-17", TW_ATTENTION_FALLEN);
  fixture_meet (fixture, "2027-06-24", TW_ATTENTION_FALLEN);
  fixture_meet (fixture, "2027-07-01", TW_ATTENTION_PLANNED);
  finding = fixture_only (fixture, "2027-06-25");
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_FELL_THROUGH);
  g_assert_cmpint (finding->number, ==, 3);
  g_assert_cmpstr (finding->since, ==, "2027-06-17");

  fixture_cohort (fixture)->thresholds[TW_ATTENTION_FELL_THROUGH] = 4;
  fixture_assert_found (fixture, "2027-06-25", "");
}

/* One that still stands between two that were cancelled ahead: not in a row. */
static void
test_planned_between (Fixture       *fixture,
                      gconstpointer  unused)
{
  fixture_meet (fixture, "2027-06-20", TW_ATTENTION_HELD);
  fixture_meet (fixture, "2027-07-10", TW_ATTENTION_FALLEN);
  fixture_meet (fixture, "2027-07-18", TW_ATTENTION_PLANNED);
  fixture_meet (fixture, "2027-08-10", TW_ATTENTION_FALLEN);
  fixture_assert_found (fixture, TODAY, "");
}

/* D16, D21, P8: nothing of the answers is in the finding. */
static void
test_quality_falling (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_be_met (fixture);
  fixture_mark (fixture, FALSE, "2027-03-01", 450);
  fixture_mark (fixture, FALSE, "2027-06-01", 351);
  fixture_mark (fixture, TRUE, "2027-03-01", 300);
  fixture_mark (fixture, TRUE, "2027-06-01", 400);
  fixture_assert_found (fixture, TODAY, "");

  g_array_index (fixture->facts->marks, TwAttentionMark, 1).hundredths = 350;
  finding = fixture_only (fixture, TODAY);
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_QUALITY_FALLING);
  g_assert_cmpstr (finding->since, ==, "2027-06-01");
  g_assert_cmpint (finding->number, ==, 0);
  g_assert_cmpint (finding->threshold, ==, 0);
  g_assert_cmpint (finding->variant, ==, 0);
}

/* D21, P8: only where both answered the same pulse. */
static void
test_sides_apart (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_be_met (fixture);
  fixture_mark (fixture, FALSE, "2027-06-01", 450);
  fixture_mark (fixture, TRUE, "2027-06-01", 301);
  fixture_assert_found (fixture, TODAY, "");

  g_array_index (fixture->facts->marks, TwAttentionMark, 1).hundredths = 300;
  finding = fixture_only (fixture, TODAY);
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_SIDES_APART);
  g_assert_cmpint (finding->number, ==, 0);
  g_assert_cmpint (finding->threshold, ==, 0);

  g_array_index (fixture->facts->marks, TwAttentionMark, 1).due_on = "2027-03-01";
  fixture_assert_found (fixture, TODAY, "");

  /* The mentor answered in February and in June, the mentee in March. */
  g_array_set_size (fixture->facts->marks, 0);
  fixture_mark (fixture, FALSE, "2027-02-01", 450);
  fixture_mark (fixture, FALSE, "2027-06-01", 450);
  fixture_mark (fixture, TRUE, "2027-03-01", 200);
  fixture_assert_found (fixture, TODAY, "");

  /* Both in February: the latest that both answered. */
  g_array_index (fixture->facts->marks, TwAttentionMark, 2).due_on = "2027-02-01";
  fixture_assert_found (fixture, TODAY, "sides-apart");
}

/* D3, D21: one meeting that falls through is enough, and a check-in settles it. */
static void
test_obliged_stays_away (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_meet (fixture, "2027-06-20", TW_ATTENTION_HELD);
  fixture_meet (fixture, "2027-06-25", TW_ATTENTION_FALLEN);
  fixture_meet (fixture, "2027-07-18", TW_ATTENTION_PLANNED);
  fixture_assert_found (fixture, TODAY, "");

  fixture_tandem (fixture)->obliged_on = "2027-01-10";
  finding = fixture_only (fixture, TODAY);
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_OBLIGED_SLIPPING);
  g_assert_cmpint (finding->severity, ==, TW_ATTENTION_NOW);
  g_assert_cmpint (finding->variant, ==, TW_ATTENTION_GRAVE);
  g_assert_cmpint (finding->remedy, ==, TW_REMEDY_CHECK_IN);

  fixture_tandem (fixture)->checked_in_on = "2027-06-25";
  fixture_assert_found (fixture, TODAY, "");
}

/* D3: closer follow-up: neither a meeting nor a check-in for too long. */
static void
test_obliged_goes_silent (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_tandem (fixture)->obliged_on = "2027-01-10";
  fixture_meet (fixture, "2027-06-02", TW_ATTENTION_HELD);
  fixture_meet (fixture, "2027-07-05", TW_ATTENTION_PLANNED);
  fixture_assert_found (fixture, "2027-06-29", "");

  finding = fixture_only (fixture, TODAY);
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_OBLIGED_SLIPPING);
  g_assert_cmpint (finding->number, ==, 28);
  g_assert_cmpstr (finding->since, ==, TODAY);

  fixture_tandem (fixture)->checked_in_on = "2027-06-03";
  fixture_assert_found (fixture, TODAY, "");
}

/* D12, D21: whose form is missing while others have come back. */
static void
test_missing_pulse (Fixture       *fixture,
                    gconstpointer  unused)
{
  TwAttentionFinding *finding;

  fixture_be_met (fixture);
  fixture_tandem (fixture)->pulse_due_on = "2027-06-23";
  fixture_tandem (fixture)->pulse_answered = TRUE;
  fixture_assert_found (fixture, "2027-06-29", "");

  for (guint i = 0; i < 3; i++)
    {
      static const TwAttentionVariant variants[] = { TW_ATTENTION_BOTH, TW_ATTENTION_MENTOR, TW_ATTENTION_MENTEE };

      fixture_tandem (fixture)->mentor_answered = variants[i] == TW_ATTENTION_MENTEE;
      fixture_tandem (fixture)->mentee_answered = variants[i] == TW_ATTENTION_MENTOR;
      finding = fixture_only (fixture, TODAY);
      g_assert_cmpint (finding->rule, ==, TW_ATTENTION_MISSING_PULSE);
      g_assert_cmpint (finding->variant, ==, variants[i]);
      g_assert_cmpstr (finding->since, ==, TODAY);
      tw_attention_finding_free (finding);
    }

  fixture_tandem (fixture)->mentor_answered = fixture_tandem (fixture)->mentee_answered = TRUE;
  fixture_assert_found (fixture, TODAY, "");

  /* A tandem that came later was not asked. */
  fixture_tandem (fixture)->mentor_answered = FALSE;
  fixture_tandem (fixture)->starts_on = "2027-06-24";
  fixture_assert_found (fixture, TODAY, "");
}

/* D13, D21: a term of its own. */
static void
test_term_ends (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) ahead = NULL, over = NULL;

  fixture_be_met (fixture);
  fixture_tandem (fixture)->ends_with_cohort = FALSE;
  fixture_tandem (fixture)->ends_on = "2027-07-29";
  fixture_assert_found (fixture, TODAY, "");

  fixture_tandem (fixture)->ends_on = "2027-07-28";
  ahead = fixture_only (fixture, TODAY);
  g_assert_cmpint (ahead->rule, ==, TW_ATTENTION_TERM_ENDS);
  g_assert_cmpint (ahead->severity, ==, TW_ATTENTION_NOTICE);

  fixture_tandem (fixture)->ends_on = "2027-06-29";
  over = fixture_only (fixture, TODAY);
  g_assert_cmpint (over->severity, ==, TW_ATTENTION_SOON);
  g_assert_cmpint (over->variant, ==, TW_ATTENTION_GRAVE);
}

/* D13: while a tandem pauses, nobody asks for its meetings, and the days do not count afterwards. */
static void
test_pause (Fixture       *fixture,
            gconstpointer  unused)
{
  fixture_meet (fixture, "2027-02-01", TW_ATTENTION_HELD);
  fixture_meet (fixture, "2027-02-10", TW_ATTENTION_FALLEN);
  fixture_meet (fixture, "2027-02-11", TW_ATTENTION_FALLEN);
  fixture_tandem (fixture)->obliged_on = "2027-01-10";
  fixture_assert_found (fixture, TODAY, "obliged-slipping fell-through overdue");

  fixture_tandem (fixture)->paused = TRUE;
  fixture_assert_found (fixture, TODAY, "");

  fixture_tandem (fixture)->paused = FALSE;
  fixture_tandem (fixture)->obliged_on = NULL;
  g_array_set_size (fixture->facts->meetings, 1);
  fixture_tandem (fixture)->resumed_on = "2027-06-24";
  fixture_assert_found (fixture, TODAY, "");
  fixture_tandem (fixture)->resumed_on = "2027-06-23";
  fixture_assert_found (fixture, TODAY, "no-next-date");

  g_array_set_size (fixture->facts->meetings, 0);
  fixture_assert_found (fixture, TODAY, "");
  fixture_tandem (fixture)->resumed_on = "2027-06-09";
  fixture_assert_found (fixture, TODAY, "no-first-meeting");
}

#define ADD(name, test) g_test_add ("/model/attention/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing-is-found-where-all-is-well", test_all_is_well);
  ADD ("no-first-meeting-is-found-d21", test_no_first_meeting);
  ADD ("no-next-date-is-found-d21", test_no_next_date);
  ADD ("meeting-overdue-by-half-the-cadence-is-found-d21", test_overdue);
  ADD ("two-that-fell-through-in-a-row-are-found-d21", test_fell_through);
  ADD ("one-planned-between-breaks-the-row-d21", test_planned_between);
  ADD ("falling-quality-is-found-and-not-told-d21-p8", test_quality_falling);
  ADD ("sides-far-apart-are-found-and-not-told-d21-p8", test_sides_apart);
  ADD ("obliged-mentee-who-stays-away-is-found-d21-d3", test_obliged_stays_away);
  ADD ("obliged-mentee-who-goes-silent-is-found-d21-d3", test_obliged_goes_silent);
  ADD ("missing-pulse-is-found-d21", test_missing_pulse);
  ADD ("term-about-to-end-is-found-d21", test_term_ends);
  ADD ("pause-is-left-in-peace-d13", test_pause);

  return g_test_run ();
}
