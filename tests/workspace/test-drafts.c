/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts: what a suggestion is until it is accepted (P5), around what stands (P3), and why somebody is left. */

#include "workspace-fixture.h"

#include "tw-draft-commands.h"
#include "tw-finding-text.h"
#include "tw-pair-appraisal.h"
#include "tw-publication.h"
#include "tw-waiting.h"

#include <locale.h>

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n"
  "1;Roth, Michael;1965;Vorstand;0;\n"
  "2;Weiß, Thomas;1970;Einkauf;1;1\n"
  "3;Kern, Jana;1996;Vertrieb;3;2\n"
  "4;Öztürk, Lena;1998;Marketing;4;\n"
  "5;Groß, Tim;1999;Technik;4;\n"
  "6;Boss, Bernd;1960;Personal;1;\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage;Lernbereitschaft\n"
  "1;Mentee;KI, Scrum;ja;ja\n"
  "2;Mentee;KI;ja;ja\n"
  "6;Mentee;KI, LinkedIn;ja;ja\n"
  "4;Mentor;KI;ja;ja\n"
  "5;Mentor;Scrum;ja;ja\n";

typedef struct
{
  Fixture fixture;
  gint64 cohort_id;
  GListModel *tandems;
} Cohort;

static void
set_up (Cohort        *cohort,
        gconstpointer  unused)
{
  fixture_set_up (&cohort->fixture, NULL);
  cohort->cohort_id = fixture_create_cohort (&cohort->fixture, "Digital lernen");
  tw_import_outcome_free (fixture_import (&cohort->fixture, STAFF));
  tw_import_outcome_free (fixture_enrol (&cohort->fixture, cohort->cohort_id, ENROLMENTS));
  cohort->tandems = tw_workspace_get_tandems (cohort->fixture.workspace, cohort->cohort_id);
}

static void
tear_down (Cohort        *cohort,
           gconstpointer  unused)
{
  g_clear_object (&cohort->tandems);
  fixture_tear_down (&cohort->fixture, NULL);
}

static gint64
participant (Cohort     *cohort,
             const char *number)
{
  return fixture_participant (&cohort->fixture, cohort->cohort_id, number);
}

static void
suggest (Cohort        *cohort,
         TwMatchingAim  aim,
         int            minimum_score)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, &error);
  g_autoptr (TwSuggestion) suggestion = NULL;

  tw_matching_set_aim (matching, aim);
  tw_matching_set_minimum_score (matching, minimum_score);
  suggestion = tw_matching_suggest (matching, &error);
  g_assert_no_error (error);
  g_assert_true (tw_workspace_draft_suggestion (cohort->fixture.workspace, cohort->cohort_id, suggestion, &error));
  g_assert_no_error (error);
}

/* "4–1 draft pinned" and so on, in the order of the mentors' numbers. */
static char *
describe (Cohort *cohort)
{
  return fixture_query (&cohort->fixture,
                        "SELECT coalesce (group_concat (pair, ', '), 'none') FROM ("
                        " SELECT mentor.number || '–' || mentee.number || ' ' || state || iif (pinned, ' pinned', '')"
                        "          AS pair"
                        "   FROM tandem"
                        "   JOIN participant AS one ON one.id = mentor_id"
                        "   JOIN person AS mentor ON mentor.id = one.person_id"
                        "   JOIN participant AS other ON other.id = mentee_id"
                        "   JOIN person AS mentee ON mentee.id = other.person_id"
                        "  ORDER BY mentor.number, mentee.number)");
}

static void
assert_tandems (Cohort     *cohort,
                const char *expected)
{
  g_autofree char *tandems = describe (cohort);

  *strchr (tandems, '|') = '\0';
  g_assert_cmpstr (tandems, ==, expected);
}

