/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme is set up, changed and continued in one command each (D7–D14); what is left half-filled is kept, and
 * erased with whom it names (P9). */

#include "workspace-fixture.h"

#include "tw-lesson-commands.h"
#include "tw-milestone-commands.h"
#include "tw-participation-commands.h"
#include "tw-setup-commands.h"
#include "tw-setup-drafts.h"
#include "tw-setup-guideline.h"
#include "tw-setup-sums.h"
#include "tw-score-example.h"
#include "tw-weight-commands.h"

#include <string.h>

static void
assert_rows (Fixture    *fixture,
             const char *sql,
             const char *expected)
{
  g_autofree char *rows = fixture_query (fixture, sql);

  g_assert_cmpstr (rows, ==, expected);
}

static TwSetup *
begin (Fixture        *fixture,
       TwSetupPurpose  purpose,
       gint64          cohort_id)
{
  g_autoptr (GError) error = NULL;
  TwSetup *setup = tw_workspace_begin_setup (fixture->workspace, purpose, cohort_id, &error);

  g_assert_no_error (error);

  return setup;
}

static TwSetup *
begin_programme (Fixture *fixture)
{
  TwSetup *setup = begin (fixture, TW_SETUP_PROGRAMME, 0);

  tw_setup_set_text (setup, TW_SETUP_NAME, "Jung lehrt alt");
  tw_setup_set_text (setup, TW_SETUP_STARTS_ON, "2027-03-01");
  tw_setup_set_text (setup, TW_SETUP_ENDS_ON, "2027-08-31");
  tw_setup_set_text (setup, TW_SETUP_HOLIDAY_CALENDAR, "DE-NW");

  return setup;
}

static gint64
perform (Fixture *fixture,
         TwSetup *setup)
{
  g_autoptr (GError) error = NULL;
  gint64 cohort_id = tw_workspace_perform_setup (fixture->workspace, setup, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cohort_id, >, 0);

  return cohort_id;
}

static void
assert_fault (Fixture      *fixture,
              TwSetup      *setup,
              TwSetupField  field,
              const char   *part)
{
  g_autoptr (GPtrArray) faults = tw_workspace_check_setup (fixture->workspace, setup);
  const char *sentence = tw_form_faults_find (faults, tw_setup_field_name (field));

  if (part == NULL)
    g_assert_cmpstr (sentence, ==, NULL);
  else if (sentence == NULL || strstr (sentence, part) == NULL)
    g_error ("%s: “%s” does not hold “%s”", tw_setup_field_name (field), sentence, part);
}

/* ---- A new programme ---- */

static void
test_everything_is_written_in_one_command (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  g_autoptr (GError) error = NULL;

  tw_setup_set_text (setup, TW_SETUP_AIM, " Voneinander lernen 🚀 ");
  tw_setup_set_text (setup, TW_SETUP_SPONSOR, "שרה כהן");
  tw_setup_set_text (setup, TW_SETUP_CONTACT_PERSON, "Beate Lindner");
  tw_setup_set_text (setup, TW_SETUP_GUIDELINE, "# Bei uns\n- Pünktlich");
  tw_setup_set_text (setup, TW_SETUP_OBJECTIVE, "Digitaler Vertrieb");
  tw_setup_set_text (setup, TW_SETUP_TOPICS, "scrum\nWerkbank");
  tw_setup_set_text (setup, TW_SETUP_BUDGET, "12.000,50");
  tw_setup_set_text (setup, TW_SETUP_ROOMS, "Bibliothek");
  tw_setup_set_text (setup, TW_SETUP_WORKS_COUNCIL_ON, "2027-01-11");
  tw_setup_set_text (setup, TW_SETUP_WORKS_COUNCIL_RESULT, "zugestimmt");
  tw_setup_set_text (setup, TW_SETUP_KICK_OFF_PLACE, "Saal");
  tw_setup_set_number (setup, TW_SETUP_PLANNED_TANDEMS, 10);
  tw_setup_set_number (setup, TW_SETUP_MONTHLY_MINUTES, 240);
  tw_setup_set_number (setup, TW_SETUP_MENTOR_CAPACITY, 2);
  tw_setup_set_number (setup, TW_SETUP_LEVEL_TO, 2);
  tw_setup_set_number (setup, TW_SETUP_FIRST_WEIGHT + TW_CRITERION_SITE, 7);
  g_assert_cmpint (perform (fixture, setup), ==, 1);

  assert_rows (fixture,
               "SELECT name, aim, sponsor, objective, works_council_on, works_council_result FROM programme",
               "Jung lehrt alt|Voneinander lernen 🚀|שרה כהן|Digitaler Vertrieb|2027-01-11|zugestimmt|\n");
  assert_rows (fixture,
               "SELECT name, starts_on, ends_on, reporting_steps, target_level_to, planned_tandems, mentor_capacity,"
               " holiday_calendar, cadence_days FROM cohort",
               "Cohort 1|2027-03-01|2027-08-31|2|2|10|2|DE-NW|14|\n");
  assert_rows (fixture, "SELECT key, value FROM setting WHERE key IN ('contact-person', 'guideline') ORDER BY key",
               "contact-person|Beate Lindner|\nguideline|# Bei uns\n- Pünktlich|\n");
  assert_rows (fixture, "SELECT coalesce (key, name) FROM cohort_topic JOIN topic ON topic.id = topic_id ORDER BY 1",
               "Werkbank|\nscrum|\n");
  /* D20: ten tandems of two, four hours, six months. */
  assert_rows (fixture, "SELECT kind, title, planned_cents, currency, planned_minutes FROM resource ORDER BY kind",
               "budget|Budget|1200050|EUR|NULL|\nhours|Hours of mentors and mentees|NULL|NULL|28800|\n"
               "room|Bibliothek|NULL|NULL|NULL|\n");
  assert_rows (fixture, "SELECT weight FROM cohort_weight WHERE criterion = 'site'", "7|\n");
  assert_rows (fixture, "SELECT place FROM milestone WHERE kind = 'kick-off'", "Saal|\n");

  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
}

