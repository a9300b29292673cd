/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview of a cohort: it is there with nobody enrolled, follows what is done, and leads to what is behind it. */

#include "window-fixture.h"

#include "cohort/tw-cohort-page.h"
#include "overview/tw-announcement-dialog.h"
#include "overview/tw-figure-tile.h"
#include "overview/tw-qualities-group.h"
#include "tw-figure.h"
#include "tw-company-commands.h"
#include "tw-programme-commands.h"

static gboolean
is_tile_captioned (GtkWidget     *widget,
                   gconstpointer  caption)
{
  return TW_IS_FIGURE_TILE (widget) && tw_find_label (widget, caption) != NULL;
}

static gboolean
is_expander_titled (GtkWidget     *widget,
                    gconstpointer  title)
{
  return ADW_IS_EXPANDER_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static const char *
subtitle_of (TwWindowFixture *fixture,
             const char      *stage)
{
  GtkWidget *row = tw_find_widget (fixture->window, is_expander_titled, stage);

  g_assert_nonnull (row);

  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row));
}

static const char *
visible_view (TwWindowFixture *fixture)
{
  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (tw_find_type (fixture->window, ADW_TYPE_VIEW_STACK)));
}

static void
open_filled (TwWindowFixture *fixture)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);

  tw_window_fixture_open (fixture);
  tw_window_show_cohort (fixture->window, cohort_id);
  tw_spin (100);
}

static void
test_knows_what_is_next (TwWindowFixture *fixture,
                         gconstpointer    unused)
{
  open_filled (fixture);

  g_assert_cmpstr (visible_view (fixture), ==, "overview");
  g_assert_cmpstr (subtitle_of (fixture, "Guideline"), ==, "0 of 3 done · Missing: 3");
  g_assert_cmpstr (subtitle_of (fixture, "Matching"), ==, "2 of 6 done · Next: Form tandems");
}

static void
test_follows_what_is_done (TwWindowFixture *fixture,
                           gconstpointer    unused)
{
  g_auto (TwCompany) company = { 0 };
  g_autoptr (GError) error = NULL;

  open_filled (fixture);
  tw_workspace_read_company (tw_window_get_workspace (fixture->window), &company);
  company.contact_person = g_strdup ("Petra Keller");
  tw_workspace_change_company (tw_window_get_workspace (fixture->window), &company, &error);
  g_assert_no_error (error);
  tw_spin (300);

  g_assert_cmpstr (subtitle_of (fixture, "Guideline"), ==, "1 of 3 done · Missing: 2");
}

static void
test_a_figure_leads_to_what_is_behind_it (TwWindowFixture *fixture,
                                          gconstpointer    unused)
{
  GtkWidget *tile;

  open_filled (fixture);
  tile = tw_find_widget (fixture->window, is_tile_captioned, "Mentees");
  g_assert_nonnull (tile);
  g_signal_emit_by_name (tile, "clicked");
  tw_spin (300);

  g_assert_cmpstr (visible_view (fixture), ==, "participants");
  g_assert_nonnull (tw_find_label (fixture->window, "14 of 30"));
}

static void
test_is_alone_with_nobody_enrolled (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  g_autoptr (GError) error = NULL;
  GDate start;
  gint64 cohort_id;

  tw_window_fixture_open (fixture);
  g_date_set_dmy (&start, 4, G_DATE_JANUARY, 2027);
  cohort_id = tw_workspace_create_programme (tw_window_get_workspace (fixture->window), "Young Teaches Old", &start, 6, &error);
  g_assert_no_error (error);
  tw_window_show_cohort (fixture->window, cohort_id);
  tw_spin (200);

  g_assert_cmpstr (visible_view (fixture), ==, "overview");
  g_assert_nonnull (tw_find_label (fixture->window, "Nobody Enrolled Yet"));
  g_assert_nonnull (tw_find_button (fixture->window, "_Import Staff List…"));
  g_assert_null (tw_find_button (fixture->window, "_Enrol from a List…"));
  g_assert_null (tw_find_label (fixture->window, "Figures"));
  gtk_widget_activate_action (tw_find_type (fixture->window, TW_TYPE_COHORT_PAGE), "page.show-nth-view", "i", 2);
  tw_spin (50);
  g_assert_cmpstr (visible_view (fixture), ==, "overview");
}

