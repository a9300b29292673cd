/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tandems of the board after they were agreed: published, asked about the chemistry, dissolved, matched anew, left. */

#include "board-fixture.h"

#include "board/tw-board-view.h"
#include "board/tw-chemistry-dialog.h"
#include "board/tw-pair-dialog.h"
#include "board/tw-publish-dialog.h"
#include "board/tw-tandem-card.h"
#include "tandem/tw-event-dialog.h"
#include "tw-choice-row.h"
#include "tw-person-commands.h"
#include "tw-publication.h"

static TwTandem *
get_tandem (TwWindowFixture *fixture)
{
  return tw_tandem_card_get_tandem (TW_TANDEM_CARD (tw_board_find_tandem_card (fixture)));
}

/* A tandem that knows of itself. */
static void
publish_one (TwWindowFixture *fixture,
             const char      *mentor,
             const char      *mentee)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_board_drag (fixture, mentor, mentee));
  g_assert_cmpuint (tw_workspace_publish_tandems (tw_window_get_workspace (fixture->window), 1, NULL, &error), ==, 1);
  g_assert_no_error (error);
  tw_spin (100);
}

/* Nobody is told of anything but on purpose; afterwards there is nothing to undo. */
static void
test_publishing_shows_who_is_told (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  TwWorkspace *workspace;
  TwTandem *tandem;
  GtkWidget *dialog;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  tw_spin (300);
  tw_board_click (fixture, "_Publish…");
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_PUBLISH_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (tw_find_label (dialog, "Hannes Böhm and Fabian Conrad"));
  tw_board_click (fixture, "_Publish");

  tandem = get_tandem (fixture);
  g_assert_cmpint (tw_tandem_get_state (tandem), ==, TW_TANDEM_AGREED);
  g_assert_false (tw_workspace_get_can_undo (workspace));
  g_assert_null (tw_board_find_shown (fixture->window, TW_TYPE_PUBLISH_DIALOG));
}

/* A tandem that knows of itself is not parted but dissolved, with a reason (P7). */
static void
test_published_tandem_is_dissolved (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  GtkWidget *board, *dialog;
  TwTandem *tandem;

  tw_window_fixture_show_cohort (fixture);
  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);
  publish_one (fixture, "Hannes Böhm", "Fabian Conrad");
  tandem = get_tandem (fixture);

  gtk_widget_activate_action (board, "board.chemistry", "x", tw_tandem_get_id (tandem));
  tw_spin (300);
  dialog = tw_find_type (fixture->window, TW_TYPE_CHEMISTRY_DIALOG);
  tw_choice_row_set_selected (TW_CHOICE_ROW (tw_find_type (dialog, TW_TYPE_CHOICE_ROW)), TW_CHEMISTRY_WRONG);
  tw_board_click (fixture, "_Record");
  g_assert_cmpint (tw_tandem_get_chemistry (tandem), ==, TW_CHEMISTRY_WRONG);

  gtk_widget_activate_action (board, "board.part", "x", tw_tandem_get_id (tandem));
  tw_spin (300);
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_EVENT_DIALOG));
  tw_board_click (fixture, "_Dissolve");
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));

  /* Never again. */
  g_assert_false (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG));
}

