/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a cohort: how it is run, its dates, what its tandems settle and reach, when they meet, and what it
 * costs. Each command is undone once and leaves the file as it was. */

#include "tw-cohort-commands.h"
#include "tw-goal-commands.h"
#include "tw-holiday-commands.h"
#include "tw-meeting-commands.h"
#include "tw-milestone-commands.h"
#include "tw-publication.h"
#include "tw-resource-commands.h"
#include "workspace-fixture.h"

#include <locale.h>
#include <string.h>

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n"
  "1;Roth, Michael;1965;Vorstand;0;\n"
  "2;Kern, Jana;1996;Vertrieb;3;9\n"
  "3;Öztürk, Lena;1998;Marketing;3;9\n"
  "4;Weiß, Thomas;1970;Einkauf;1;1\n"
  "9;Chef, Clara;1960;Recht;0;\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage\n"
  "1;Mentee;KI, Scrum;ja\n"
  "4;Mentee;LinkedIn;ja\n"
  "2;Mentor;LinkedIn;ja\n"
  "3;Mentor;KI;ja\n";

static const TwMeetingRecord as_planned = { 0, -1, -1, NULL };

typedef struct
{
  Fixture *fixture;
  TwWorkspace *workspace;
  gint64 cohort_id;
  gint64 tandems[2];
} House;

/* A cohort from 11 January to 10 July 2027 with two tandems that were published. */
static House
set_up_house (Fixture *fixture)
{
  House house = { fixture, fixture->workspace, fixture_create_cohort (fixture, "Digital lernen"), { 0, 0 } };
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, STAFF);
  g_autoptr (TwImportOutcome) participants = fixture_enrol (fixture, house.cohort_id, ENROLMENTS);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (participants->n_added, ==, 4);
  house.tandems[0] = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, house.cohort_id, "2"),
                                        fixture_participant (fixture, house.cohort_id, "1"), &error);
  g_assert_no_error (error);
  house.tandems[1] = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, house.cohort_id, "3"),
                                        fixture_participant (fixture, house.cohort_id, "4"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tw_workspace_publish_tandems (fixture->workspace, house.cohort_id, NULL, &error), ==, 2);
  g_assert_no_error (error);

  return house;
}

static TwCohortSettings
read_settings (const House *house)
{
  g_autoptr (TwCohort) cohort = tw_workspace_get_cohort (house->workspace, house->cohort_id);
  TwCohortSettings settings;

  tw_cohort_settings_init (&settings, cohort);
  settings.name = g_intern_string (settings.name);
  settings.zone = g_intern_string (settings.zone);

  return settings;
}

static void
keep_to_holidays (const House *house)
{
  TwCohortSettings settings = read_settings (house);
  g_autoptr (GError) error = NULL;

  settings.holiday_calendar = "DE-NW";
  settings.cadence_days = 14;
  settings.meeting_minutes = 90;
  g_assert_true (tw_workspace_set_cohort_settings (house->workspace, house->cohort_id, &settings, &error));
  g_assert_no_error (error);
}

