/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The wizard: a fault at its field, Next from every page, one command at the end, a draft where it is left (D7–D14). */

#include "window-fixture.h"

#include "tw-setup-drafts.h"
#include "tw-choice-row.h"
#include "tw-text-row.h"
#include "wizard/tw-date-line.h"
#include "wizard/tw-wizard.h"

static AdwDialog *
open_wizard (TwWindowFixture *fixture,
             TwSetupPurpose   purpose,
             gint64           cohort_id)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog = tw_wizard_new (tw_window_get_workspace (fixture->window), purpose, cohort_id, &error);

  g_assert_no_error (error);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  return dialog;
}

static gboolean
is_row_titled (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_child_visible (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (gpointer    root,
          const char *title)
{
  GtkWidget *row = tw_find_widget (root, is_row_titled, title);

  g_assert_nonnull (row);

  return row;
}

static const char *
subtitle_of (gpointer    root,
             const char *title)
{
  static char *subtitle;

  g_clear_pointer (&subtitle, g_free);
  g_object_get (find_row (root, title), "subtitle", &subtitle, NULL);

  return subtitle;
}

static void
type (gpointer    root,
      const char *title,
      const char *text)
{
  tw_text_row_set_text (TW_TEXT_ROW (find_row (root, title)), text);
}

static void
click (gpointer    root,
       const char *label)
{
  tw_click_button (root, label);
  tw_spin (150);
}

static guint
count_programmes (TwWindowFixture *fixture)
{
  g_autoptr (GListModel) programmes = tw_workspace_get_programmes (tw_window_get_workspace (fixture->window));

  return g_list_model_get_n_items (programmes);
}

static guint
count_drafts (TwWindowFixture *fixture)
{
  g_autoptr (GPtrArray) drafts = tw_workspace_list_setup_drafts (tw_window_get_workspace (fixture->window), NULL);

  return drafts->len;
}

static void
test_next_leads_to_the_end_and_creates_in_one_command (TwWindowFixture *fixture,
                                                       gconstpointer    unused)
{
  AdwDialog *wizard;

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  for (guint i = 0; i < 5; i++)
    click (wizard, "_Next");

  /* Without a name it is not created; the way leads to the field. */
  g_assert_nonnull (tw_find_label (wizard, "Guideline · Name"));
  click (wizard, "_Create Programme");
  g_assert_cmpuint (count_programmes (fixture), ==, 0);
  g_assert_cmpstr (subtitle_of (wizard, "Name"), ==, "Enter a name: under it the programme is announced and found again.");
  type (wizard, "Name", "Young Teaches Old 🚀 שלום");
  g_assert_cmpstr (subtitle_of (wizard, "Name"), ==, "Under this name it is announced in the company.");

  for (guint i = 0; i < 5; i++)
    click (wizard, "_Next");
  g_assert_nonnull (tw_find_label (wizard, "Kick-off"));
  g_assert_nonnull (tw_find_type (wizard, TW_TYPE_DATE_LINE));
  click (wizard, "_Create Programme");
  tw_spin (300);
  g_assert_cmpuint (count_programmes (fixture), ==, 1);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);

  g_assert_true (tw_workspace_undo (tw_window_get_workspace (fixture->window), NULL));
  g_assert_cmpuint (count_programmes (fixture), ==, 0);
  g_assert_false (tw_workspace_get_can_undo (tw_window_get_workspace (fixture->window)));
}

static void
test_left_wizard_is_resumed_and_discarded (TwWindowFixture *fixture,
                                           gconstpointer    unused)
{
  AdwDialog *wizard;

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  type (wizard, "Name", "Left in the Middle");
  click (wizard, "_Next");
  adw_dialog_close (wizard);
  tw_spin (400);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  tw_window_show_drafts (fixture->window);
  g_assert_nonnull (tw_find_label (fixture->window, "“Left in the Middle” is not set up yet"));

  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  g_assert_nonnull (tw_find_label (wizard, "This continues what you left."));
  g_assert_nonnull (tw_find_label (wizard, "Preparation · 2 of 6"));
  click (wizard, "_Back");
  g_assert_cmpstr (tw_text_row_get_text (TW_TEXT_ROW (find_row (wizard, "Name"))), ==, "Left in the Middle");
  click (wizard, "_Start Over");
  g_assert_cmpstr (tw_text_row_get_text (TW_TEXT_ROW (find_row (wizard, "Name"))), ==, "");
  adw_dialog_close (wizard);
  tw_spin (400);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
test_nothing_typed_leaves_no_draft (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  AdwDialog *wizard;

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  click (wizard, "_Next");
  adw_dialog_close (wizard);
  tw_spin (400);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* D2, P10, D13: what is unwise is said at its field. */
static void
test_what_is_unwise_is_said_at_its_field (TwWindowFixture *fixture,
                                          gconstpointer    unused)
{
  AdwDialog *wizard;

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (wizard, "Age Limit for Mentors")), 35);
  g_assert_nonnull (strstr (subtitle_of (wizard, "Age Limit for Mentors"), "Age is sensitive"));
  tw_choice_row_set_selected (TW_CHOICE_ROW (find_row (wizard, "Reporting Line")), 5);
  g_assert_nonnull (strstr (subtitle_of (wizard, "Reporting Line"), "chief executive"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (wizard, "Only Other Departments")), FALSE);
  g_assert_nonnull (strstr (subtitle_of (wizard, "Only Other Departments"), "compete"));
  g_object_set (find_row (wizard, "End"), "date", "2000-01-01", NULL);
  g_assert_nonnull (strstr (subtitle_of (wizard, "End"), "before the start"));
  adw_dialog_close (wizard);
  tw_spin (300);
}

static gboolean
is_text_row (GtkWidget     *widget,
             gconstpointer  rows)
{
  if (TW_IS_TEXT_ROW (widget))
    g_ptr_array_add ((GPtrArray *) rows, widget);

  return FALSE;
}

/* What checks its own shape takes no greeting. */
static gboolean
has_a_shape (GtkWidget *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  return g_strv_contains ((const char *const[]) { "E-Mail", "Budget", NULL }, title);
}

/* Too long is said at each field of each page; emoji and what is written from right to left are words like others. */
static void
test_every_field_takes_bad_input (TwWindowFixture *fixture,
                                  gconstpointer    unused)
{
  g_autofree char *endless = g_strnfill (30000, 'x');
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  AdwDialog *wizard;

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  tw_find_widget (wizard, is_text_row, rows);
  g_assert_cmpuint (rows->len, >=, 12);
  for (guint i = 0; i < rows->len; i++)
    {
      TwTextRow *row = rows->pdata[i];

      tw_text_row_set_text (row, endless);
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
      tw_text_row_set_text (row, "🚀 שלום مرحبا");
      g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (row), "error"), ==, has_a_shape (GTK_WIDGET (row)));
      g_assert_cmpstr (tw_text_row_get_text (row), ==, "🚀 שלום مرحبا");
    }

  for (guint i = 0; i < 5; i++)
    click (wizard, "_Next");
  click (wizard, "_Create Programme");
  g_assert_cmpuint (count_programmes (fixture), ==, 0);
  adw_dialog_close (wizard);
  tw_spin (400);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
}

