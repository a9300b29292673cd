/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closing of a cohort in the window: what is missing, what is written down, and what stays when it is closed. */

#include "window-fixture.h"

#include "closing/tw-actual-dialog.h"
#include "closing/tw-closing-view.h"
#include "closing/tw-lesson-dialog.h"
#include "closing/tw-missing-group.h"
#include "closing/tw-reached-group.h"
#include "closing/tw-statement-dialog.h"
#include "tandem/tw-tandem-page.h"
#include "timeline/tw-timeline-view.h"
#include "tw-closing-commands.h"
#include "tw-company-statement-commands.h"
#include "tw-feedback-commands.h"
#include "tw-lesson-commands.h"
#include "tw-resource-commands.h"
#include "tw-sample-commands.h"
#include "tw-words-commands.h"

/* The sample company; returns its running cohort, and shows its closing. */
static gint64
open_closing (TwWindowFixture  *fixture,
              TwClosingView   **view)
{
  const TwSampleSize size = { 200, 12, 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) workspace = tw_workspace_open (fixture->path, &error);
  gint64 cohort_ids[2] = { 0, 0 };
  GtkWidget *page;

  g_assert_no_error (error);
  tw_workspace_make_sample (workspace, &size, NULL, NULL, cohort_ids, &error);
  g_assert_no_error (error);
  tw_workspace_close (workspace);

  tw_window_fixture_open (fixture);
  tw_window_show_cohort (fixture->window, cohort_ids[1]);
  tw_spin (300);
  *view = TW_CLOSING_VIEW (tw_find_type (fixture->window, TW_TYPE_CLOSING_VIEW));
  g_assert_nonnull (*view);
  page = gtk_widget_get_ancestor (GTK_WIDGET (*view), ADW_TYPE_NAVIGATION_PAGE);
  gtk_widget_activate_action (page, "page.show-view", "s", "closing");
  tw_spin (400);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (*view)));

  return cohort_ids[1];
}

static gboolean
is_row_titled (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
has_row (gpointer    root,
         const char *title)
{
  return tw_find_widget (root, is_row_titled, title) != NULL;
}

static void
test_lessons_and_statements_are_shown (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  TwClosingView *view = NULL;
  gint64 cohort_id = open_closing (fixture, &view);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  const TwLesson lesson = { .cohort_id = cohort_id, .lesson = (char *) "Begin <earlier> & plan", .owner = (char *) "Ada" };
  g_autoptr (GError) error = NULL;

  g_assert_false (has_row (view, lesson.lesson));
  tw_workspace_add_lesson (workspace, &lesson, &error);
  g_assert_no_error (error);
  tw_workspace_add_company_statement (workspace, cohort_id, TW_SPEAKER_SPONSOR, NULL, "We listen.", &error);
  g_assert_no_error (error);
  tw_spin (400);
  g_assert_true (has_row (view, lesson.lesson));
  g_assert_true (has_row (view, "“We listen.”"));

  tw_workspace_undo (workspace, &error);
  tw_workspace_undo (workspace, &error);
  g_assert_no_error (error);
  tw_spin (400);
  g_assert_false (has_row (view, lesson.lesson));
  g_assert_false (has_row (view, "“We listen.”"));
}

/* D12, P8: what was answered in words is counted there, and leads to the pages of the tandems; no word of it is seen. */
static void
test_words_are_counted_and_lead_to_their_tandems (TwWindowFixture *fixture,
                                                  gconstpointer    unused)
{
  TwClosingView *view = NULL;
  GtkWidget *row;
  gint64 cohort_id = open_closing (fixture, &view);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (workspace, cohort_id);
  g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, 0);
  TwAnswer answer = { .tandem_id = tw_tandem_get_id (tandem), .participant_id = tw_tandem_get_mentor_id (tandem),
                      .words = (char *) "Begin in spring", .answered_on = "2027-03-02" };
  g_autoptr (GError) error = NULL;
  GDate day;

  g_assert_false (has_row (view, "1 answer in words was not read yet for what is to be learned from it."));
  g_date_set_dmy (&day, 1, G_DATE_MARCH, 2027);
  answer.pulse_id = tw_workspace_ask (workspace, cohort_id, TW_PULSE_FULFILMENT, &day, &error);
  g_assert_no_error (error);
  questions = tw_workspace_get_questions (workspace, TW_PULSE_FULFILMENT, TW_ROLE_MENTOR);
  answer.question_id = ((TwQuestion *) g_ptr_array_index (questions, questions->len - 1))->id;
  g_ptr_array_add (answers, &answer);
  tw_workspace_answer (workspace, answers, &error);
  g_assert_no_error (error);
  tw_spin (400);

  row = tw_find_widget (view, is_row_titled, "1 answer in words");
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_true (has_row (view, "1 answer in words was not read yet for what is to be learned from it."));
  g_assert_false (has_row (view, answer.words));
  gtk_widget_activate_action (row, "page.read-words", NULL);
  tw_spin (500);
  g_assert_true (TW_IS_TANDEM_PAGE (tw_window_get_page (fixture->window)));
  g_assert_true (tw_workspace_mark_words_read (workspace, answer.tandem_id, &error));
  gtk_widget_activate_action (GTK_WIDGET (tw_window_get_page (fixture->window)), "navigation.pop", NULL);
  tw_spin (500);
  g_assert_false (has_row (view, "1 answer in words was not read yet for what is to be learned from it."));
}

