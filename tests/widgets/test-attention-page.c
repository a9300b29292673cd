/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention, in one list over all cohorts (D21): live, counted in the sidebar, put off and woken. */

#include "window-fixture.h"

#include "attention/tw-attention-feed.h"
#include "attention/tw-attention-page.h"
#include "attention/tw-attention-row.h"
#include "attention/tw-snooze-popover.h"
#include "attention/tw-thresholds-dialog.h"
#include "tw-calendar-day.h"
#include "tw-attention-commands.h"
#include "tw-milestone-commands.h"
#include "tw-participant-commands.h"
#include "tw-sidebar.h"

/* A milestone whose day was yesterday. */
static gint64
add_overdue (TwWorkspace *workspace,
             gint64       cohort_id)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autofree char *due_on = g_date_time_format (yesterday, "%Y-%m-%d");
  g_autoptr (GError) error = NULL;
  const TwMilestoneRow milestone = {
    .cohort_id = cohort_id, .kind = TW_MILESTONE_OWN, .title = "Lunch with the board", .due_on = due_on,
  };
  gint64 id = tw_workspace_add_milestone (workspace, &milestone, &error);

  g_assert_no_error (error);

  return id;
}

static gint64
open_page (TwWindowFixture *fixture)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture), milestone_id;

  tw_window_fixture_open (fixture);
  milestone_id = add_overdue (tw_window_get_workspace (fixture->window), cohort_id);
  tw_window_show_attention (fixture->window, 0);
  tw_spin (400);

  return milestone_id;
}

static guint
count_in_sidebar (TwWindowFixture *fixture)
{
  TwSidebar *sidebar = TW_SIDEBAR (tw_find_type (fixture->window, TW_TYPE_SIDEBAR));

  return tw_attention_feed_get_n_open (tw_sidebar_get_attention (sidebar));
}

static GtkWidget *
get_page (TwWindowFixture *fixture)
{
  return tw_find_type (fixture->window, TW_TYPE_ATTENTION_PAGE);
}

static void
test_lists_what_and_why_and_counts_it (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  guint n_before;

  open_page (fixture);
  n_before = count_in_sidebar (fixture);
  g_assert_cmpuint (n_before, >=, 1);
  g_assert_nonnull (tw_find_label (fixture->window, "Milestone due: Lunch with the board"));

  add_overdue (tw_window_get_workspace (fixture->window), 1);
  tw_spin (500);
  g_assert_cmpuint (count_in_sidebar (fixture), ==, n_before + 1);
}

static void
test_a_command_settles_it (TwWindowFixture *fixture,
                           gconstpointer    unused)
{
  gint64 milestone_id = open_page (fixture);

  gtk_widget_activate_action (get_page (fixture), "attention.settle", "(xsx)", (gint64) 1, "milestone-due", milestone_id);
  tw_spin (500);

  g_assert_null (tw_find_label (fixture->window, "Milestone due: Lunch with the board"));
  g_assert_true (tw_workspace_get_can_undo (tw_window_get_workspace (fixture->window)));
}

static void
test_snoozed_it_goes_until_it_is_shown_and_woken (TwWindowFixture *fixture,
                                                  gconstpointer    unused)
{
  gint64 milestone_id = open_page (fixture);
  guint n_before = count_in_sidebar (fixture);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) week = g_date_time_add_weeks (now, 1);
  g_autofree char *until = g_date_time_format (week, "%Y-%m-%d");

  gtk_widget_activate_action (get_page (fixture), "attention.snooze", "(xsxs)", (gint64) 1, "milestone-due", milestone_id,
                              until);
  tw_spin (200);
  g_assert_null (tw_find_label (fixture->window, "Milestone due: Lunch with the board"));
  g_assert_cmpuint (count_in_sidebar (fixture), ==, n_before - 1);

  gtk_widget_activate_action (get_page (fixture), "attention.show-snoozed", NULL);
  tw_spin (200);
  g_assert_nonnull (tw_find_label (fixture->window, "Milestone due: Lunch with the board"));
  gtk_widget_activate_action (get_page (fixture), "attention.wake", "(xsx)", (gint64) 1, "milestone-due", milestone_id);
  tw_spin (200);
  g_assert_cmpuint (count_in_sidebar (fixture), ==, n_before);
}

static void
test_empty_it_says_so_kindly (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  tw_window_fixture_open (fixture);
  tw_window_show_attention (fixture->window, 0);
  tw_spin (300);

  g_assert_nonnull (tw_find_label (fixture->window, "Nothing Needs Attention"));
}

