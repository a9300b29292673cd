/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board keeps its matching over what is done to tandems: it answers as one that is read anew would, whatever was done,
 * and commands that use it are none the worse for it when they fail. */

#include "workspace-fixture.h"

#include "tw-draft-commands.h"
#include "tw-matching.h"
#include "tw-pair-appraisal.h"
#include "tw-participant-commands.h"
#include "tw-tandem-commands.h"

#include <locale.h>

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene\n"
  "1;Roth, Michael;1965;Vorstand;0\n"
  "2;Weiß, Thomas;1970;Einkauf;1\n"
  "3;Boss, Bernd;1960;Technik;1\n"
  "4;Kern, Jana;1996;Vertrieb;3\n"
  "5;Öztürk, Lena;1998;Marketing;3\n"
  "6;Frei, Frieda;1999;Personal;4\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage;Lernbereitschaft\n"
  "1;Mentee;KI, Scrum;ja;ja\n"
  "2;Mentee;KI;ja;ja\n"
  "3;Mentee;KI, LinkedIn;ja;ja\n"
  "4;Mentor;KI;ja;ja\n"
  "5;Mentor;Scrum, LinkedIn;ja;ja\n"
  "6;Mentor;KI, Scrum;ja;ja\n";

/* Numbers of the mentors and of the mentees. */
static const char *const everybody[] = { "4", "5", "6", "1", "2", "3" };
#define N_MENTORS 3

typedef struct
{
  Fixture fixture;
  gint64 cohort_id;
  TwMatching *matching; /* the one that is kept */
  gboolean followed;
} Board;

static void
on_changed (Board *board)
{
  board->followed = tw_matching_follow (board->matching);
}

static void
set_up (Board         *board,
        gconstpointer  unused)
{
  fixture_set_up (&board->fixture, NULL);
  board->cohort_id = fixture_create_cohort (&board->fixture, "Digital lernen");
  tw_import_outcome_free (fixture_import (&board->fixture, STAFF));
  tw_import_outcome_free (fixture_enrol (&board->fixture, board->cohort_id, ENROLMENTS));
  board->matching = tw_matching_new (board->fixture.workspace, board->cohort_id, NULL);
  tw_matching_lend (board->matching);
  g_signal_connect_swapped (board->fixture.workspace, "changed", G_CALLBACK (on_changed), board);
}

static void
tear_down (Board         *board,
           gconstpointer  unused)
{
  g_signal_handlers_disconnect_by_data (board->fixture.workspace, board);
  g_clear_object (&board->matching);
  fixture_tear_down (&board->fixture, NULL);
}

static gint64
participant (Board      *board,
             const char *number)
{
  return fixture_participant (&board->fixture, board->cohort_id, number);
}

static void
assert_same_suggestion (TwMatching *one,
                        TwMatching *other)
{
  g_autoptr (TwSuggestion) first = tw_matching_suggest (one, NULL);
  g_autoptr (TwSuggestion) second = tw_matching_suggest (other, NULL);

  g_assert_true (first->optimal);
  g_assert_cmpint (first->total_score, ==, second->total_score);
  g_assert_cmpuint (first->tandems->len, ==, second->tandems->len);
  for (guint i = 0; i < first->tandems->len; i++)
    {
      const TwSuggestedTandem *tandem = &g_array_index (first->tandems, TwSuggestedTandem, i);
      const TwSuggestedTandem *same = &g_array_index (second->tandems, TwSuggestedTandem, i);

      g_assert_cmpint (tandem->mentor_id, ==, same->mentor_id);
      g_assert_cmpint (tandem->mentee_id, ==, same->mentee_id);
      g_assert_cmpint (tandem->tandem_id, ==, same->tandem_id);
    }
}

static void
assert_same_worth (TwMatching *one,
                   TwMatching *other,
                   gint64      participant_id)
{
  g_autoptr (GArray) first = tw_matching_weigh_partners (one, participant_id, NULL);
  g_autoptr (GArray) second = tw_matching_weigh_partners (other, participant_id, NULL);

  for (guint i = 0; i < first->len; i++)
    {
      const TwPartnerWorth *worth = &g_array_index (first, TwPartnerWorth, i);
      const TwPartnerWorth *same = &g_array_index (second, TwPartnerWorth, i);

      g_assert_cmpint (worth->participant_id, ==, same->participant_id);
      g_assert_cmpint (worth->allowed, ==, same->allowed);
      g_assert_cmpint (worth->suits, ==, same->suits);
      g_assert_cmpint (worth->score, ==, same->score);
      g_assert_cmpint (worth->cost.possible, ==, same->cost.possible);
      g_assert_cmpint (worth->cost.tandems, ==, same->cost.tandems);
      g_assert_cmpint (worth->cost.score, ==, same->cost.score);
    }
}

/* Whatever the board asks, one that is read anew would answer the same. */
static void
assert_up_to_date (Board *board)
{
  g_autoptr (TwMatching) anew = tw_matching_new (board->fixture.workspace, board->cohort_id, NULL);

  g_assert_true (board->followed);
  g_assert_cmpuint (tw_matching_get_revision (board->matching), ==,
                    tw_workspace_get_revision (board->fixture.workspace));
  assert_same_suggestion (board->matching, anew);
  for (guint i = 0; i < G_N_ELEMENTS (everybody); i++)
    assert_same_worth (board->matching, anew, participant (board, everybody[i]));
}