static gboolean
is_counted_banner (GtkWidget     *widget,
                   gconstpointer  title)
{
  return ADW_IS_BANNER (widget) && gtk_widget_get_mapped (widget) && adw_banner_get_revealed (ADW_BANNER (widget)) &&
         g_str_equal (adw_banner_get_title (ADW_BANNER (widget)), title);
}

/* A number leads to what it counts, and what is missing to the very tandems it is missing in. */
static void
test_figures_lead_to_their_tandems (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  TwClosingView *view = NULL;
  gint64 cohort_id = open_closing (fixture, &view);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (view), ADW_TYPE_NAVIGATION_PAGE);
  GtkWidget *timeline = tw_find_type (page, TW_TYPE_TIMELINE_VIEW);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (tw_find_type (timeline, GTK_TYPE_LIST_VIEW))));
  g_autoptr (GArray) missed = tw_workspace_list_counted (workspace, cohort_id, TW_COUNTED_MEETINGS_MISSED, NULL);
  const guint n_all = g_list_model_get_n_items (rows);
  GtkWidget *row = tw_find_widget (view, is_row_titled, "Missed");

  g_assert_cmpuint (missed->len, >, 0);
  g_assert_cmpuint (missed->len, <, n_all);
  g_assert_nonnull (row);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_widget_activate (row);
  tw_spin (500);
  g_assert_true (gtk_widget_get_mapped (timeline));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, missed->len);
  g_assert_nonnull (tw_find_widget (timeline, is_counted_banner, "Tandems with meetings missed"));

  g_signal_emit_by_name (tw_find_widget (timeline, is_counted_banner, "Tandems with meetings missed"), "button-clicked");
  tw_spin (300);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_all);
}

static gboolean
is_revealed (gpointer banner)
{
  return adw_banner_get_revealed (banner);
}

static gboolean
is_put_away (gpointer banner)
{
  return !adw_banner_get_revealed (banner);
}

/* D12: the close-out says what is missing and forbids nothing; afterwards nothing is missing any more. */
static void
test_closed_cohort_shows_when_it_was_closed (TwWindowFixture *fixture,
                                             gconstpointer    unused)
{
  TwClosingView *view = NULL;
  gint64 cohort_id = open_closing (fixture, &view);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  GtkWidget *missing = tw_find_type (view, TW_TYPE_MISSING_GROUP);
  GtkWidget *banner = tw_find_type (view, ADW_TYPE_BANNER);
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_get_visible (missing));
  tw_spin_until (is_revealed, banner);

  tw_workspace_close_cohort (workspace, cohort_id, &error);
  g_assert_no_error (error);
  tw_spin (400);
  g_assert_false (gtk_widget_get_visible (missing));
  tw_spin_until (is_put_away, banner);
  g_assert_false (tw_workspace_get_can_undo (workspace));
}