static gint64
tandem_of (Cohort     *cohort,
           const char *mentor)
{
  const gint64 mentor_id = participant (cohort, mentor);

  for (guint i = 0; i < g_list_model_get_n_items (cohort->tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (cohort->tandems, i);

      if (tw_tandem_get_mentor_id (tandem) == mentor_id)
        return tw_tandem_get_id (tandem);
    }

  g_assert_not_reached ();
}

/* P5: a suggestion is a draft; all of it goes with one undo, and nobody's history knows of it. */
static void
test_suggestion_is_drafts_with_one_undo (Cohort        *cohort,
                                         gconstpointer  unused)
{
  g_autofree char *before = fixture_dump (&cohort->fixture), *after = NULL, *history = NULL;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  assert_tandems (cohort, "4–2 draft, 5–1 draft");
  history = fixture_query (&cohort->fixture, "SELECT count (*) FROM history WHERE code = 'paired'");
  g_assert_cmpstr (history, ==, "0|\n");
  g_assert_cmpstr (tw_workspace_get_undo_label (cohort->fixture.workspace), ==, "Suggest Tandems");
  g_assert_true (tw_workspace_undo (cohort->fixture.workspace, NULL));
  after = fixture_dump (&cohort->fixture);
  g_assert_cmpstr (after, ==, before);
}

/* P3: what stands and what is pinned stays; drafts give way to the next suggestion. */
static void
test_new_suggestion_replaces_drafts_alone (Cohort        *cohort,
                                           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  g_assert_true (tw_workspace_pin_tandem (cohort->fixture.workspace, tandem_of (cohort, "4"), &error));
  suggest (cohort, TW_MATCHING_ONLY_GOOD_ONES, 10000);
  assert_tandems (cohort, "4–2 draft pinned");
  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  assert_tandems (cohort, "4–2 draft pinned, 5–1 draft");
}

/* One undo for as many tries as there were. */
static void
test_trying_out_is_one_undo (Cohort        *cohort,
                             gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwSuggestion) suggestion = NULL;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  matching = tw_matching_new (workspace, cohort->cohort_id, &error);
  tw_matching_set_minimum_score (matching, 9000);
  suggestion = tw_matching_suggest (matching, &error);
  g_assert_true (tw_workspace_redraft_suggestion (workspace, tw_workspace_get_revision (workspace), cohort->cohort_id,
                                                  suggestion, &error));
  g_assert_true (tw_workspace_undo (workspace, &error));
  assert_tandems (cohort, "none");
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), !=, "Suggest Tandems");
}

