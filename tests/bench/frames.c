/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How smooth the list of people is: scrolls it from end to end and types a search into it, and prints the worst frame
 * (from the frame clock's before-paint to its after-paint; in wall time, and in processor time for machines that have
 * other work too) and the longest time that no input would have been answered. `bench-frames FILE`. */

#include <adwaita.h>
#include <time.h>

#include "people/tw-people-page.h"
#include "tw-language.h"
#include "tw-window.h"

#define FRAMES_OF_A_SCROLL 300
#define MILLISECONDS_A_KEY 120
#define ROW_HEIGHT 34.

static gint64 frame_began_at;
static gint64 worst_frame;
static gint64 processor_began_at;
static gint64 worst_processor;
static guint n_frames;
static gint64 answered_at;
static gint64 longest_silence;

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
  frame_began_at = g_get_monotonic_time ();
  processor_began_at = get_processor_time ();
}

static void
on_after_paint (GdkFrameClock *clock)
{
  worst_frame = MAX (worst_frame, g_get_monotonic_time () - frame_began_at);
  worst_processor = MAX (worst_processor, get_processor_time () - processor_began_at);
  n_frames++;
}

/* Input events have the priority of this source: when it has to wait, they do. */
static gboolean
answer (gpointer unused)
{
  gint64 now = g_get_monotonic_time ();

  longest_silence = MAX (longest_silence, now - answered_at);
  answered_at = now;

  return G_SOURCE_CONTINUE;
}

static void
begin (void)
{
  worst_frame = worst_processor = longest_silence = 0;
  n_frames = 0;
  answered_at = g_get_monotonic_time ();
}

static void
report (const char *what)
{
  g_print ("  %-34s %4u frames   worst frame %5.1f ms (processor %5.1f ms)   longest without an answer %5.1f ms\n",
           what, n_frames, (double) worst_frame / 1e3, (double) worst_processor / 1e3, (double) longest_silence / 1e3);
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

typedef struct
{
  GtkAdjustment *adjustment;
  double step;
  guint left;
} Scroll;

static gboolean
scroll_on (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Scroll *scroll = user_data;

  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_value (scroll->adjustment) + scroll->step);

  return --scroll->left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
scroll (GtkWidget *page,
        double     step,
        const char *what)
{
  GtkWidget *column_view = find (page, GTK_TYPE_COLUMN_VIEW);
  Scroll state = { gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (column_view)), step, FRAMES_OF_A_SCROLL };

  gtk_adjustment_set_value (state.adjustment, 0);
  spin (200);
  begin ();
  gtk_widget_add_tick_callback (page, scroll_on, &state, NULL);
  while (state.left > 0)
    g_main_context_iteration (NULL, TRUE);
  report (what);
}

static void
type_search (GtkWidget  *page,
             const char *text,
             const char *what)
{
  GtkEditable *entry = GTK_EDITABLE (find (page, GTK_TYPE_SEARCH_ENTRY));
  int position = 0;

  begin ();
  for (const char *letter = text; *letter != '\0'; letter++)
    {
      gtk_editable_insert_text (entry, letter, 1, &position);
      spin (MILLISECONDS_A_KEY);
    }
  spin (600);
  report (what);

  begin ();
  gtk_editable_set_text (entry, "");
  spin (1000);
  report ("taking the search back");
}

static void
on_activate (GtkApplication *application,
             char           *path)
{
  GtkWindow *window = GTK_WINDOW (tw_window_new (application, path));
  GtkWidget *page;
  GdkFrameClock *clock;

  gtk_window_present (window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
  g_timeout_add_full (G_PRIORITY_DEFAULT, 2, answer, NULL, NULL);
  spin (3000);

  page = find (GTK_WIDGET (window), TW_TYPE_PEOPLE_PAGE);
  scroll (page, ROW_HEIGHT * 2, "scrolling by the wheel");
  scroll (page, ROW_HEIGHT * 200000 / FRAMES_OF_A_SCROLL, "dragging the scroll bar to the end");
  type_search (page, "moller", "typing a name");
  type_search (page, "vertrieb nord", "typing a department");

  gtk_window_destroy (window);
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
