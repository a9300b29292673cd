/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an enrolment list says lands in the file, and what somebody entered by hand stays (D3, D4, D10, P5). */

#include "workspace-fixture.h"

#include "tw-enrolment-commands.h"
#include "tw-finding.h"
#include "tw-form-commands.h"

#include <glib/gstdio.h>
#include <locale.h>

#define STAFF "Personalnummer;Name;E-Mail\n1;Roth, Michael;\n2;Kern, Jana;jana@example.org\n3;Groß, Tim;\n" \
              "4;Groß, Tim;\n5;Weiß, Mia;\n"

#define HEADINGS "Personalnummer;Rolle;Themen;Zusage;Zusage am;Einwilligung;Einwilligung am;Kompetenzen;Sprachen;" \
                 "Verfügbarkeit;Qualifikationen;Art als Mentor:in;Wünsche\n"

static gint64
set_up_cohort (Fixture *fixture)
{
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, STAFF);

  g_assert_cmpuint (people->n_added, ==, 5);

  return fixture_create_cohort (fixture, "Digital lernen");
}

static void
assert_noted (TwImportOutcome *outcome,
              TwFindingCode    code,
              int              row,
              const char      *value)
{
  for (guint i = 0; i < outcome->notes->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (outcome->notes, i);

      if (finding->code == code && finding->row == row)
        {
          g_assert_cmpstr (finding->value, ==, value);
          return;
        }
    }

  g_error ("Row %d has no note %d", row, code);
}

/* D10: topics with their strength, strengths of four kinds, wishes for people of the same list. */
static void
test_all_answers_are_stored (Fixture       *fixture,
                             gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwImportOutcome) outcome =
    fixture_enrol (fixture, cohort_id, HEADINGS
                   "2;Mentorin;KI (sehr), Werkbank;ja;03.02.2026;ja;04.02.2026;Geduld;Polnisch;Mo;B. Sc.;fordert heraus;"
                   "\"Roth, Michael\"\n"
                   "1;Mentee;KI;ja;;;;;;;;;jana@example.org\n");
  g_autofree char *row = fixture_query (fixture, "SELECT commitment, commitment_on, mentor_style FROM participant"
                                                 " WHERE role = 'mentor'");
  g_autofree char *topics = fixture_query (fixture, "SELECT coalesce (key, name), strength FROM participant_topic"
                                                    "  JOIN topic ON topic.id = topic_id"
                                                    "  JOIN participant ON participant.id = participant_id"
                                                    " WHERE role = 'mentor' ORDER BY strength DESC");
  g_autofree char *strengths = fixture_query (fixture, "SELECT kind, name FROM participant_strength ORDER BY kind");
  g_autofree char *wishes = fixture_query (fixture, "SELECT who.role, wished.role, rank FROM wish"
                                                    "  JOIN participant AS who ON who.id = participant_id"
                                                    "  JOIN participant AS wished ON wished.id = wished_id"
                                                    " ORDER BY who.role");
  g_autofree char *consent = fixture_query (fixture, "SELECT number, language, version, given_on FROM consent"
                                                     "  JOIN person ON person.id = person_id"
                                                     "  JOIN consent_wording ON consent_wording.id = wording_id");

  g_assert_cmpuint (outcome->n_added, ==, 2);
  g_assert_cmpuint (outcome->notes->len, ==, 0);
  g_assert_cmpstr (row, ==, "given|2026-02-03|challenges|\n");
  g_assert_cmpstr (topics, ==, "artificial-intelligence|3|\nWerkbank|2|\n");
  g_assert_cmpstr (strengths, ==, "availability|Mo|\ncompetence|Geduld|\nlanguage|Polnisch|\nqualification|B. Sc.|\n");
  g_assert_cmpstr (wishes, ==, "mentee|mentor|1|\nmentor|mentee|1|\n");
  g_assert_cmpstr (consent, ==, "2|en|1|2026-02-04|\n");
}

