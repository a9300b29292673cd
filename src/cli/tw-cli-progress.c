/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress on the terminal: how far the work has come where that is known, and else for how long it has been going on. A
 * thread of its own keeps the time, because the work does not come back to say so.
 */

#include "tw-cli-progress.h"

#include <stdio.h>
#include <unistd.h>

#define BETWEEN_UPDATES (G_USEC_PER_SEC / 10)
#define CLEAR_LINE "\r\033[K"

struct _TwCliProgress
{
  TwLanguage *language;
  gboolean to_terminal;
  gint64 next_update; /* monotonic time */

  GThread *clock;
  GMutex mutex; /* for what follows, and for the line on the terminal */
  GCond over;
  gboolean is_over;
  gboolean is_shown;
  gboolean is_counted; /* how far it has come is shown, and not the time */
};

static void
show (TwCliProgress *self,
      const char    *text)
{
  fprintf (stderr, CLEAR_LINE "%s", text);
  fflush (stderr);
  self->is_shown = TRUE;
}

static gpointer
keep_time (gpointer progress)
{
  TwCliProgress *self = progress;
  const gint64 began = g_get_monotonic_time ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (guint seconds = 1; !self->is_over; seconds++)
    {
      const gint64 then = began + seconds * G_USEC_PER_SEC;
      g_autofree char *text = NULL;

      while (!self->is_over && g_cond_wait_until (&self->over, &self->mutex, then))
        ;
      if (self->is_over || self->is_counted)
        break;

      text = tw_language_format (self->language, N_ ("Working … %u s"), seconds);
      show (self, text);
    }

  return NULL;
}

/**
 * tw_cli_progress_new:
 * @language: the language it is said in
 *
 * Returns: (transfer full): progress that shows nothing in the first second
 */
TwCliProgress *
tw_cli_progress_new (TwLanguage *language)
{
  TwCliProgress *self = g_new0 (TwCliProgress, 1);
  const char *terminal = g_getenv ("TERM");

  self->language = tw_language_ref (language);
  self->to_terminal = isatty (STDERR_FILENO) && terminal != NULL && !g_str_equal (terminal, "dumb");
  self->next_update = g_get_monotonic_time () + BETWEEN_UPDATES;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->over);
  if (self->to_terminal)
    self->clock = g_thread_new ("progress", keep_time, self);

  return self;
}

/**
 * tw_cli_progress_free:
 * @self: (transfer full): progress
 *
 * Takes the line away.
 */
void
tw_cli_progress_free (TwCliProgress *self)
{
  g_mutex_lock (&self->mutex);
  self->is_over = TRUE;
  g_cond_signal (&self->over);
  g_mutex_unlock (&self->mutex);

  if (self->clock != NULL)
    g_thread_join (self->clock);
  if (self->is_shown)
    fputs (CLEAR_LINE, stderr);

  g_cond_clear (&self->over);
  g_mutex_clear (&self->mutex);
  tw_language_unref (self->language);
  g_free (self);
}

/**
 * tw_cli_progress_update:
 * @done: steps done
 * @total: of so many
 * @progress: a #TwCliProgress
 *
 * Shows how far it has come; a #TwProgressFunc.
 */
void
tw_cli_progress_update (gint64   done,
                        gint64   total,
                        gpointer progress)
{
  TwCliProgress *self = progress;
  const gint64 now = g_get_monotonic_time ();
  g_autofree char *percent = NULL;

  if (!self->to_terminal || now < self->next_update || total <= 0)
    return;

  percent = tw_language_percent (self->language, 100.0 * (double) MIN (done, total) / (double) total, 0);
  g_mutex_lock (&self->mutex);
  self->is_counted = TRUE;
  show (self, percent);
  g_mutex_unlock (&self->mutex);
  self->next_update = now + BETWEEN_UPDATES;
}
