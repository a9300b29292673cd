/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounds of questions and their answers (D3, D16, D19, P8, P12). */

#include "workspace-fixture.h"

#include "tw-company-statement-commands.h"
#include "tw-feedback-commands.h"
#include "tw-question-text.h"
#include "tw-words-commands.h"

#include <locale.h>

typedef struct
{
  gint64 cohort_id;
  gint64 tandem_id;
  gint64 mentor_id;
  gint64 mentee_id;
} Pair;

static Pair
set_up_pair (Fixture *fixture)
{
  Pair pair = { .cohort_id = fixture_create_cohort (fixture, "Digital lernen") };
  g_autoptr (TwImportOutcome) people =
    fixture_import (fixture, "Personalnummer;Name;Geburtsjahr;Abteilung\n1;Roth, Michael;1965;Vorstand\n"
                             "2;Kern, Jana;1998;IT\n3;Weiß, Mia;1999;Recht\n");
  g_autoptr (TwImportOutcome) enrolled =
    fixture_enrol (fixture, pair.cohort_id, "Personalnummer;Rolle;Themen;Zusage;Lernbereit;Tandems\n1;Mentee;KI;ja;ja;2\n"
                                            "2;Mentor;KI;ja;ja;1\n3;Mentor;KI;ja;ja;1\n");
  g_autoptr (GError) error = NULL;

  pair.mentor_id = fixture_participant (fixture, pair.cohort_id, "2");
  pair.mentee_id = fixture_participant (fixture, pair.cohort_id, "1");
  pair.tandem_id = tw_workspace_pair (fixture->workspace, pair.mentor_id, pair.mentee_id, &error);
  g_assert_no_error (error);

  return pair;
}

static gint64
question (Fixture     *fixture,
          TwPulseKind  kind,
          TwRole       role,
          const char  *key)
{
  g_autoptr (GPtrArray) questions = tw_workspace_get_questions (fixture->workspace, kind, role);

  for (guint i = 0; i < questions->len; i++)
    {
      const TwQuestion *one = g_ptr_array_index (questions, i);

      if (g_str_equal (tw_question_get (one), key))
        return one->id;
    }

  return 0;
}

static gboolean
answer (Fixture     *fixture,
        gint64       pulse_id,
        gint64       tandem_id,
        gint64       participant_id,
        gint64       question_id,
        int          value,
        const char  *words,
        GError     **error)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  TwAnswer one = { pulse_id, tandem_id, participant_id, question_id, value, (char *) words, "2027-03-02" };

  g_ptr_array_add (answers, &one);

  return tw_workspace_answer (fixture->workspace, answers, error);
}

/* P12: a code for everybody in a tandem, and for nobody else. */
static void
test_everybody_gets_a_code (Fixture       *fixture,
                            gconstpointer  unused)
{
  Pair pair = set_up_pair (fixture);
  gint64 pulse_id = fixture_ask (fixture, pair.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH);
  g_autoptr (GPtrArray) codes = tw_workspace_get_pulse_codes (fixture->workspace, pulse_id);
  g_autofree char *typed = NULL;
  gint64 found_pulse, found_participant;

  g_assert_cmpuint (codes->len, ==, 2);
  for (guint i = 0; i < codes->len; i++)
    {
      const TwPulseCode *code = g_ptr_array_index (codes, i);

      g_assert_cmpuint (strlen (code->code), ==, 8);
      g_assert_null (strpbrk (code->code, "01ILOU"));
      g_assert_cmpint (code->participant_id, ==, code->role == TW_ROLE_MENTOR ? pair.mentor_id : pair.mentee_id);
    }

  typed = g_strdup_printf (" %c%s ", g_ascii_tolower (((TwPulseCode *) codes->pdata[0])->code[0]),
                           ((TwPulseCode *) codes->pdata[0])->code + 1);
  g_assert_true (tw_workspace_find_pulse_code (fixture->workspace, typed, &found_pulse, &found_participant));
  g_assert_cmpint (found_pulse, ==, pulse_id);
  g_assert_cmpint (found_participant, ==, ((TwPulseCode *) codes->pdata[0])->participant_id);
}

