/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How smooth the timeline of a cohort is: scrolls it down and sideways and zooms it, and does the same scrolling to a list
 * view of as many empty rows in the same window; prints the 99th percentile of the processor's time per frame, from the
 * frame clock's before-paint to its after-paint, and how often that of the empty list it is. `bench-timeline FILE`. */

#include "frame-times.h"
#include "timeline/tw-timeline-view.h"
#include "tw-window.h"

#define COHORT 2

/* One step a frame */

static void
go_sideways_and_zoom (GtkWidget *view,
                      guint      nth)
{
  gtk_widget_activate_action (view, "timeline.go", "d", nth % 2 == 0 ? 0.04 : -0.02);
  if (nth % 20 == 0)
    gtk_widget_activate_action (view, nth % 40 == 0 ? "timeline.zoom-in" : "timeline.zoom-out", NULL);
}

static void
compare_with (double      empty,
              double      percentile,
              const char *what)
{
  g_print ("  %-40s %.1f times the empty list view\n", what, percentile / empty);
}

static void
on_activate (GtkApplication *application,
             char           *path)
{
  TwWindow *window = tw_window_new (application, path);
  GtkWidget *view, *list;
  double down, sideways, empty;
  guint n_rows;

  gtk_window_set_default_size (GTK_WINDOW (window), FRAME_TIMES_WIDTH, FRAME_TIMES_HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  tw_window_show_view (window, COHORT, "timeline");
  spin (3000);
  view = find_widget (GTK_WIDGET (window), TW_TYPE_TIMELINE_VIEW);
  list = find_widget (view, GTK_TYPE_LIST_VIEW);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  g_print ("%u tandems:\n", n_rows);

  frame_times_follow (GTK_WIDGET (window));
  gtk_widget_activate_action (view, "timeline.zoom-in", NULL);
  gtk_widget_activate_action (view, "timeline.zoom-in", NULL);
  down = frame_times_scroll ("timeline, scrolled down", list);
  sideways = frame_times_move ("timeline, scrolled sideways and zoomed", view, go_sideways_and_zoom);
  gtk_window_destroy (GTK_WINDOW (window));

  empty = frame_times_empty_list (application, n_rows);
  compare_with (empty, down, "scrolled down");
  compare_with (empty, sideways, "scrolled sideways and zoomed");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new ("io.github.tandemwerk.Bench", G_APPLICATION_NON_UNIQUE);
  g_object_set (application, "resource-base-path", "/io/github/tandemwerk/Tandemwerk", NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), argv[1]);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
