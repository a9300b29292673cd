/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress stands on a terminal while the work goes on, and is gone afterwards; nothing of it is in a file. */

#include "tw-cli-progress.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CLEAR_LINE "\r\033[K"

/* Long enough for any machine; a test that succeeds does not wait for it. */
#define PATIENCE_MS 60000

typedef struct
{
  int terminal; /* what is written to standard error is read here */
  int kept;     /* standard error as it was */
  TwLanguage *language;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  int other_end;

  fixture->terminal = posix_openpt (O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_assert_cmpint (fixture->terminal, >=, 0);
  g_assert_cmpint (grantpt (fixture->terminal), ==, 0);
  g_assert_cmpint (unlockpt (fixture->terminal), ==, 0);
  other_end = open (ptsname (fixture->terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_assert_cmpint (other_end, >=, 0);

  fixture->kept = dup (STDERR_FILENO);
  g_assert_cmpint (dup2 (other_end, STDERR_FILENO), ==, STDERR_FILENO);
  close (other_end);
  fixture->language = tw_language_new ("en");
  g_setenv ("TERM", "xterm", TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  dup2 (fixture->kept, STDERR_FILENO);
  close (fixture->kept);
  close (fixture->terminal);
  tw_language_unref (fixture->language);
}

/* Reads from the terminal until @text has come. */
static void
wait_for (Fixture    *fixture,
          const char *text)
{
  g_autoptr (GString) seen = g_string_new (NULL);
  struct pollfd end = { .fd = fixture->terminal, .events = POLLIN };

  while (!strstr (seen->str, text))
    {
      char block[256];
      gssize n;

      g_assert_cmpint (poll (&end, 1, PATIENCE_MS), ==, 1);
      n = read (fixture->terminal, block, sizeof block);
      g_assert_cmpint (n, >, 0);
      g_string_append_len (seen, block, n);
    }
}

static gboolean
is_silent (Fixture *fixture)
{
  struct pollfd end = { .fd = fixture->terminal, .events = POLLIN };

  return poll (&end, 1, 0) == 0;
}

static void
test_time (Fixture       *fixture,
           gconstpointer  unused)
{
  TwCliProgress *progress = tw_cli_progress_new (fixture->language);

  wait_for (fixture, "Working … 1 s");
  wait_for (fixture, CLEAR_LINE "Working … 2 s");
  tw_cli_progress_free (progress);
  wait_for (fixture, CLEAR_LINE);
  g_assert_true (is_silent (fixture));
}

/* Updates come as fast as the work goes. The first ones are too early to be shown. */
static void
test_percent (Fixture       *fixture,
              gconstpointer  unused)
{
  TwCliProgress *progress = tw_cli_progress_new (fixture->language);

  while (is_silent (fixture))
    tw_cli_progress_update (1, 4, progress);
  wait_for (fixture, "25%");
  tw_cli_progress_free (progress);
  wait_for (fixture, CLEAR_LINE);
  g_assert_true (is_silent (fixture));
}

static void
test_short_work (Fixture       *fixture,
                 gconstpointer  unused)
{
  tw_cli_progress_free (tw_cli_progress_new (fixture->language));
  g_assert_true (is_silent (fixture));
}

/* A terminal that cannot clear its line; and what is not a terminal at all. */
static void
test_no_terminal (Fixture       *fixture,
                  gconstpointer  unused)
{
  TwCliProgress *progress;
  int channel[2];

  g_setenv ("TERM", "dumb", TRUE);
  progress = tw_cli_progress_new (fixture->language);
  g_usleep (G_USEC_PER_SEC / 5);
  tw_cli_progress_update (1, 4, progress);
  tw_cli_progress_free (progress);
  g_assert_true (is_silent (fixture));

  g_setenv ("TERM", "xterm", TRUE);
  g_assert_cmpint (pipe (channel), ==, 0);
  g_assert_cmpint (dup2 (channel[1], STDERR_FILENO), ==, STDERR_FILENO);
  close (channel[1]);
  progress = tw_cli_progress_new (fixture->language);
  g_usleep (G_USEC_PER_SEC / 5);
  tw_cli_progress_update (1, 4, progress);
  tw_cli_progress_free (progress);
  g_assert_cmpint (poll (&(struct pollfd) { .fd = channel[0], .events = POLLIN }, 1, 0), ==, 0);
  close (channel[0]);
}

#define ADD(name, test) g_test_add ("/cli/progress/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("time-is-shown-and-taken-away", test_time);
  ADD ("percent-is-shown-and-taken-away", test_percent);
  ADD ("short-work-shows-nothing", test_short_work);
  ADD ("nothing-is-written-where-there-is-no-terminal", test_no_terminal);

  return g_test_run ();
}
