/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of a tandem: found, excepted, published, paused, completed, dissolved and matched anew. Each command is
 * undone once and leaves the file as it was. */

#include "tw-conflict-commands.h"
#include "tw-exclusion-commands.h"
#include "tw-participant-commands.h"
#include "tw-publication.h"
#include "tw-tandem-course-commands.h"
#include "workspace-fixture.h"

#include <locale.h>
#include <string.h>

/* Mentors report to Clara, mentees to Michael; Olga is the oldest, Nele works in Thomas's department. */
static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n"
  "1;Roth, Michael;1965;Vorstand;0;\n"
  "2;Kern, Jana;1996;Vertrieb;3;9\n"
  "3;Öztürk, Lena;1998;Marketing;3;9\n"
  "4;Weiß, Thomas;1970;Einkauf;1;1\n"
  "5;Groß, Tim;1999;Personal;4;9\n"
  "6;Alt, Olga;1958;Labor;5;9\n"
  "7;Nah, Nele;1997;Einkauf;3;9\n"
  "8;Jung, Jo;2000;IT;3;4\n"
  "9;Chef, Clara;1960;Recht;0;\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage\n"
  "1;Mentee;KI, Scrum;ja\n"
  "4;Mentee;LinkedIn;ja\n"
  "2;Mentor;LinkedIn;ja\n"
  "3;Mentor;KI;ja\n"
  "5;Mentor;Scrum;ja\n"
  "6;Mentor;Scrum;ja\n"
  "7;Mentor;Scrum;ja\n"
  "8;Mentor;Scrum;ja\n";

typedef struct
{
  Fixture *fixture;
  TwWorkspace *workspace;
  gint64 cohort_id;
} House;

static House
set_up_house (Fixture *fixture)
{
  House house = { fixture, fixture->workspace, fixture_create_cohort (fixture, "Digital lernen") };
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, STAFF);
  g_autoptr (TwImportOutcome) participants = fixture_enrol (fixture, house.cohort_id, ENROLMENTS);

  g_assert_cmpuint (people->n_added, ==, 9);
  g_assert_cmpuint (participants->n_added, ==, 8);

  return house;
}

static gint64
find (const House *house,
      const char  *number)
{
  return fixture_participant (house->fixture, house->cohort_id, number);
}

