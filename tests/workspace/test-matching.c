/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who may be paired in a real file: each refusal names its rule and the facts behind it (P1), suggestions respect
 * what stands (P3), and nobody is paired against a rule whatever the door. */

#include "workspace-fixture.h"

#include "tw-finding-text.h"
#include "tw-matching.h"
#include "tw-file-commands.h"

#include <locale.h>

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter;Zweite Führungskraft\n"
  "1;Roth, Michael;1965;Vorstand;0;;\n"
  "2;Weiß, Thomas;1970;Einkauf;1;1;\n"
  "3;Kern, Jana;1996;Vertrieb;2;2;\n"
  "4;Öztürk, Lena;1998;Marketing;3;3;\n"
  "5;Groß, Tim;1999;Vorstand;4;;\n"
  "6;Alt, Anton;1950;Personal;4;;\n"
  "7;Frei, Frieda;1999;Personal;4;;\n"
  "8;Boss, Bernd;1960;Technik;1;;\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage;Lernbereitschaft\n"
  "1;Mentee;KI, Scrum;ja;ja\n"
  "2;Mentee;KI;ja;ja\n"
  "8;Mentee;LinkedIn;nein;ja\n"
  "3;Mentor;KI;ja;ja\n"
  "4;Mentor;KI;ja;ja\n"
  "5;Mentor;Scrum;ja;ja\n"
  "6;Mentor;KI;ja;ja\n"
  "7;Mentor;KI, Scrum;ja;ja\n";

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
  tw_import_outcome_free (fixture_enrol (&cohort->fixture, cohort->cohort_id, ENROLMENTS));
}

static void
tear_down (Cohort        *cohort,
           gconstpointer  unused)
{
  fixture_tear_down (&cohort->fixture, NULL);
}

static gint64
participant (Cohort     *cohort,
             const char *number)
{
  return fixture_participant (&cohort->fixture, cohort->cohort_id, number);
}

static char *
reasons (Cohort     *cohort,
         const char *mentor,
         const char *mentee)
{
  g_autoptr (TwMatching) matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);
  g_autoptr (TwPairExplanation) explanation =
    tw_matching_explain (matching, participant (cohort, mentor), participant (cohort, mentee));
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < explanation->findings->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (explanation->findings, i), english);

      g_string_append_printf (text, "%s\n", sentence);
    }

  return g_string_free (text, FALSE);
}

