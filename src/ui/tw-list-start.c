/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK 4.18 begins a list in sections with its first row, and leaves the first heading above, as soon as it knows how
 * high the rows are. */

#include "tw-list-start.h"

/* Until the list has measured its rows. */
#define FRAMES_TO_SETTLE 5

static gboolean
scroll_to_start (GtkWidget     *scrolled_window,
                 GdkFrameClock *clock,
                 gpointer       frames_left)
{
  guint *n_frames = frames_left;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled_window)), 0);

  return --*n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * tw_list_start_with_heading:
 * @scrolled_window: a list with headings that is not on the screen yet
 *
 * Lets it begin with its first heading.
 */
void
tw_list_start_with_heading (GtkScrolledWindow *scrolled_window)
{
  guint *n_frames;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled_window));

  n_frames = g_new (guint, 1);
  *n_frames = FRAMES_TO_SETTLE;
  gtk_widget_add_tick_callback (GTK_WIDGET (scrolled_window), scroll_to_start, n_frames, g_free);
}
