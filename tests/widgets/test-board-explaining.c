/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board says about two people, and where it leads whom a rule stands in the way of. */

#include "board-fixture.h"

#include "board/tw-board-view.h"
#include "board/tw-pair-dialog.h"
#include "board/tw-partner-dialog.h"
#include "participants/tw-participant-dialog.h"
#include "people/tw-person-dialog.h"
#include "tw-pair-appraisal.h"
#include "tw-person-commands.h"

/* P1: a blocked pair names its rules, and nothing changes. */
static void
test_forbidden_drop_says_why (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  guint64 revision;

  tw_window_fixture_show_cohort (fixture);
  revision = tw_workspace_get_revision (tw_window_get_workspace (fixture->window));

  g_assert_false (tw_board_drag (fixture, "Claudia Möller", "Leon Ahrens"));
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG));
  g_assert_nonnull (tw_find_label (fixture->window, "Claudia Möller reports to Leon Ahrens over 2 steps."));
  g_assert_cmpuint (tw_workspace_get_revision (tw_window_get_workspace (fixture->window)), ==, revision);
}

/* Rows within a row, however deep. */
static guint
count_rows (GtkWidget *widget)
{
  guint n_rows = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_rows += ADW_IS_PREFERENCES_ROW (child) + count_rows (child);

  return n_rows;
}

/* How many change their partners for these two. */
static guint
count_changes (GtkWidget *board,
               gint64     mentor_id,
               gint64     mentee_id)
{
  TwMatching *matching = tw_pairing_get_matching (tw_board_view_get_pairing (TW_BOARD_VIEW (board)), NULL);
  g_autoptr (TwPairAppraisal) appraisal = tw_matching_appraise (matching, mentor_id, mentee_id, NULL);
  g_autoptr (GArray) changes = tw_rearrangement_list_changes (appraisal->best);

  return changes->len;
}

/* Who would lose what is told when it is unfolded, of everybody. */
static void
test_price_is_unfolded (TwWindowFixture *fixture,
                        gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  GtkWidget *board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);
  const gint64 mentor_id = tw_workspace_find_participant (workspace, 1, "02218");
  const gint64 mentee_id = tw_workspace_find_participant (workspace, 1, "01000");
  GtkWidget *price;
  guint n_rows;

  gtk_widget_activate_action (board, "board.explain-pair", "(xx)", mentor_id, mentee_id);
  tw_spin (300);
  price = tw_find_type (tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG), ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (price);
  n_rows = count_rows (price);

  for (guint i = 0; i < 2; i++)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (price), TRUE);
      g_assert_cmpuint (count_rows (price), ==, n_rows - 1 + count_changes (board, mentor_id, mentee_id));
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (price), FALSE);
    }
  g_assert_cmpuint (count_rows (price), >, n_rows);
}

/* The numbers are those of the command line: one appraisal makes both. */
static void
test_pair_is_explained (TwWindowFixture *fixture,
                        gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = tw_board_show_suggestion (fixture);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  GtkWidget *board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);
  GtkWidget *dialog, *price;

  gtk_widget_activate_action (board, "board.explain-pair", "(xx)", tw_workspace_find_participant (workspace, 1, "01000"),
                              tw_workspace_find_participant (workspace, 1, "02218"));
  tw_spin (300);
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (tw_find_label (dialog, "Topics"));
  g_assert_nonnull (tw_find_label (dialog, "At Best for All"));
  price = tw_find_type (dialog, ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (price), TRUE);
  tw_spin (300);
  g_assert_nonnull (tw_find_label (price, "Pair and Rearrange"));
  g_assert_true (gtk_widget_activate (tw_find_type (price, ADW_TYPE_BUTTON_ROW)));
  tw_spin (400);

  /* The focus is on the tandem, around which the drafts are others now, and it is one undo. */
  g_assert_cmpuint (tw_board_count_drafts (tandems), ==, 12);
  g_assert_true (tw_board_focus_is_in (fixture, tw_board_find_tandem_card (fixture)));
  g_assert_true (tw_workspace_undo (workspace, NULL));
  g_assert_cmpuint (tw_board_count_drafts (tandems), ==, 13);
}

/* The dialogs do not ask their rows how wide they are: what those need has to be no more than what they are given. */
static void
assert_least_width_holds (GtkWidget *list)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *room = scrolled;
  int given, needed;

  g_assert_nonnull (scrolled);
  while (!GTK_IS_CUSTOM_LAYOUT (gtk_widget_get_layout_manager (room)))
    room = gtk_widget_get_parent (room);
  gtk_widget_measure (room, GTK_ORIENTATION_HORIZONTAL, -1, &given, NULL, NULL, NULL);
  gtk_widget_measure (scrolled, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  g_test_message ("%d given, %d needed", given, needed);
  g_assert_cmpint (needed, <=, given);
}

static void
test_rows_fit_narrow_dialogs (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  TwWorkspace *workspace;
  GtkWidget *board;
  gint64 mentor_id, mentee_id;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);
  mentor_id = tw_workspace_find_participant (workspace, 1, "01000");
  mentee_id = tw_workspace_find_participant (workspace, 1, "02218");

  gtk_widget_activate_action (board, "board.choose-partner", "x", mentor_id);
  tw_spin (300);
  assert_least_width_holds (tw_find_type (tw_board_find_shown (fixture->window, TW_TYPE_PARTNER_DIALOG),
                                          GTK_TYPE_GRID_VIEW));
  gtk_widget_activate_action (board, "board.explain-pair", "(xx)", mentor_id, mentee_id);
  tw_spin (300);
  assert_least_width_holds (tw_find_type (tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG),
                                          ADW_TYPE_EXPANDER_ROW));
}

