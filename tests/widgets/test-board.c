/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board: what a drop, a key and a menu do, and what the cards say meanwhile. */

#include "board-fixture.h"

#include "board/tw-board-column.h"
#include "board/tw-board-finder.h"
#include "board/tw-board-view.h"
#include "board/tw-pair-dialog.h"
#include "board/tw-participant-card.h"
#include "board/tw-partner-dialog.h"
#include "board/tw-partner.h"
#include "board/tw-suggestion-bar.h"
#include "board/tw-tandem-card.h"
#include "board/tw-waiting-dialog.h"
#include "participants/tw-participant-dialog.h"
#include "tandem/tw-event-dialog.h"

static void
test_dropping_pairs_and_undo_parts (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  g_assert_nonnull (tw_board_find_tandem_card (fixture));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  tw_spin (50);
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Fabian Conrad"));
}

static void
test_mentee_onto_mentor_pairs_too (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_true (tw_board_drag (fixture, "Fabian Conrad", "Hannes Böhm"));
  g_assert_nonnull (tw_board_find_tandem_card (fixture));
}

static void
test_same_role_is_no_partner (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_false (tw_board_drag (fixture, "Hannes Böhm", "Emre Ebert"));
  g_assert_null (tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG));
}

static void
test_focus_follows_to_the_new_tandem (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  g_assert_true (tw_board_focus_is_in (fixture, tw_board_find_tandem_card (fixture)));
}

static void
test_tandem_dropped_on_a_column_is_parted (TwWindowFixture *fixture,
                                           gconstpointer    unused)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *mentor;

  tw_window_fixture_show_cohort (fixture);
  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));

  tw_board_prepare_drag (tw_board_find_tandem_card (fixture), TW_TYPE_TANDEM, &value);
  mentor = tw_board_find_participant_card (fixture, "Emre Ebert");
  g_assert_true (tw_board_drop (&value, gtk_widget_get_parent (mentor)));
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));
}

static void
test_delete_parts_the_focused_tandem (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  GtkWidget *board;
  TwTandem *tandem;

  tw_window_fixture_show_cohort (fixture);
  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));

  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);
  tandem = tw_tandem_card_get_tandem (TW_TANDEM_CARD (tw_board_find_tandem_card (fixture)));
  g_assert_true (gtk_widget_activate_action (board, "board.part", "x", tw_tandem_get_id (tandem)));
  tw_spin (50);
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));
}

static void
test_partner_dialog_begins_with_the_best (TwWindowFixture *fixture,
                                          gconstpointer    unused)
{
  TwWorkspace *workspace;
  GtkWidget *board, *dialog, *list;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);

  gtk_widget_activate_action (board, "board.choose-partner", "x", tw_workspace_find_participant (workspace, 1, "02218"));
  tw_spin (200);
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_PARTNER_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (tw_find_label (dialog, "Possible Partners"));
  list = tw_find_type (dialog, GTK_TYPE_GRID_VIEW);
  g_signal_emit_by_name (list, "activate", 0);
  tw_spin (300);

  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Aylin Ebert"));
  g_assert_true (tw_board_focus_is_in (fixture, tw_board_find_tandem_card (fixture)));
}

static void
assert_row_announces (GtkWidget *card)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (card)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (card)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hannes Böhm, Mentor, IT-Koordinator, IT-Betrieb, Level\302\2403. "
                                       "Topics: Scrum, Apps");
}

static void
test_rows_announce_their_card (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);
  assert_row_announces (tw_board_find_participant_card (fixture, "Hannes Böhm"));
}

/* All cards of two columns go at once and come back with the next undo: not made anew, and of the right person. */
static void
test_cards_are_used_again (TwWindowFixture *fixture,
                           gconstpointer    unused)
{
  GtkWidget *card = NULL;

  tw_window_fixture_show_cohort (fixture);
  g_set_weak_pointer (&card, tw_board_find_participant_card (fixture, "Hannes Böhm"));
  tw_board_view_suggest (TW_BOARD_VIEW (tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW)));
  tw_spin (400);
  g_assert_null (gtk_widget_get_ancestor (tw_find_label (fixture->window, "Hannes Böhm"), TW_TYPE_PARTICIPANT_CARD));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  tw_spin (400);
  g_assert_nonnull (card);
  g_assert_nonnull (gtk_widget_get_ancestor (card, TW_TYPE_BOARD_COLUMN));
  assert_row_announces (tw_board_find_participant_card (fixture, "Hannes Böhm"));
  g_clear_weak_pointer (&card);
}

