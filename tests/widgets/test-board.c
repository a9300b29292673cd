/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board: what a drop, a key and a menu do, and what the cards say meanwhile. */

#include "window-fixture.h"

#include "board/tw-board-view.h"
#include "board/tw-participant-card.h"
#include "board/tw-partner-dialog.h"
#include "board/tw-tandem-card.h"

static GtkWidget *
find_participant_card (TwWindowFixture *fixture,
                       const char      *name)
{
  GtkWidget *label = tw_find_label (fixture->window, name);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, TW_TYPE_PARTICIPANT_CARD);
}

static GtkWidget *
find_tandem_card (TwWindowFixture *fixture)
{
  return tw_find_type (fixture->window, TW_TYPE_TANDEM_CARD);
}

static gboolean
is_on_the_screen (GtkWidget     *widget,
                  gconstpointer  type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type) && gtk_widget_get_mapped (widget);
}

static gboolean
shows_dialog (TwWindowFixture *fixture,
              GType            type)
{
  return tw_find_widget (fixture->window, is_on_the_screen, &type) != NULL;
}

static void
prepare_drag (GtkWidget *card,
              GType      type,
              GValue    *value)
{
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (tw_find_controller (card, GTK_TYPE_DRAG_SOURCE), "prepare", 5., 5., &provider);
  g_assert_nonnull (provider);
  g_value_init (value, type);
  gdk_content_provider_get_value (provider, value, &error);
  g_assert_no_error (error);
}

static gboolean
drop (const GValue *value,
      GtkWidget    *onto)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (tw_find_controller (onto, GTK_TYPE_DROP_TARGET), "drop", value, 5., 5., &taken);
  tw_spin (100);

  return taken;
}

static gboolean
drag (TwWindowFixture *fixture,
      const char      *one,
      const char      *other)
{
  g_auto (GValue) value = G_VALUE_INIT;

  prepare_drag (find_participant_card (fixture, one), TW_TYPE_PARTICIPANT, &value);

  return drop (&value, find_participant_card (fixture, other));
}

static gboolean
focus_is_in (TwWindowFixture *fixture,
             GtkWidget       *card)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == card || gtk_widget_is_ancestor (card, focus) || gtk_widget_is_ancestor (focus, card));
}

static void
test_dropping_pairs_and_undo_parts (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_true (drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  g_assert_nonnull (find_tandem_card (fixture));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  tw_spin (50);
  g_assert_nonnull (find_participant_card (fixture, "Hannes Böhm"));
  g_assert_nonnull (find_participant_card (fixture, "Fabian Conrad"));
}

static void
test_mentee_onto_mentor_pairs_too (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_true (drag (fixture, "Fabian Conrad", "Hannes Böhm"));
  g_assert_nonnull (find_tandem_card (fixture));
}

/* P1: a blocked pair names its rules, and nothing changes. */
static void
test_forbidden_drop_says_why (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  guint64 revision;

  tw_window_fixture_show_cohort (fixture);
  revision = tw_workspace_get_revision (tw_window_get_workspace (fixture->window));

  g_assert_false (drag (fixture, "Claudia Möller", "Leon Ahrens"));
  g_assert_true (shows_dialog (fixture, ADW_TYPE_ALERT_DIALOG));
  g_assert_cmpuint (tw_workspace_get_revision (tw_window_get_workspace (fixture->window)), ==, revision);
}

static void
test_same_role_is_no_partner (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_false (drag (fixture, "Hannes Böhm", "Emre Ebert"));
  g_assert_false (shows_dialog (fixture, ADW_TYPE_ALERT_DIALOG));
}

static void
test_focus_follows_to_the_new_tandem (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  tw_window_fixture_show_cohort (fixture);

  g_assert_true (drag (fixture, "Hannes Böhm", "Fabian Conrad"));
  g_assert_true (focus_is_in (fixture, find_tandem_card (fixture)));
}

static void
test_tandem_dropped_on_a_column_is_parted (TwWindowFixture *fixture,
                                           gconstpointer    unused)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *mentor;

  tw_window_fixture_show_cohort (fixture);
  g_assert_true (drag (fixture, "Hannes Böhm", "Fabian Conrad"));

  prepare_drag (find_tandem_card (fixture), TW_TYPE_TANDEM, &value);
  mentor = find_participant_card (fixture, "Emre Ebert");
  g_assert_true (drop (&value, gtk_widget_get_parent (mentor)));
  g_assert_nonnull (find_participant_card (fixture, "Hannes Böhm"));
}

static void
test_delete_parts_the_focused_tandem (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  GtkWidget *board;

  tw_window_fixture_show_cohort (fixture);
  g_assert_true (drag (fixture, "Hannes Böhm", "Fabian Conrad"));

  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);
  g_assert_true (gtk_widget_activate_action (board, "board.part-focused", NULL));
  tw_spin (50);
  g_assert_nonnull (find_participant_card (fixture, "Hannes Böhm"));
}

static void
test_partner_dialog_begins_with_the_best (TwWindowFixture *fixture,
                                          gconstpointer    unused)
{
  TwWorkspace *workspace;
  GtkWidget *board, *dialog, *list;
  GType type = TW_TYPE_PARTNER_DIALOG;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);

  gtk_widget_activate_action (board, "board.choose-partner", "x", tw_workspace_find_participant (workspace, 1, "02218"));
  tw_spin (200);
  dialog = tw_find_widget (fixture->window, is_on_the_screen, &type);
  g_assert_nonnull (dialog);
  g_assert_nonnull (tw_find_label (dialog, "Possible Partners"));
  list = tw_find_type (dialog, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 0);
  tw_spin (300);

  g_assert_nonnull (tw_find_label (find_tandem_card (fixture), "Aylin Ebert"));
  g_assert_true (focus_is_in (fixture, find_tandem_card (fixture)));
}

static void
test_rows_announce_their_card (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  GtkWidget *card;

  tw_window_fixture_show_cohort (fixture);
  card = find_participant_card (fixture, "Hannes Böhm");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (card)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (card)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hannes Böhm, Mentor, IT-Koordinator, IT-Betrieb, Level\302\2403. "
                                       "Topics: Scrum, Apps");
}

static void
test_suggestion_fills_the_rest_as_one_command (TwWindowFixture *fixture,
                                               gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = NULL;
  TwWorkspace *workspace;
  GtkWidget *board;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  tandems = tw_workspace_get_tandems (workspace, 1);
  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);

  tw_board_view_suggest (TW_BOARD_VIEW (board));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 13);
  g_assert_true (tw_workspace_undo (workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 0);
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
  ADD ("/board/drop/forbidden-pair-says-why-and-changes-nothing", test_forbidden_drop_says_why);
  ADD ("/board/drop/same-role-is-no-partner", test_same_role_is_no_partner);
  ADD ("/board/drop/tandem-on-a-column-of-people-is-parted", test_tandem_dropped_on_a_column_is_parted);
  ADD ("/board/focus-follows-to-the-new-tandem", test_focus_follows_to_the_new_tandem);
  ADD ("/board/delete-parts-the-focused-tandem", test_delete_parts_the_focused_tandem);
  ADD ("/board/partner-dialog-begins-with-the-best", test_partner_dialog_begins_with_the_best);
  ADD ("/board/rows-announce-their-card", test_rows_announce_their_card);
  ADD ("/board/suggestion-fills-the-rest-as-one-command", test_suggestion_fills_the_rest_as_one_command);

  return g_test_run ();
}
