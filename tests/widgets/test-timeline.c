/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a cohort: what its rows say, how it is narrowed, zoomed, walked through, and what it does not show. */

#include "window-fixture.h"

#include "timeline/tw-timeline-lane.h"
#include "timeline/tw-timeline-scale.h"
#include "timeline/tw-timeline-view.h"
#include "timeline/tw-timeline-words.h"
#include "tw-sample-commands.h"
#include "tw-telling-commands.h"

#define COHORT 2

static gboolean
is_tab (GtkWidget     *widget,
        gconstpointer  unused)
{
  return ADW_IS_VIEW_STACK (widget);
}

static TwTimelineView *
open_timeline (TwWindowFixture *fixture)
{
  TwTimelineView *view;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  tw_window_show_cohort (fixture->window, COHORT);
  tw_spin (200);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (tw_find_widget (fixture->window, is_tab, NULL)), "timeline");
  tw_spin (400);
  view = TW_TIMELINE_VIEW (tw_find_type (fixture->window, TW_TYPE_TIMELINE_VIEW));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view)));

  return view;
}

static GListModel *
get_rows (TwTimelineView *view)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (tw_find_type (view, GTK_TYPE_LIST_VIEW))));
}

static void
test_most_urgent_stands_first (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  GListModel *rows = get_rows (open_timeline (fixture));
  guint before = 0;

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, TW_SAMPLE_USUAL_TANDEMS);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TwTimelineEntry) entry = g_list_model_get_item (rows, i);

      g_assert_cmpuint (tw_timeline_entry_get_tandem (entry)->urgency, >=, before);
      before = tw_timeline_entry_get_tandem (entry)->urgency;
    }
}

static void
test_search_narrows (TwWindowFixture *fixture,
                     gconstpointer    unused)
{
  TwTimelineView *view = open_timeline (fixture);
  GListModel *rows = get_rows (view);
  g_autoptr (TwTimelineEntry) first = g_list_model_get_item (rows, 0);
  GtkWidget *search = tw_find_type (view, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (search), tw_timeline_entry_get_tandem (first)->mentee);
  tw_spin (400);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);

  gtk_editable_set_text (GTK_EDITABLE (search), "nobody is called so");
  tw_spin (400);
  g_assert_nonnull (tw_find_label (view, "No Tandem Found"));
}

/* P8: who answered is said, what was answered is not. */
static void
test_no_answer_leaves_the_page_of_its_tandem (TwWindowFixture *fixture,
                                              gconstpointer    unused)
{
  GListModel *rows = get_rows (open_timeline (fixture));
  guint n_pulses = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TwTimelineEntry) entry = g_list_model_get_item (rows, i);

      for (guint j = 0; j < tw_timeline_entry_get_n_marks (entry); j++)
        {
          const TwTimelineMark *mark = tw_timeline_entry_get_mark (entry, j);
          g_autofree char *words = tw_timeline_say_mark (entry, mark);

          if (mark->pulse == NULL)
            continue;
          n_pulses++;
          g_assert_true (g_str_has_suffix (words, "answered") || g_str_has_suffix (words, "did not") ||
                         g_str_has_suffix (words, "nobody has answered yet"));
        }
    }

  g_assert_cmpuint (n_pulses, >, 0);
}

/* P8: of the whole cohort, the ruler tells how the published figures go. */
static void
test_ruler_tells_how_the_cohort_goes (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  TwTimelineView *view = open_timeline (fixture);
  TwTimelineLane *lane = TW_TIMELINE_LANE (tw_find_type (view, TW_TYPE_TIMELINE_LANE));
  const TwTimeline *timeline = tw_timeline_entry_get_timeline (tw_timeline_lane_get_entry (lane));
  const TwPulseTrend *trend;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  /* Nothing before somebody asked for the figures. */
  g_assert_cmpuint (timeline->trends->len, ==, 0);
  tw_workspace_tell_answers (tw_window_get_workspace (fixture->window), COHORT, &error);
  g_assert_no_error (error);
  g_signal_emit_by_name (tw_window_get_workspace (fixture->window), "changed");
  tw_spin (400);

  timeline = tw_timeline_entry_get_timeline (tw_timeline_lane_get_entry (lane));
  g_assert_cmpuint (timeline->trends->len, ==, 1);
  trend = &g_array_index (timeline->trends, TwPulseTrend, 0);
  g_assert_cmpint (trend->trend, ==, TW_TREND_UP);
  words = tw_timeline_say_cohort_trend (trend);
  g_assert_cmpstr (words, ==, "in the whole cohort, answers better than before: 4.3 on average, up from 3.6");
}

