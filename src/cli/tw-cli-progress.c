/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress on the terminal. */

#include "tw-cli-progress.h"

#include <stdio.h>
#include <unistd.h>

#define BETWEEN_UPDATES (G_USEC_PER_SEC / 10)
#define CLEAR_LINE "\r\033[K"

struct _TwCliProgress
{
  TwLanguage *language;
  gboolean to_terminal;
  gboolean is_shown;
  gint64 next_update; /* monotonic time */
};

/**
 * tw_cli_progress_new:
 * @language: the language it is said in
 *
 * Returns: (transfer full): progress that shows nothing yet
 */
TwCliProgress *
tw_cli_progress_new (TwLanguage *language)
{
  TwCliProgress *self = g_new0 (TwCliProgress, 1);
  const char *terminal = g_getenv ("TERM");

  self->language = tw_language_ref (language);
  self->to_terminal = isatty (STDERR_FILENO) && terminal != NULL && !g_str_equal (terminal, "dumb");
  self->next_update = g_get_monotonic_time () + BETWEEN_UPDATES;

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
  if (self->is_shown)
    fputs (CLEAR_LINE, stderr);

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
  fprintf (stderr, CLEAR_LINE "%s", percent);
  fflush (stderr);
  self->is_shown = TRUE;
  self->next_update = now + BETWEEN_UPDATES;
}