static void
assert_reasons (Cohort     *cohort,
                const char *mentor,
                const char *mentee,
                const char *expected)
{
  g_autofree char *said = reasons (cohort, mentor, mentee);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_refusals_name_rule_and_facts (Cohort        *cohort,
                                   gconstpointer  unused)
{
  /* D2: the line manager, and that manager's manager; further up is free. */
  assert_reasons (cohort, "3", "2", "Jana Kern reports to Thomas Weiß directly.\n");
  assert_reasons (cohort, "3", "1", "Jana Kern reports to Michael Roth over 2 steps.\n");
  assert_reasons (cohort, "4", "1", "");
  /* D2: the own department. */
  assert_reasons (cohort, "5", "1", "Tim Groß and Michael Roth work in the same department: Vorstand.\n");
  /* D1: the mentor is the younger. */
  assert_reasons (cohort, "6", "2", "Anton Alt is 20 years older than Thomas Weiß. The mentor is the younger of the two.\n");
  /* D3: taking part is voluntary. */
  assert_reasons (cohort, "7", "8", "Bernd Boss declined to take part. Taking part is voluntary.\n");
}

static void
test_forbidden_pair_is_refused (Cohort        *cohort,
                                gconstpointer  unused)
{
  g_autofree char *before = fixture_dump (&cohort->fixture), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tw_workspace_pair (cohort->fixture.workspace, participant (cohort, "3"), participant (cohort, "1"),
                                      &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "Jana Kern reports to Michael Roth over 2 steps.");

  after = fixture_dump (&cohort->fixture);
  g_assert_cmpstr (before, ==, after);
}

/* The same two in one tandem twice, or a person without a place free. */
static void
test_full_person_is_refused (Cohort        *cohort,
                             gconstpointer  unused)
{
  g_assert_cmpint (tw_workspace_pair (cohort->fixture.workspace, participant (cohort, "4"), participant (cohort, "1"),
                                      NULL), >, 0);
  assert_reasons (cohort, "4", "1", "Lena Öztürk and Michael Roth are a tandem already.\n"
                                    "Lena Öztürk has 1 tandem and no room for another.\n"
                                    "Michael Roth has 1 tandem and no room for another.\n");
  assert_reasons (cohort, "7", "1", "Michael Roth has 1 tandem and no room for another.\n");
}

/* D21, P7: a dissolved pair never comes up again, in any programme. */
static void
test_never_again (Cohort        *cohort,
                  gconstpointer  unused)
{
  fixture_execute (&cohort->fixture,
                   "INSERT INTO excluded_pair (person_id, other_id, kind, excluded_on)"
                   "  SELECT min (id), max (id), 'never-again', '2026-11-23' FROM person WHERE number IN ('4', '1')");
  assert_reasons (cohort, "4", "1", "Lena Öztürk and Michael Roth were a tandem that has ended. They are not paired again.\n");
}

/* D2: rivals are excluded pair by pair, with the reason that was recorded. */
static void
test_rivals (Cohort        *cohort,
             gconstpointer  unused)
{
  fixture_execute (&cohort->fixture,
                   "INSERT INTO excluded_pair (person_id, other_id, kind, reason, excluded_on)"
                   "  SELECT min (id), max (id), 'rivals', 'beide bewerben sich', '2026-11-23'"
                   "    FROM person WHERE number IN ('4', '1')");
  assert_reasons (cohort, "4", "1", "Lena Öztürk and Michael Roth are an excluded pair: beide bewerben sich\n");
}

/* D2: somebody who got a new manager since the enrolment is not paired into that reporting line. */
static void
test_todays_reporting_line_counts (Cohort        *cohort,
                                   gconstpointer  unused)
{
  g_auto (GStrv) around = g_strsplit (STAFF, "Frieda;1999;Personal;4;;", -1);
  g_autofree char *moved = g_strjoinv ("Frieda;1999;Personal;4;1;", around);

  assert_reasons (cohort, "7", "1", "");
  tw_import_outcome_free (fixture_import (&cohort->fixture, moved));
  assert_reasons (cohort, "7", "1", "Frieda Frei reports to Michael Roth directly.\n");
}

/* D2: a second, functional manager counts as well. */
static void
test_functional_manager_counts (Cohort        *cohort,
                                gconstpointer  unused)
{
  g_auto (GStrv) around = g_strsplit (STAFF, "Frieda;1999;Personal;4;;", -1);
  g_autofree char *moved = g_strjoinv ("Frieda;1999;Personal;4;;2", around);

  tw_import_outcome_free (fixture_import (&cohort->fixture, moved));
  assert_reasons (cohort, "7", "2", "Frieda Frei reports to Thomas Weiß directly.\n");
}

/* D3: a mentee who declined and was obliged may be paired. */
static void
test_obliged_mentee_counts_as_committed (Cohort        *cohort,
                                         gconstpointer  unused)
{
  fixture_execute (&cohort->fixture,
                   "UPDATE participant SET obliged_on = '2026-11-23', obliged_by = 'Vorstand', obliged_reason = 'x'"
                   " WHERE person_id = (SELECT id FROM person WHERE number = '8')");
  assert_reasons (cohort, "7", "8", "");
}

/* D14 */
static void
test_target_group_is_kept (Cohort        *cohort,
                           gconstpointer  unused)
{
  fixture_execute (&cohort->fixture, "UPDATE cohort SET target_level_from = 0, target_level_to = 0, mentor_age_limit = 29");
  fixture_reopen (&cohort->fixture);
  assert_reasons (cohort, "7", "2", "Thomas Weiß is on level 1, but the cohort is for: 0.\n");
  assert_reasons (cohort, "4", "1", "Lena Öztürk is older than the limit of 29 years for mentors.\n");
  assert_reasons (cohort, "7", "1", "");
}

static void
assert_direction (Cohort     *cohort,
                  const char *mentor,
                  const char *mentee,
                  const char *word,
                  const char *expected)
{
  g_autoptr (TwMatching) matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);
  g_autoptr (TwPairExplanation) explanation =
    tw_matching_explain (matching, participant (cohort, mentor), participant (cohort, mentee));
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  g_autofree char *sentence = NULL;

  g_assert_cmpstr (explanation->direction_check, ==, word);
  if (explanation->direction)
    sentence = tw_finding_to_sentence (explanation->direction, english);
  g_assert_cmpstr (sentence, ==, expected);
}

