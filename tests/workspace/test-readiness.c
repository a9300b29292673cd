/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How ready a cohort is before it is matched, and the weights it is matched with. */

#include "workspace-fixture.h"

#include "tw-finding-text.h"
#include "tw-matching.h"
#include "tw-next-cohort-commands.h"
#include "tw-readiness.h"
#include "tw-weight-commands.h"

#include <locale.h>
#include <string.h>

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n"
  "1;Roth, Michael;1965;Vorstand;0;\n"
  "2;Weiß, Thomas;1970;Einkauf;1;1\n"
  "3;Kern, Jana;1996;Vertrieb;2;2\n"
  "4;Öztürk, Lena;1998;Marketing;3;3\n"
  "5;Groß, Tim;1999;Einkauf;4;\n";

#define ENROLMENT_HEADINGS "Personalnummer;Rolle;Themen;Zusage;Lernbereitschaft\n"

typedef struct
{
  Fixture fixture;
  gint64 cohort_id;
} Cohort;

static void
set_up (Cohort        *cohort,
        gconstpointer  unused)
{
  fixture_set_up (&cohort->fixture, NULL);
  cohort->cohort_id = fixture_create_cohort (&cohort->fixture, "Digital lernen");
  tw_import_outcome_free (fixture_import (&cohort->fixture, STAFF));
}

static void
tear_down (Cohort        *cohort,
           gconstpointer  unused)
{
  fixture_tear_down (&cohort->fixture, NULL);
}

static void
enrol (Cohort     *cohort,
       const char *rows)
{
  g_autofree char *list = g_strconcat (ENROLMENT_HEADINGS, rows, NULL);

  tw_import_outcome_free (fixture_enrol (&cohort->fixture, cohort->cohort_id, list));
}

/* What is said, a line each, with the state in front. */
static char *
describe (Cohort *cohort)
{
  static const char *const marks[] = { "good", "open", "note" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
    tw_workspace_check_readiness (cohort->fixture.workspace, cohort->cohort_id, &error);
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const TwReadinessItem *item = g_ptr_array_index (items, i);
      g_autofree char *sentence = tw_finding_to_sentence (item->finding, english);

      g_string_append_printf (text, "%s: %s\n", marks[item->state], sentence);
    }

  return g_string_free (text, FALSE);
}

static void
assert_told (Cohort     *cohort,
             const char *line)
{
  g_autofree char *text = describe (cohort);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, line));
}

static void
assert_not_told (Cohort     *cohort,
                 const char *line)
{
  g_autofree char *text = describe (cohort);

  g_test_message ("%s", text);
  g_assert_null (strstr (text, line));
}

/* D5: start at the top; it never blocks. */
static void
test_top_is_asked_for (Cohort        *cohort,
                       gconstpointer  unused)
{
  enrol (cohort, "2;Mentee;KI;ja;ja\n4;Mentor;KI;ja;ja\n");
  assert_told (cohort, "open: Nobody from the top (Board or management) takes part as mentee.");

  enrol (cohort, "1;Mentee;KI;;\n");
  assert_told (cohort, "open: From the top (Board or management) enrolled, but without the commitment to take part: "
                       "Michael Roth.");

  fixture_execute (&cohort->fixture, "INSERT INTO setting (key, value) VALUES ('level-0-name', 'Vorstand')");
  enrol (cohort, "1;Mentee;KI;ja;ja\n");
  assert_told (cohort, "good: From the top (Vorstand) as mentee: Michael Roth.");
}

/* D14: the next cohort is for the levels below. */
static void
test_top_is_asked_for_in_the_first_cohort_only (Cohort        *cohort,
                                                gconstpointer  unused)
{
  TwNextCohort next = { .who = TW_GOES_ON_NOBODY };
  g_autoptr (GError) error = NULL;

  g_date_set_dmy (&next.starts_on, 6, G_DATE_SEPTEMBER, 2027);
  cohort->cohort_id = tw_workspace_begin_next_cohort (cohort->fixture.workspace, cohort->cohort_id, &next, &error);
  g_assert_no_error (error);

  enrol (cohort, "2;Mentee;KI;ja;ja\n4;Mentor;KI;ja;ja\n");
  assert_not_told (cohort, "Nobody from the top");
}

/* D3, D4, D10: who has not answered, each question for itself; who said no has answered. */
static void
test_missing_answers_are_named (Cohort        *cohort,
                                gconstpointer  unused)
{
  enrol (cohort, "1;Mentee;KI;;\n2;Mentee;KI;nein;\n3;Mentor;;ja;ja\n4;Mentor;KI;ja;\n");
  assert_told (cohort, "open: 1 person has not answered whether to take part: Michael Roth.");
  assert_told (cohort, "open: 1 person has not been asked whether they are willing to learn from the other: "
                       "Lena Öztürk.");
  assert_told (cohort, "open: 1 person has named no topic: Jana Kern.");
  assert_not_told (cohort, "Thomas Weiß");

  enrol (cohort, "1;Mentee;KI;ja;ja\n3;Mentor;KI;ja;ja\n4;Mentor;KI;ja;ja\n");
  assert_told (cohort, "good: Everybody has said whether they take part");
}

