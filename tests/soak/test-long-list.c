/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A staff list of 200,000 rows goes through the import assistant of the real window: reading, comparing, importing,
 * giving up half-way, undoing and redoing, while the window goes on answering. */

#include "window-fixture.h"

#include <time.h>

#include "lists/tw-import-dialog.h"
#include "people/tw-people-page.h"
#include "tw-people-commands.h"

#define PEOPLE 200000
#define MOST_SECONDS 300

/* What the main loop may be busy with itself before it looks for input again, in processor time, which the other work
 * of the machine does not touch (GTK makes two hundred rows of a preview at once, which takes 90 ms where nothing is
 * optimised); and how long it may wait for others. */
#define MOST_BUSY_MILLISECONDS 150.
#define MOST_SILENT_MILLISECONDS 1000.

static gint64 answered_at, processor_answered_at;
static gint64 longest_silence, longest_work;
static gboolean progress_was_seen;

static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Input has the priority of this source: when it has to wait, input does. */
static gboolean
answer (gpointer unused)
{
  const gint64 now = g_get_monotonic_time (), processor = get_processor_time ();

  longest_silence = MAX (longest_silence, now - answered_at);
  longest_work = MAX (longest_work, processor - processor_answered_at);
  answered_at = now;
  processor_answered_at = processor;

  return G_SOURCE_CONTINUE;
}

static void
begin (void)
{
  longest_silence = longest_work = 0;
  progress_was_seen = FALSE;
  answered_at = g_get_monotonic_time ();
  processor_answered_at = get_processor_time ();
}

static void
assert_answered (const char *what)
{
  g_test_message ("%s: at most %.1f ms of work of its own, %.1f ms without an answer", what,
                  (double) longest_work / 1e3, (double) longest_silence / 1e3);
  g_assert_cmpfloat ((double) longest_work / 1e3, <=, MOST_BUSY_MILLISECONDS);
  g_assert_cmpfloat ((double) longest_silence / 1e3, <=, MOST_SILENT_MILLISECONDS);
}

static gboolean
shows_progress (GtkWidget     *widget,
                gconstpointer  unused)
{
  return GTK_IS_PROGRESS_BAR (widget) && gtk_widget_get_mapped (widget) &&
         gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (widget)) > 0;
}

static void
spin_until (gboolean (*condition) (gpointer),
            gpointer user_data)
{
  const gint64 end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;

  while (!condition (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
}

static const char *
visible_tag (gpointer dialog)
{
  GtkWidget *view = tw_find_type (dialog, ADW_TYPE_NAVIGATION_VIEW);

  return view != NULL ? adw_navigation_view_get_visible_page_tag (ADW_NAVIGATION_VIEW (view)) : NULL;
}

static gboolean
is_at_columns (gpointer dialog)
{
  return g_strcmp0 (visible_tag (dialog), "columns") == 0;
}

static gboolean
is_at_preview (gpointer dialog)
{
  progress_was_seen = progress_was_seen || tw_find_widget (dialog, shows_progress, NULL) != NULL;

  return g_strcmp0 (visible_tag (dialog), "preview") == 0;
}

static gboolean
has_progress (gpointer dialog)
{
  return tw_find_widget (dialog, shows_progress, NULL) != NULL;
}

static gboolean
is_idle (gpointer fixture)
{
  return !tw_workspace_get_busy (tw_window_get_workspace (((TwWindowFixture *) fixture)->window));
}

static guint
count_people (TwWindowFixture *fixture)
{
  return (guint) tw_workspace_count_people (tw_window_get_workspace (fixture->window));
}

static char *
write_list (TwWindowFixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "staff.csv", NULL);
  g_autoptr (GString) text = g_string_new ("Personalnummer;Nachname;Vorname;E-Mail;Abteilung;Vorgesetzter "
                                           "(Personalnummer)\n");

  for (guint number = 1; number <= PEOPLE; number++)
    {
      g_string_append_printf (text, "%06u;Müller%u;Jana;p%u@soak.example;Vertrieb %u;", number, number, number,
                              number % 30);
      if (number > 1)
        g_string_append_printf (text, "%06u", (number - 2) / 8 + 1);
      g_string_append_c (text, '\n');
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));

  return path;
}

static void
test_window_goes_on_answering (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  g_autofree char *path = write_list (fixture);
  const char *paths[] = { path, NULL };
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  g_timeout_add (2, answer, NULL);

  begin ();
  dialog = tw_import_dialog_new_for_staff (tw_window_get_workspace (fixture->window), paths);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  spin_until (is_at_columns, dialog);
  assert_answered ("looking");

  begin ();
  tw_click_button (dialog, "C_ontinue");
  spin_until (is_at_preview, dialog);
  tw_spin (500);
  g_assert_true (progress_was_seen);
  assert_answered ("comparing");

  begin ();
  tw_click_button (dialog, "_Import");
  spin_until (has_progress, dialog);
  tw_click_button (dialog, "_Cancel");
  spin_until (is_idle, fixture);
  spin_until (is_at_preview, dialog);
  g_assert_cmpuint (count_people (fixture), ==, 0);
  assert_answered ("giving up");

  begin ();
  tw_click_button (dialog, "_Import");
  spin_until (has_progress, dialog);
  spin_until (is_idle, fixture);
  tw_spin (2000);
  g_assert_cmpuint (count_people (fixture), ==, PEOPLE);
  assert_answered ("importing");

  begin ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  spin_until (is_idle, fixture);
  tw_spin (2000);
  g_assert_cmpuint (count_people (fixture), ==, 0);
  assert_answered ("undoing");

  begin ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  spin_until (is_idle, fixture);
  tw_spin (2000);
  g_assert_cmpuint (count_people (fixture), ==, PEOPLE);
  assert_answered ("redoing");
}

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  g_test_add ("/soak/long-list/window-goes-on-answering", TwWindowFixture, NULL, tw_window_fixture_set_up,
              test_window_goes_on_answering, tw_window_fixture_tear_down);

  return g_test_run ();
}