/* Who leaves the company is seen on the card of the tandem at once, and heard of. */
static void
test_leaver_is_marked_at_once (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwPerson) person = NULL;
  g_autofree char *spoken = NULL;
  TwWorkspace *workspace;
  GtkWidget *card;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  card = tw_board_find_tandem_card (fixture);
  g_assert_null (tw_find_label (card, "Hannes Böhm leaves the company: 31 Jan 2027"));

  person = tw_workspace_get_person (workspace, tw_workspace_find_person (workspace, "02218"));
  g_assert_true (tw_workspace_change_person (workspace, tw_person_get_id (person),
                                             &(TwPersonForm) {
                                               .number = "02218",
                                               .given_name = tw_person_get_given_name (person),
                                               .family_name = tw_person_get_family_name (person),
                                               .level = tw_person_get_level (person),
                                               .birth_year = tw_person_get_birth_year (person),
                                               .manager_id = tw_person_get_manager_id (person),
                                               .left_on = "2027-01-31",
                                             }, &error));
  g_assert_no_error (error);
  tw_spin (100);

  card = tw_board_find_tandem_card (fixture);
  g_assert_nonnull (tw_find_label (card, "Hannes Böhm leaves the company: 31 Jan 2027"));
  g_object_get (card, "spoken", &spoken, NULL);
  g_assert_nonnull (strstr (spoken, "Hannes Böhm leaves the company: 31 Jan 2027"));

  g_assert_true (tw_workspace_undo (workspace, NULL));
  tw_spin (100);
  g_assert_null (tw_find_label (card, "Hannes Böhm leaves the company: 31 Jan 2027"));
}

static gboolean
is_paired (GListModel *tandems,
           gint64      mentor_id,
           gint64      mentee_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);

      if (tw_tandem_get_mentor_id (tandem) == mentor_id && tw_tandem_get_mentee_id (tandem) == mentee_id)
        return TRUE;
    }

  return FALSE;
}

/* Both get a new partner suggested at once, and never each other (P7); what was suggested is one undo of its own. */
static void
test_both_are_matched_anew (TwWindowFixture *fixture,
                            gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = NULL;
  TwWorkspace *workspace;
  gint64 mentor_id, mentee_id;
  guint n_drafts;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  mentor_id = tw_workspace_find_participant (workspace, 1, "02218");
  mentee_id = tw_workspace_find_participant (workspace, 1, "01000");
  tandems = tw_workspace_get_tandems (workspace, 1);
  publish_one (fixture, "Hannes Böhm", "Fabian Conrad");

  gtk_widget_activate_action (tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW), "board.match-anew", "x",
                              tw_tandem_get_id (get_tandem (fixture)));
  tw_spin (300);
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_EVENT_DIALOG));
  tw_board_click (fixture, "_Match Anew");

  n_drafts = tw_board_count_drafts (tandems);
  g_assert_cmpuint (n_drafts, >, 2);
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, n_drafts);
  g_assert_false (is_paired (tandems, mentor_id, mentee_id));
  g_assert_true (tw_board_focus_is_in (fixture, tw_board_find_tandem_card (fixture)));

  /* The suggestion goes by itself: the two stay apart until that is undone too. */
  g_assert_true (tw_workspace_undo (workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 0);
  g_assert_true (tw_workspace_undo (workspace, NULL));
  g_assert_true (is_paired (tandems, mentor_id, mentee_id));
}

/* Who is dropped on a tandem that knows of itself takes the place after the same question. */
static void
test_drop_on_a_published_tandem_dissolves_it (TwWindowFixture *fixture,
                                              gconstpointer    unused)
{
  g_auto (GValue) value = G_VALUE_INIT;

  tw_window_fixture_show_cohort (fixture);
  publish_one (fixture, "Hannes Böhm", "Fabian Conrad");

  tw_board_prepare_drag (tw_board_find_participant_card (fixture, "Emre Ebert"), TW_TYPE_PARTICIPANT, &value);
  g_assert_true (tw_board_drop (&value, tw_board_find_tandem_card (fixture)));
  tw_spin (300);
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_EVENT_DIALOG));
  tw_board_click (fixture, "_Match Anew");

  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Emre Ebert"));
  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Fabian Conrad"));
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/board/publishing/shows-who-is-told-and-is-a-barrier", test_publishing_shows_who_is_told);
  ADD ("/board/course/published-tandem-is-dissolved-and-never-again", test_published_tandem_is_dissolved);
  ADD ("/board/course/both-are-matched-anew-and-never-with-each-other", test_both_are_matched_anew);
  ADD ("/board/course/drop-on-a-published-tandem-dissolves-it", test_drop_on_a_published_tandem_dissolves_it);
  ADD ("/board/course/leaver-is-marked-at-once", test_leaver_is_marked_at_once);

  return g_test_run ();
}