/* D1: by age where both years are known, else by level, and the app says which. */
static void
test_direction_says_what_was_checked (Cohort        *cohort,
                                      gconstpointer  unused)
{
  assert_direction (cohort, "7", "1", "age", "Frieda Frei is the younger: checked by the years of birth.");

  fixture_execute (&cohort->fixture, "UPDATE person SET birth_year = NULL WHERE number = '1'");
  assert_direction (cohort, "7", "1", "level",
                    "Michael Roth is higher up: checked by the levels, because a year of birth is missing.");

  fixture_execute (&cohort->fixture, "UPDATE person SET birth_year = 1999 WHERE number = '1'");
  assert_direction (cohort, "7", "1", "level",
                    "Michael Roth is higher up: checked by the levels, because both were born in the same year.");

  fixture_execute (&cohort->fixture, "UPDATE person SET birth_year = 1965 WHERE number = '1'");
  fixture_execute (&cohort->fixture, "UPDATE cohort SET direction = 'both'");
  fixture_reopen (&cohort->fixture);
  assert_direction (cohort, "7", "1", "both",
                    "Frieda Frei is the younger and Michael Roth is higher up: checked by years of birth and levels.");
}

/* D1: what is missing to check the direction is named. */
static void
test_missing_facts_of_direction_are_named (Cohort        *cohort,
                                           gconstpointer  unused)
{
  fixture_execute (&cohort->fixture,
                   "UPDATE person SET birth_year = NULL, level = NULL, level_origin = NULL WHERE number = '1'");
  assert_reasons (cohort, "7", "1",
                  "It cannot be told who of Frieda Frei and Michael Roth is younger: years of birth and levels are "
                  "missing. Add them in the list of people.\n");

  fixture_execute (&cohort->fixture, "UPDATE cohort SET direction = 'both'");
  fixture_reopen (&cohort->fixture);
  assert_reasons (cohort, "7", "1",
                  "It cannot be told who of Frieda Frei and Michael Roth is younger: a year of birth is missing. Add "
                  "it in the list of people.\n"
                  "It cannot be told who of Frieda Frei and Michael Roth is higher up: a level is missing. Add it in "
                  "the list of people.\n");
}

static const TwScoreShare *
find_share (TwPairExplanation *explanation,
            TwCriterion        criterion)
{
  for (guint i = 0; i < explanation->shares->len; i++)
    if (((TwScoreShare *) g_ptr_array_index (explanation->shares, i))->criterion == criterion)
      return g_ptr_array_index (explanation->shares, i);

  return NULL;
}

/* D10: what people answered when enrolling is what the score is made of; P4: the share answered is told. */
static void
test_score_is_made_of_the_enrolment (Cohort        *cohort,
                                     gconstpointer  unused)
{
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwPairExplanation) explanation = NULL;

  tw_import_outcome_free (
    fixture_enrol (&cohort->fixture, cohort->cohort_id,
                   "Personalnummer;Rolle;Sprachen;Verfügbarkeit;Kompetenzen;Art als Mentor:in;Wünsche;Motivation\n"
                   "7;Mentor;\"Englisch (C1), Polnisch\";\"Mo, Di, remote\";Geduld;erklärt;1;Neugier\n"
                   "1;Mentee;English;\"di, online\";\"Geduld, Humor\";erklärt;4;Neugier\n"));
  matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);
  explanation = tw_matching_explain (matching, participant (cohort, "7"), participant (cohort, "1"));

  g_assert_cmpint (find_share (explanation, TW_CRITERION_LANGUAGE)->value, ==, 10000);
  g_assert_cmpstr (find_share (explanation, TW_CRITERION_LANGUAGE)->common[0], ==, "English");
  g_assert_cmpint (find_share (explanation, TW_CRITERION_AVAILABILITY)->value, ==, 10000);
  g_assert_cmpint (find_share (explanation, TW_CRITERION_COMPETENCES)->value, ==, 10000);
  g_assert_cmpint (find_share (explanation, TW_CRITERION_MENTOR_STYLE)->value, ==, 10000);
  g_assert_cmpint (find_share (explanation, TW_CRITERION_MOTIVATION)->value, ==, 10000);
  g_assert_cmpint (find_share (explanation, TW_CRITERION_DEPARTMENT)->value, ==, 10000);
  /* The mentor's first wish, and the mentee wishes for somebody else. */
  g_assert_cmpint (find_share (explanation, TW_CRITERION_WISHES)->value, ==, 5000);
  /* No sites are known, but both meet remotely; areas are not known. */
  g_assert_cmpint (find_share (explanation, TW_CRITERION_SITE)->value, ==, 8000);
  g_assert_false (find_share (explanation, TW_CRITERION_AREA)->answered);
  g_assert_cmpint (explanation->answered, ==, 9375);
}