static void
test_tandems_are_followed (Board         *board,
                           gconstpointer  unused)
{
  TwWorkspace *workspace = board->fixture.workspace;
  g_autoptr (TwSuggestion) suggestion = tw_matching_suggest (board->matching, NULL);
  gint64 id;

  id = tw_workspace_pair (workspace, participant (board, "4"), participant (board, "1"), NULL);
  g_assert_cmpint (id, >, 0);
  assert_up_to_date (board);

  g_assert_true (tw_workspace_part (workspace, id, NULL));
  assert_up_to_date (board);

  g_assert_true (tw_workspace_draft_suggestion (workspace, board->cohort_id, suggestion, NULL));
  assert_up_to_date (board);

  /* Drafts give way. */
  g_assert_cmpint (tw_workspace_pair (workspace, participant (board, "5"), participant (board, "2"), NULL), >, 0);
  assert_up_to_date (board);

  while (tw_workspace_get_can_undo (workspace) &&
         !g_str_has_prefix (tw_workspace_get_undo_label (workspace), "Enrol"))
    {
      g_assert_true (tw_workspace_undo (workspace, NULL));
      assert_up_to_date (board);
    }

  g_assert_true (tw_workspace_redo (workspace, NULL));
  assert_up_to_date (board);
}

/* A tandem that stands is looked at as if it were not decided, and stands afterwards as it did. */
static void
test_appraisal_leaves_it_as_it_was (Board         *board,
                                    gconstpointer  unused)
{
  const gint64 mentor = participant (board, "4"), mentee = participant (board, "1");
  g_autoptr (TwPairAppraisal) appraisal = NULL;

  g_assert_cmpint (tw_workspace_pair (board->fixture.workspace, mentor, mentee, NULL), >, 0);
  g_assert_cmpint (tw_workspace_pair (board->fixture.workspace, participant (board, "5"), participant (board, "2"),
                                      NULL), >, 0);
  g_assert_true (tw_matching_prepare (board->matching, NULL));

  appraisal = tw_matching_appraise (board->matching, mentor, mentee, NULL);
  g_assert_cmpint (appraisal->tandem_id, >, 0);
  g_assert_cmpuint (appraisal->explanation->findings->len, ==, 0);
  g_assert_nonnull (appraisal->best);
  assert_up_to_date (board);
}

/* Anything else changes who may be paired, or how well it fits. */
static void
test_other_changes_are_not_followed (Board         *board,
                                     gconstpointer  unused)
{
  const gint64 id = participant (board, "4");

  g_assert_true (tw_workspace_set_commitment (board->fixture.workspace, &id, 1, TW_COMMITMENT_DECLINED, NULL, NULL));
  g_assert_false (board->followed);
  g_assert_cmpuint (tw_matching_get_revision (board->matching), !=,
                    tw_workspace_get_revision (board->fixture.workspace));
}

/* The ids of all drafts, that of this mentor last. */
static GArray *
list_drafts (Board  *board,
             gint64  last_mentor)
{
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (board->fixture.workspace, board->cohort_id);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);
      const gint64 id = tw_tandem_get_id (tandem);

      if (tw_tandem_get_mentor_id (tandem) == last_mentor)
        g_array_append_val (ids, id);
      else
        g_array_prepend_val (ids, id);
    }

  return ids;
}

/* A refused command has changed nothing in the file, but has taken drafts out of the matching: a new one is made. */
static void
test_refused_command_leaves_no_trace (Board         *board,
                                      gconstpointer  unused)
{
  TwWorkspace *workspace = board->fixture.workspace;
  const gint64 mentor = participant (board, "4");
  g_autoptr (TwSuggestion) suggestion = tw_matching_suggest (board->matching, NULL);
  g_autoptr (GArray) drafts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_workspace_draft_suggestion (workspace, board->cohort_id, suggestion, NULL));
  g_assert_true (tw_workspace_set_commitment (workspace, &mentor, 1, TW_COMMITMENT_DECLINED, NULL, NULL));
  g_clear_object (&board->matching);
  board->matching = tw_matching_new (workspace, board->cohort_id, NULL);
  tw_matching_lend (board->matching);

  drafts = list_drafts (board, mentor);
  g_assert_cmpuint (drafts->len, >, 1);
  g_assert_false (tw_workspace_accept_drafts (workspace, (const gint64 *) (gpointer) drafts->data, drafts->len, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_assert_cmpuint (tw_matching_get_revision (board->matching), !=, tw_workspace_get_revision (workspace));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Board, NULL, set_up, function, tear_down)
  ADD ("/workspace/matching-follow/appraisal-leaves-it-as-it-was", test_appraisal_leaves_it_as_it_was);
  ADD ("/workspace/matching-follow/tandems-are-followed", test_tandems_are_followed);
  ADD ("/workspace/matching-follow/other-changes-are-not-followed", test_other_changes_are_not_followed);
  ADD ("/workspace/matching-follow/refused-command-leaves-no-trace", test_refused_command_leaves_no_trace);
#undef ADD

  return g_test_run ();
}
