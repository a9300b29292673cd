/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How smooth the timeline of a cohort is: scrolls it down and sideways and zooms it, and does the same scrolling to a list
 * view of as many empty rows in the same window; prints the 99th percentile of the processor's time per frame, from the
 * frame clock's before-paint to its after-paint, and how often that of the empty list it is. `bench-timeline FILE`. */

#include <adwaita.h>
#include <time.h>

#include "timeline/tw-timeline-ruler.h"
#include "timeline/tw-timeline-view.h"
#include "tw-language.h"
#include "tw-window.h"

#define COHORT 2
#define N_FRAMES 300
#define STEP 24.
#define ROW_HEIGHT 57

static GArray *frames; /* of gint64: microseconds */
static gint64 began_at;

static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
on_before_paint (GdkFrameClock *clock)
{
  began_at = get_processor_time ();
}

static void
on_after_paint (GdkFrameClock *clock)
{
  gint64 took = get_processor_time () - began_at;

  g_array_append_val (frames, took);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static double
get_percentile (guint percent)
{
  g_array_sort (frames, compare);

  return (double) g_array_index (frames, gint64, (frames->len - 1) * percent / 100) / 1e3;
}

/* Wakes the main loop where nothing else does. */
static gboolean
wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static void
spin (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* One step a frame */

typedef struct
{
  GtkAdjustment *adjustment;
  GtkWidget *zoomed;
  double step;
  guint left;
} Motion;

static gboolean
move_on (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Motion *motion = user_data;

  if (motion->zoomed != NULL)
    gtk_widget_activate_action (motion->zoomed, "timeline.go", "d", motion->left % 2 == 0 ? 0.04 : -0.02);
  if (motion->zoomed != NULL && motion->left % 20 == 0)
    gtk_widget_activate_action (motion->zoomed, motion->left % 40 == 0 ? "timeline.zoom-in" : "timeline.zoom-out", NULL);
  if (motion->adjustment != NULL)
    gtk_adjustment_set_value (motion->adjustment, gtk_adjustment_get_value (motion->adjustment) + motion->step);

  return --motion->left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static double
measure (const char *what,
         GtkWidget  *widget,
         Motion      motion)
{
  double median, percentile;

  motion.left = N_FRAMES;
  spin (300);
  g_array_set_size (frames, 0);
  gtk_widget_add_tick_callback (widget, move_on, &motion, NULL);
  while (motion.left > 0)
    g_main_context_iteration (NULL, TRUE);

  median = get_percentile (50);
  percentile = get_percentile (99);
  g_print ("  %-40s %4u frames   median %5.2f ms   99th percentile %5.2f ms\n", what, frames->len, median, percentile);

  return percentile;
}

/* The empty list */

static void
set_up_empty_row (GtkListItemFactory *factory,
                  GtkListItem        *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (row, -1, ROW_HEIGHT);
  gtk_list_item_set_child (item, row);
}

static GtkWidget *
create_empty_list (guint n_rows)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *list;

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (strings, "");

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_empty_row), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (strings)))), factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), list);

  return window;
}

static GtkAdjustment *
get_vertical (GtkWidget *root)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find (root, GTK_TYPE_LIST_VIEW)));
}

static double
measure_empty_list (GtkApplication *application,
                    guint           n_rows)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *list = create_empty_list (n_rows);
  GdkFrameClock *clock;
  double percentile;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
  spin (1000);
  percentile = measure ("empty list view, scrolled down", list,
                        (Motion) { .adjustment = get_vertical (list), .step = STEP });
  gtk_window_destroy (GTK_WINDOW (window));

  return percentile;
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
  GdkFrameClock *clock;
  double down, sideways, empty;
  guint n_rows;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  tw_window_show_cohort (window, COHORT);
  spin (2000);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK)), "timeline");
  spin (2000);
  view = find (GTK_WIDGET (window), TW_TYPE_TIMELINE_VIEW);
  list = find (view, GTK_TYPE_LIST_VIEW);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  g_print ("%u tandems:\n", n_rows);

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
  gtk_widget_activate_action (view, "timeline.zoom-in", NULL);
  gtk_widget_activate_action (view, "timeline.zoom-in", NULL);
  down = measure ("timeline, scrolled down", view, (Motion) { .adjustment = get_vertical (view), .step = STEP });
  sideways = measure ("timeline, scrolled sideways and zoomed", view, (Motion) { .zoomed = view });
  gtk_window_destroy (GTK_WINDOW (window));

  empty = measure_empty_list (application, n_rows);
  compare_with (empty, down, "scrolled down");
  compare_with (empty, sideways, "scrolled sideways and zoomed");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  frames = g_array_new (FALSE, FALSE, sizeof (gint64));
  application = adw_application_new ("io.github.tandemwerk.Bench", G_APPLICATION_NON_UNIQUE);
  g_object_set (application, "resource-base-path", "/io/github/tandemwerk/Tandemwerk", NULL);
  g_timeout_add (5, wake, NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), argv[1]);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