static void
test_partner_can_be_asked_about (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  TwWorkspace *workspace;
  GtkWidget *board, *dialog;

  tw_window_fixture_show_cohort (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  board = tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW);

  gtk_widget_activate_action (board, "board.choose-partner", "x", tw_workspace_find_participant (workspace, 1, "02218"));
  tw_spin (300);
  tw_board_click (fixture, "_Explain…");
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG);
  g_assert_nonnull (dialog);
  tw_board_click (fixture, "_Pair the Two");
  g_assert_nonnull (tw_board_find_tandem_card (fixture));
}

static void
drop_in_vain (TwWindowFixture *fixture,
              const char      *mentor,
              const char      *mentee)
{
  tw_window_fixture_show_cohort (fixture);
  g_assert_false (tw_board_drag (fixture, mentor, mentee));
  tw_spin (300);
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG));
}

static const char *
get_person_shown (TwWindowFixture *fixture)
{
  GtkWidget *dialog = tw_board_find_shown (fixture->window, TW_TYPE_PERSON_DIALOG);

  g_assert_nonnull (dialog);

  return adw_dialog_get_title (ADW_DIALOG (dialog));
}

/* Whoever reports to the other is corrected in the list of people. */
static void
test_reporting_line_leads_to_the_person (TwWindowFixture *fixture,
                                         gconstpointer    unused)
{
  drop_in_vain (fixture, "Claudia Möller", "Leon Ahrens");

  tw_board_click (fixture, "Correct…");
  g_assert_cmpstr (get_person_shown (fixture), ==, "Claudia Möller");
}

/* The department may be wrong for either of the two. */
static void
test_department_leads_to_either (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  GtkWidget *button;

  drop_in_vain (fixture, "Claudia Möller", "Leon Ahrens");
  button = tw_find_type (tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG), GTK_TYPE_MENU_BUTTON);
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Correct");

  g_assert_true (gtk_widget_activate_action (button, "remedy.correct", "x",
                                             tw_workspace_find_person (tw_window_get_workspace (fixture->window),
                                                                       "01441")));
  tw_spin (300);
  g_assert_cmpstr (get_person_shown (fixture), ==, "Leon Ahrens");
}

/* Correcting the data takes the rule away, and the two can be paired. */
static void
test_corrected_data_lift_the_rule (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwPerson) person = NULL;
  TwWorkspace *workspace;
  GtkWidget *dialog;

  drop_in_vain (fixture, "Claudia Möller", "Leon Ahrens");
  workspace = tw_window_get_workspace (fixture->window);
  dialog = tw_board_find_shown (fixture->window, TW_TYPE_PAIR_DIALOG);
  person = tw_workspace_get_person (workspace, tw_workspace_find_person (workspace, "01532"));

  g_assert_true (tw_workspace_change_person (workspace, tw_person_get_id (person),
                                             &(TwPersonForm) {
                                               .number = tw_person_get_number (person),
                                               .given_name = tw_person_get_given_name (person),
                                               .family_name = tw_person_get_family_name (person),
                                               .department = "Labor",
                                               .level = tw_person_get_level (person),
                                               .birth_year = tw_person_get_birth_year (person),
                                             }, &error));
  g_assert_no_error (error);
  tw_spin (100);

  g_assert_null (tw_find_label (dialog, "Claudia Möller reports to Leon Ahrens over 2 steps."));
  tw_board_click (fixture, "_Pair the Two");
  g_assert_nonnull (tw_board_find_tandem_card (fixture));
}

/* What somebody answered is corrected among the answers. */
static void
test_commitment_leads_to_the_answers (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  drop_in_vain (fixture, "Thomas Baumann", "Fabian Conrad");

  tw_board_click (fixture, "Answers…");
  g_assert_nonnull (tw_board_find_shown (fixture->window, TW_TYPE_PARTICIPANT_DIALOG));
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/board/drop/forbidden-pair-says-why-and-changes-nothing", test_forbidden_drop_says_why);
  ADD ("/board/explaining/pair-with-price-and-rearrangement", test_pair_is_explained);
  ADD ("/board/explaining/price-unfolds-to-everybody-who-changes", test_price_is_unfolded);
  ADD ("/board/explaining/partner-before-choosing", test_partner_can_be_asked_about);
  ADD ("/board/explaining/rows-fit-narrow-dialogs", test_rows_fit_narrow_dialogs);
  ADD ("/board/remedy/reporting-line-leads-to-the-person", test_reporting_line_leads_to_the_person);
  ADD ("/board/remedy/department-leads-to-either-of-the-two", test_department_leads_to_either);
  ADD ("/board/remedy/corrected-data-lift-the-rule", test_corrected_data_lift_the_rule);
  ADD ("/board/remedy/commitment-leads-to-the-answers", test_commitment_leads_to_the_answers);

  return g_test_run ();
}
