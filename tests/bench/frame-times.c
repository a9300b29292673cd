/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What frames cost, by the frame clock of a window and the processor's time of the main thread, which is what a person
 * waits for: on a machine that has other work too, the clock on the wall says little. Nothing here waits for a frame that nobody asked for, and nothing
 * waits for ever: where nothing changes no frame comes, and a bench that waits for one hangs. */

#include "frame-times.h"

#include <time.h>

#define N_FRAMES 300
#define LONGEST_WAIT 20 /* seconds */
#define LONGEST_MOTION 180
#define EMPTY_ROW 57
#define STEP 24.

static GdkFrameClock *frame_clock;
static GArray *frames; /* of double: milliseconds */
static double frame_began_at;
static gint64 deadline;

/* What is being watched */
static FrameShows shows_it;
static gpointer watched;
static double watch_began_at;
static FrameCost cost;

double
processor_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
on_before_paint (void)
{
  frame_began_at = processor_milliseconds ();
}

static void
on_after_paint (void)
{
  const double now = processor_milliseconds ();
  const double took = now - frame_began_at;

  g_array_append_val (frames, took);
  if (shows_it == NULL)
    return;

  cost.n_frames++;
  if (shows_it (watched))
    {
      cost.shown = now - watch_began_at;
      shows_it = NULL;
    }
}

/* Measures the frames of this window from now on. */
void
frame_times_follow (GtkWidget *window)
{
  if (frames == NULL)
    frames = g_array_new (FALSE, FALSE, sizeof (double));
  frame_clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (frame_clock, "before-paint", G_CALLBACK (on_before_paint), NULL);
  g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
}

/* Wakes a main loop that would wait for ever. */
static gboolean
wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_late (void)
{
  return g_get_monotonic_time () > deadline;
}

static guint
begin_waiting (double seconds)
{
  deadline = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);

  return g_timeout_add (5, wake, NULL);
}

/* Lets the program run for a while. */
void
spin (guint milliseconds)
{
  guint waker = begin_waiting (milliseconds / 1e3);

  while (!is_late ())
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
}

/* Does it, and waits for the frame that shows it. */
FrameCost
frame_times_watch (void       (*act) (gpointer what),
                   FrameShows   shows,
                   gpointer     what)
{
  guint waker = begin_waiting (LONGEST_WAIT);

  cost = (FrameCost) { .shown = -1 };
  watched = what;
  watch_began_at = processor_milliseconds ();
  shows_it = shows;
  act (what);
  while (shows_it != NULL && !is_late ())
    {
      gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  shows_it = NULL;
  g_source_remove (waker);

  return cost;
}

GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* ---- Frame after frame ---- */

typedef struct
{
  void (*move) (GtkWidget *widget, guint nth);
  guint left;
} Motion;

static void
scroll_a_step (GtkWidget *list,
               guint      nth)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
}

static gboolean
move_on (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       motion_pointer)
{
  Motion *motion = motion_pointer;

  motion->move (widget, motion->left);

  return --motion->left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
get_percentile (guint percent)
{
  g_array_sort (frames, compare);

  return frames->len > 0 ? g_array_index (frames, double, (frames->len - 1) * percent / 100) : 0;
}

/* Moves the widget in each frame. Returns the 99th percentile of the processor's time per frame, in milliseconds. */
double
frame_times_move (const char *what,
                  GtkWidget  *widget,
                  void      (*move) (GtkWidget *, guint))
{
  Motion motion = { move, N_FRAMES };
  double median, percentile;
  guint waker, tick;

  spin (300);
  g_array_set_size (frames, 0);
  waker = begin_waiting (LONGEST_MOTION);
  tick = gtk_widget_add_tick_callback (widget, move_on, &motion, NULL);
  while (motion.left > 0 && !is_late ())
    g_main_context_iteration (NULL, TRUE);
  if (motion.left > 0)
    gtk_widget_remove_tick_callback (widget, tick);
  g_source_remove (waker);

  median = get_percentile (50);
  percentile = get_percentile (99);
  g_print ("  %-44s %4u frames   median %6.2f ms   99th percentile %6.2f ms\n", what, frames->len, median, percentile);

  return percentile;
}

/* Scrolls a list view down, a step a frame. */
double
frame_times_scroll (const char *what,
                    GtkWidget  *list)
{
  return frame_times_move (what, list, scroll_a_step);
}

/* ---- What everything is compared with ---- */

static void
set_up_empty_row (GtkListItemFactory *factory,
                  GtkListItem        *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (row, -1, EMPTY_ROW);
  gtk_list_item_set_child (item, row);
}

static GtkWidget *
create_empty_list (guint n_rows)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (strings, "");
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_empty_row), NULL);

  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (strings)))),
                            factory);
}

/* Scrolls a list view of empty rows, in a window as large as that of the product. */
double
frame_times_empty_list (GtkApplication *application,
                        guint           n_rows)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = create_empty_list (n_rows);
  double percentile;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_window_set_default_size (GTK_WINDOW (window), FRAME_TIMES_WIDTH, FRAME_TIMES_HEIGHT);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  frame_times_follow (window);
  spin (1000);
  percentile = frame_times_scroll ("empty list view, scrolled down", list);
  gtk_window_destroy (GTK_WINDOW (window));

  return percentile;
}