/* Escape, or a drop on nothing: the source is told so, and nobody is in the hand any more. */
static void
test_drag_that_ends_nowhere_changes_nothing (TwWindowFixture *fixture,
                                             gconstpointer    unused)
{
  TwWorkspace *workspace;
  GtkWidget *card, *other;
  guint64 revision;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  revision = tw_workspace_get_revision (workspace);
  card = tw_board_find_participant_card (fixture, "Hannes Böhm");
  other = tw_board_find_participant_card (fixture, "Fabian Conrad");

  g_signal_emit_by_name (tw_find_controller (card, GTK_TYPE_DRAG_SOURCE), "drag-begin", NULL);
  g_assert_true (gtk_widget_has_css_class (other, "possible"));
  g_assert_true (gtk_widget_has_css_class (card, "lifted"));
  g_signal_emit_by_name (tw_find_controller (card, GTK_TYPE_DRAG_SOURCE), "drag-end", NULL, FALSE);
  g_assert_false (gtk_widget_has_css_class (other, "possible"));
  g_assert_false (gtk_widget_has_css_class (card, "lifted"));
  g_assert_cmpuint (tw_workspace_get_revision (workspace), ==, revision);
}

static gboolean
drop_on_tandem (TwWindowFixture *fixture,
                const char      *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  tw_board_prepare_drag (tw_board_find_participant_card (fixture, name), TW_TYPE_PARTICIPANT, &value);

  return tw_board_drop (&value, tw_board_find_tandem_card (fixture));
}

/* Who is dropped on a tandem takes the place of the one of the same role, if the answer is yes. */
static void
test_drop_on_a_tandem_asks_to_replace (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);
  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  g_assert_true (drop_on_tandem (fixture, "Emre Ebert"));
  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Hannes Böhm"));

  tw_board_click (fixture, "_Replace");
  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Emre Ebert"));
  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Fabian Conrad"));
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  tw_spin (100);
  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Hannes Böhm"));
}

static guint
find_partner (GtkWidget  *list,
              const char *name)
{
  GListModel *partners = G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (list)));
  guint position = 0;

  for (;; position++)
    {
      g_autoptr (TwPartner) partner = g_list_model_get_item (partners, position);

      g_assert_nonnull (partner);
      if (g_str_equal (tw_participant_get_name (tw_partner_get_participant (partner)), name))
        return position;
    }
}

/* The same without a pointer: whoever is in a tandem is offered in its place, and the same is asked. */
static void
test_partner_in_a_tandem_is_offered_in_its_place (TwWindowFixture *fixture,
                                                  gconstpointer    unused)
{
  TwWorkspace *workspace;
  GtkWidget *dialog, *list;
  guint position;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  g_assert_true (tw_board_drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  gtk_widget_activate_action (tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW), "board.choose-partner", "x",
                              tw_workspace_find_participant (workspace, 1, "01938"));
  tw_spin (200);
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_PARTNER_DIALOG);
  list = tw_find_type (dialog, GTK_TYPE_GRID_VIEW);
  position = find_partner (list, "Fabian Conrad");
  gtk_grid_view_scroll_to (GTK_GRID_VIEW (list), position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  tw_spin (100);
  g_assert_nonnull (tw_find_label (dialog, "Only in Place of a Tandem"));
  g_signal_emit_by_name (list, "activate", position);
  tw_spin (300);

  tw_board_click (fixture, "_Replace");
  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Emre Ebert"));
  g_assert_nonnull (tw_find_label (tw_board_find_tandem_card (fixture), "Fabian Conrad"));
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));
}