/* D11, D12: on working days; Easter Monday and Labour Day are none. */
static void
test_dates_keep_off_weekends_and_holidays (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (GPtrArray) warnings = NULL;

  tw_setup_set_text (setup, TW_SETUP_KICK_OFF_ON, "2027-03-28");
  tw_setup_set_text (setup, TW_SETUP_CLOSE_OUT_ON, "2027-08-29");
  warnings = tw_workspace_warn_of_setup (fixture->workspace, setup);
  g_assert_nonnull (strstr (tw_form_faults_find (warnings, "kick-off-on"), "30 March 2027"));
  perform (fixture, setup);

  assert_rows (fixture, "SELECT kind, due_on FROM milestone ORDER BY due_on",
               "announcement|2027-01-18|\nget-to-know|2027-02-15|\nkick-off|2027-03-30|\npulse|2027-05-03|\n"
               "review|2027-05-31|\npulse|2027-07-01|\nclose-out|2027-08-27|\n");
}

/* D13 */
static void
test_open_ended_has_no_close_out (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);

  tw_setup_set_text (setup, TW_SETUP_ENDS_ON, NULL);
  tw_setup_set_number (setup, TW_SETUP_PULSE_MONTHS, 0);
  perform (fixture, setup);

  assert_rows (fixture, "SELECT coalesce (ends_on, '-') FROM cohort", "-|\n");
  assert_rows (fixture, "SELECT count (*) FROM milestone WHERE kind IN ('close-out', 'pulse')", "0|\n");
}