static gint64
pair (const House *house,
      const char  *mentor,
      const char  *mentee)
{
  g_autoptr (GError) error = NULL;
  gint64 id = tw_workspace_pair (house->workspace, find (house, mentor), find (house, mentee), &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static void
publish (const House *house)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (tw_workspace_publish_tandems (house->workspace, house->cohort_id, NULL, &error), >, 0);
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

/* The last command can be taken back, and then nothing of it is left. */
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

static void
assert_code (const GError     *error,
             TwWorkspaceError  code,
             const char       *says)
{
  g_assert_error (error, TW_WORKSPACE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, says));
}

/* D6 */
static void
test_self_found_is_checked_like_any_other (Fixture       *fixture,
                                           gconstpointer  unused)
{
  House house = set_up_house (fixture);
  g_autoptr (GError) error = NULL, older = NULL;
  g_autofree char *before = fixture_dump (fixture);

  g_assert_cmpint (tw_workspace_pair_self_found (house.workspace, find (&house, "6"), find (&house, "1"), &older), ==, 0);
  assert_code (older, TW_WORKSPACE_ERROR_REFUSED, "Olga Alt is 7 years older than Michael Roth");

  g_assert_cmpint (tw_workspace_pair_self_found (house.workspace, find (&house, "2"), find (&house, "1"), &error), >, 0);
  g_assert_no_error (error);
  assert_query (&house, "SELECT state, origin FROM tandem", "accepted|self-found|\n");
  assert_undone_to (&house, before);
}

/* D1, D2: some rules can be set aside on purpose, the reporting line never. */
static void
test_exceptions_have_a_reason (Fixture       *fixture,
                               gconstpointer  unused)
{
  House house = set_up_house (fixture);
  g_autoptr (GError) error = NULL, without = NULL, line = NULL;
  g_autofree char *before = fixture_dump (fixture);

  g_assert_cmpint (tw_workspace_pair_exceptionally (house.workspace, find (&house, "7"), find (&house, "4"), "  ",
                                                    &without), ==, 0);
  assert_code (without, TW_WORKSPACE_ERROR_INVALID, "a text is missing");
  g_assert_cmpint (tw_workspace_pair_exceptionally (house.workspace, find (&house, "8"), find (&house, "4"), "Wunsch",
                                                    &line), ==, 0);
  assert_code (line, TW_WORKSPACE_ERROR_REFUSED, "Jo Jung reports to Thomas Weiß directly.");

  g_assert_cmpint (tw_workspace_pair_exceptionally (house.workspace, find (&house, "7"), find (&house, "4"),
                                                    " Andere Etage ", &error), >, 0);
  g_assert_no_error (error);
  assert_query (&house, "SELECT rule, reason FROM tandem_exception", "department|Andere Etage|\n");
  assert_query (&house, "SELECT code, operands FROM history", "paired|{\"exception\":\"Andere Etage\"}|\n");
  assert_undone_to (&house, before);

  publish (&house);
  assert_query (&house, "SELECT state FROM tandem", "agreed|\n");
}

/* D13, design: publishing is a barrier. */
static void
test_publishing_gives_terms_and_cannot_be_undone (Fixture       *fixture,
                                                  gconstpointer  unused)
{
  House house = set_up_house (fixture);
  g_autoptr (GError) nothing = NULL;

  g_assert_cmpuint (tw_workspace_publish_tandems (house.workspace, house.cohort_id, NULL, &nothing), ==, 0);
  g_assert_error (nothing, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);

  pair (&house, "2", "1");
  pair (&house, "3", "4");
  g_assert_true (tw_workspace_get_can_undo (house.workspace));
  publish (&house);

  g_assert_false (tw_workspace_get_can_undo (house.workspace));
  assert_query (&house, "SELECT state, starts_on, ends_on FROM tandem",
                "agreed|2027-01-11|2027-07-10|\nagreed|2027-01-11|2027-07-10|\n");
  assert_query (&house, "SELECT state FROM cohort", "running|\n");
}

/* A late tandem gets the usual term of its own (D13). */
static void
test_late_tandems_run_on_after_the_cohort (Fixture       *fixture,
                                           gconstpointer  unused)
{
  House house = set_up_house (fixture);
  g_autoptr (GError) error = NULL;
  GDate late;

  pair (&house, "2", "1");
  g_date_set_dmy (&late, 1, G_DATE_SEPTEMBER, 2027);
  g_assert_cmpuint (tw_workspace_publish_tandems (house.workspace, house.cohort_id, &late, &error), ==, 1);
  g_assert_no_error (error);
  assert_query (&house, "SELECT starts_on, ends_on FROM tandem", "2027-09-01|2028-02-29|\n");
}

/* D3: whoever withdrew after being accepted is not published. */
static void
test_publishing_checks_once_more (Fixture       *fixture,
                                  gconstpointer  unused)
{
  House house = set_up_house (fixture);
  g_autoptr (GError) error = NULL, refused = NULL;
  gint64 mentee = find (&house, "1");

  pair (&house, "2", "1");
  pair (&house, "3", "4");
  g_assert_true (tw_workspace_set_commitment (house.workspace, &mentee, 1, TW_COMMITMENT_WITHDRAWN, NULL, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (tw_workspace_publish_tandems (house.workspace, house.cohort_id, NULL, &refused), ==, 0);
  assert_code (refused, TW_WORKSPACE_ERROR_REFUSED, "Michael Roth has withdrawn");
  assert_query (&house, "SELECT DISTINCT state FROM tandem", "accepted|\n");
  g_assert_true (tw_workspace_get_can_undo (house.workspace));
}

/* P7, D21 */
static void
test_dissolved_pairs_never_meet_again (Fixture       *fixture,
                                       gconstpointer  unused)
{
  House house = set_up_house (fixture);
  g_autoptr (GError) error = NULL, unpublished = NULL, reasonless = NULL, again = NULL, elsewhere = NULL;
  gint64 id = pair (&house, "2", "1");
  TwTandemEnd end = { .reason = TW_END_REASON_CHEMISTRY, .note = "Es passte nicht." };
  g_autofree char *before = NULL;
  House next;

  g_assert_false (tw_workspace_dissolve_tandem (house.workspace, id, &end, &unpublished));
  assert_code (unpublished, TW_WORKSPACE_ERROR_REFUSED, "was not published yet");
  publish (&house);

  end.reason = TW_END_REASON_NONE;
  g_assert_false (tw_workspace_dissolve_tandem (house.workspace, id, &end, &reasonless));
  assert_code (reasonless, TW_WORKSPACE_ERROR_REFUSED, "with a reason");

  end.reason = TW_END_REASON_CHEMISTRY;
  before = fixture_dump (fixture);
  g_assert_true (tw_workspace_dissolve_tandem (house.workspace, id, &end, &error));
  g_assert_no_error (error);
  assert_undone_to (&house, before);
  assert_query (&house, "SELECT state, end_reason, end_note FROM tandem", "dissolved|chemistry|Es passte nicht.|\n");
  assert_query (&house, "SELECT kind, cohort_id FROM excluded_pair", "never-again|NULL|\n");
  assert_query (&house, "SELECT json_extract (operands, '$.reason') FROM history WHERE code = 'dissolved'",
                "chemistry|\n");

  g_assert_cmpint (tw_workspace_pair (house.workspace, find (&house, "2"), find (&house, "1"), &again), ==, 0);
  assert_code (again, TW_WORKSPACE_ERROR_REFUSED, "were a tandem that has ended");

  next = (House) { fixture, house.workspace, fixture_create_cohort (fixture, "Ein anderes Programm") };
  g_clear_pointer (&before, g_free);
  {
    g_autoptr (TwImportOutcome) outcome = fixture_enrol (fixture, next.cohort_id, ENROLMENTS);

    g_assert_cmpuint (outcome->n_added, ==, 8);
  }
  g_assert_cmpint (tw_workspace_pair (house.workspace, find (&next, "2"), find (&next, "1"), &elsewhere), ==, 0);
  assert_code (elsewhere, TW_WORKSPACE_ERROR_REFUSED, "were a tandem that has ended");
}

/* P6 */
static void
test_ending_early_with_all_goals_is_a_success (Fixture       *fixture,
                                               gconstpointer  unused)
{
  House house = set_up_house (fixture);
  gint64 ids[] = { pair (&house, "2", "1"), pair (&house, "3", "4") };
  TwTandemEnd end = { .reason = TW_END_REASON_GOALS_REACHED };
  g_autoptr (GError) error = NULL, twice = NULL, wrong = NULL, again = NULL;
  g_autofree char *before = NULL;

  publish (&house);
  before = fixture_dump (fixture);
  g_assert_true (tw_workspace_complete_tandems (house.workspace, ids, 2, &end, &error));
  g_assert_no_error (error);
  assert_undone_to (&house, before);
  assert_query (&house, "SELECT state, end_reason FROM tandem", "completed|goals-reached|\ncompleted|goals-reached|\n");
  assert_query (&house, "SELECT count (*) FROM excluded_pair", "0|\n");

  g_assert_false (tw_workspace_complete_tandems (house.workspace, ids, 1, &end, &twice));
  assert_code (twice, TW_WORKSPACE_ERROR_REFUSED, "has ended already");
  g_assert_cmpint (tw_workspace_pair (house.workspace, find (&house, "2"), find (&house, "1"), &again), ==, 0);
  assert_code (again, TW_WORKSPACE_ERROR_REFUSED, "were a tandem that has ended");
  end.reason = TW_END_REASON_NO_TIME;
  g_assert_false (tw_workspace_complete_tandems (house.workspace, ids, 1, &end, &wrong));
  assert_code (wrong, TW_WORKSPACE_ERROR_REFUSED, "For another reason it is dissolved");
}

/* D21: the old tandem and the new one are one step, and it fails as a whole. */
static void
test_rematch_is_one_step (Fixture       *fixture,
                          gconstpointer  unused)
{
  House house = set_up_house (fixture);
  gint64 id = pair (&house, "2", "1");
  TwTandemEnd end = { .reason = TW_END_REASON_CHEMISTRY };
  g_autoptr (GError) error = NULL, refused = NULL, same = NULL;
  g_autofree char *before = NULL, *unchanged = NULL;

  publish (&house);
  before = fixture_dump (fixture);

  g_assert_cmpint (tw_workspace_rematch (house.workspace, id, &end, find (&house, "6"), find (&house, "1"), &refused), ==, 0);
  assert_code (refused, TW_WORKSPACE_ERROR_REFUSED, "Olga Alt is 7 years older");
  g_assert_cmpint (tw_workspace_rematch (house.workspace, id, &end, find (&house, "2"), find (&house, "1"), &same), ==, 0);
  assert_code (same, TW_WORKSPACE_ERROR_REFUSED, "keeps one of the two");
  unchanged = fixture_dump (fixture);
  g_assert_cmpstr (unchanged, ==, before);

  g_assert_cmpint (tw_workspace_rematch (house.workspace, id, &end, find (&house, "3"), find (&house, "1"), &error), >, 0);
  g_assert_no_error (error);
  assert_query (&house, "SELECT state FROM tandem ORDER BY id", "dissolved|\naccepted|\n");
  assert_undone_to (&house, before);
}

/* D13 */
static void
test_pause_resume_and_own_term (Fixture       *fixture,
                                gconstpointer  unused)
{
  House house = set_up_house (fixture);
  gint64 id = pair (&house, "2", "1");
  g_autoptr (GError) error = NULL, twice = NULL, early = NULL, running = NULL;
  g_autofree char *before = NULL, *paused = NULL;
  GDate day;

  publish (&house);
  before = fixture_dump (fixture);
  g_date_set_dmy (&day, 1, G_DATE_MARCH, 2027);
  g_assert_true (tw_workspace_pause_tandem (house.workspace, id, &day, "Elternzeit", &error));
  g_assert_no_error (error);
  assert_undone_to (&house, before);
  g_assert_false (tw_workspace_pause_tandem (house.workspace, id, &day, NULL, &twice));
  assert_code (twice, TW_WORKSPACE_ERROR_REFUSED, "paused already");

  paused = fixture_dump (fixture);
  g_date_set_dmy (&day, 1, G_DATE_APRIL, 2027);
  g_assert_true (tw_workspace_resume_tandem (house.workspace, id, &day, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT paused_on, resumed_on, reason FROM pause", "2027-03-01|2027-04-01|Elternzeit|\n");
  assert_query (&house, "SELECT state FROM tandem", "agreed|\n");
  assert_undone_to (&house, paused);
  g_assert_false (tw_workspace_resume_tandem (house.workspace, id, &day, &running));
  assert_code (running, TW_WORKSPACE_ERROR_REFUSED, "not paused");

  g_date_set_dmy (&day, 30, G_DATE_SEPTEMBER, 2027);
  g_assert_true (tw_workspace_set_tandem_end (house.workspace, id, &day, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT tandem.ends_on > cohort.ends_on FROM tandem, cohort", "1|\n");
  g_date_set_dmy (&day, 11, G_DATE_JANUARY, 2027);
  g_assert_false (tw_workspace_set_tandem_end (house.workspace, id, &day, &early));
  assert_code (early, TW_WORKSPACE_ERROR_REFUSED, "ends after it started");
}

static void
test_an_end_ends_a_pause_and_later_meetings (Fixture       *fixture,
                                             gconstpointer  unused)
{
  House house = set_up_house (fixture);
  gint64 id = pair (&house, "2", "1");
  TwTandemEnd end = { .reason = TW_END_REASON_NO_TIME };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  GDate paused, ended;

  publish (&house);
  fixture_execute (fixture,
                   "INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, state)"
                   "  VALUES (printf ('%036d', 1), 1, '2027-03-10T10:00', 'Europe/Berlin', 60, 'planned'),"
                   "         (printf ('%036d', 2), 1, '2027-03-20T10:00', 'Europe/Berlin', 60, 'planned'),"
                   "         (printf ('%036d', 3), 1, '2027-03-21T10:00', 'Europe/Berlin', 60, 'cancelled')");
  house.workspace = fixture->workspace;
  g_date_set_dmy (&paused, 1, G_DATE_MARCH, 2027);
  g_date_set_dmy (&ended, 15, G_DATE_MARCH, 2027);
  end.on = &ended;
  g_assert_true (tw_workspace_pause_tandem (house.workspace, id, &paused, NULL, &error));
  g_assert_no_error (error);

  before = fixture_dump (fixture);
  g_assert_true (tw_workspace_dissolve_tandem (house.workspace, id, &end, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT resumed_on FROM pause", "2027-03-15|\n");
  assert_query (&house, "SELECT starts_at FROM meeting", "2027-03-10T10:00|\n2027-03-21T10:00|\n");
  assert_undone_to (&house, before);
}

static void
test_chemistry_pin_and_conflicts (Fixture       *fixture,
                                  gconstpointer  unused)
{
  House house = set_up_house (fixture);
  gint64 id = pair (&house, "2", "1");
  g_autoptr (GError) error = NULL, none = NULL;
  g_autofree char *before = fixture_dump (fixture), *published = NULL, *noted = NULL;
  GDate day;

  g_assert_true (tw_workspace_pin_tandem (house.workspace, id, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT pinned FROM tandem", "1|\n");
  assert_undone_to (&house, before);
  g_assert_true (tw_workspace_unpin_tandem (house.workspace, id, &error));
  assert_query (&house, "SELECT pinned FROM tandem", "0|\n");
  publish (&house);

  published = fixture_dump (fixture);
  g_assert_true (tw_workspace_set_chemistry (house.workspace, id, TW_CHEMISTRY_WRONG, &error));
  g_assert_no_error (error);
  assert_query (&house, "SELECT chemistry FROM tandem", "wrong|\n");
  assert_undone_to (&house, published);

  g_assert_false (tw_workspace_settle_conflicts (house.workspace, id, NULL, &none));
  g_assert_error (none, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
  noted = fixture_dump (fixture);
  g_date_set_dmy (&day, 2, G_DATE_FEBRUARY, 2027);
  g_assert_true (tw_workspace_note_conflict (house.workspace, id, &day, "Sagt immer ab", &error));
  g_assert_no_error (error);
  assert_undone_to (&house, noted);
  g_assert_true (tw_workspace_settle_conflicts (house.workspace, id, &day, &error));
  assert_query (&house, "SELECT noted_on, note, settled_on FROM conflict", "2027-02-02|Sagt immer ab|2027-02-02|\n");
  assert_query (&house, "SELECT count (*) FROM history WHERE operands LIKE '%Sagt%'", "0|\n");
}

/* D2, P1: rivals */
static void
test_excluded_pairs_are_refused_until_allowed (Fixture       *fixture,
                                               gconstpointer  unused)
{
  House house = set_up_house (fixture);
  gint64 jana = tw_workspace_find_person (house.workspace, "2"), michael = tw_workspace_find_person (house.workspace, "1");
  g_autoptr (GError) error = NULL, refused = NULL, self = NULL, nothing = NULL;
  g_autofree char *before = fixture_dump (fixture), *excluded = NULL;

  g_assert_false (tw_workspace_exclude_pair (house.workspace, jana, jana, 0, TW_EXCLUSION_RIVALS, NULL, &self));
  g_assert_error (self, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);
  g_assert_true (tw_workspace_exclude_pair (house.workspace, jana, michael, house.cohort_id, TW_EXCLUSION_RIVALS,
                                            "Beide wollen dieselbe Stelle.", &error));
  g_assert_no_error (error);
  assert_undone_to (&house, before);
  g_assert_cmpint (tw_workspace_pair (house.workspace, find (&house, "2"), find (&house, "1"), &refused), ==, 0);
  assert_code (refused, TW_WORKSPACE_ERROR_REFUSED, "are an excluded pair: Beide wollen dieselbe Stelle.");

  excluded = fixture_dump (fixture);
  g_assert_true (tw_workspace_allow_pair (house.workspace, michael, jana, house.cohort_id, &error));
  g_assert_no_error (error);
  assert_undone_to (&house, excluded);
  g_assert_false (tw_workspace_allow_pair (house.workspace, michael, jana, house.cohort_id, &nothing));
  g_assert_error (nothing, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
  pair (&house, "2", "1");
}

#define add(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  add ("/workspace/tandems/self-found-is-checked-like-any-other", test_self_found_is_checked_like_any_other);
  add ("/workspace/tandems/exceptions-have-a-reason", test_exceptions_have_a_reason);
  add ("/workspace/tandems/publishing-gives-terms-and-is-a-barrier", test_publishing_gives_terms_and_cannot_be_undone);
  add ("/workspace/tandems/late-ones-run-on-after-the-cohort", test_late_tandems_run_on_after_the_cohort);
  add ("/workspace/tandems/publishing-checks-once-more", test_publishing_checks_once_more);
  add ("/workspace/tandems/dissolved-pairs-never-meet-again", test_dissolved_pairs_never_meet_again);
  add ("/workspace/tandems/ending-early-with-all-goals-is-a-success", test_ending_early_with_all_goals_is_a_success);
  add ("/workspace/tandems/rematch-is-one-step", test_rematch_is_one_step);
  add ("/workspace/tandems/pause-resume-and-own-term", test_pause_resume_and_own_term);
  add ("/workspace/tandems/an-end-ends-pause-and-later-meetings", test_an_end_ends_a_pause_and_later_meetings);
  add ("/workspace/tandems/chemistry-pin-conflicts", test_chemistry_pin_and_conflicts);
  add ("/workspace/tandems/excluded-pairs-are-refused-until-allowed", test_excluded_pairs_are_refused_until_allowed);

  return g_test_run ();
}