static void
test_no_time_and_too_much_is_said (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  AdwDialog *wizard;
  AdwSpinRow *hours, *tandems;

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  hours = ADW_SPIN_ROW (find_row (wizard, "Hours a Month"));
  tandems = ADW_SPIN_ROW (find_row (wizard, "Tandems Planned"));
  adw_spin_row_set_value (hours, 0);
  g_assert_nonnull (strstr (subtitle_of (wizard, "Hours a Month"), "Enter half an hour at least"));
  adw_spin_row_set_value (hours, 10000);
  g_assert_nonnull (strstr (subtitle_of (wizard, "Hours a Month"), "at most 60 hours a month"));
  adw_spin_row_set_value (hours, 2);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (hours), "error"));
  adw_spin_row_set_value (tandems, 0);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (tandems), "error"));
  adw_spin_row_set_value (tandems, 100000);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (tandems), "error"));
  adw_dialog_close (wizard);
  tw_spin (300);
}

/* Whatever its case and its blanks. */
static void
test_name_that_is_taken_is_said (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  AdwDialog *wizard;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  type (wizard, "Name", "  young TEACHES old ");
  g_assert_nonnull (strstr (subtitle_of (wizard, "Name"), "a programme of this name already"));
  for (guint i = 0; i < 5; i++)
    click (wizard, "_Next");
  click (wizard, "_Create Programme");
  g_assert_cmpuint (count_programmes (fixture), ==, 1);
  adw_dialog_close (wizard);
  tw_spin (300);
}