/* D5: whoever begins at the top is named; nobody is shown off who did not say yes. */
static void
test_the_announcement_names_who_begins (TwWindowFixture *fixture,
                                        gconstpointer    unused)
{
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  AdwDialog *dialog;

  open_filled (fixture);
  dialog = tw_announcement_dialog_new (tw_window_get_workspace (fixture->window), 1);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (tw_find_type (dialog, GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_true (g_str_has_prefix (text, "Young Teaches Old: the older learn from the younger"));
  g_assert_nonnull (strstr (text, "Fabian Conrad"));

  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* An empty letter goes nowhere; what was changed, in whatever language, is not thrown away without a question. */
static void
test_the_announcement_takes_bad_input (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  GtkTextBuffer *english;
  GtkWidget *view, *copy, *print;
  AdwDialog *dialog;

  open_filled (fixture);
  dialog = tw_announcement_dialog_new (tw_window_get_workspace (fixture->window), 1);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);
  view = tw_find_type (dialog, GTK_TYPE_TEXT_VIEW);
  copy = tw_find_button (dialog, "_Copy");
  print = tw_find_button (dialog, "_Print…");
  english = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_text (english, " \n ", -1);
  g_assert_false (gtk_widget_get_sensitive (copy) || gtk_widget_get_sensitive (print));
  gtk_text_buffer_set_text (english, endless, -1);
  g_assert_true (gtk_widget_get_sensitive (copy) && gtk_widget_get_sensitive (print));
  gtk_text_buffer_set_text (english, "שלום 🎉", -1);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (tw_find_type (dialog, ADW_TYPE_TOGGLE_GROUP)), "de");
  g_assert_true (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)) != english);

  adw_dialog_close (dialog);
  tw_spin (300);
  g_assert_true (ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))));
  tw_click_button (fixture->window, "_Keep Editing");
  tw_spin (300);

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (tw_find_type (dialog, ADW_TYPE_TOGGLE_GROUP)), "en");
  tw_click_button (dialog, "_Copy");
  adw_dialog_close (dialog);
  tw_spin (300);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static gboolean
is_row_titled (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_ACTION_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* D16, P8: what may be shown is shown in its order; what is withheld is a gap. */
static void
test_the_qualities_over_time (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_figure_free);
  g_autoptr (GtkWidget) group = g_object_ref_sink (g_object_new (TW_TYPE_QUALITIES_GROUP, NULL));
  static const char *const rounds[] = { "2027-02-01", "2027-03-01" };
  GtkWidget *row;

  g_assert_false (tw_qualities_group_show (TW_QUALITIES_GROUP (group), figures));
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_ptr_array_add (figures, tw_figure_new ("qualities", "trust", "both", rounds[i]));
      tw_figure_set_mean (g_ptr_array_index (figures, figures->len - 1), 3.5 + i, 3.5 + i, 12);
      g_ptr_array_add (figures, tw_figure_new ("qualities", "trust", "mentors", rounds[i]));
      tw_figure_withhold (g_ptr_array_index (figures, figures->len - 1), "too-few", 4);
    }

  g_assert_true (tw_qualities_group_show (TW_QUALITIES_GROUP (group), figures));
  row = tw_find_widget (group, is_row_titled, "Trust and sympathy");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "3.5 → 4.5");
  row = tw_find_widget (group, is_row_titled, "Openness and honesty");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Shown as soon as 5 or more have answered");
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/overview/knows-what-is-next", test_knows_what_is_next);
  ADD ("/overview/follows-what-is-done", test_follows_what_is_done);
  ADD ("/overview/a-figure-leads-to-what-is-behind-it", test_a_figure_leads_to_what_is_behind_it);
  ADD ("/overview/is-alone-with-nobody-enrolled", test_is_alone_with_nobody_enrolled);
  ADD ("/overview/P8-the-qualities-over-time", test_the_qualities_over_time);
  ADD ("/overview/D5-the-announcement-names-who-begins", test_the_announcement_names_who_begins);
  ADD ("/overview/announcement-takes-bad-input", test_the_announcement_takes_bad_input);

  return g_test_run ();
}
