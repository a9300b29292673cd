/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a window takes: from the start of the process to its first frame on the screen, in wall time and in
 * processor time; and then, for Tandemwerk's, to the first frame that shows people. `first-frame` opens an empty
 * AdwApplicationWindow, `first-frame FILE` the window of Tandemwerk; both are the same program, linked with the same
 * libraries. Then it ends at once. */

#include <adwaita.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "tw-cell-text.h"
#include "tw-window.h"

typedef struct
{
  const char *path; /* NULL: the empty window */
  gint64 started_at; /* the process, in microseconds since the machine's start */
  GtkWidget *window;
  gboolean painted;
} Start;

/* The kernel remembers when the process began, in ticks since the machine did. */
static gint64
get_process_start (void)
{
  g_autofree char *stat = NULL;
  g_auto (GStrv) fields = NULL;

  g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL);
  fields = g_strsplit (strrchr (stat, ')') + 2, " ", -1);

  return (gint64) (g_ascii_strtoull (fields[19], NULL, 10) * G_USEC_PER_SEC / (guint64) sysconf (_SC_CLK_TCK));
}

static gint64
get_time_since_boot (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static double
get_processor_milliseconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static void
print_times (Start *start)
{
  g_print ("%.1f %.1f ", (double) (get_time_since_boot () - start->started_at) / 1e3, get_processor_milliseconds ());
}

/* A row of the list of people has a cell, and a cell a text. */
static gboolean
shows_people (GtkWidget *widget)
{
  if (TW_IS_CELL_TEXT (widget) && gtk_widget_get_mapped (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_people (child))
      return TRUE;

  return FALSE;
}

static void
on_painted (GdkFrameClock *clock,
            Start         *start)
{
  if (!start->painted)
    print_times (start);
  start->painted = TRUE;

  if (start->path != NULL && !shows_people (start->window))
    return;

  print_times (start);
  g_print ("\n");
  _exit (0);
}

static void
on_activate (GtkApplication *application,
             Start          *start)
{
  GtkWindow *window;

  if (start->path != NULL)
    window = GTK_WINDOW (tw_window_new (application, start->path));
  else
    window = g_object_new (ADW_TYPE_APPLICATION_WINDOW,
                           "application", application,
                           "default-width", 1200,
                           "default-height", 800,
                           "content", adw_header_bar_new (),
                           NULL);

  start->window = GTK_WIDGET (window);
  gtk_window_present (window);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (on_painted), start);
}

int
main (int   argc,
      char *argv[])
{
  Start start = { .path = argc > 1 ? argv[1] : NULL, .started_at = get_process_start () };
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new ("io.github.tandemwerk.Bench", G_APPLICATION_NON_UNIQUE);
  g_object_set (application, "resource-base-path", "/io/github/tandemwerk/Tandemwerk", NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), &start);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