/* D9 */
static void
test_topics_wanted_more_than_offered_are_named (Cohort        *cohort,
                                                gconstpointer  unused)
{
  enrol (cohort, "1;Mentee;\"KI, Scrum\";ja;ja\n2;Mentee;KI;ja;ja\n4;Mentor;KI;ja;ja\n5;Mentor;LinkedIn;ja;ja\n");
  assert_told (cohort, "open: Artificial intelligence: wanted by 2, but those who offer it have room for 1 (Lena Öztürk).");
  assert_told (cohort, "open: Scrum: wanted by 1, offered by nobody.");
  assert_not_told (cohort, "LinkedIn");

  fixture_execute (&cohort->fixture, "UPDATE participant SET capacity = 2 WHERE role = 'mentor'");
  assert_not_told (cohort, "Artificial intelligence");
}

static void
test_mentees_without_room_are_counted (Cohort        *cohort,
                                       gconstpointer  unused)
{
  enrol (cohort, "1;Mentee;KI;ja;ja\n");
  assert_told (cohort, "open: No mentor can be paired yet.");

  enrol (cohort, "2;Mentee;KI;ja;ja\n4;Mentor;KI;ja;ja\n");
  assert_told (cohort, "open: 1 mentee will have to wait: the mentors have room for 1.");
}

/* D2: each with what would help. */
static void
test_people_left_alone_are_told_what_would_help (Cohort        *cohort,
                                                 gconstpointer  unused)
{
  enrol (cohort, "2;Mentee;KI;ja;ja\n3;Mentor;KI;ja;ja\n5;Mentor;KI;ja;ja\n");
  assert_told (cohort, "open: The rules leave nobody for Jana Kern: all who would do otherwise (1) are in the same "
                       "reporting line.");
  assert_told (cohort, "open: The rules leave nobody for Tim Groß: all who would do otherwise (1) work in the same "
                       "department.");
  assert_told (cohort, "open: The rules leave nobody for Thomas Weiß: all who would do otherwise (1)");

  /* Somebody with a tandem is not alone, and one partner is enough. */
  enrol (cohort, "1;Mentee;KI;ja;ja\n");
  assert_not_told (cohort, "nobody for Tim Groß");
}

/* D1 */
static void
test_mentor_older_than_all_is_told_so (Cohort        *cohort,
                                       gconstpointer  unused)
{
  enrol (cohort, "2;Mentee;KI;ja;ja\n1;Mentor;KI;ja;ja\n");
  fixture_execute (&cohort->fixture, "UPDATE person SET manager_id = NULL");
  assert_told (cohort, "open: The rules leave nobody for Michael Roth: all who would do otherwise (1) are younger or "
                       "not higher up. An older mentee");
  assert_told (cohort, "open: The rules leave nobody for Thomas Weiß: all who would do otherwise (1) are older or not "
                       "lower. A younger mentor");
}

static void
test_minimum_that_nobody_reaches_is_told (Cohort        *cohort,
                                          gconstpointer  unused)
{
  enrol (cohort, "1;Mentee;KI;ja;ja\n5;Mentor;Scrum;ja;ja\n");
  fixture_execute (&cohort->fixture, "UPDATE cohort SET minimum_score = 9000");
  fixture_reopen (&cohort->fixture);
  assert_told (cohort, "open: Nobody reaches the minimum score of 90.0 with Tim Groß; 1 would do with less.");
}

/* D2: any number of steps bars the chief executive from everybody: the app says so. */
static void
test_any_steps_are_warned_of (Cohort        *cohort,
                              gconstpointer  unused)
{
  enrol (cohort, "1;Mentee;KI;ja;ja\n4;Mentor;KI;ja;ja\n");
  assert_not_told (cohort, "The whole reporting line is barred");

  fixture_execute (&cohort->fixture, "UPDATE cohort SET reporting_steps = -1");
  fixture_reopen (&cohort->fixture);
  assert_told (cohort, "note: The whole reporting line is barred, whatever the number of steps. That leaves nobody for: "
                       "Michael Roth.");
}

/* D2, P10 */
static void
test_rules_that_need_care_are_noted (Cohort        *cohort,
                                     gconstpointer  unused)
{
  assert_told (cohort, "note: Where both years of birth are known, age alone decides");
  assert_not_told (cohort, "within one department");

  fixture_execute (&cohort->fixture,
                   "UPDATE cohort SET direction = 'both', own_department_allowed = 1, mentor_age_limit = 35");
  fixture_reopen (&cohort->fixture);
  assert_not_told (cohort, "age alone decides");
  assert_told (cohort, "note: The limit of 35 years for mentors leans on age alone.");
  assert_told (cohort, "note: Pairs within one department are allowed.");

  fixture_execute (&cohort->fixture, "UPDATE cohort SET direction = 'age', mentor_age_limit = NULL");
  fixture_reopen (&cohort->fixture);
  assert_told (cohort, "note: Who can be mentor is decided by age alone.");
}

