/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the next cohort takes over (D14), who goes on, which pairs do not come again (P7), and the lessons learned
 * (D12). */

#include "tw-lesson-commands.h"
#include "tw-next-cohort-commands.h"
#include "workspace-fixture.h"

/* Two tandems, one of them dissolved, and a mentee who waits. Everybody is settled but 4, who declined, and 6, who left. */
static const char fill[] =
  "INSERT INTO department (id, name, identity_key) VALUES (1, 'Einkauf', 'einkauf'), (2, 'IT', 'it');"
  "INSERT INTO topic (id, name, identity_key, area) VALUES (901, 'Werkbank', 'werkbank', 'own');"
  "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 6)"
  " INSERT INTO person (id, uuid, number, given_name, family_name, department_id, left_on)"
  "   SELECT i, printf ('%036d', i), 'N' || i, 'Vor' || i, 'Nach' || i, 2, iif (i = 6, '2020-01-01', NULL) FROM n;"
  "INSERT INTO participant (id, uuid, cohort_id, person_id, role, enrolled_on, commitment, department_id, willing)"
  "  SELECT 10 + id, uuid, 1, id, iif (id < 3, 'mentor', 'mentee'), '2027-01-05', iif (id = 4, 'declined', 'given'), 1, 1"
  "    FROM person;"
  "INSERT INTO participant_topic (participant_id, topic_id, strength) VALUES (15, 901, 3);"
  "INSERT INTO tandem (id, uuid, cohort_id, mentor_id, mentee_id, state, origin, paired_at, starts_on, ended_on, end_reason)"
  "  VALUES (1, printf ('%036d', 1), 1, 11, 13, 'completed', 'hand', '2027-01-10T10:00:00Z', '2027-01-11', '2027-07-10', 'term-over'),"
  "         (2, printf ('%036d', 2), 1, 12, 13, 'dissolved', 'hand', '2027-01-10T10:00:00Z', '2027-01-11', '2027-02-10', 'no-time');"
  "UPDATE cohort SET reporting_steps = -1, own_department_allowed = 1, target_level_from = 0, target_level_to = 2,"
  "  mentor_age_limit = 35, minimum_score = 1000, cadence_days = 21, meeting_minutes = 45, meeting_place = 'Kantine',"
  "  ground_rules = 'Offenheit', holiday_calendar = 'DE-NW', direction = 'both', zone = 'Europe/Vienna';"
  "INSERT INTO cohort_weight (cohort_id, criterion, weight) VALUES (1, 'site', 7);"
  "INSERT INTO cohort_topic (cohort_id, topic_id) VALUES (1, 901);"
  "INSERT INTO excluded_pair (person_id, other_id, cohort_id, kind, reason, excluded_on)"
  "  VALUES (1, 5, 1, 'rivals', 'Projekt', '2027-01-01');"
  "INSERT INTO resource (cohort_id, kind, title, planned_cents, actual_cents, currency, planned_minutes, actual_minutes)"
  "  VALUES (1, 'budget', 'Catering', 100000, 120000, 'EUR', NULL, NULL), (1, 'hours', 'Organisation', NULL, NULL, NULL, 600, 700),"
  "         (1, 'room', 'Nachtrag', NULL, 500, 'EUR', NULL, NULL);"
  "INSERT INTO milestone (uuid, cohort_id, kind, due_on, done_on, place) VALUES"
  "  (printf ('%036d', 1), 1, 'kick-off', '2027-01-12', '2027-01-12', 'Saal'),"
  "  (printf ('%036d', 2), 1, 'review', '2027-04-12', NULL, NULL);";

static gint64
fill_cohort (Fixture *fixture)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Programme");

  g_assert_cmpint (cohort_id, ==, 1);
  fixture_execute (fixture, fill);

  return cohort_id;
}

static TwNextCohort
next_of_september (TwWhoGoesOn who)
{
  TwNextCohort next = { .who = who };

  g_date_set_dmy (&next.starts_on, 6, G_DATE_SEPTEMBER, 2027);

  return next;
}