/* Who comes later is asked too, and the others keep their codes. */
static void
test_latecomers (Fixture       *fixture,
                 gconstpointer  unused)
{
  Pair pair = set_up_pair (fixture);
  gint64 pulse_id = fixture_ask (fixture, pair.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH);
  g_autofree char *before = fixture_query (fixture, "SELECT code FROM pulse_code ORDER BY id");
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  GDate day;

  g_date_set_dmy (&day, 1, G_DATE_MARCH, 2027);
  g_assert_cmpint (tw_workspace_ask (fixture->workspace, pair.cohort_id, TW_PULSE_REGULAR, &day, &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
  g_clear_error (&error);

  g_assert_cmpint (tw_workspace_pair (fixture->workspace, fixture_participant (fixture, pair.cohort_id, "3"),
                                      pair.mentee_id, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_ask (fixture, pair.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH), ==, pulse_id);
  after = fixture_query (fixture, "SELECT code FROM pulse_code ORDER BY id");
  g_assert_true (g_str_has_prefix (after, before));
  g_assert_cmpuint (strlen (after), >, strlen (before));
}

/* D16, D19: who is asked what. */
static void
test_sides_have_their_questions (Fixture       *fixture,
                                 gconstpointer  unused)
{
  static const struct
  {
    TwPulseKind kind;
    guint n_mentor;
    guint n_mentee;
  } rounds[] = {
    { TW_PULSE_REGULAR, 4, 4 }, { TW_PULSE_CHEMISTRY, 1, 1 }, { TW_PULSE_EXPECTATION, 5, 4 }, { TW_PULSE_FULFILMENT, 6, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autoptr (GPtrArray) mentor = tw_workspace_get_questions (fixture->workspace, rounds[i].kind, TW_ROLE_MENTOR);
      g_autoptr (GPtrArray) mentee = tw_workspace_get_questions (fixture->workspace, rounds[i].kind, TW_ROLE_MENTEE);

      g_assert_cmpuint (mentor->len, ==, rounds[i].n_mentor);
      g_assert_cmpuint (mentee->len, ==, rounds[i].n_mentee);
    }

  g_assert_cmpint (tw_workspace_add_question (fixture->workspace, "Was fehlt Ihnen?", TW_ASKED_MENTEE, 0, NULL), >, 0);
  g_assert_cmpint (question (fixture, TW_PULSE_REGULAR, TW_ROLE_MENTEE, "Was fehlt Ihnen?"), >, 0);
  g_assert_cmpint (question (fixture, TW_PULSE_REGULAR, TW_ROLE_MENTOR, "Was fehlt Ihnen?"), ==, 0);
  g_assert_cmpint (question (fixture, TW_PULSE_CHEMISTRY, TW_ROLE_MENTEE, "Was fehlt Ihnen?"), ==, 0);
}

/* One answer a question; a later one takes its place, and it can be taken back. All of it can be undone. */
static void
test_answers (Fixture       *fixture,
              gconstpointer  unused)
{
  Pair pair = set_up_pair (fixture);
  gint64 pulse_id = fixture_ask (fixture, pair.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH);
  gint64 trust = question (fixture, TW_PULSE_REGULAR, TW_ROLE_MENTOR, "trust");
  TwAnswer which = { pulse_id, pair.tandem_id, pair.mentor_id, trust, 0, NULL, "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  g_autoptr (GArray) pulses = NULL;
  g_autofree char *value = NULL, *removed = NULL, *undone = NULL;

  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id, trust, 2, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Pulse on 1 Mar 2027");
  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id, trust, 4, "Läuft gut", &error));
  g_assert_no_error (error);

  value = fixture_query (fixture, "SELECT value, words, answered_on FROM answer");
  g_assert_cmpstr (value, ==, "4|Läuft gut|2027-03-02|\n");
  seen = tw_workspace_get_tandem_answers (fixture->workspace, pair.tandem_id);
  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_cmpint (((TwAnswer *) seen->pdata[0])->value, ==, 4);
  pulses = tw_workspace_get_pulses (fixture->workspace, pair.cohort_id);
  g_assert_cmpuint (g_array_index (pulses, TwPulse, 0).n_asked, ==, 2);
  g_assert_cmpuint (g_array_index (pulses, TwPulse, 0).n_answered, ==, 1);

  g_assert_false (tw_workspace_remove_pulse (fixture->workspace, pulse_id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (tw_workspace_remove_answer (fixture->workspace, &which, &error));
  removed = fixture_query (fixture, "SELECT count (*) FROM answer");
  g_assert_cmpstr (removed, ==, "0|\n");
  g_assert_false (tw_workspace_remove_answer (fixture->workspace, &which, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);

  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  undone = fixture_query (fixture, "SELECT value, words FROM answer");
  g_assert_cmpstr (undone, ==, "2|NULL|\n");
}

static void
assert_words (Fixture *fixture,
              gint64   cohort_id,
              guint    n_answers,
              guint    n_unread)
{
  g_autoptr (GArray) tandems = tw_workspace_count_words (fixture->workspace, cohort_id, NULL);

  g_assert_cmpuint (tandems->len, ==, n_answers > 0);
  if (n_answers == 0)
    return;

  g_assert_cmpuint (g_array_index (tandems, TwTandemWords, 0).n_answers, ==, n_answers);
  g_assert_cmpuint (g_array_index (tandems, TwTandemWords, 0).n_unread, ==, n_unread);
}

/* D12, P8: what the next cohort should do differently is asked at the end, in words; elsewhere it is counted, read and
 * unread, and reading it can be undone. Who says something else is read again; the same words are not. */
static void
test_words_are_counted_and_read (Fixture       *fixture,
                                 gconstpointer  unused)
{
  Pair pair = set_up_pair (fixture);
  gint64 pulse_id = fixture_ask (fixture, pair.cohort_id, TW_PULSE_FULFILMENT, G_DATE_MARCH);
  gint64 next_cohort = question (fixture, TW_PULSE_FULFILMENT, TW_ROLE_MENTEE, "next-cohort");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (question (fixture, TW_PULSE_EXPECTATION, TW_ROLE_MENTEE, "next-cohort"), ==, 0);
  g_assert_cmpint (question (fixture, TW_PULSE_REGULAR, TW_ROLE_MENTEE, "next-cohort"), ==, 0);
  assert_words (fixture, pair.cohort_id, 0, 0);
  g_assert_false (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id, next_cohort, 3, NULL, &error));
  g_clear_error (&error);
  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id, next_cohort, 0, "Mehr Zeit", &error));
  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentee_id, next_cohort, 0, "Früher beginnen", &error));
  assert_words (fixture, pair.cohort_id, 2, 2);

  g_assert_true (tw_workspace_mark_words_read (fixture->workspace, pair.tandem_id, &error));
  assert_words (fixture, pair.cohort_id, 2, 0);
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Read What Jana Kern and Michael Roth Said");
  g_assert_false (tw_workspace_mark_words_read (fixture->workspace, pair.tandem_id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  assert_words (fixture, pair.cohort_id, 2, 2);
  g_assert_true (tw_workspace_redo (fixture->workspace, &error));

  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id, next_cohort, 0, "Mehr Zeit", &error));
  assert_words (fixture, pair.cohort_id, 2, 0);
  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id, next_cohort, 0, "Weniger Zeit", &error));
  assert_words (fixture, pair.cohort_id, 2, 1);
  g_assert_no_error (error);
}