static float
height_of (AdwDialog  *wizard,
           const char *text)
{
  GtkWidget *label = tw_find_label (wizard, text);
  graphene_point_t point;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_point (label, GTK_WIDGET (wizard), &GRAPHENE_POINT_INIT (0, 0), &point));

  return point.y;
}

static void
set_weight (AdwDialog  *wizard,
            const char *criterion,
            double      weight)
{
  GtkWidget *scale = tw_find_type (find_row (wizard, criterion), GTK_TYPE_SCALE);

  g_assert_nonnull (scale);
  gtk_range_set_value (GTK_RANGE (scale), weight);
  tw_spin (50);
}

/* P2: two made-up pairs change places while a scale is moved. */
static void
test_weights_reorder_the_example (TwWindowFixture *fixture,
                                  gconstpointer    unused)
{
  AdwDialog *wizard;

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_PROGRAMME, 0);
  click (wizard, "_Next");
  click (wizard, "_Next");
  set_weight (wizard, "Topics", 100);
  set_weight (wizard, "Wishes", 0);
  g_assert_cmpfloat (height_of (wizard, "The expert far away"), <, height_of (wizard, "The beginner next door"));
  set_weight (wizard, "Topics", 0);
  set_weight (wizard, "Wishes", 100);
  g_assert_cmpfloat (height_of (wizard, "The expert far away"), >, height_of (wizard, "The beginner next door"));
  adw_dialog_close (wizard);
  tw_spin (300);
}

/* The same pages change what is there, and undo takes it back. */
static void
test_change_begins_with_what_is_there (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  TwWorkspace *workspace;
  AdwDialog *wizard;
  gint64 cohort_id;

  cohort_id = tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  wizard = open_wizard (fixture, TW_SETUP_CHANGE, cohort_id);
  g_assert_cmpstr (tw_text_row_get_text (TW_TEXT_ROW (find_row (wizard, "Name"))), ==, "Young Teaches Old");
  type (wizard, "Sponsor", "Petra Winter");
  for (guint i = 0; i < 5; i++)
    click (wizard, "_Next");
  click (wizard, "_Apply Changes");
  tw_spin (300);
  g_assert_cmpuint (count_programmes (fixture), ==, 1);
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Change the Programme Young Teaches Old");
  g_assert_true (tw_workspace_undo (workspace, NULL));
}

/* D14 */
static void
test_next_cohort_asks_who_goes_on (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  AdwDialog *wizard;
  gint64 cohort_id = tw_window_fixture_fill (fixture);

  tw_window_fixture_open (fixture);
  wizard = open_wizard (fixture, TW_SETUP_NEXT_COHORT, cohort_id);
  g_assert_true (gtk_widget_get_mapped (find_row (wizard, "Who Goes On")));
  g_assert_cmpstr (tw_text_row_get_text (TW_TEXT_ROW (find_row (wizard, "Cohort"))), ==, "Cohort 2");
  for (guint i = 0; i < 5; i++)
    click (wizard, "_Next");
  click (wizard, "_Create Cohort");
  tw_spin (300);
  {
    g_autoptr (GListModel) cohorts = tw_workspace_get_cohorts (tw_window_get_workspace (fixture->window));

    g_assert_cmpuint (g_list_model_get_n_items (cohorts), ==, 2);
  }
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/wizard/next-leads-to-the-end-and-creates-in-one-command", test_next_leads_to_the_end_and_creates_in_one_command);
  ADD ("/wizard/left-in-the-middle-it-is-resumed-and-discarded", test_left_wizard_is_resumed_and_discarded);
  ADD ("/wizard/nothing-typed-leaves-no-draft", test_nothing_typed_leaves_no_draft);
  ADD ("/wizard/what-is-unwise-is-said-at-its-field", test_what_is_unwise_is_said_at_its_field);
  ADD ("/wizard/every-field-takes-bad-input", test_every_field_takes_bad_input);
  ADD ("/wizard/no-time-and-too-much-is-said", test_no_time_and_too_much_is_said);
  ADD ("/wizard/name-that-is-taken-is-said", test_name_that_is_taken_is_said);
  ADD ("/wizard/weights-reorder-the-example", test_weights_reorder_the_example);
  ADD ("/wizard/change-begins-with-what-is-there", test_change_begins_with_what_is_there);
  ADD ("/wizard/next-cohort-asks-who-goes-on", test_next_cohort_asks_who_goes_on);

  return g_test_run ();
}