static gint64
begin_next (Fixture     *fixture,
            TwWhoGoesOn  who)
{
  TwNextCohort next = next_of_september (who);
  g_autoptr (GError) error = NULL;
  gint64 id = tw_workspace_begin_next_cohort (fixture->workspace, 1, &next, &error);

  g_assert_no_error (error);

  return id;
}

static void
assert_rows (Fixture    *fixture,
             const char *sql,
             const char *expected)
{
  g_autofree char *rows = fixture_query (fixture, sql);

  g_assert_cmpstr (rows, ==, expected);
}

/* D14 */
static void
test_settings_are_taken_over (Fixture       *fixture,
                              gconstpointer  unused)
{
  fill_cohort (fixture);
  g_assert_cmpint (begin_next (fixture, TW_GOES_ON_NOBODY), ==, 2);

  assert_rows (fixture,
               "SELECT name, programme_id, previous_id, starts_on, ends_on, state, direction, reporting_steps,"
               " own_department_allowed, target_level_from, target_level_to, mentor_age_limit, minimum_score, cadence_days,"
               " meeting_minutes, meeting_place, ground_rules, holiday_calendar, zone FROM cohort WHERE id = 2",
               "Cohort 2|1|1|2027-09-06|2028-03-05|preparing|both|-1|1|0|2|35|1000|21|45|Kantine|Offenheit|DE-NW|"
               "Europe/Vienna|\n");
  assert_rows (fixture, "SELECT criterion, weight FROM cohort_weight WHERE cohort_id = 2", "site|7|\n");
  assert_rows (fixture, "SELECT topic_id FROM cohort_topic WHERE cohort_id = 2", "901|\n");
  assert_rows (fixture, "SELECT count (*) FROM participant WHERE cohort_id = 2", "0|\n");
}

/* D20: the plan is taken over, what it came to is not. */
static void
test_plans_are_taken_over (Fixture       *fixture,
                           gconstpointer  unused)
{
  fill_cohort (fixture);
  begin_next (fixture, TW_GOES_ON_NOBODY);

  assert_rows (fixture,
               "SELECT kind, title, planned_cents, actual_cents, currency, planned_minutes, actual_minutes"
               " FROM resource WHERE cohort_id = 2 ORDER BY id",
               "budget|Catering|100000|NULL|EUR|NULL|NULL|\nhours|Organisation|NULL|NULL|NULL|600|NULL|\n");
}

/* As far from the start as before, on working days. */
static void
test_milestones_move_with_the_start (Fixture       *fixture,
                                     gconstpointer  unused)
{
  fill_cohort (fixture);
  fixture_execute (fixture,
                   "UPDATE milestone SET due_on = '2027-01-16' WHERE kind = 'review';"
                   "INSERT INTO own_holiday (day) VALUES ('2027-09-13')");
  begin_next (fixture, TW_GOES_ON_NOBODY);

  /* 11 September 2027 is a Saturday, and on the Monday the company is closed. */
  assert_rows (fixture, "SELECT kind, due_on, done_on, place FROM milestone WHERE cohort_id = 2 ORDER BY id",
               "kick-off|2027-09-07|NULL|Saal|\nreview|2027-09-14|NULL|NULL|\n");
}

/* P7 */
static void
test_pairs_of_before_are_excluded (Fixture       *fixture,
                                   gconstpointer  unused)
{
  fill_cohort (fixture);
  begin_next (fixture, TW_GOES_ON_EVERYBODY);

  assert_rows (fixture,
               "SELECT person_id, other_id, kind, reason FROM excluded_pair WHERE cohort_id = 2 ORDER BY person_id, other_id",
               "1|3|refused|They were a tandem in an earlier cohort.|\n1|5|rivals|Projekt|\n"
               "2|3|refused|They were a tandem in an earlier cohort.|\n");
}