/* Among hundreds nobody scrolls; whoever is found first stands below a heading as before. */
static void
test_partners_are_searched (TwWindowFixture *fixture,
                            gconstpointer    unused)
{
  GtkWidget *dialog, *list, *entry;
  GListModel *partners;

  tw_window_fixture_show_cohort (fixture);
  gtk_widget_activate_action (tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW), "board.choose-partner", "x",
                              tw_workspace_find_participant (tw_window_get_workspace (fixture->window), 1, "02218"));
  tw_spin (200);
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_PARTNER_DIALOG);
  list = tw_find_type (dialog, GTK_TYPE_GRID_VIEW);
  entry = tw_find_type (dialog, GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpuint (find_partner (list, "Fabian Conrad"), >, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "conrád");
  tw_spin (300);
  partners = G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (list)));
  g_assert_cmpuint (g_list_model_get_n_items (partners), ==, 1);
  g_assert_cmpuint (find_partner (list, "Fabian Conrad"), ==, 0);
  g_assert_nonnull (tw_find_label (dialog, "Possible Partners"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody at all");
  tw_spin (300);
  g_assert_nonnull (tw_find_label (dialog, "Nobody Found"));

  /* Escape takes the search back, and only then the dialog. */
  g_signal_emit_by_name (entry, "stop-search");
  tw_spin (300);
  g_assert_cmpuint (g_list_model_get_n_items (partners), ==, 14);
  g_signal_emit_by_name (entry, "stop-search");
  tw_spin (300);
  g_assert_null (tw_board_find_shown (fixture->window, TW_TYPE_PARTNER_DIALOG));
}

static void
test_card_leads_to_the_answers (TwWindowFixture *fixture,
                                gconstpointer    unused)
{
  g_autofree char *action = NULL;
  GtkWidget *card, *button;

  tw_window_fixture_show_cohort (fixture);
  card = tw_board_find_participant_card (fixture, "Hannes Böhm");
  button = tw_find_type (card, GTK_TYPE_MENU_BUTTON);
  tw_participant_card_show_menu (TW_PARTICIPANT_CARD (card));
  tw_spin (100);
  g_assert_true (g_menu_model_get_item_attribute (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), 1,
                                                  G_MENU_ATTRIBUTE_ACTION, "s", &action));
  g_assert_cmpstr (action, ==, "board.show-answers");

  g_assert_true (gtk_widget_activate_action (card, "board.show-answers", "x",
                                             tw_workspace_find_participant (tw_window_get_workspace (fixture->window), 1,
                                                                            "02218")));
  tw_spin (300);
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_PARTICIPANT_DIALOG));
}

/* P5: a suggestion is a draft until accepted, and goes with one undo. */
static void
test_suggestion_is_drafts_with_one_undo (TwWindowFixture *fixture,
                                         gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 13);
  g_assert_cmpuint (tw_board_count_drafts (tandems), ==, 13);
  g_assert_true (gtk_widget_has_css_class (tw_board_find_tandem_card (fixture), "draft"));
  g_assert_true (tw_board_focus_is_in (fixture, tw_board_find_tandem_card (fixture)));
  g_assert_true (tw_workspace_undo (tw_window_get_workspace (fixture->window), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 0);
}

static void
test_each_draft_can_be_accepted (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);

  tw_board_click (fixture, "Accept");
  g_assert_cmpuint (tw_board_count_drafts (tandems), ==, 12);
  tw_board_click (fixture, "_Accept All");
  g_assert_cmpuint (tw_board_count_drafts (tandems), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 13);
  g_assert_false (gtk_widget_has_css_class (tw_board_find_tandem_card (fixture), "draft"));
}

static void
test_discarding_takes_all_drafts (TwWindowFixture *fixture,
                                  gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);

  tw_board_click (fixture, "Accept");
  tw_board_click (fixture, "_Discard");
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 1);
  g_assert_null (tw_find_button (fixture->window, "_Discard"));
}

/* P1: "not these two" asks for a reason. */
static void
test_refusing_asks_why (TwWindowFixture *fixture,
                        gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);
  GtkWidget *dialog, *row, *confirm;

  tw_board_click (fixture, "Refuse…");
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_EVENT_DIALOG);
  g_assert_nonnull (dialog);
  confirm = tw_find_button (dialog, "_Exclude");
  g_assert_false (gtk_widget_get_sensitive (confirm));
  row = tw_board_find_shown (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "They share an office.");
  tw_board_click (fixture, "_Exclude");
  g_assert_null (tw_board_find_shown (fixture->window, TW_TYPE_EVENT_DIALOG));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 12);
  g_assert_true (tw_workspace_undo (tw_window_get_workspace (fixture->window), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 13);
}