static gboolean
is_row_titled (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

typedef struct
{
  const char *rule;
  const char *form;
} Settled;

/* Presses the button of the first finding of a rule; returns what opened. */
static AdwDialog *
press_button (TwWindowFixture *fixture,
              const char      *rule)
{
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  g_autoptr (GPtrArray) findings = tw_workspace_find_attention (workspace, 0, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const TwAttentionFinding *finding = g_ptr_array_index (findings, i);

      if (g_strcmp0 (tw_attention_rule_facts (finding->rule)->word, rule) != 0)
        continue;

      gtk_widget_activate_action (get_page (fixture), "attention.settle", "(xsx)", finding->cohort_id, rule,
                                  finding->subject_id);
      tw_spin (400);

      return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
    }

  g_error ("The sample has no %s", rule);
}

/* Two clicks at most: the button of a finding opens the very form that settles it. */
static void
test_button_opens_the_form (TwWindowFixture *fixture,
                            gconstpointer    unused)
{
  static const Settled settled[] = {
    { "no-first-meeting", "Plan Meetings" }, { "overdue", "Plan Meetings" },   { "fell-through", "Plan Meetings" },
    { "obliged-slipping", "Record Check-In" }, { "leaver", "Dissolve Tandem" }, { "missing-pulse", "Feedback" },
  };

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  tw_window_show_attention (fixture->window, 0);
  tw_spin (400);

  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    {
      AdwDialog *form = press_button (fixture, settled[i].rule);

      g_test_message ("%s", settled[i].rule);
      g_assert_nonnull (form);
      g_assert_cmpstr (adw_dialog_get_title (form), ==, settled[i].form);
      adw_dialog_force_close (form);
      tw_spin (300);
    }
}

static gboolean
is_text_row (GtkWidget     *widget,
             gconstpointer  unused)
{
  return ADW_IS_ENTRY_ROW (widget) && gtk_widget_get_mapped (widget);
}

/* D3: a check-in settles it that an obliged mentee slips away. */
static void
test_check_in_settles_it (TwWindowFixture *fixture,
                          gconstpointer    unused)
{
  TwWorkspace *workspace;
  AdwDialog *form;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  tw_window_show_attention (fixture->window, 0);
  tw_spin (400);
  form = press_button (fixture, "obliged-slipping");
  gtk_editable_set_text (GTK_EDITABLE (tw_find_widget (form, is_text_row, NULL)), "Comes again from Monday on");
  tw_click_button (form, "_Record");
  tw_spin (600);

  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_nonnull (strstr (tw_workspace_get_undo_label (workspace), "Check-In"));
  {
    g_autoptr (GPtrArray) findings = tw_workspace_find_attention (workspace, 0, NULL);

    for (guint i = 0; i < findings->len; i++)
      g_assert_cmpint (((const TwAttentionFinding *) g_ptr_array_index (findings, i))->rule, !=,
                       TW_ATTENTION_OBLIGED_SLIPPING);
  }
}

static void
test_thresholds_are_one_command (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  int thresholds[TW_N_ATTENTION_RULES];
  g_autoptr (GError) error = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;
  GtkWidget *row;

  open_page (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = tw_thresholds_dialog_new (workspace, 0);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  row = tw_find_widget (dialog, is_row_titled, "No first meeting");
  g_assert_nonnull (row);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 10);
  row = tw_find_widget (dialog, is_row_titled, "The two sides are far apart");
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 2.3);
  tw_click_button (dialog, "_Save");
  tw_spin (300);

  tw_workspace_get_thresholds (workspace, 1, thresholds, &error);
  g_assert_no_error (error);
  g_assert_cmpint (thresholds[TW_ATTENTION_NO_FIRST_MEETING], ==, 10);
  g_assert_cmpint (thresholds[TW_ATTENTION_SIDES_APART], ==, 23);
  g_assert_cmpint (thresholds[TW_ATTENTION_OVERDUE], ==, 50);
}

static void
test_snooze_offers_days_to_come (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  g_autoptr (GVariant) entry = g_variant_ref_sink (g_variant_new ("(xsx)", (gint64) 1, "overdue", (gint64) 1));
  GtkWidget *popover = tw_snooze_popover_new (entry);
  GtkWidget *calendar, *button = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_object_ref_sink (popover);
  calendar = tw_find_type (popover, GTK_TYPE_CALENDAR);
  for (GtkWidget *child = gtk_widget_get_last_child (gtk_popover_get_child (GTK_POPOVER (popover))); button == NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (GTK_IS_BUTTON (child))
      button = child;

  g_assert_true (gtk_widget_get_sensitive (button));
  tw_calendar_show_day (GTK_CALENDAR (calendar), now);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_object_unref (popover);
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/attention-page/D21-lists-what-and-why-and-counts-it", test_lists_what_and_why_and_counts_it);
  ADD ("/attention-page/a-command-settles-it", test_a_command_settles_it);
  ADD ("/attention-page/snoozed-it-goes-until-it-is-shown-and-woken", test_snoozed_it_goes_until_it_is_shown_and_woken);
  ADD ("/attention-page/empty-it-says-so-kindly", test_empty_it_says_so_kindly);
  ADD ("/attention-page/button-opens-the-form", test_button_opens_the_form);
  ADD ("/attention-page/D3-check-in-settles-it", test_check_in_settles_it);
  ADD ("/attention-page/thresholds-are-one-command", test_thresholds_are_one_command);
  ADD ("/attention-page/snooze-offers-days-to-come", test_snooze_offers_days_to_come);

  return g_test_run ();
}