static void
test_pairs_of_before_may_be_wanted_again (Fixture       *fixture,
                                          gconstpointer  unused)
{
  TwNextCohort next = next_of_september (TW_GOES_ON_EVERYBODY);
  g_autoptr (GError) error = NULL;

  fill_cohort (fixture);
  next.same_pairs = TRUE;
  tw_workspace_begin_next_cohort (fixture->workspace, 1, &next, &error);
  g_assert_no_error (error);

  assert_rows (fixture, "SELECT person_id, other_id, kind FROM excluded_pair WHERE cohort_id = 2", "1|5|rivals|\n");
}

/* Pairs of the cohort before the last do not come again either. */
static void
test_pairs_stay_excluded_over_cohorts (Fixture       *fixture,
                                       gconstpointer  unused)
{
  TwNextCohort next = { 0 };
  g_autoptr (GError) error = NULL;

  fill_cohort (fixture);
  begin_next (fixture, TW_GOES_ON_EVERYBODY);
  g_date_set_dmy (&next.starts_on, 6, G_DATE_MARCH, 2028);
  tw_workspace_begin_next_cohort (fixture->workspace, 2, &next, &error);
  g_assert_no_error (error);

  assert_rows (fixture,
               "SELECT person_id, other_id FROM excluded_pair WHERE cohort_id = 3 AND kind = 'refused' ORDER BY 1",
               "1|3|\n2|3|\n");
}

/* Who declined or left is not asked again; who goes on is asked anew, with the facts of today. */
static void
test_everybody_goes_on (Fixture       *fixture,
                        gconstpointer  unused)
{
  fill_cohort (fixture);
  begin_next (fixture, TW_GOES_ON_EVERYBODY);

  assert_rows (fixture,
               "SELECT person_id, role, commitment, department_id, willing FROM participant WHERE cohort_id = 2"
               " ORDER BY person_id",
               "1|mentor|open|2|1|\n2|mentor|open|2|1|\n3|mentee|open|2|1|\n5|mentee|open|2|1|\n");
  assert_rows (fixture,
               "SELECT person_id, topic_id, strength FROM participant_topic"
               " JOIN participant ON participant.id = participant_id WHERE cohort_id = 2",
               "5|901|3|\n");
}

static void
test_who_waits_goes_on (Fixture       *fixture,
                        gconstpointer  unused)
{
  fill_cohort (fixture);
  begin_next (fixture, TW_GOES_ON_WAITING);

  /* 2 has no tandem any more, 5 never had one. */
  assert_rows (fixture, "SELECT person_id FROM participant WHERE cohort_id = 2 ORDER BY person_id", "2|\n5|\n");
}

static void
test_next_cohort_can_be_undone (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fill_cohort (fixture);
  before = fixture_dump (fixture);
  begin_next (fixture, TW_GOES_ON_EVERYBODY);
  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  after = fixture_dump (fixture);

  g_assert_cmpstr (after, ==, before);
}