/* The switch and the minimum show at once what they do, and all of it is one undo. */
static void
test_minimum_is_seen_at_once (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);
  GtkWidget *bar = tw_find_type (fixture->window, TW_TYPE_SUGGESTION_BAR);
  GtkWidget *toggles = tw_find_type (bar, ADW_TYPE_TOGGLE_GROUP);
  GtkAdjustment *minimum = gtk_range_get_adjustment (GTK_RANGE (tw_find_type (bar, GTK_TYPE_SCALE)));
  guint n_good;

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (toggles), 1);
  gtk_adjustment_set_value (minimum, 90);
  tw_spin (300);
  n_good = g_list_model_get_n_items (tandems);
  g_assert_cmpuint (n_good, <, 13);
  gtk_adjustment_set_value (minimum, 0);
  tw_spin (300);
  g_assert_cmpuint (g_list_model_get_n_items (tandems), >, n_good);
  g_assert_true (tw_workspace_undo (tw_window_get_workspace (fixture->window), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 0);
}

static void
test_who_waits_is_explained (TwWindowFixture *fixture,
                             gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);
  GtkWidget *dialog;

  tw_board_click (fixture, "_Who Waits, and Why");
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_WAITING_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (tw_find_label (dialog, "Mentees Who Wait"));
}

static void
test_column_is_searched (TwWindowFixture *fixture,
                         gconstpointer    unused)
{
  GtkWidget *column, *finder;
  GtkWidget *label;

  tw_window_fixture_show_cohort (fixture);
  column = gtk_widget_get_ancestor (tw_board_find_participant_card (fixture, "Hannes Böhm"), TW_TYPE_BOARD_COLUMN);
  finder = tw_find_type (column, TW_TYPE_BOARD_FINDER);
  g_assert_nonnull (tw_find_label (column, "16 waiting"));

  gtk_editable_set_text (GTK_EDITABLE (tw_find_type (finder, GTK_TYPE_SEARCH_ENTRY)), "bohm");
  tw_spin (400);
  g_assert_nonnull (tw_find_label (column, "1 of 16"));
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Hannes Böhm"));
  label = tw_find_label (column, "Emre Ebert");
  g_assert_true (label == NULL || !gtk_widget_get_mapped (label));

  tw_board_finder_reset (TW_BOARD_FINDER (finder));
  tw_spin (400);
  g_assert_nonnull (tw_find_label (column, "16 waiting"));
  g_assert_nonnull (tw_board_find_participant_card (fixture, "Emre Ebert"));
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/board/drop/mentor-onto-mentee-pairs-and-undo-parts", test_dropping_pairs_and_undo_parts);
  ADD ("/board/drop/mentee-onto-mentor-pairs-too", test_mentee_onto_mentor_pairs_too);
  ADD ("/board/drop/same-role-is-no-partner", test_same_role_is_no_partner);
  ADD ("/board/focus-follows-to-the-new-tandem", test_focus_follows_to_the_new_tandem);
  ADD ("/board/drop/tandem-on-a-column-of-people-is-parted", test_tandem_dropped_on_a_column_is_parted);
  ADD ("/board/delete-parts-the-focused-tandem", test_delete_parts_the_focused_tandem);
  ADD ("/board/partner-dialog-begins-with-the-best", test_partner_dialog_begins_with_the_best);
  ADD ("/board/rows-announce-their-card", test_rows_announce_their_card);
  ADD ("/board/cards-are-used-again", test_cards_are_used_again);
  ADD ("/board/drop/nowhere-changes-nothing", test_drag_that_ends_nowhere_changes_nothing);
  ADD ("/board/drop/on-a-tandem-asks-to-replace", test_drop_on_a_tandem_asks_to_replace);
  ADD ("/board/partner-in-a-tandem-is-offered-in-its-place", test_partner_in_a_tandem_is_offered_in_its_place);
  ADD ("/board/partners-are-searched", test_partners_are_searched);
  ADD ("/board/card-leads-to-the-answers", test_card_leads_to_the_answers);
  ADD ("/board/suggestion/is-drafts-with-one-undo", test_suggestion_is_drafts_with_one_undo);
  ADD ("/board/suggestion/each-draft-can-be-accepted", test_each_draft_can_be_accepted);
  ADD ("/board/suggestion/discarding-takes-all-drafts", test_discarding_takes_all_drafts);
  ADD ("/board/suggestion/refusing-asks-why", test_refusing_asks_why);
  ADD ("/board/suggestion/minimum-is-seen-at-once", test_minimum_is_seen_at_once);
  ADD ("/board/suggestion/who-waits-is-explained", test_who_waits_is_explained);
  ADD ("/board/column-is-searched", test_column_is_searched);

  return g_test_run ();
}