static void
test_zoom_keeps_what_lies_under_the_pointer (void)
{
  g_autoptr (TwTimelineScale) scale = tw_timeline_scale_new ();
  double day;

  tw_timeline_scale_set_span (scale, 740000, 740300, 740100);
  tw_timeline_scale_set_width (scale, 1000);
  day = tw_timeline_scale_get_day (scale, 300);
  tw_timeline_scale_zoom (scale, 4, 300);
  g_assert_cmpfloat_with_epsilon (tw_timeline_scale_get_day (scale, 300), day, 0.01);
  g_assert_cmpfloat_with_epsilon (tw_timeline_scale_get_x (scale, day), 300, 0.5);
}

static void
test_zoom_ends_at_a_week_and_a_year (void)
{
  g_autoptr (TwTimelineScale) scale = tw_timeline_scale_new ();

  tw_timeline_scale_set_span (scale, 740000, 740700, 740100);
  tw_timeline_scale_set_width (scale, 1000);
  for (guint i = 0; i < 20; i++)
    tw_timeline_scale_zoom_in (scale);
  g_assert_cmpfloat_with_epsilon (tw_timeline_scale_get_days (scale), 7, 0.01);
  for (guint i = 0; i < 20; i++)
    tw_timeline_scale_zoom_out (scale);
  g_assert_cmpfloat_with_epsilon (tw_timeline_scale_get_days (scale), 366, 0.01);
}

static void
test_keys_walk_from_today_on (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  TwTimelineView *view = open_timeline (fixture);
  TwTimelineLane *lane = TW_TIMELINE_LANE (tw_find_type (view, TW_TYPE_TIMELINE_LANE));
  TwTimelineEntry *entry = tw_timeline_lane_get_entry (lane);
  const guint32 today = tw_timeline_entry_get_timeline (entry)->today;
  guint32 day;

  g_assert_true (tw_timeline_lane_walk (lane, -1));
  day = tw_timeline_entry_get_mark (entry, (guint) tw_timeline_lane_get_current (lane))->day;
  g_assert_cmpuint (day, <, today);

  g_assert_true (tw_timeline_lane_walk (lane, -1));
  g_assert_cmpuint (tw_timeline_entry_get_mark (entry, (guint) tw_timeline_lane_get_current (lane))->day, <=, day);
}

/* A row is one sentence for who does not see it. */
static void
test_rows_speak (TwWindowFixture *fixture,
                 gconstpointer    unused)
{
  TwTimelineView *view = open_timeline (fixture);
  TwTimelineLane *lane = TW_TIMELINE_LANE (tw_find_type (view, TW_TYPE_TIMELINE_LANE));
  g_autofree char *words = tw_timeline_say_tandem (tw_timeline_lane_get_entry (lane));

  gtk_test_accessible_assert_property (lane, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  gtk_test_accessible_assert_role (lane, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_nonnull (strstr (words, "held"));
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/timeline/most-urgent-stands-first", test_most_urgent_stands_first);
  ADD ("/timeline/search-narrows", test_search_narrows);
  ADD ("/timeline/no-answer-leaves-the-page-of-its-tandem", test_no_answer_leaves_the_page_of_its_tandem);
  ADD ("/timeline/keys-walk-from-today-on", test_keys_walk_from_today_on);
  ADD ("/timeline/rows-speak", test_rows_speak);
  ADD ("/timeline/ruler-tells-how-the-cohort-goes", test_ruler_tells_how_the_cohort_goes);
  g_test_add_func ("/timeline/zoom-keeps-what-lies-under-the-pointer", test_zoom_keeps_what_lies_under_the_pointer);
  g_test_add_func ("/timeline/zoom-ends-at-a-week-and-a-year", test_zoom_ends_at_a_week_and_a_year);

  return g_test_run ();
}