/* P8 */
static void
test_small_cohort_knows_what_it_can_show (Cohort        *cohort,
                                          gconstpointer  unused)
{
  enrol (cohort, "1;Mentee;KI;ja;ja\n2;Mentee;KI;ja;ja\n4;Mentor;KI;ja;ja\n5;Mentor;KI;ja;ja\n");
  assert_told (cohort, "note: With mentors: 2, mentees: 2, no answers can be shown");

  enrol (cohort, "3;Mentor;KI;ja;ja\n");
  assert_told (cohort, "note: With mentors: 3, mentees: 2, answers can be shown for both sides together only");
}

static int
score_of (Cohort     *cohort,
          const char *mentor,
          const char *mentee)
{
  g_autoptr (TwMatching) matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);

  return tw_matching_get_score (matching, fixture_participant (&cohort->fixture, cohort->cohort_id, mentor),
                                fixture_participant (&cohort->fixture, cohort->cohort_id, mentee));
}

static void
test_weights_are_set_and_undone (Cohort        *cohort,
                                 gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  int weights[TW_N_CRITERIA], before[TW_N_CRITERIA];
  int score;

  enrol (cohort, "1;Mentee;KI;ja;ja\n4;Mentor;Scrum;ja;ja\n");
  score = score_of (cohort, "4", "1");
  g_assert_true (tw_workspace_get_weights (workspace, cohort->cohort_id, before, &error));
  memset (weights, 0, sizeof weights);
  weights[TW_CRITERION_DEPARTMENT] = 40;
  g_assert_true (tw_workspace_set_weights (workspace, cohort->cohort_id, weights, &error));
  g_assert_no_error (error);
  g_assert_cmpint (score_of (cohort, "4", "1"), ==, 10000);
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Change Weights of Cohort 1");

  g_assert_true (tw_workspace_undo (workspace, &error));
  g_assert_true (tw_workspace_get_weights (workspace, cohort->cohort_id, weights, &error));
  g_assert_cmpmem (weights, sizeof weights, before, sizeof before);
  g_assert_cmpint (score_of (cohort, "4", "1"), ==, score);

  g_assert_true (tw_workspace_redo (workspace, &error));
  g_assert_true (tw_workspace_reset_weights (workspace, cohort->cohort_id, &error));
  g_assert_cmpint (score_of (cohort, "4", "1"), ==, score);
}

/* P2: without any weight nothing could be told apart. */
static void
test_impossible_weights_are_refused (Cohort        *cohort,
                                     gconstpointer  unused)
{
  g_autofree char *before = fixture_dump (&cohort->fixture), *after = NULL;
  g_autoptr (GError) error = NULL;
  int weights[TW_N_CRITERIA] = { 0 };

  g_assert_false (tw_workspace_set_weights (cohort->fixture.workspace, cohort->cohort_id, weights, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_clear_error (&error);

  weights[TW_CRITERION_SITE] = 101;
  g_assert_false (tw_workspace_set_weights (cohort->fixture.workspace, cohort->cohort_id, weights, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_clear_error (&error);

  weights[TW_CRITERION_SITE] = 1;
  g_assert_false (tw_workspace_set_weights (cohort->fixture.workspace, 77, weights, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);

  after = fixture_dump (&cohort->fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Cohort, NULL, set_up, function, tear_down)
  ADD ("/workspace/readiness/top-is-asked-for", test_top_is_asked_for);
  ADD ("/workspace/readiness/top-is-asked-for-in-the-first-cohort-only", test_top_is_asked_for_in_the_first_cohort_only);
  ADD ("/workspace/readiness/missing-answers-are-named", test_missing_answers_are_named);
  ADD ("/workspace/readiness/topics-wanted-more-than-offered-are-named",
       test_topics_wanted_more_than_offered_are_named);
  ADD ("/workspace/readiness/mentees-without-room-are-counted", test_mentees_without_room_are_counted);
  ADD ("/workspace/readiness/people-left-alone-are-told-what-would-help",
       test_people_left_alone_are_told_what_would_help);
  ADD ("/workspace/readiness/mentor-older-than-all-is-told-so", test_mentor_older_than_all_is_told_so);
  ADD ("/workspace/readiness/minimum-that-nobody-reaches-is-told", test_minimum_that_nobody_reaches_is_told);
  ADD ("/workspace/readiness/any-steps-are-warned-of", test_any_steps_are_warned_of);
  ADD ("/workspace/readiness/rules-that-need-care-are-noted", test_rules_that_need_care_are_noted);
  ADD ("/workspace/readiness/small-cohort-knows-what-it-can-show", test_small_cohort_knows_what_it_can_show);
  ADD ("/workspace/weights/are-set-and-undone", test_weights_are_set_and_undone);
  ADD ("/workspace/weights/impossible-ones-are-refused", test_impossible_weights_are_refused);
#undef ADD

  return g_test_run ();
}
