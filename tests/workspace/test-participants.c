/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is recorded of those who take part, and the days on which nothing is planned. */

#include "tw-holiday-commands.h"
#include "tw-participant-commands.h"
#include "workspace-fixture.h"

#include <locale.h>

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n"
  "1;Roth, Michael;1965;Vorstand;0;\n"
  "2;Kern, Jana;1996;Vertrieb;3;9\n"
  "4;Weiß, Thomas;1970;Einkauf;1;1\n"
  "9;Chef, Clara;1960;Recht;0;\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage\n"
  "1;Mentee;KI, Scrum;nein\n"
  "4;Mentee;LinkedIn;\n"
  "2;Mentor;LinkedIn;ja\n";

static gint64
set_up_cohort (Fixture *fixture)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, STAFF);
  g_autoptr (TwImportOutcome) participants = fixture_enrol (fixture, cohort_id, ENROLMENTS);

  g_assert_cmpuint (participants->n_added, ==, 3);

  return cohort_id;
}

static void
assert_query (Fixture    *fixture,
              const char *sql,
              const char *expected)
{
  g_autofree char *rows = fixture_query (fixture, sql);

  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_undone_to (Fixture    *fixture,
                  const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (tw_workspace_redo (fixture->workspace, &error));
  g_assert_no_error (error);
}

static void
test_commitments_have_dates (Fixture       *fixture,
                             gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  gint64 ids[] = { fixture_participant (fixture, cohort_id, "1"), fixture_participant (fixture, cohort_id, "4") };
  g_autoptr (GError) error = NULL, impossible = NULL;
  g_autofree char *before = fixture_dump (fixture);
  GDate day, none;

  g_date_set_dmy (&day, 4, G_DATE_JANUARY, 2027);
  g_assert_true (tw_workspace_set_commitment (fixture->workspace, ids, 2, TW_COMMITMENT_ASKED, &day, &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT commitment, commitment_on FROM participant WHERE role = 'mentee'",
                "asked|2027-01-04|\nasked|2027-01-04|\n");
  assert_undone_to (fixture, before);
  g_assert_true (tw_workspace_set_commitment (fixture->workspace, ids, 1, TW_COMMITMENT_GIVEN, &day, &error));
  assert_query (fixture, "SELECT json_extract (operands, '$.commitment'), json_extract (operands, '$.on') FROM history"
                " ORDER BY id DESC LIMIT 1", "given|2027-01-04|\n");

  g_date_clear (&none, 1);
  g_assert_false (tw_workspace_set_commitment (fixture->workspace, ids, 1, TW_COMMITMENT_OPEN, &none, &impossible));
  g_assert_error (impossible, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
}

/* D3 */
static void
test_only_a_mentee_who_declined_can_be_obliged (Fixture       *fixture,
                                                gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  gint64 michael = fixture_participant (fixture, cohort_id, "1"), thomas = fixture_participant (fixture, cohort_id, "4");
  gint64 jana = fixture_participant (fixture, cohort_id, "2");
  const TwObligation obligation = { .by = "Aufsichtsrat", .reason = "Vorbild für alle" };
  const TwObligation nameless = { .reason = "Vorbild für alle" };
  g_autoptr (GError) error = NULL, open = NULL, mentor = NULL, by = NULL;
  g_autofree char *before = fixture_dump (fixture), *obliged = NULL, *checked = NULL;

  g_assert_false (tw_workspace_oblige (fixture->workspace, thomas, &obligation, &open));
  g_assert_error (open, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_assert_true (tw_workspace_set_commitment (fixture->workspace, &jana, 1, TW_COMMITMENT_DECLINED, NULL, NULL));
  g_assert_false (tw_workspace_oblige (fixture->workspace, jana, &obligation, &mentor));
  g_assert_error (mentor, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  g_assert_false (tw_workspace_oblige (fixture->workspace, michael, &nameless, &by));
  g_assert_error (by, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);

  g_assert_true (tw_workspace_oblige (fixture->workspace, michael, &obligation, &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT commitment, obliged_by, obliged_reason, obliged_on = date ('now', 'localtime')"
                " FROM participant WHERE obliged_on IS NOT NULL", "declined|Aufsichtsrat|Vorbild für alle|1|\n");
  assert_undone_to (fixture, before);
  g_assert_cmpint (tw_workspace_pair (fixture->workspace, jana, michael, &error), >, 0);
  g_assert_no_error (error);

  obliged = fixture_dump (fixture);
  g_assert_true (tw_workspace_record_check_in (fixture->workspace, michael, NULL, "Noch zögerlich", &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT record FROM check_in", "Noch zögerlich|\n");
  assert_undone_to (fixture, obliged);

  checked = fixture_dump (fixture);
  g_assert_true (tw_workspace_release (fixture->workspace, michael, &error));
  g_assert_no_error (error);
  assert_undone_to (fixture, checked);
  assert_query (fixture, "SELECT count (*) FROM participant WHERE obliged_on IS NOT NULL", "0|\n");
}

/* Whoever commits after all is not obliged any more (D3). */
static void
test_commitment_ends_the_obligation (Fixture       *fixture,
                                     gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  gint64 michael = fixture_participant (fixture, cohort_id, "1");
  const TwObligation obligation = { .by = "Aufsichtsrat", .reason = "Vorbild für alle" };
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_workspace_oblige (fixture->workspace, michael, &obligation, &error));
  g_assert_true (tw_workspace_set_commitment (fixture->workspace, &michael, 1, TW_COMMITMENT_GIVEN, NULL, &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT count (*) FROM participant WHERE obliged_on IS NOT NULL", "0|\n");
}

/* D4 */
static void
test_facts_of_a_participant (Fixture       *fixture,
                             gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  gint64 jana = fixture_participant (fixture, cohort_id, "2"), thomas = fixture_participant (fixture, cohort_id, "4");
  g_autoptr (GError) error = NULL, too_many = NULL, unwilling = NULL;
  g_autofree char *before = fixture_dump (fixture);

  g_assert_false (tw_workspace_set_capacity (fixture->workspace, jana, 9, &too_many));
  g_assert_error (too_many, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_assert_true (tw_workspace_set_capacity (fixture->workspace, jana, 2, &error));
  g_assert_no_error (error);
  assert_undone_to (fixture, before);
  g_assert_true (tw_workspace_put_on_waiting_list (fixture->workspace, jana, &error));
  g_assert_true (tw_workspace_set_participant_note (fixture->workspace, jana, "Nur vormittags", &error));
  assert_query (fixture, "SELECT capacity, waiting_list, note FROM participant WHERE role = 'mentor'",
                "2|1|Nur vormittags|\n");
  g_assert_true (tw_workspace_take_off_waiting_list (fixture->workspace, jana, &error));
  assert_query (fixture, "SELECT waiting_list FROM participant WHERE role = 'mentor'", "0|\n");

  g_assert_true (tw_workspace_set_commitment (fixture->workspace, &thomas, 1, TW_COMMITMENT_GIVEN, NULL, &error));
  g_assert_true (tw_workspace_set_willingness (fixture->workspace, thomas, TW_WILLINGNESS_NO, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tw_workspace_pair (fixture->workspace, jana, thomas, &unwilling), ==, 0);
  g_assert_error (unwilling, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
}

/* P5: what was entered by hand stays when the list is read again. */
static void
test_later_lists_leave_entries_by_hand_alone (Fixture       *fixture,
                                              gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  gint64 michael = fixture_participant (fixture, cohort_id, "1");
  g_autoptr (TwImportOutcome) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_workspace_set_commitment (fixture->workspace, &michael, 1, TW_COMMITMENT_GIVEN, NULL, &error));
  g_assert_no_error (error);
  again = fixture_enrol (fixture, cohort_id, ENROLMENTS);
  assert_query (fixture, "SELECT commitment FROM participant WHERE role = 'mentee' ORDER BY id LIMIT 1", "given|\n");
}

static void
test_consents_have_wording_and_date (Fixture       *fixture,
                                     gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  gint64 jana = fixture_participant (fixture, cohort_id, "2");
  g_autofree char *before = fixture_dump (fixture);
  g_autoptr (GError) error = NULL;
  GDate given, withdrawn;

  g_date_set_dmy (&given, 4, G_DATE_JANUARY, 2027);
  g_date_set_dmy (&withdrawn, 5, G_DATE_MARCH, 2027);
  g_assert_true (tw_workspace_give_consent (fixture->workspace, jana, &given, &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT given_on, withdrawn_on, length (wording) > 100 FROM consent"
                " JOIN consent_wording ON consent_wording.id = wording_id", "2027-01-04|NULL|1|\n");
  assert_undone_to (fixture, before);
  g_assert_true (tw_workspace_withdraw_consent (fixture->workspace, jana, &withdrawn, &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT given_on, withdrawn_on FROM consent", "2027-01-04|2027-03-05|\n");
}

static void
test_own_days_off (Fixture       *fixture,
                   gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwWorkingDays) before = NULL, after = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL, unknown = NULL, nothing = NULL;
  g_autofree char *dump = fixture_dump (fixture);
  GDate day, elsewhere;

  g_date_set_dmy (&day, 24, G_DATE_DECEMBER, 2027);
  g_date_set_dmy (&elsewhere, 23, G_DATE_DECEMBER, 2027);
  before = tw_workspace_get_working_days (fixture->workspace, cohort_id, &error);
  g_assert_no_error (error);
  g_assert_true (tw_working_days_contains (before, &day));

  g_assert_true (tw_workspace_add_own_holiday (fixture->workspace, &day, NULL, "Betriebsruhe", &error));
  g_assert_no_error (error);
  assert_undone_to (fixture, dump);
  g_assert_true (tw_workspace_add_own_holiday (fixture->workspace, &elsewhere, "CH-ZH", NULL, &error));
  g_assert_false (tw_workspace_add_own_holiday (fixture->workspace, &day, "XX", NULL, &unknown));
  g_assert_error (unknown, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);

  after = tw_workspace_get_working_days (fixture->workspace, cohort_id, &error);
  g_assert_false (tw_working_days_contains (after, &day));
  g_assert_true (tw_working_days_contains (after, &elsewhere));

  days = tw_workspace_list_own_holidays (fixture->workspace, &error);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_cmpstr (((TwOwnHoliday *) days->pdata[1])->name, ==, "Betriebsruhe");
  g_assert_true (tw_workspace_remove_own_holiday (fixture->workspace, &day, NULL, &error));
  g_assert_false (tw_workspace_remove_own_holiday (fixture->workspace, &day, NULL, &nothing));
  g_assert_error (nothing, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
}

#define add(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  add ("/workspace/participants/commitments-have-dates", test_commitments_have_dates);
  add ("/workspace/participants/only-a-mentee-who-declined-can-be-obliged", test_only_a_mentee_who_declined_can_be_obliged);
  add ("/workspace/participants/commitment-ends-the-obligation", test_commitment_ends_the_obligation);
  add ("/workspace/participants/willingness-capacity-waiting-list-note", test_facts_of_a_participant);
  add ("/workspace/participants/later-lists-leave-entries-by-hand-alone", test_later_lists_leave_entries_by_hand_alone);
  add ("/workspace/participants/consents-have-wording-and-date", test_consents_have_wording_and_date);
  add ("/workspace/working-days/own-days-off", test_own_days_off);

  return g_test_run ();
}