static void
test_accepted_drafts_stand (Cohort        *cohort,
                            gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  gint64 id;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  id = tandem_of (cohort, "5");
  g_assert_true (tw_workspace_accept_drafts (workspace, &id, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Accept Tim Groß with Michael Roth");
  suggest (cohort, TW_MATCHING_ONLY_GOOD_ONES, 10000);
  assert_tandems (cohort, "5–1 accepted");
  g_assert_false (tw_workspace_accept_drafts (workspace, &id, 1, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
}

/* P1: "not these two" is an exclusion with a reason, and one undo. */
static void
test_refused_pair_is_excluded_with_reason (Cohort        *cohort,
                                           gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwPairExplanation) explanation = NULL;
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  g_autofree char *sentence = NULL;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  g_assert_false (tw_workspace_refuse_tandem (workspace, tandem_of (cohort, "4"), " ", &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tw_workspace_refuse_tandem (workspace, tandem_of (cohort, "4"), "Share an office.", &error));
  assert_tandems (cohort, "5–1 draft");

  matching = tw_matching_new (workspace, cohort->cohort_id, &error);
  explanation = tw_matching_explain (matching, participant (cohort, "4"), participant (cohort, "2"));
  g_assert_cmpuint (explanation->findings->len, ==, 1);
  sentence = tw_finding_to_sentence (g_ptr_array_index (explanation->findings, 0), english);
  g_assert_nonnull (strstr (sentence, "Share an office."));

  g_assert_true (tw_workspace_undo (workspace, &error));
  assert_tandems (cohort, "4–2 draft, 5–1 draft");
}

/* P5: what a person wants goes before a draft, and takes only the places it needs. */
static void
test_pair_by_hand_makes_drafts_give_way (Cohort        *cohort,
                                         gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  g_assert_cmpint (tw_workspace_pair (workspace, participant (cohort, "4"), participant (cohort, "1"), &error), !=, 0);
  g_assert_no_error (error);
  assert_tandems (cohort, "4–1 accepted");
  g_assert_true (tw_workspace_undo (workspace, &error));
  assert_tandems (cohort, "4–2 draft, 5–1 draft");
}

static void
test_pair_of_a_draft_by_hand_stands (Cohort        *cohort,
                                     gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  g_assert_cmpint (tw_workspace_pair (cohort->fixture.workspace, participant (cohort, "4"),
                                      participant (cohort, "2"), &error), !=, 0);
  assert_tandems (cohort, "4–2 accepted, 5–1 draft");
}

/* The appraisal names who would lose what, and pairing so makes exactly that. */
static void
test_pair_rearranges_as_appraised (Cohort        *cohort,
                                   gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwPairAppraisal) appraisal = NULL;
  g_autoptr (GArray) changes = NULL;
  const TwPartnerChange *first;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  matching = tw_matching_new (workspace, cohort->cohort_id, &error);
  appraisal = tw_matching_appraise (matching, participant (cohort, "4"), participant (cohort, "1"), &error);
  g_assert_no_error (error);
  g_assert_false (appraisal->is_suggested);
  g_assert_true (appraisal->best->possible);
  g_assert_cmpint (appraisal->best->tandems, ==, 0);
  g_assert_cmpint (appraisal->best->score, >, 0);

  changes = tw_rearrangement_list_changes (appraisal->best);
  first = &g_array_index (changes, TwPartnerChange, 0);
  g_assert_cmpint (first->before_score, >, first->after_score);

  g_assert_cmpint (tw_workspace_pair_rearranging (workspace, participant (cohort, "4"), participant (cohort, "1"),
                                                  appraisal->best, &error), !=, 0);
  g_assert_no_error (error);
  assert_tandems (cohort, "4–1 accepted, 5–6 draft");
  g_assert_true (tw_workspace_undo (workspace, &error));
  assert_tandems (cohort, "4–2 draft, 5–1 draft");
}

static void
test_standing_tandem_is_appraised_as_undecided (Cohort        *cohort,
                                                gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (TwPairAppraisal) appraisal = NULL;

  g_assert_cmpint (tw_workspace_pair (workspace, participant (cohort, "4"), participant (cohort, "1"), &error), !=, 0);
  matching = tw_matching_new (workspace, cohort->cohort_id, &error);
  appraisal = tw_matching_appraise (matching, participant (cohort, "4"), participant (cohort, "1"), &error);
  g_assert_no_error (error);
  g_assert_cmpint (appraisal->tandem_id, !=, 0);
  g_assert_cmpuint (appraisal->explanation->findings->len, ==, 0);
  g_assert_false (appraisal->is_suggested);
  g_assert_cmpint (appraisal->best->score, >, 0);
}

static void
test_discarding_leaves_pins (Cohort        *cohort,
                             gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  g_assert_true (tw_workspace_pin_tandem (workspace, tandem_of (cohort, "5"), &error));
  g_assert_true (tw_workspace_discard_drafts (workspace, cohort->cohort_id, &error));
  assert_tandems (cohort, "5–1 draft pinned");
  g_assert_false (tw_workspace_discard_drafts (workspace, cohort->cohort_id, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
}

/* Nobody is told of a draft. */
static void
test_publishing_leaves_drafts (Cohort        *cohort,
                               gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  gint64 id;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  g_assert_cmpuint (tw_workspace_publish_tandems (workspace, cohort->cohort_id, NULL, &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
  g_clear_error (&error);
  id = tandem_of (cohort, "5");
  g_assert_true (tw_workspace_accept_drafts (workspace, &id, 1, &error));
  g_assert_cmpuint (tw_workspace_publish_tandems (workspace, cohort->cohort_id, NULL, &error), ==, 1);
  assert_tandems (cohort, "4–2 draft, 5–1 agreed");
}

/* The look beforehand says what the deed will do, and what would keep it from being done (P1). */
static void
test_publication_is_looked_at_first (Cohort        *cohort,
                                     gconstpointer  unused)
{
  TwWorkspace *workspace = cohort->fixture.workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwPublication) good = NULL;
  g_autoptr (TwPublication) bad = NULL;
  gint64 id;

  suggest (cohort, TW_MATCHING_MOST_TANDEMS, 0);
  id = tandem_of (cohort, "5");
  g_assert_true (tw_workspace_accept_drafts (workspace, &id, 1, &error));
  good = tw_workspace_plan_publication (workspace, cohort->cohort_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (good->tandem_ids->len, ==, 1);
  g_assert_cmpuint (good->n_drafts, ==, 1);
  g_assert_null (good->obstacles[0]);

  fixture_execute (&cohort->fixture, "UPDATE participant SET commitment = 'withdrawn' WHERE id IN"
                                     " (SELECT mentee_id FROM tandem WHERE state = 'accepted')");
  fixture_reopen (&cohort->fixture);
  bad = tw_workspace_plan_publication (cohort->fixture.workspace, cohort->cohort_id, NULL, &error);
  g_assert_nonnull (strstr (bad->obstacles[0], "Michael Roth"));
  g_assert_cmpuint (tw_workspace_publish_tandems (cohort->fixture.workspace, cohort->cohort_id, NULL, &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
}

static void
test_who_waits_is_told_why_and_what_would_help (Cohort        *cohort,
                                                gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = tw_matching_new (cohort->fixture.workspace, cohort->cohort_id, &error);
  g_autoptr (TwSuggestion) suggestion = tw_matching_suggest (matching, &error);
  g_autoptr (GPtrArray) waiting = tw_matching_explain_waiting (matching, suggestion);
  g_autoptr (GPtrArray) help = tw_matching_find_help (matching, suggestion, &error);
  const TwWaiting *person;
  const TwFinding *first;

  g_assert_no_error (error);
  g_assert_cmpuint (waiting->len, ==, 1);
  person = g_ptr_array_index (waiting, 0);
  g_assert_cmpint (person->participant_id, ==, participant (cohort, "6"));
  g_assert_cmpint (((TwFinding *) g_ptr_array_index (person->findings, 0))->code, ==, TW_FINDING_WAITS_ALL_TAKEN);

  g_assert_cmpuint (help->len, ==, 4);
  first = g_ptr_array_index (help, 0);
  g_assert_cmpint (first->code, ==, TW_FINDING_HELP_FURTHER_TANDEM);
  first = g_ptr_array_index (help, 2);
  g_assert_cmpint (first->code, ==, TW_FINDING_HELP_TOPIC);
  g_assert_cmpstr (first->subject, ==, "artificial-intelligence");
  g_assert_cmpint (first->number, ==, 1);
  g_assert_cmpstr (first->value, ==, "Lena Öztürk");
}

#define ADD(path, test) g_test_add (path, Cohort, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  ADD ("/workspace/drafts/suggestion-is-drafts-with-one-undo", test_suggestion_is_drafts_with_one_undo);
  ADD ("/workspace/drafts/new-suggestion-replaces-drafts-alone", test_new_suggestion_replaces_drafts_alone);
  ADD ("/workspace/drafts/trying-out-is-one-undo", test_trying_out_is_one_undo);
  ADD ("/workspace/drafts/accepted-drafts-stand", test_accepted_drafts_stand);
  ADD ("/workspace/drafts/refused-pair-is-excluded-with-reason", test_refused_pair_is_excluded_with_reason);
  ADD ("/workspace/drafts/pair-by-hand-makes-drafts-give-way", test_pair_by_hand_makes_drafts_give_way);
  ADD ("/workspace/drafts/pair-of-a-draft-by-hand-stands", test_pair_of_a_draft_by_hand_stands);
  ADD ("/workspace/drafts/pair-rearranges-as-appraised", test_pair_rearranges_as_appraised);
  ADD ("/workspace/drafts/standing-tandem-is-appraised-as-undecided", test_standing_tandem_is_appraised_as_undecided);
  ADD ("/workspace/drafts/discarding-leaves-pins", test_discarding_leaves_pins);
  ADD ("/workspace/drafts/publishing-leaves-drafts", test_publishing_leaves_drafts);
  ADD ("/workspace/drafts/publication-is-looked-at-first", test_publication_is_looked_at_first);
  ADD ("/workspace/drafts/who-waits-is-told-why-and-what-would-help", test_who_waits_is_told_why_and_what_would_help);

  return g_test_run ();
}