/* A form that was entered for somebody else is taken back as one thing. */
static void
test_form_is_taken_back (Fixture       *fixture,
                         gconstpointer  unused)
{
  Pair pair = set_up_pair (fixture);
  gint64 pulse_id = fixture_ask (fixture, pair.cohort_id, TW_PULSE_REGULAR, G_DATE_MARCH);
  g_autofree char *before = NULL, *left = NULL, *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id,
                         question (fixture, TW_PULSE_REGULAR, TW_ROLE_MENTOR, "trust"), 2, NULL, &error));
  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentor_id,
                         question (fixture, TW_PULSE_REGULAR, TW_ROLE_MENTOR, "openness"), 3, NULL, &error));
  g_assert_true (answer (fixture, pulse_id, pair.tandem_id, pair.mentee_id,
                         question (fixture, TW_PULSE_REGULAR, TW_ROLE_MENTEE, "trust"), 4, NULL, &error));
  before = fixture_dump (fixture);

  g_assert_true (tw_workspace_remove_form (fixture->workspace, pulse_id, pair.tandem_id, pair.mentor_id, &error));
  left = fixture_query (fixture, "SELECT value FROM answer");
  g_assert_cmpstr (left, ==, "4|\n");
  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  undone = fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);

  g_assert_true (tw_workspace_redo (fixture->workspace, NULL));
  g_assert_false (tw_workspace_remove_form (fixture->workspace, pulse_id, pair.tandem_id, pair.mentor_id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
}

/* What cannot be an answer is refused with a sentence, and nothing of the form is stored. */
static void
test_impossible_answers (Fixture       *fixture,
                         gconstpointer  unused)
{
  Pair pair = set_up_pair (fixture);
  gint64 pulse_id = fixture_ask (fixture, pair.cohort_id, TW_PULSE_EXPECTATION, G_DATE_MARCH);
  gint64 network = question (fixture, TW_PULSE_EXPECTATION, TW_ROLE_MENTOR, "network");
  gint64 impulses = question (fixture, TW_PULSE_EXPECTATION, TW_ROLE_MENTEE, "impulses");
  const TwAnswer wrong[] = {
    { pulse_id, pair.tandem_id, pair.mentor_id, network, 6, NULL, "2027-03-02" },
    { pulse_id, pair.tandem_id, pair.mentor_id, network, 0, NULL, "2027-03-02" },
    { pulse_id, pair.tandem_id, pair.mentor_id, impulses, 3, NULL, "2027-03-02" },
    { pulse_id, pair.tandem_id + 1, pair.mentor_id, network, 3, NULL, "2027-03-02" },
    { pulse_id, pair.tandem_id, fixture_participant (fixture, pair.cohort_id, "3"), network, 3, NULL, "2027-03-02" },
    { pulse_id, pair.tandem_id, pair.mentor_id, 0, 3, NULL, "2027-03-02" },
  };

  g_assert_cmpint (network, >, 0);
  g_assert_cmpint (impulses, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GPtrArray) form = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *stored = NULL;
      TwAnswer right = { pulse_id, pair.tandem_id, pair.mentee_id, impulses, 5, NULL, "2027-03-02" };

      g_ptr_array_add (form, &right);
      g_ptr_array_add (form, (gpointer) &wrong[i]);
      g_assert_false (tw_workspace_answer (fixture->workspace, form, &error));
      g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
      stored = fixture_query (fixture, "SELECT count (*) FROM answer");
      g_assert_cmpstr (stored, ==, "0|\n");
    }
}