static void
test_wrong_starts_and_names_are_refused (Fixture       *fixture,
                                         gconstpointer  unused)
{
  TwNextCohort early = { 0 };
  TwNextCohort taken = next_of_september (TW_GOES_ON_NOBODY);
  g_autoptr (GError) start_error = NULL;
  g_autoptr (GError) name_error = NULL;

  fill_cohort (fixture);
  g_date_set_dmy (&early.starts_on, 11, G_DATE_JANUARY, 2027);
  taken.name = " Cohort 1 ";

  g_assert_cmpint (tw_workspace_begin_next_cohort (fixture->workspace, 1, &early, &start_error), ==, 0);
  g_assert_error (start_error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_assert_cmpint (tw_workspace_begin_next_cohort (fixture->workspace, 1, &taken, &name_error), ==, 0);
  g_assert_error (name_error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
}

static gint64
add_lesson (Fixture    *fixture,
            const char *text)
{
  const TwLesson lesson = { .cohort_id = 1, .lesson = (char *) text, .owner = (char *) "Beate Lindner",
                            .due_on = (char *) "2027-08-01" };
  g_autoptr (GError) error = NULL;
  gint64 id = tw_workspace_add_lesson (fixture->workspace, &lesson, &error);

  g_assert_no_error (error);

  return id;
}

/* D12, D14 */
static void
test_open_lessons_are_taken_over (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr (GPtrArray) lessons = NULL;
  g_autoptr (GError) error = NULL;
  const TwLesson *lesson;
  gint64 done;

  fill_cohort (fixture);
  done = add_lesson (fixture, "Früher beginnen.");
  add_lesson (fixture, "  Termine beim Kick-off vereinbaren. ");
  tw_workspace_finish_lesson (fixture->workspace, done, &error);
  g_assert_no_error (error);

  lessons = tw_workspace_list_lessons (fixture->workspace, begin_next (fixture, TW_GOES_ON_NOBODY), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lessons->len, ==, 1);
  lesson = g_ptr_array_index (lessons, 0);
  g_assert_cmpstr (lesson->lesson, ==, "Termine beim Kick-off vereinbaren.");
  g_assert_cmpstr (lesson->owner, ==, "Beate Lindner");
  g_assert_cmpstr (lesson->due_on, ==, "2027-08-01");
  g_assert_true (lesson->taken_over);
}

static void
test_lessons_can_be_changed_and_undone (Fixture       *fixture,
                                        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  TwLesson changed = { .cohort_id = 1, .lesson = (char *) "Später beginnen." };

  fill_cohort (fixture);
  changed.id = add_lesson (fixture, "Früher beginnen.");
  tw_workspace_change_lesson (fixture->workspace, &changed, &error);
  g_assert_no_error (error);
  assert_rows (fixture, "SELECT lesson, owner, due_on FROM lesson", "Später beginnen.|NULL|NULL|\n");

  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  assert_rows (fixture, "SELECT lesson, owner, due_on FROM lesson", "Früher beginnen.|Beate Lindner|2027-08-01|\n");

  tw_workspace_remove_lesson (fixture->workspace, changed.id, &error);
  g_assert_no_error (error);
  assert_rows (fixture, "SELECT count (*) FROM lesson", "0|\n");
}

static void
test_wrong_lessons_are_refused (Fixture       *fixture,
                                gconstpointer  unused)
{
  const TwLesson lessons[] = {
    { .cohort_id = 1, .lesson = (char *) "  " },
    { .cohort_id = 1, .lesson = (char *) "Gut", .due_on = (char *) "2027-02-30" },
    { .cohort_id = 99, .lesson = (char *) "Gut" },
  };

  fill_cohort (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (lessons); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (tw_workspace_add_lesson (fixture->workspace, &lessons[i], &error), ==, 0);
      g_assert_nonnull (error);
    }
  assert_rows (fixture, "SELECT count (*) FROM lesson", "0|\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                                       \
  g_test_add ("/workspace/next-cohort/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  ADD ("settings-are-taken-over", test_settings_are_taken_over);
  ADD ("plans-are-taken-over", test_plans_are_taken_over);
  ADD ("milestones-move-with-the-start", test_milestones_move_with_the_start);
  ADD ("pairs-of-before-are-excluded", test_pairs_of_before_are_excluded);
  ADD ("pairs-of-before-may-be-wanted-again", test_pairs_of_before_may_be_wanted_again);
  ADD ("pairs-stay-excluded-over-cohorts", test_pairs_stay_excluded_over_cohorts);
  ADD ("everybody-goes-on", test_everybody_goes_on);
  ADD ("who-waits-goes-on", test_who_waits_goes_on);
  ADD ("next-cohort-can-be-undone", test_next_cohort_can_be_undone);
  ADD ("wrong-starts-and-names-are-refused", test_wrong_starts_and_names_are_refused);
  ADD ("open-lessons-are-taken-over", test_open_lessons_are_taken_over);
  ADD ("lessons-can-be-changed-and-undone", test_lessons_can_be_changed_and_undone);
  ADD ("wrong-lessons-are-refused", test_wrong_lessons_are_refused);

  return g_test_run ();
}