static void
assert_query (const House *house,
              const char  *sql,
              const char  *expected)
{
  g_autofree char *rows = fixture_query (house->fixture, sql);

  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_undone_to (const House *house,
                  const char  *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_true (tw_workspace_undo (house->workspace, &error));
  g_assert_no_error (error);
  after = fixture_dump (house->fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (tw_workspace_redo (house->workspace, &error));
  g_assert_no_error (error);
}

static GDate
day_of (int          day,
        GDateMonth   month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, month, 2027);

  return date;
}

/* D1, D2, D13, D14, P10 */
static void
test_unwise_settings_are_said_and_not_forbidden (Fixture       *fixture,
                                                 gconstpointer  unused)
{
  House house = set_up_house (fixture);
  TwCohortSettings settings = read_settings (&house);
  g_autoptr (GError) error = NULL, backwards = NULL, zone = NULL, calendar = NULL, age = NULL;
  g_autofree char *before = fixture_dump (fixture);
  g_autoptr (GPtrArray) wise = NULL, unwise = NULL;

  wise = tw_workspace_check_cohort_settings (house.workspace, house.cohort_id, &error);
  g_assert_cmpuint (wise->len, ==, 0);

  settings.direction = TW_DIRECTION_AGE;
  settings.reporting_steps = -1;
  settings.own_department_allowed = TRUE;
  settings.target_level_from = 0;
  settings.target_level_to = 2;
  settings.mentor_age_limit = 35;
  settings.ends_on = day_of (10, G_DATE_APRIL);
  g_assert_true (tw_workspace_set_cohort_settings (house.workspace, house.cohort_id, &settings, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT direction, reporting_steps, own_department_allowed, target_level_to, mentor_age_limit,"
                "       ends_on FROM cohort", "age|-1|1|2|35|2027-04-10|\n");
  assert_undone_to (&house, before);

  unwise = tw_workspace_check_cohort_settings (house.workspace, house.cohort_id, &error);
  g_assert_cmpuint (unwise->len, ==, 5);
  g_assert_cmpint (((TwFinding *) unwise->pdata[0])->code, ==, TW_FINDING_COHORT_ANY_STEPS);
  g_assert_cmpint (((TwFinding *) unwise->pdata[1])->code, ==, TW_FINDING_COHORT_DEPARTMENT_ALLOWED);
  g_assert_cmpint (((TwFinding *) unwise->pdata[2])->code, ==, TW_FINDING_COHORT_TERM_SHORT);
  g_assert_cmpint (((TwFinding *) unwise->pdata[3])->code, ==, TW_FINDING_COHORT_DIRECTION_BY_AGE);
  g_assert_cmpint (((TwFinding *) unwise->pdata[4])->code, ==, TW_FINDING_COHORT_AGE_LIMIT);

  settings.ends_on = day_of (1, G_DATE_JANUARY);
  g_assert_false (tw_workspace_set_cohort_settings (house.workspace, house.cohort_id, &settings, &backwards));
  g_assert_error (backwards, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  settings = read_settings (&house);
  settings.zone = "Europe/Köln";
  g_assert_false (tw_workspace_set_cohort_settings (house.workspace, house.cohort_id, &settings, &zone));
  g_assert_error (zone, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  settings = read_settings (&house);
  settings.holiday_calendar = "DE-XX";
  g_assert_false (tw_workspace_set_cohort_settings (house.workspace, house.cohort_id, &settings, &calendar));
  g_assert_error (calendar, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  settings = read_settings (&house);
  settings.mentor_age_limit = 12;
  g_assert_false (tw_workspace_set_cohort_settings (house.workspace, house.cohort_id, &settings, &age));
  g_assert_error (age, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
}

/* D7, D8 */
static void
test_programme_says_what_it_is_for (Fixture       *fixture,
                                    gconstpointer  unused)
{
  House house = set_up_house (fixture);
  g_autoptr (TwProgramme) programme = tw_workspace_get_programme (house.workspace, 1);
  g_autofree char *before = fixture_dump (fixture);
  g_autoptr (GError) error = NULL, undated = NULL;
  TwProgrammeSettings settings;

  tw_programme_settings_init (&settings, programme);
  settings.objective = " Digitaler Vertrieb ";
  settings.objective_area = "Vertrieb";
  settings.works_council_result = "zugestimmt";
  g_assert_false (tw_workspace_set_programme_settings (house.workspace, 1, &settings, &undated));
  g_assert_error (undated, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  settings.works_council_on = day_of (4, G_DATE_JANUARY);
  g_assert_true (tw_workspace_set_programme_settings (house.workspace, 1, &settings, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT objective, objective_area, works_council_on, works_council_result FROM programme",
                "Digitaler Vertrieb|Vertrieb|2027-01-04|zugestimmt|\n");
  assert_undone_to (&house, before);
}

/* D11: on working days, in the rhythm that was settled */
static void
test_series_keep_off_days_off (Fixture       *fixture,
                               gconstpointer  unused)
{
  House house = set_up_house (fixture);
  const TwMeetingPlan first = { "2027-03-15T10:00", 0, NULL };
  const TwAgreementRow agreement = { .tandem_id = house.tandems[1], .cadence_days = 28, .meeting_minutes = 45,
                                     .meeting_place = "Kantine" };
  g_autoptr (GError) error = NULL, late = NULL;
  g_autofree char *before = NULL;
  GDate until = day_of (30, G_DATE_APRIL), past = day_of (1, G_DATE_MARCH);

  keep_to_holidays (&house);
  g_assert_true (tw_workspace_set_agreement (house.workspace, &agreement, &error));
  g_assert_no_error (error);
  before = fixture_dump (fixture);

  /* 29 March is Easter Monday: the meeting goes to the 30th, and the rhythm stays. */
  g_assert_cmpuint (tw_workspace_plan_series (house.workspace, house.tandems, 2, &first, 0, &until, &error), ==, 6);
  g_assert_no_error (error);
  assert_query (&house, "SELECT starts_at, minutes, place, zone FROM meeting WHERE tandem_id = 1",
                "2027-03-15T10:00|90|NULL|Europe/Berlin|\n2027-03-30T10:00|90|NULL|Europe/Berlin|\n"
                "2027-04-12T10:00|90|NULL|Europe/Berlin|\n2027-04-26T10:00|90|NULL|Europe/Berlin|\n");
  assert_query (&house, "SELECT starts_at, minutes, place FROM meeting WHERE tandem_id = 2",
                "2027-03-15T10:00|45|Kantine|\n2027-04-12T10:00|45|Kantine|\n");
  assert_query (&house, "SELECT count (DISTINCT series) FROM meeting", "2|\n");
  assert_undone_to (&house, before);

  g_assert_cmpuint (tw_workspace_plan_series (house.workspace, house.tandems, 1, &first, 7, &past, &late), ==, 0);
  g_assert_error (late, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
}

/* D11, D18: a sheet is one thing that somebody did, also where a goal stands on it. */
static void
test_sheet_is_one_step (Fixture       *fixture,
                        gconstpointer  unused)
{
  House house = set_up_house (fixture);
  const TwAgreementRow agreement = { .tandem_id = house.tandems[0], .mentor_expectations = "Einblick" };
  const TwGoalRow goal = { .goal = " Profil auf LinkedIn ", .measure = "Ist online" }, nothing = { .goal = " " };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (fixture);

  g_assert_true (tw_workspace_record_sheet (house.workspace, &agreement, &goal, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT tandem_id, goal, measure FROM goal", "1|Profil auf LinkedIn|Ist online|\n");
  assert_query (&house, "SELECT mentor_expectations FROM agreement WHERE tandem_id = 1", "Einblick|\n");
  assert_undone_to (&house, before);

  g_assert_false (tw_workspace_record_sheet (house.workspace, &agreement, &nothing, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
}

static void
test_times_that_are_not_on_the_clock_are_refused (Fixture       *fixture,
                                                  gconstpointer  unused)
{
  static const char *const times[] = {
    "2027-03-28T02:30", "2027-10-31T02:30", "2027-02-30T10:00", "2027-03-01", "2027-03-01 10:00", "morgen",
    "2027-03-01T25:00",
  };
  House house = set_up_house (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      const TwMeetingPlan plan = { times[i], 60, NULL };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", times[i]);
      g_assert_cmpint (tw_workspace_plan_meeting (house.workspace, house.tandems[0], &plan, &error), ==, 0);
      g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
    }
}

/* P6, D21: two clicks, and how often is counted, not lost */
static void
test_meetings_are_moved_cancelled_missed (Fixture       *fixture,
                                          gconstpointer  unused)
{
  House house = set_up_house (fixture);
  const TwMeetingPlan plan = { "2027-03-01T10:00", 60, "Raum 5" };
  g_autoptr (GError) error = NULL, again = NULL, unknown = NULL;
  g_autofree char *before = NULL, *moved_dump = NULL;
  gint64 meeting, moved;

  meeting = tw_workspace_plan_meeting (house.workspace, house.tandems[0], &plan, &error);
  g_assert_no_error (error);
  before = fixture_dump (fixture);
  moved = tw_workspace_move_meeting (house.workspace, meeting, "2027-03-03T11:00", &error);
  g_assert_no_error (error);
  assert_query (&house, "SELECT starts_at, state, moved_from_id, place FROM meeting",
                "2027-03-01T10:00|moved|NULL|Raum 5|\n2027-03-03T11:00|planned|1|Raum 5|\n");
  assert_undone_to (&house, before);

  g_assert_cmpint (tw_workspace_move_meeting (house.workspace, meeting, "2027-03-05T11:00", &again), ==, 0);
  g_assert_error (again, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);

  moved_dump = fixture_dump (fixture);
  g_assert_true (tw_workspace_cancel_meetings (house.workspace, &moved, 1, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT state FROM meeting WHERE id = 2", "cancelled|\n");
  assert_undone_to (&house, moved_dump);

  /* What was recorded in haste can be corrected. */
  g_assert_true (tw_workspace_log_missed (house.workspace, moved, TW_MISSED_BY_MENTEE, &error));
  assert_query (&house, "SELECT state, missed_by FROM meeting WHERE id = 2", "missed|mentee|\n");
  g_assert_true (tw_workspace_log_held (house.workspace, &moved, 1, &as_planned, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT state, missed_by, minutes FROM meeting WHERE id = 2", "held|NULL|60|\n");

  moved = 99;
  g_assert_false (tw_workspace_cancel_meetings (house.workspace, &moved, 1, &unknown));
  g_assert_error (unknown, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);
}

/* D20: "these tandems met today" */
static void
test_several_tandems_met (Fixture       *fixture,
                          gconstpointer  unused)
{
  House house = set_up_house (fixture);
  const TwMeetingPlan plan = { "2027-03-01T10:00", 60, NULL };
  const TwMeetingRecord record = { 75, 30, 20, "Gut" }, endless = { 9999, -1, -1, NULL };
  g_autoptr (GError) error = NULL, invalid = NULL;
  g_autofree char *before = NULL;
  GDate on = day_of (1, G_DATE_MARCH);

  g_assert_cmpint (tw_workspace_plan_meeting (house.workspace, house.tandems[0], &plan, &error), >, 0);
  before = fixture_dump (fixture);
  g_assert_true (tw_workspace_log_met (house.workspace, house.tandems, 2, &on, &record, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT tandem_id, starts_at, state, minutes, mentor_prep_minutes, mentee_prep_minutes, note"
                "  FROM meeting",
                "1|2027-03-01T10:00|held|75|30|20|Gut|\n2|2027-03-01T12:00|held|75|30|20|Gut|\n");
  assert_undone_to (&house, before);

  g_assert_false (tw_workspace_log_met (house.workspace, house.tandems, 2, &on, &endless, &invalid));
  g_assert_error (invalid, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
}

static void
count_progress (const TwGoalRow *goal,
                gpointer         progress)
{
  *(int *) progress += goal->progress;
}

/* D18 */
static void
test_goals_have_measure_date_and_progress (Fixture       *fixture,
                                           gconstpointer  unused)
{
  House house = set_up_house (fixture);
  TwGoalRow goal = { .tandem_id = house.tandems[0], .goal = "LinkedIn nutzen", .measure = "Ein Beitrag im Monat",
                     .target_on = "2027-05-31" };
  g_autofree char *before = fixture_dump (fixture), *added = NULL, *changed = NULL;
  g_autoptr (GError) error = NULL, beyond = NULL, day = NULL;
  int progress = 0;

  goal.id = tw_workspace_add_goal (house.workspace, &goal, &error);
  g_assert_no_error (error);
  assert_undone_to (&house, before);
  added = fixture_dump (fixture);
  goal.progress = 60;
  goal.result = "Drei Beiträge";
  g_assert_true (tw_workspace_change_goal (house.workspace, &goal, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT goal, measure, target_on, progress, result FROM goal",
                "LinkedIn nutzen|Ein Beitrag im Monat|2027-05-31|60|Drei Beiträge|\n");
  assert_undone_to (&house, added);
  g_assert_true (tw_workspace_each_goal (house.workspace, house.tandems[0], count_progress, &progress, &error));
  g_assert_cmpint (progress, ==, 60);

  goal.progress = 101;
  g_assert_false (tw_workspace_change_goal (house.workspace, &goal, &beyond));
  g_assert_error (beyond, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  goal.progress = 1;
  goal.target_on = "2027-02-30";
  g_assert_false (tw_workspace_change_goal (house.workspace, &goal, &day));
  g_assert_error (day, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);

  changed = fixture_dump (fixture);
  g_assert_true (tw_workspace_remove_goal (house.workspace, goal.id, &error));
  assert_query (&house, "SELECT count (*) FROM goal", "0|\n");
  assert_undone_to (&house, changed);
}

/* D11, D12 */
static void
test_dates_are_proposed_from_the_term (Fixture       *fixture,
                                       gconstpointer  unused)
{
  House house = set_up_house (fixture);
  gint64 guests[] = { fixture_participant (fixture, house.cohort_id, "1"),
                      fixture_participant (fixture, house.cohort_id, "2") };
  const TwMilestoneRow second = { .cohort_id = house.cohort_id, .kind = TW_MILESTONE_KICK_OFF, .due_on = "2027-02-01" };
  const TwMilestoneRow nameless = { .cohort_id = house.cohort_id, .kind = TW_MILESTONE_OWN, .due_on = "2027-02-01" };
  TwMilestoneRow done = { .kind = TW_MILESTONE_KICK_OFF, .due_on = "2027-01-11", .done_on = "2027-01-12",
                          .place = "Aula" };
  g_autoptr (GError) error = NULL, twice = NULL, own = NULL, again = NULL;
  g_autofree char *before = NULL, *proposed = NULL;
  gint64 kick_off;

  keep_to_holidays (&house);
  before = fixture_dump (fixture);
  g_assert_cmpuint (tw_workspace_propose_milestones (house.workspace, house.cohort_id, &error), ==, 7);
  g_assert_no_error (error);

  /* The cohort ends on Saturday, 10 July: the close-out lies before it, everything else after a day off. */
  assert_query (&house, "SELECT kind, due_on FROM milestone ORDER BY due_on",
                "announcement|2026-11-30|\nget-to-know|2026-12-28|\nkick-off|2027-01-11|\npulse|2027-03-11|\n"
                "review|2027-04-12|\npulse|2027-05-11|\nclose-out|2027-07-09|\n");
  assert_undone_to (&house, before);
  g_assert_cmpuint (tw_workspace_propose_milestones (house.workspace, house.cohort_id, &again), ==, 0);
  g_assert_error (again, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);

  g_assert_cmpint (tw_workspace_add_milestone (house.workspace, &second, &twice), ==, 0);
  g_assert_error (twice, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_assert_cmpint (tw_workspace_add_milestone (house.workspace, &nameless, &own), ==, 0);
  g_assert_error (own, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);

  proposed = fixture_dump (fixture);
  kick_off = 3;
  g_assert_true (tw_workspace_invite (house.workspace, kick_off, guests, 2, &error));
  g_assert_no_error (error);
  assert_undone_to (&house, proposed);
  g_assert_true (tw_workspace_set_came (house.workspace, kick_off, &guests[1], 1, TRUE, &error));
  done.id = kick_off;
  g_assert_true (tw_workspace_change_milestone (house.workspace, &done, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT done_on, place, count (*), sum (came) FROM milestone JOIN milestone_guest"
                " ON milestone_id = milestone.id", "2027-01-12|Aula|2|1|\n");
  g_assert_true (tw_workspace_remove_milestone (house.workspace, kick_off, &error));
  assert_query (&house, "SELECT count (*) FROM milestone_guest", "0|\n");
}

/* D8, D20 */
static void
test_resources_are_planned_and_actual (Fixture       *fixture,
                                       gconstpointer  unused)
{
  House house = set_up_house (fixture);
  TwResourceRow budget = { .cohort_id = house.cohort_id, .kind = TW_RESOURCE_BUDGET, .title = "Kick-off",
                           .currency = "EUR", .planned_cents = 150000, .actual_cents = -1,
                           .planned_minutes = -1, .actual_minutes = -1 };
  TwResourceRow wrong = budget;
  g_autofree char *before = fixture_dump (fixture), *added = NULL;
  g_autoptr (GError) error = NULL, currency = NULL, hours = NULL;

  budget.id = tw_workspace_add_resource (house.workspace, &budget, &error);
  g_assert_no_error (error);
  assert_undone_to (&house, before);
  added = fixture_dump (fixture);
  budget.actual_cents = 162050;
  g_assert_true (tw_workspace_change_resource (house.workspace, &budget, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT planned_cents, actual_cents, currency FROM resource", "150000|162050|EUR|\n");
  assert_undone_to (&house, added);

  wrong.currency = "Euro";
  g_assert_cmpint (tw_workspace_add_resource (house.workspace, &wrong, &currency), ==, 0);
  g_assert_error (currency, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  wrong.currency = "EUR";
  wrong.kind = TW_RESOURCE_HOURS;
  g_assert_cmpint (tw_workspace_add_resource (house.workspace, &wrong, &hours), ==, 0);
  g_assert_error (hours, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_assert_true (tw_workspace_remove_resource (house.workspace, budget.id, &error));
  assert_query (&house, "SELECT count (*) FROM resource", "0|\n");
}

#define add(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  add ("/workspace/course/unwise-settings-are-said-and-not-forbidden", test_unwise_settings_are_said_and_not_forbidden);
  add ("/workspace/course/a-programme-says-what-it-is-for", test_programme_says_what_it_is_for);
  add ("/workspace/course/series-keep-off-days-off", test_series_keep_off_days_off);
  add ("/workspace/course/times-not-on-the-clock-are-refused", test_times_that_are_not_on_the_clock_are_refused);
  add ("/workspace/course/meetings-are-moved-cancelled-missed", test_meetings_are_moved_cancelled_missed);
  add ("/workspace/course/several-tandems-met", test_several_tandems_met);
  add ("/workspace/course/a-sheet-is-one-step", test_sheet_is_one_step);
  add ("/workspace/course/goals-have-measure-date-progress", test_goals_have_measure_date_and_progress);
  add ("/workspace/course/dates-are-proposed-from-the-term", test_dates_are_proposed_from_the_term);
  add ("/workspace/course/resources-are-planned-and-actual", test_resources_are_planned_and_actual);

  return g_test_run ();
}