/* The other aim: rather fewer tandems that fit well; a minimum score leaves pairs out and changes nothing else. */
static void
test_only_good_ones (Cohort        *cohort,
                     gconstpointer  unused)
{
  g_autoptr (TwMatching) matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);
  g_autoptr (TwSuggestion) most = tw_matching_suggest (matching, NULL), good = NULL, best = NULL;
  int lowest = 10000, highest = 0;

  for (guint i = 0; i < most->tandems->len; i++)
    {
      lowest = MIN (lowest, g_array_index (most->tandems, TwSuggestedTandem, i).score);
      highest = MAX (highest, g_array_index (most->tandems, TwSuggestedTandem, i).score);
    }
  g_assert_cmpint (lowest, <, highest);

  tw_matching_set_minimum_score (matching, highest);
  best = tw_matching_suggest (matching, NULL);
  g_assert_true (best->optimal);
  g_assert_cmpuint (best->tandems->len, <, most->tandems->len);
  for (guint i = 0; i < best->tandems->len; i++)
    g_assert_cmpint (g_array_index (best->tandems, TwSuggestedTandem, i).score, >=, highest);

  tw_matching_set_minimum_score (matching, 0);
  tw_matching_set_aim (matching, TW_MATCHING_ONLY_GOOD_ONES);
  good = tw_matching_suggest (matching, NULL);
  g_assert_true (good->optimal);
  g_assert_cmpint (good->total_score, >=, most->total_score);
}

/* What the board says a decision costs is what deciding costs. */
static void
test_costs_come_true (Cohort        *cohort,
                      gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (TwMatching) matching = tw_matching_new (workspace, cohort->cohort_id, NULL);
  g_autoptr (TwSuggestion) best = tw_matching_suggest (matching, NULL);
  g_autoptr (GArray) costs = tw_matching_get_costs (matching, participant (cohort, "7"), NULL);

  for (guint i = 0; i < costs->len; i++)
    {
      const TwPairCost *cost = &g_array_index (costs, TwPairCost, i);
      g_autoptr (TwRearrangement) change =
        tw_matching_choose (matching, participant (cohort, "7"), cost->participant_id, TW_MATCHING_ANY_MOVES, NULL);
      g_autoptr (TwMatching) after = NULL;
      g_autoptr (TwSuggestion) suggestion = NULL;

      g_assert_cmpint (cost->possible, ==, change->possible);
      if (!cost->possible)
        continue;

      g_assert_cmpint (cost->score, ==, change->score);
      g_assert_cmpint (tw_workspace_pair (workspace, participant (cohort, "7"), cost->participant_id, NULL), >, 0);
      after = tw_matching_new (workspace, cohort->cohort_id, NULL);
      suggestion = tw_matching_suggest (after, NULL);
      g_assert_cmpint ((int) best->tandems->len - (int) suggestion->tandems->len, ==, cost->tandems);
      g_assert_cmpint (best->total_score - suggestion->total_score, ==, cost->score);
      g_assert_true (tw_workspace_undo (workspace, NULL));
    }
}