static void
test_what_cannot_stand_is_said_at_its_field (Fixture       *fixture,
                                             gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autofree char *long_name = g_strnfill (201, 'x');
  g_autoptr (GError) error = NULL;

  perform (fixture, setup);
  tw_setup_set_text (setup, TW_SETUP_NAME, "  jung LEHRT alt ");
  assert_fault (fixture, setup, TW_SETUP_NAME, "already");
  tw_setup_set_text (setup, TW_SETUP_NAME, long_name);
  assert_fault (fixture, setup, TW_SETUP_NAME, "at most 200");
  tw_setup_set_text (setup, TW_SETUP_NAME, " ");
  assert_fault (fixture, setup, TW_SETUP_NAME, "Enter a name");
  tw_setup_set_text (setup, TW_SETUP_NAME, "🚀 تجربة");
  assert_fault (fixture, setup, TW_SETUP_NAME, NULL);

  tw_setup_set_text (setup, TW_SETUP_CONTACT_EMAIL, "nobody");
  assert_fault (fixture, setup, TW_SETUP_CONTACT_EMAIL, "name@company.com");
  tw_setup_set_text (setup, TW_SETUP_BUDGET, "viel");
  assert_fault (fixture, setup, TW_SETUP_BUDGET, "not an amount");
  tw_setup_set_number (setup, TW_SETUP_MONTHLY_MINUTES, 0);
  assert_fault (fixture, setup, TW_SETUP_MONTHLY_MINUTES, "half an hour");
  tw_setup_set_number (setup, TW_SETUP_MONTHLY_MINUTES, 600000);
  assert_fault (fixture, setup, TW_SETUP_MONTHLY_MINUTES, "at most 60 hours");
  tw_setup_set_number (setup, TW_SETUP_PLANNED_TANDEMS, 0);
  assert_fault (fixture, setup, TW_SETUP_PLANNED_TANDEMS, "from 1");
  tw_setup_set_text (setup, TW_SETUP_WORKS_COUNCIL_RESULT, "zugestimmt");
  assert_fault (fixture, setup, TW_SETUP_WORKS_COUNCIL_ON, "when");
  tw_setup_set_text (setup, TW_SETUP_ENDS_ON, "2027-02-28");
  assert_fault (fixture, setup, TW_SETUP_ENDS_ON, "before the start");
  tw_setup_set_text (setup, TW_SETUP_ENDS_ON, "2038-01-01");
  assert_fault (fixture, setup, TW_SETUP_ENDS_ON, "120 months");
  tw_setup_set_text (setup, TW_SETUP_KICK_OFF_ON, "2027-02-28");
  assert_fault (fixture, setup, TW_SETUP_KICK_OFF_ON, "before its start");
  tw_setup_set_text (setup, TW_SETUP_STARTS_ON, "2027-02-30");
  assert_fault (fixture, setup, TW_SETUP_STARTS_ON, "no such day");
  tw_setup_set_number (setup, TW_SETUP_MENTOR_AGE_LIMIT, 12);
  assert_fault (fixture, setup, TW_SETUP_MENTOR_AGE_LIMIT, "from 16");
  tw_setup_set_number (setup, TW_SETUP_LEVEL_FROM, 3);
  tw_setup_set_number (setup, TW_SETUP_LEVEL_TO, 1);
  assert_fault (fixture, setup, TW_SETUP_LEVEL_TO, "end above");
  for (int i = 0; i < TW_N_CRITERIA; i++)
    tw_setup_set_number (setup, TW_SETUP_FIRST_WEIGHT + (TwSetupField) i, 0);
  assert_fault (fixture, setup, TW_SETUP_FIRST_WEIGHT, "Without any weight");

  g_assert_cmpint (tw_workspace_perform_setup (fixture->workspace, setup, &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  assert_rows (fixture, "SELECT count (*) FROM programme", "1|\n");
}

static void
test_amounts_are_read_as_people_write_them (void)
{
  static const struct
  {
    const char *typed;
    gint64 cents;
  } amounts[] = {
    { "1200", 120000 },     { "1.200", 120000 },       { "1,200", 120000 },      { "1.200,50", 120050 },
    { "1,200.50", 120050 }, { "1 200,5", 120050 },     { "1’200.05", 120005 },   { "0", 0 },
    { "12.5", 1250 },       { "1.000.000", 100000000 }, { " 7 ", 700 },
  };
  static const char *const none[] = { "", "viel", "-5", "1.2.3", "12,", "1,234,5", "€ 5", "5 €", "1e5", "9999999999999", NULL };
  gint64 cents;

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_test_message ("%s", amounts[i].typed);
      g_assert_true (tw_money_from_words (amounts[i].typed, &cents));
      g_assert_cmpint (cents, ==, amounts[i].cents);
    }
  for (guint i = 0; none[i] != NULL; i++)
    {
      g_test_message ("%s", none[i]);
      g_assert_false (tw_money_from_words (none[i], &cents));
    }
}

/* D7: the text that comes along is a paper before there is a programme. */
static void
test_guideline_is_a_paper_before_the_programme (Fixture       *fixture,
                                                gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (TwLanguage) german = tw_language_new ("de");
  g_autofree char *text = tw_guideline_built_in (tw_language_session ());
  g_autofree char *path = g_build_filename (fixture->folder, "guideline.pdf", NULL);
  const TwPrintOptions options = { .language = german };
  g_autoptr (GError) error = NULL;
  g_autofree char *pdf = NULL;

  g_assert_nonnull (strstr (text, "General Electric"));
  g_assert_nonnull (strstr (text, "Coaching: limited in time"));
  g_assert_true (tw_workspace_write_setup_guideline (fixture->workspace, setup, &options, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &pdf, NULL, &error));
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
}

/* P2: what speaks for the other pair becomes more important. */
static void
test_weights_reorder_the_example (void)
{
  int weights[TW_N_CRITERIA] = { 0 };

  weights[TW_CRITERION_TOPICS] = 100;
  g_assert_cmpint (tw_score_example_score (weights, TW_SCORE_EXAMPLE_EXPERT), >,
                   tw_score_example_score (weights, TW_SCORE_EXAMPLE_NEAR));
  weights[TW_CRITERION_WISHES] = weights[TW_CRITERION_SITE] = weights[TW_CRITERION_AVAILABILITY] = 100;
  g_assert_cmpint (tw_score_example_score (weights, TW_SCORE_EXAMPLE_EXPERT), <,
                   tw_score_example_score (weights, TW_SCORE_EXAMPLE_NEAR));
}

/* How many tandems a mentor can have comes from the cohort; a mentee has one. */
static void
test_enrolled_mentors_have_the_capacity_of_the_cohort (Fixture       *fixture,
                                                       gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (GError) error = NULL;

  tw_setup_set_number (setup, TW_SETUP_MENTOR_CAPACITY, 3);
  perform (fixture, setup);
  fixture_execute (fixture, "INSERT INTO person (id, uuid, family_name) VALUES (1, printf ('%036d', 1), 'A'),"
                            " (2, printf ('%036d', 2), 'B')");
  tw_workspace_enrol_person (fixture->workspace, 1, 1, TW_ROLE_MENTOR, &error);
  tw_workspace_enrol_person (fixture->workspace, 1, 2, TW_ROLE_MENTEE, &error);
  g_assert_no_error (error);
  assert_rows (fixture, "SELECT role, capacity FROM participant ORDER BY id", "mentor|3|\nmentee|1|\n");
}

/* ---- A change ---- */

static void
test_unchanged_change_changes_nothing_but_the_history (Fixture       *fixture,
                                                       gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (TwSetup) change = NULL;
  g_autofree char *before = NULL, *after = NULL;

  tw_setup_set_text (setup, TW_SETUP_BUDGET, "1200");
  tw_setup_set_text (setup, TW_SETUP_TOPICS, "scrum");
  perform (fixture, setup);
  fixture_execute (fixture, "UPDATE milestone SET due_on = '2027-06-15' WHERE kind = 'review'");
  before = fixture_query (fixture, "SELECT * FROM milestone UNION ALL SELECT id, kind, title, planned_cents, currency,"
                                   " planned_minutes, NULL, NULL FROM resource");
  change = begin (fixture, TW_SETUP_CHANGE, 1);
  g_assert_false (tw_setup_is_touched (change));
  perform (fixture, change);
  after = fixture_query (fixture, "SELECT * FROM milestone UNION ALL SELECT id, kind, title, planned_cents, currency,"
                                  " planned_minutes, NULL, NULL FROM resource");
  g_assert_cmpstr (before, ==, after);
}

/* What was done stays, what was moved by hand stays, and each date stays itself. */
static void
test_change_moves_only_what_depends_on_it (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (TwSetup) change = NULL;
  g_autofree char *before = NULL, *ids = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  perform (fixture, setup);
  fixture_execute (fixture, "UPDATE milestone SET due_on = '2027-01-12' WHERE kind = 'announcement';"
                            "UPDATE milestone SET done_on = due_on WHERE kind = 'pulse' AND due_on < '2027-06-01';"
                            "INSERT INTO milestone (uuid, cohort_id, kind, title, due_on)"
                            "  VALUES (printf ('%036d', 99), 1, 'own', 'Sommerfest', '2027-06-20')");
  before = fixture_dump (fixture);
  ids = fixture_query (fixture, "SELECT uuid FROM milestone WHERE kind IN ('close-out', 'review')");
  change = begin (fixture, TW_SETUP_CHANGE, 1);
  tw_setup_set_text (change, TW_SETUP_ENDS_ON, "2027-12-31");
  perform (fixture, change);

  assert_rows (fixture, "SELECT kind, due_on FROM milestone ORDER BY due_on",
               "announcement|2027-01-12|\nget-to-know|2027-02-15|\nkick-off|2027-03-01|\npulse|2027-05-03|\n"
               "own|2027-06-20|\npulse|2027-07-01|\nreview|2027-08-02|\npulse|2027-09-01|\npulse|2027-11-02|\n"
               "close-out|2027-12-31|\n");
  after = fixture_query (fixture, "SELECT uuid FROM milestone WHERE kind IN ('close-out', 'review')");
  g_assert_cmpstr (ids, ==, after);

  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_free (g_steal_pointer (&after));
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_change_keeps_what_it_does_not_ask_for (Fixture       *fixture,
                                            gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (TwSetup) change = NULL;

  tw_setup_set_text (setup, TW_SETUP_BUDGET, "1200");
  perform (fixture, setup);
  fixture_execute (fixture, "UPDATE cohort SET minimum_score = 2500, zone = 'Europe/Vienna', state = 'running';"
                            "UPDATE resource SET actual_cents = 90000 WHERE kind = 'budget';"
                            "INSERT INTO resource (cohort_id, kind, title, planned_cents, currency)"
                            "  VALUES (1, 'budget', 'Reisen', 5000, 'EUR')");
  change = begin (fixture, TW_SETUP_CHANGE, 1);
  tw_setup_set_text (change, TW_SETUP_BUDGET, "1500");
  tw_setup_set_number (change, TW_SETUP_REPORTING_STEPS, -1);
  perform (fixture, change);

  assert_rows (fixture, "SELECT minimum_score, zone, state, reporting_steps FROM cohort",
               "2500|Europe/Vienna|running|-1|\n");
  assert_rows (fixture, "SELECT title, planned_cents, actual_cents FROM resource WHERE kind = 'budget' ORDER BY id",
               "Budget|150000|90000|\nReisen|5000|NULL|\n");
}

static void
test_closed_cohort_is_not_changed (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (GError) error = NULL;

  perform (fixture, setup);
  fixture_execute (fixture, "UPDATE cohort SET state = 'closed', closed_on = '2027-09-01'");
  fixture_reopen (fixture);
  g_assert_null (tw_workspace_begin_setup (fixture->workspace, TW_SETUP_CHANGE, 1, &error));
  g_assert_nonnull (error);
}

/* ---- The next cohort ---- */

/* D14, P7 */
static void
test_next_cohort_takes_over_and_asks_anew (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (TwSetup) next = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  const TwLesson lesson = { .cohort_id = 1, .lesson = (char *) "Früher einladen" };

  tw_setup_set_text (setup, TW_SETUP_TOPICS, "scrum");
  tw_setup_set_text (setup, TW_SETUP_KICK_OFF_ON, "2027-03-04");
  tw_setup_set_number (setup, TW_SETUP_MENTOR_AGE_LIMIT, 35);
  tw_setup_set_number (setup, TW_SETUP_PULSE_MONTHS, 3);
  perform (fixture, setup);
  tw_workspace_add_lesson (fixture->workspace, &lesson, &error);
  fixture_execute (fixture, "INSERT INTO milestone (uuid, cohort_id, kind, title, due_on)"
                            "  VALUES (printf ('%036d', 99), 1, 'own', 'Sommerfest', '2027-06-01')");
  before = fixture_dump (fixture);

  next = begin (fixture, TW_SETUP_NEXT_COHORT, 1);
  g_assert_cmpstr (tw_setup_get_text (next, TW_SETUP_COHORT_NAME), ==, "Cohort 2");
  g_assert_cmpstr (tw_setup_get_text (next, TW_SETUP_STARTS_ON), ==, "2027-09-01");
  g_assert_cmpstr (tw_setup_get_text (next, TW_SETUP_ENDS_ON), ==, "2028-02-29");
  g_assert_cmpstr (tw_setup_get_text (next, TW_SETUP_KICK_OFF_ON), ==, "2027-09-04");
  g_assert_cmpint (tw_setup_get_number (next, TW_SETUP_MENTOR_AGE_LIMIT), ==, 35);
  g_assert_cmpint (tw_setup_get_number (next, TW_SETUP_PULSE_MONTHS), ==, 3);
  tw_setup_set_text (next, TW_SETUP_COHORT_NAME, "Cohort 1");
  assert_fault (fixture, next, TW_SETUP_COHORT_NAME, "already");
  tw_setup_set_text (next, TW_SETUP_COHORT_NAME, "Herbst");
  tw_setup_set_text (next, TW_SETUP_STARTS_ON, "2027-03-01");
  assert_fault (fixture, next, TW_SETUP_STARTS_ON, "after");
  tw_setup_set_text (next, TW_SETUP_STARTS_ON, "2027-09-01");
  g_assert_cmpint (perform (fixture, next), ==, 2);

  assert_rows (fixture, "SELECT name, previous_id, mentor_age_limit FROM cohort WHERE id = 2", "Herbst|1|35|\n");
  assert_rows (fixture, "SELECT key FROM cohort_topic JOIN topic ON topic.id = topic_id WHERE cohort_id = 2", "scrum|\n");
  assert_rows (fixture, "SELECT lesson FROM lesson WHERE cohort_id = 2", "Früher einladen|\n");
  assert_rows (fixture, "SELECT count (*) FROM resource WHERE cohort_id = 2 AND kind = 'hours'", "1|\n");
  /* 4 September is a Saturday, 1 December a Wednesday. */
  assert_rows (fixture, "SELECT kind, title, due_on FROM milestone WHERE cohort_id = 2 AND kind IN ('kick-off', 'own')"
                        " ORDER BY due_on", "kick-off|NULL|2027-09-06|\nown|Sommerfest|2027-12-02|\n");

  tw_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* ---- Drafts ---- */

static guint
count_drafts (Fixture *fixture)
{
  g_autoptr (GPtrArray) drafts = tw_workspace_list_setup_drafts (fixture->workspace, NULL);

  return drafts->len;
}

static void
save (Fixture *fixture,
      TwSetup *setup)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_workspace_save_setup_draft (fixture->workspace, setup, &error));
  g_assert_no_error (error);
}

static void
test_draft_is_kept_and_resumed (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture), resumed = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  gboolean found = FALSE;
  g_autoptr (GError) error = NULL;

  tw_setup_set_text (setup, TW_SETUP_AIM, "„Gänsefüßchen“ \"quotes\" \\ und\nZeilen 🚀");
  tw_setup_set_text (setup, TW_SETUP_GROUND_RULES, NULL);
  tw_setup_set_number (setup, TW_SETUP_LEVEL_TO, 2);
  tw_setup_set_number (setup, TW_SETUP_STAGE, 3);
  save (fixture, setup);
  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
  fixture_reopen (fixture);

  drafts = tw_workspace_list_setup_drafts (fixture->workspace, NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((TwSetupDraft *) drafts->pdata[0])->name, ==, "Jung lehrt alt");
  resumed = tw_workspace_resume_setup (fixture->workspace, TW_SETUP_PROGRAMME, 0, &found, &error);
  g_assert_no_error (error);
  g_assert_true (found);
  g_assert_cmpstr (tw_setup_get_text (resumed, TW_SETUP_AIM), ==, tw_setup_get_text (setup, TW_SETUP_AIM));
  g_assert_cmpstr (tw_setup_get_text (resumed, TW_SETUP_GROUND_RULES), ==, NULL);
  g_assert_cmpint (tw_setup_get_number (resumed, TW_SETUP_LEVEL_TO), ==, 2);
  g_assert_cmpint (tw_setup_get_number (resumed, TW_SETUP_STAGE), ==, 3);

  /* What is performed is no draft any more. */
  perform (fixture, resumed);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
test_draft_of_a_change_follows_the_file (Fixture       *fixture,
                                         gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture), change = NULL, resumed = NULL;
  g_autoptr (GError) error = NULL;

  perform (fixture, setup);
  change = begin (fixture, TW_SETUP_CHANGE, 1);
  tw_setup_set_text (change, TW_SETUP_AIM, "Neu");
  save (fixture, change);
  fixture_execute (fixture, "UPDATE programme SET sponsor = 'Frau Bauer'");
  fixture_reopen (fixture);
  resumed = tw_workspace_resume_setup (fixture->workspace, TW_SETUP_CHANGE, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tw_setup_get_text (resumed, TW_SETUP_AIM), ==, "Neu");
  g_assert_cmpstr (tw_setup_get_text (resumed, TW_SETUP_SPONSOR), ==, "Frau Bauer");

  /* Taken back to what it was, there is nothing to keep; a draft of a cohort that is gone cannot be continued. */
  tw_setup_set_text (resumed, TW_SETUP_AIM, NULL);
  save (fixture, resumed);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  tw_setup_set_text (resumed, TW_SETUP_AIM, "Neu");
  save (fixture, resumed);
  fixture_execute (fixture, "DELETE FROM programme");
  fixture_reopen (fixture);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
test_draft_is_discarded (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);

  save (fixture, setup);
  g_assert_true (tw_workspace_discard_setup_draft (fixture->workspace, TW_SETUP_PROGRAMME, 0, NULL));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* P9 */
static void
test_draft_goes_with_the_person_it_names (Fixture       *fixture,
                                          gconstpointer  unused)
{
  g_autoptr (TwSetup) setup = begin_programme (fixture);
  g_autoptr (GError) error = NULL;

  fixture_execute (fixture, "INSERT INTO person (id, uuid, given_name, family_name)"
                            "  VALUES (1, printf ('%036d', 1), 'Jörg', 'Öztürk')");
  tw_setup_set_text (setup, TW_SETUP_SPONSOR, "Dr. Jörg Öztürk");
  save (fixture, setup);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  g_assert_true (tw_workspace_erase_person (fixture->workspace, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* A draft lies in a file: whatever stands there is read without harm. */
static void
test_wrong_drafts_do_no_harm (Fixture       *fixture,
                              gconstpointer  unused)
{
  g_autoptr (TwSetup) resumed = NULL;
  g_autoptr (GError) error = NULL;

  fixture_execute (fixture,
                   "INSERT INTO draft (key, form, saved_at) VALUES"
                   " ('setup-0', '{\"name\": \"X\", \"nothing\": \"1\", \"level-to\": \"many\", \"aim\": 7,"
                   "  \"direction\": \"99\", \"starts-on\": \"morgen\"}', '2027-01-01T10:00:00Z'),"
                   " ('setup-change-77', '[]', '2027-01-01T10:00:00Z'), ('setup-next-x', '{}', '2027-01-01T10:00:00Z')");
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  resumed = tw_workspace_resume_setup (fixture->workspace, TW_SETUP_PROGRAMME, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tw_setup_get_text (resumed, TW_SETUP_NAME), ==, "X");
  assert_fault (fixture, resumed, TW_SETUP_DIRECTION, "from 0");
  assert_fault (fixture, resumed, TW_SETUP_STARTS_ON, "no such day");
  g_assert_cmpint (tw_workspace_perform_setup (fixture->workspace, resumed, NULL), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/workspace/setup/everything-is-written-in-one-command", test_everything_is_written_in_one_command);
  ADD ("/workspace/setup/dates-keep-off-weekends-and-holidays", test_dates_keep_off_weekends_and_holidays);
  ADD ("/workspace/setup/open-ended-has-no-close-out", test_open_ended_has_no_close_out);
  ADD ("/workspace/setup/what-cannot-stand-is-said-at-its-field", test_what_cannot_stand_is_said_at_its_field);
  g_test_add_func ("/workspace/setup/amounts-are-read-as-people-write-them", test_amounts_are_read_as_people_write_them);
  ADD ("/workspace/setup/guideline-is-a-paper-before-the-programme", test_guideline_is_a_paper_before_the_programme);
  g_test_add_func ("/workspace/setup/weights-reorder-the-example", test_weights_reorder_the_example);
  ADD ("/workspace/setup/enrolled-mentors-have-the-capacity-of-the-cohort",
       test_enrolled_mentors_have_the_capacity_of_the_cohort);
  ADD ("/workspace/setup/unchanged-change-changes-nothing-but-the-history",
       test_unchanged_change_changes_nothing_but_the_history);
  ADD ("/workspace/setup/change-moves-only-what-depends-on-it", test_change_moves_only_what_depends_on_it);
  ADD ("/workspace/setup/change-keeps-what-it-does-not-ask-for", test_change_keeps_what_it_does_not_ask_for);
  ADD ("/workspace/setup/closed-cohort-is-not-changed", test_closed_cohort_is_not_changed);
  ADD ("/workspace/setup/next-cohort-takes-over-and-asks-anew", test_next_cohort_takes_over_and_asks_anew);
  ADD ("/workspace/setup/draft-is-kept-and-resumed", test_draft_is_kept_and_resumed);
  ADD ("/workspace/setup/draft-of-a-change-follows-the-file", test_draft_of_a_change_follows_the_file);
  ADD ("/workspace/setup/draft-is-discarded", test_draft_is_discarded);
  ADD ("/workspace/setup/draft-goes-with-the-person-it-names", test_draft_goes_with_the_person_it_names);
  ADD ("/workspace/setup/wrong-drafts-do-no-harm", test_wrong_drafts_do_no_harm);

  return g_test_run ();
}