/* Every template is loaded, and what is typed is asked about before it is thrown away. */
static void
test_dialogs_open (TwWindowFixture *fixture,
                   gconstpointer    unused)
{
  TwClosingView *view = NULL;
  gint64 cohort_id = open_closing (fixture, &view);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  AdwDialog *dialogs[] = { tw_lesson_dialog_new (workspace, cohort_id), tw_statement_dialog_new (workspace, cohort_id) };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      adw_dialog_present (dialogs[i], GTK_WIDGET (fixture->window));
      tw_spin (300);
      adw_dialog_close (dialogs[i]);
      tw_spin (300);
    }
}

static void
take_actual (const TwResourceRow *resource,
             gpointer             actual_cents)
{
  if (g_str_equal (resource->title, "Rooms for all"))
    *(gint64 *) actual_cents = resource->actual_cents;
}

static void
take_open (const TwResourceRow *resource,
           gpointer             id)
{
  if (resource->planned_minutes >= 0 && resource->actual_minutes < 0)
    *(gint64 *) id = resource->id;
}

/* The hours of both sides, of which only the plan is known in the sample. */
static void
remove_open (TwWorkspace *workspace,
             gint64       cohort_id)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  tw_workspace_each_resource (workspace, cohort_id, take_open, &id, &error);
  tw_workspace_remove_resource (workspace, id, &error);
  g_assert_no_error (error);
}

/* D20: what was used is entered where it is missing, and undone. */
static void
test_what_was_used_is_entered (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  TwClosingView *view = NULL;
  gint64 cohort_id = open_closing (fixture, &view);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  const TwResourceRow resource = { .cohort_id = cohort_id, .kind = TW_RESOURCE_BUDGET, .title = "Rooms for all",
                                   .currency = "EUR", .planned_cents = 50000, .actual_cents = -1,
                                   .planned_minutes = -1, .actual_minutes = -1 };
  g_autoptr (GError) error = NULL;
  gint64 actual_cents = 0;
  AdwDialog *dialog;

  remove_open (workspace, cohort_id);
  tw_workspace_add_resource (workspace, &resource, &error);
  g_assert_no_error (error);
  tw_spin (300);
  g_assert_nonnull (tw_find_label (view, "Enter What Was Used…"));

  dialog = tw_actual_dialog_new (workspace, cohort_id, 0);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);
  adw_spin_row_set_value (ADW_SPIN_ROW (tw_find_type (dialog, ADW_TYPE_SPIN_ROW)), 412.35);
  tw_click_button (dialog, "_Save");
  tw_spin (400);
  tw_workspace_each_resource (workspace, cohort_id, take_actual, &actual_cents, &error);
  g_assert_cmpint (actual_cents, ==, 41235);
  g_assert_null (tw_find_label (view, "Enter What Was Used…"));
  g_assert_null (tw_actual_dialog_new (workspace, cohort_id, 0));

  tw_workspace_undo (workspace, &error);
  g_assert_no_error (error);
  tw_workspace_each_resource (workspace, cohort_id, take_actual, &actual_cents, &error);
  g_assert_cmpint (actual_cents, ==, -1);
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/closing-view/lessons-and-statements-are-shown-and-undone", test_lessons_and_statements_are_shown);
  ADD ("/closing-view/words-are-counted-and-lead-to-their-tandems", test_words_are_counted_and_lead_to_their_tandems);
  ADD ("/closing-view/figures-lead-to-their-tandems", test_figures_lead_to_their_tandems);
  ADD ("/closing-view/a-closed-cohort-says-when-it-was-closed", test_closed_cohort_shows_when_it_was_closed);
  ADD ("/closing-view/the-dialogs-open", test_dialogs_open);
  ADD ("/closing-view/what-was-used-is-entered-and-undone", test_what_was_used_is_entered);

  return g_test_run ();
}
