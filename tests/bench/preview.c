/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What opening the preview of a long closing report costs in the real window: the processor's time of all threads until
 * its first page is on the screen and until it can be printed, and how long the window cannot answer meanwhile. Beside it
 * a dialog of that size with nothing in it. `bench-preview FILE` with the sample company in it. */

#include "frame-times.h"
#include "papers/tw-paper-preview.h"
#include "papers/tw-paper-sheet.h"
#include "tw-window.h"

#include <time.h>

#define COHORT 2
#define N_TRIES 7
#define LONGEST_WAIT 60 /* seconds */

typedef struct
{
  double first_page; /* milliseconds of all threads */
  double computing;  /* of them, those of other threads than that of the window */
  double all_pages;  /* milliseconds of all threads */
  double blocked;    /* milliseconds of the window's thread without looking for input */
} Cost;

static guint n_frames;

static double
process_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
on_after_paint (void)
{
  n_frames++;
}

static gboolean
wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/* Lets the window work until it is so, and a frame shows it. Returns the longest time it could not answer. */
static double
wait_for (gboolean  (*is_so) (GtkWidget *dialog),
          GtkWidget  *dialog)
{
  gint64 deadline = g_get_monotonic_time () + LONGEST_WAIT * G_USEC_PER_SEC;
  guint waker = g_timeout_add (100, wake, NULL);
  double blocked = 0;
  guint shown_by = 0;

  while (shown_by == 0 || n_frames < shown_by)
    {
      double begun = processor_milliseconds ();

      g_main_context_iteration (NULL, TRUE);
      blocked = MAX (blocked, processor_milliseconds () - begun);
      if (shown_by == 0 && is_so (dialog))
        {
          shown_by = n_frames + 1;
          gtk_widget_queue_draw (dialog);
        }
      if (g_get_monotonic_time () > deadline)
        g_error ("The preview was not shown in time");
    }
  g_source_remove (waker);

  return blocked;
}

static gboolean
shows_first_page (GtkWidget *dialog)
{
  GtkWidget *sheet = find_widget (dialog, TW_TYPE_PAPER_SHEET);
  g_autofree char *words = NULL;

  if (sheet == NULL)
    return FALSE;

  g_object_get (sheet, "words", &words, NULL);

  return words != NULL;
}

static GtkWidget *
find_print_button (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), "paper.print") == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_print_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
can_be_printed (GtkWidget *dialog)
{
  return gtk_widget_is_sensitive (find_print_button (dialog));
}

static gboolean
is_there (GtkWidget *dialog)
{
  return gtk_widget_get_mapped (dialog);
}

static void
close_dialog (AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
  spin (1500);
}

static Cost
open_preview (TwWindow *window)
{
  double begun = process_milliseconds ();
  double main_begun = processor_milliseconds ();
  AdwDialog *preview = tw_paper_preview_new (tw_window_get_workspace (window), COHORT, TW_PAPER_KIND_CLOSING_REPORT,
                                             TW_PAPER_FOR_NOBODY);
  Cost cost;

  adw_dialog_present (preview, GTK_WIDGET (window));
  cost.blocked = processor_milliseconds () - main_begun;
  cost.blocked = MAX (cost.blocked, wait_for (shows_first_page, GTK_WIDGET (preview)));
  cost.first_page = process_milliseconds () - begun;
  cost.computing = cost.first_page - (processor_milliseconds () - main_begun);
  cost.blocked = MAX (cost.blocked, wait_for (can_be_printed, GTK_WIDGET (preview)));
  cost.all_pages = process_milliseconds () - begun;
  close_dialog (preview);

  return cost;
}

static double
open_empty_dialog (TwWindow *window)
{
  double begun = process_milliseconds ();
  double cost;
  AdwDialog *dialog = adw_dialog_new ();

  adw_dialog_set_content_width (dialog, 1080);
  adw_dialog_set_content_height (dialog, 900);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  wait_for (is_there, GTK_WIDGET (dialog));
  cost = process_milliseconds () - begun;
  close_dialog (dialog);

  return cost;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
print_median (const char *what,
              double     *costs)
{
  qsort (costs, N_TRIES, sizeof *costs, compare);
  g_print ("  %-56s %8.1f ms   (%.1f to %.1f)\n", what, costs[N_TRIES / 2], costs[0], costs[N_TRIES - 1]);

  return costs[N_TRIES / 2];
}

static void
measure (TwWindow *window)
{
  double first[N_TRIES], computing[N_TRIES], all[N_TRIES], blocked[N_TRIES], empty[N_TRIES];

  open_preview (window);
  for (guint i = 0; i < N_TRIES; i++)
    {
      Cost cost = open_preview (window);

      first[i] = cost.first_page;
      computing[i] = cost.computing;
      all[i] = cost.all_pages;
      blocked[i] = cost.blocked;
      empty[i] = open_empty_dialog (window);
    }
  print_median ("an empty dialog on the screen", empty);
  print_median ("the first page on the screen", first);
  print_median ("  of that, computing beside the window", computing);
  print_median ("all pages there, to be printed", all);
  print_median ("the longest time the window could not answer", blocked);
}

static void
on_activate (GtkApplication *application,
             char           *path)
{
  TwWindow *window = tw_window_new (application, path);

  gtk_window_set_default_size (GTK_WINDOW (window), FRAME_TIMES_WIDTH, FRAME_TIMES_HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  tw_window_show_view (window, COHORT, "closing");
  spin (3000);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (on_after_paint), NULL);
  measure (window);
  gtk_window_destroy (GTK_WINDOW (window));
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