/* The same list twice changes nothing, and undo takes all of it back. */
static void
test_again_and_undone (Fixture       *fixture,
                       gconstpointer  unused)
{
  static const char list[] = HEADINGS "2;Mentor;KI (sehr), werkbank;ja;;ja;;Geduld;Polnisch;Mo;B. Sc.;erklärt;1\n"
                                      "1;Mentee;KI;nein;;nein;;;;;;;2\n";
  gint64 cohort_id = set_up_cohort (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autoptr (TwImportOutcome) first = fixture_enrol (fixture, cohort_id, list);
  g_autofree char *after = fixture_dump (fixture);
  g_autoptr (TwImportOutcome) second = fixture_enrol (fixture, cohort_id, list);
  g_autofree char *again = fixture_dump (fixture);
  g_autofree char *undone = NULL;

  g_assert_cmpuint (first->n_added, ==, 2);
  g_assert_cmpuint (second->n_unchanged, ==, 2);
  g_assert_cmpstr (after, ==, again);

  while (g_strcmp0 (tw_workspace_get_undo_label (fixture->workspace), "Enrol enrolments.csv") == 0)
    g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  undone = fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

/* D10: a wish that cannot be understood is left out and said. */
static void
test_wishes_that_cannot_be (Fixture       *fixture,
                            gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwImportOutcome) outcome =
    fixture_enrol (fixture, cohort_id, "Personalnr;Rolle;Themen;Wünsche\n1;Mentee;KI;Groß, Tim\n2;Mentor;KI;Mia Weiß; \n"
                                       "3;Mentor;KI;4711\n4;Mentor;KI;2\n5;Mentee;KI;\n");
  g_autofree char *wishes = fixture_query (fixture, "SELECT count (*) FROM wish");

  assert_noted (outcome, TW_FINDING_ROW_WISH_AMBIGUOUS, 2, "Tim Groß");
  assert_noted (outcome, TW_FINDING_ROW_WISH_UNKNOWN, 4, "4711");
  assert_noted (outcome, TW_FINDING_ROW_WISH_SAME_ROLE, 5, "2");
  g_assert_cmpuint (outcome->n_added, ==, 5);
  g_assert_cmpstr (wishes, ==, "1|\n");
}

/* The consent is apart from the commitment: withdrawing it leaves the commitment, and a new one is a new row. */
static void
test_consent_is_apart (Fixture       *fixture,
                       gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwImportOutcome) first =
    fixture_enrol (fixture, cohort_id, "Nr;Rolle;Themen;Zusage;Einwilligung;Einwilligung am\n1;Mentee;KI;ja;ja;01.02.2026\n");
  g_autoptr (TwImportOutcome) second =
    fixture_enrol (fixture, cohort_id, "Nr;Rolle;Themen;Zusage;Einwilligung;Einwilligung am\n1;Mentee;KI;ja;nein;01.03.2026\n");
  g_autoptr (TwImportOutcome) third =
    fixture_enrol (fixture, cohort_id, "Nr;Rolle;Themen;Zusage;Einwilligung;Einwilligung am\n1;Mentee;KI;ja;ja;01.04.2026\n");
  g_autofree char *consents = fixture_query (fixture, "SELECT given_on, withdrawn_on FROM consent ORDER BY id");
  g_autofree char *commitment = fixture_query (fixture, "SELECT commitment FROM participant");

  g_assert_cmpuint (first->n_added, ==, 1);
  g_assert_cmpuint (second->n_changed, ==, 1);
  g_assert_cmpuint (third->n_changed, ==, 1);
  g_assert_cmpstr (consents, ==, "2026-02-01|2026-03-01|\n2026-04-01|NULL|\n");
  g_assert_cmpstr (commitment, ==, "given|\n");
}