/* Few moves cost no less than the best of all. */
static void
test_few_moves_are_offered (Cohort        *cohort,
                            gconstpointer  unused)
{
  g_autoptr (TwMatching) matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);
  g_autoptr (TwSuggestion) best = tw_matching_suggest (matching, NULL);
  const TwSuggestedTandem *first = &g_array_index (best->tandems, TwSuggestedTandem, 0);
  g_autoptr (TwRearrangement) any =
    tw_matching_rule_out (matching, first->mentor_id, first->mentee_id, TW_MATCHING_ANY_MOVES, NULL);
  g_autoptr (TwRearrangement) few = tw_matching_rule_out (matching, first->mentor_id, first->mentee_id, 1, NULL);

  g_assert_true (any->possible && few->possible);
  g_assert_cmpuint (few->parted->len, ==, 1);
  g_assert_cmpint (g_array_index (few->parted, TwSuggestedTandem, 0).mentor_id, ==, first->mentor_id);
  g_assert_true (few->tandems > any->tandems || (few->tandems == any->tandems && few->score >= any->score));
}

/* P3: existing tandems stand; P1: nobody is paired against a rule; the result is proven to be the best. */
static void
test_suggestion_respects_what_stands (Cohort        *cohort,
                                      gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  gint64 tandem_id = tw_workspace_pair (workspace, participant (cohort, "4"), participant (cohort, "2"), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = tw_matching_new (workspace, cohort->cohort_id, &error);
  g_autoptr (TwSuggestion) suggestion = tw_matching_suggest (matching, &error);
  const TwSuggestedTandem *stands = NULL, *new = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tandem_id, ==, 0); /* Lena reports to Thomas over 2 steps */

  tandem_id = tw_workspace_pair (workspace, participant (cohort, "7"), participant (cohort, "2"), &error);
  g_assert_no_error (error);
  g_clear_object (&matching);
  g_clear_pointer (&suggestion, tw_suggestion_free);
  matching = tw_matching_new (workspace, cohort->cohort_id, &error);
  suggestion = tw_matching_suggest (matching, &error);

  g_assert_true (suggestion->optimal);
  g_assert_cmpuint (suggestion->tandems->len, ==, 2);
  for (guint i = 0; i < suggestion->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (suggestion->tandems, TwSuggestedTandem, i);

      if (tandem->tandem_id)
        stands = tandem;
      else
        new = tandem;
    }
  g_assert_cmpint (stands->tandem_id, ==, tandem_id);
  g_assert_true (stands->pinned);
  g_assert_cmpint (new->mentor_id, ==, participant (cohort, "4"));
  g_assert_cmpint (new->mentee_id, ==, participant (cohort, "1"));

  g_assert_cmpuint (tw_workspace_accept_suggestion (workspace, cohort->cohort_id, suggestion, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (tw_workspace_undo (workspace, &error));
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Pair Frieda Frei with Thomas Weiß");
}

/* P4: the same input gives the same result, and equal facts equal scores. */
static void
test_same_facts_same_suggestion (Cohort        *cohort,
                                 gconstpointer  unused)
{
  g_autoptr (TwMatching) one = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);
  g_autoptr (TwSuggestion) first = tw_matching_suggest (one, NULL), second = NULL;
  g_autoptr (TwMatching) other = NULL;

  g_clear_object (&one);
  fixture_reopen (&cohort->fixture);
  other = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, NULL);
  second = tw_matching_suggest (other, NULL);

  g_assert_cmpmem (first->tandems->data, first->tandems->len * sizeof (TwSuggestedTandem),
                   second->tandems->data, second->tandems->len * sizeof (TwSuggestedTandem));
  g_assert_cmpint (first->total_score, ==, second->total_score);
}