static void
test_nobody_to_ask (Fixture       *fixture,
                    gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  GDate day;

  g_date_set_dmy (&day, 1, G_DATE_MARCH, 2027);
  g_assert_cmpint (tw_workspace_ask (fixture->workspace, cohort_id, TW_PULSE_REGULAR, &day, &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* D19: what the company has of it stands there in words. */
static void
test_statements (Fixture       *fixture,
                 gconstpointer  unused)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL, *left = NULL;
  gint64 id = tw_workspace_add_company_statement (fixture->workspace, cohort_id, TW_SPEAKER_SPONSOR, "culture",
                                                  " Wir reden anders. ", &error);

  g_assert_no_error (error);
  g_assert_true (tw_workspace_change_company_statement (fixture->workspace, id, "Wir reden offener.", &error));
  stored = fixture_query (fixture, "SELECT spoken_by, benefit, words FROM statement");
  g_assert_cmpstr (stored, ==, "sponsor|culture|Wir reden offener.|\n");

  g_assert_cmpint (tw_workspace_add_company_statement (fixture->workspace, cohort_id, TW_SPEAKER_CONTACT_PERSON,
                                                       "network", "Das gehört den Mentor:innen.", &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (tw_workspace_remove_company_statement (fixture->workspace, id, &error));
  g_assert_false (tw_workspace_remove_company_statement (fixture->workspace, id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);
  left = fixture_query (fixture, "SELECT count (*) FROM statement");
  g_assert_cmpstr (left, ==, "0|\n");
}

#define ADD(Path, Test) g_test_add (Path, Fixture, NULL, fixture_set_up, Test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/workspace/feedback/everybody-in-a-tandem-gets-a-code", test_everybody_gets_a_code);
  ADD ("/workspace/feedback/who-comes-later-is-asked-too", test_latecomers);
  ADD ("/workspace/feedback/each-side-has-its-questions", test_sides_have_their_questions);
  ADD ("/workspace/feedback/an-answer-is-entered-changed-removed-and-undone", test_answers);
  ADD ("/workspace/feedback/words-are-counted-and-read-tandem-by-tandem", test_words_are_counted_and_read);
  ADD ("/workspace/feedback/a-form-is-taken-back", test_form_is_taken_back);
  ADD ("/workspace/feedback/what-cannot-be-an-answer-stores-nothing-of-the-form", test_impossible_answers);
  ADD ("/workspace/feedback/without-tandems-nobody-is-asked", test_nobody_to_ask);
  ADD ("/workspace/feedback/the-company-speaks-in-statements", test_statements);

  return g_test_run ();
}