/* P5 */
static void
test_by_hand_stays (Fixture       *fixture,
                    gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwImportOutcome) first =
    fixture_enrol (fixture, cohort_id, "Nr;Rolle;Themen;Motivation;Tandems\n2;Mentor;KI;Neugier;1\n");
  gint64 participant_id = fixture_participant (fixture, cohort_id, "2");
  g_autoptr (TwEnrolmentAnswers) answers = tw_workspace_get_enrolment_answers (fixture->workspace, participant_id);
  g_autoptr (TwImportOutcome) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *known = NULL;

  answers->capacity = 3;
  tw_enrolment_answers_add_topic (answers, "scrum", 3);
  g_assert_true (tw_workspace_answer_by_hand (fixture->workspace, participant_id, answers, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Answers of Jana Kern");

  second = fixture_enrol (fixture, cohort_id, "Nr;Rolle;Themen;Motivation;Tandems\n2;Mentor;TikTok;Spaß;2\n");
  known = fixture_query (fixture, "SELECT capacity, motivation, (SELECT count (*) FROM participant_topic)"
                                  "  FROM participant");

  g_assert_cmpuint (second->n_changed, ==, 1);
  assert_noted (second, TW_FINDING_ROW_HAND_ANSWERS_STAY, 2, NULL);
  g_assert_cmpstr (known, ==, "3|Spaß|2|\n");
}

/* Another program may have written what nobody could type here. */
static void
test_untouched_answer_is_not_asked_about (Fixture       *fixture,
                                          gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwImportOutcome) outcome = fixture_enrol (fixture, cohort_id, "Nr;Rolle;Themen;Tandems\n2;Mentor;KI;1\n");
  gint64 participant_id = fixture_participant (fixture, cohort_id, "2");
  g_autoptr (TwEnrolmentAnswers) answers = NULL;
  g_autofree char *capacity = NULL;
  g_autoptr (GError) error = NULL;

  fixture_execute (fixture, "UPDATE participant SET motivation = CAST (x'ff' AS TEXT)");
  answers = tw_workspace_get_enrolment_answers (fixture->workspace, participant_id);
  answers->capacity = 3;
  g_assert_true (tw_workspace_answer_by_hand (fixture->workspace, participant_id, answers, &error));
  g_assert_no_error (error);
  capacity = fixture_query (fixture, "SELECT capacity FROM participant");
  g_assert_cmpstr (capacity, ==, "3|\n");

  g_set_str (&answers->motivation, "\xfe");
  g_assert_false (tw_workspace_answer_by_hand (fixture->workspace, participant_id, answers, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
}

static void
test_long_strength_is_refused (Fixture       *fixture,
                               gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autofree char *name = g_strnfill (201, 'x');
  g_autofree char *list = g_strdup_printf ("Personalnummer;Rolle;Themen;Sprachen\n1;Mentee;KI;%s\n", name);
  g_autoptr (TwImportOutcome) outcome = fixture_enrol (fixture, cohort_id, list);
  const TwFinding *refused = g_ptr_array_index (outcome->refused, 0);

  g_assert_cmpint (refused->code, ==, TW_FINDING_ROW_CELL_TOO_LONG);
  g_assert_cmpstr (refused->value, ==, "Sprachen");
}

#define ADD(Path, Test) g_test_add (Path, Fixture, NULL, fixture_set_up, Test, fixture_tear_down)

/* Neither two people of one name nor an endless one keep the others from their forms (P12). */
static void
test_everybody_gets_a_form (Fixture       *fixture,
                            gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwImportOutcome) enrolled =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle\n1;Mentee\n2;Mentee\n3;Mentor\n4;Mentor\n5;Mentor\n");
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autofree char *folder = g_build_filename (fixture->folder, "forms", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) written = NULL;
  const char *name;
  guint n_written = 0;

  g_assert_cmpuint (enrolled->n_added, ==, 5);
  fixture_execute (fixture, "UPDATE person SET number = NULL WHERE family_name = 'Groß'");
  fixture_execute (fixture, "UPDATE person SET family_name = replace (hex (zeroblob (98)), '0', '🚀') WHERE number = '5'");
  fixture_reopen (fixture);

  g_assert_cmpint (tw_workspace_write_enrolment_forms (fixture->workspace, cohort_id, folder, language, &error), ==, 5);
  g_assert_no_error (error);
  written = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (written)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n_written += g_str_has_suffix (name, ".xlsx");
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpuint (n_written, ==, 5);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/workspace/enrolment/every-answer-is-stored", test_all_answers_are_stored);
  ADD ("/workspace/enrolment/the-same-list-changes-nothing-and-undo-takes-it-back", test_again_and_undone);
  ADD ("/workspace/enrolment/a-wish-that-cannot-be-understood-is-said", test_wishes_that_cannot_be);
  ADD ("/workspace/enrolment/the-consent-is-apart-from-the-commitment", test_consent_is_apart);
  ADD ("/workspace/enrolment/what-was-entered-by-hand-stays", test_by_hand_stays);
  ADD ("/workspace/enrolment/an-answer-that-is-not-touched-is-not-asked-about", test_untouched_answer_is_not_asked_about);
  ADD ("/workspace/enrolment/a-long-strength-is-refused", test_long_strength_is_refused);
  ADD ("/workspace/enrolment/everybody-gets-a-form", test_everybody_gets_a_form);

  return g_test_run ();
}