static void
test_part_lets_both_wait (Cohort        *cohort,
                          gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  gint64 tandem_id = tw_workspace_pair (workspace, participant (cohort, "4"), participant (cohort, "1"), &error);

  g_assert_no_error (error);
  g_assert_true (tw_workspace_part (workspace, tandem_id, &error));
  g_assert_no_error (error);
  assert_reasons (cohort, "4", "1", "");
  g_assert_false (tw_workspace_part (workspace, tandem_id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);
}

/* A published tandem is not taken apart in silence (P7). */
static void
test_published_tandem_is_not_parted (Cohort        *cohort,
                                     gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  gint64 tandem_id =
    tw_workspace_pair (cohort->fixture.workspace, participant (cohort, "4"), participant (cohort, "1"), &error);

  fixture_execute (&cohort->fixture, "UPDATE tandem SET state = 'agreed', starts_on = '2027-01-11'");
  g_assert_false (tw_workspace_part (cohort->fixture.workspace, tandem_id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
}

static void
test_reader_changes_nothing (Cohort        *cohort,
                             gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) second = tw_workspace_open (cohort->fixture.path, &error);
  g_autoptr (TwWorkspace) reader = NULL;

  g_assert_null (second);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_IN_USE);
  g_clear_error (&error);

  reader = tw_workspace_open_read_only (cohort->fixture.path, &error);
  g_assert_no_error (error);
  g_assert_true (tw_workspace_get_read_only (reader));
  g_assert_cmpint (tw_workspace_count_people (reader), ==, 8);
  g_assert_cmpint (tw_workspace_pair (reader, participant (cohort, "4"), participant (cohort, "1"), &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_READ_ONLY);
}

/* What one window writes, a second one that reads shows soon after. */
static void
test_reader_follows (Cohort        *cohort,
                     gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) reader = tw_workspace_open_read_only (cohort->fixture.path, &error);
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (reader, cohort->cohort_id);
  g_autoptr (GListModel) waiting = tw_workspace_get_waiting (reader, cohort->cohort_id, TW_ROLE_MENTOR);
  guint n_waiting = g_list_model_get_n_items (waiting);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 0);

  g_assert_cmpint (tw_workspace_pair (cohort->fixture.workspace, participant (cohort, "4"), participant (cohort, "1"),
                                      NULL), >, 0);
  while (g_list_model_get_n_items (tandems) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, n_waiting - 1);

  g_assert_true (tw_workspace_undo (cohort->fixture.workspace, NULL));
  while (g_list_model_get_n_items (tandems) == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, n_waiting);
}

static void
test_backup_opens (Cohort        *cohort,
                   gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (cohort->fixture.folder, "backup.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) backup = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_true (tw_workspace_back_up (cohort->fixture.workspace, path, &error));
  g_assert_no_error (error);

  backup = tw_workspace_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tw_workspace_count_people (backup), ==, 8);
  faults = tw_workspace_check (backup, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);

  /* A second backup does not write over the first. */
  g_assert_false (tw_workspace_back_up (cohort->fixture.workspace, path, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Cohort, NULL, set_up, function, tear_down)
  ADD ("/workspace/matching/refusals-name-rule-and-facts", test_refusals_name_rule_and_facts);
  ADD ("/workspace/matching/forbidden-pair-is-refused-and-changes-nothing", test_forbidden_pair_is_refused);
  ADD ("/workspace/matching/full-person-is-refused", test_full_person_is_refused);
  ADD ("/workspace/matching/dissolved-pair-never-comes-up-again", test_never_again);
  ADD ("/workspace/matching/rivals-are-refused-with-their-reason", test_rivals);
  ADD ("/workspace/matching/todays-reporting-line-counts", test_todays_reporting_line_counts);
  ADD ("/workspace/matching/functional-manager-counts", test_functional_manager_counts);
  ADD ("/workspace/matching/obliged-mentee-counts-as-committed", test_obliged_mentee_counts_as_committed);
  ADD ("/workspace/matching/target-group-is-kept", test_target_group_is_kept);
  ADD ("/workspace/matching/direction-says-what-was-checked", test_direction_says_what_was_checked);
  ADD ("/workspace/matching/missing-facts-of-direction-are-named", test_missing_facts_of_direction_are_named);
  ADD ("/workspace/matching/score-is-made-of-the-enrolment", test_score_is_made_of_the_enrolment);
  ADD ("/workspace/matching/only-good-ones", test_only_good_ones);
  ADD ("/workspace/matching/costs-come-true", test_costs_come_true);
  ADD ("/workspace/matching/few-moves-are-offered", test_few_moves_are_offered);
  ADD ("/workspace/matching/suggestion-respects-what-stands", test_suggestion_respects_what_stands);
  ADD ("/workspace/matching/same-facts-give-the-same-suggestion", test_same_facts_same_suggestion);
  ADD ("/workspace/tandem/part-lets-both-wait", test_part_lets_both_wait);
  ADD ("/workspace/tandem/published-one-is-not-parted", test_published_tandem_is_not_parted);
  ADD ("/workspace/file/second-writer-is-told-and-reader-changes-nothing", test_reader_changes_nothing);
  ADD ("/workspace/file/reader-follows-the-writer", test_reader_follows);
  ADD ("/workspace/file/backup-opens-and-is-not-overwritten", test_backup_opens);

  return g_test_run ();
}
