/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which glyphs of set text stand for which letters. */

#include "tw-cluster.h"

#include <string.h>

static const char ellipsis[] = "…";

/**
 * tw_run_is_backwards:
 * @run: a run of glyphs
 *
 * Returns: whether it is read from right to left
 */
gboolean
tw_run_is_backwards (const PangoLayoutRun *run)
{
  return run->item->analysis.level % 2 == 1;
}

/**
 * tw_cluster_find:
 * @run: a run of glyphs
 * @text: the text of its layout
 * @glyph: one of them, from the left
 *
 * Returns: the cluster that the glyph is of
 */
TwCluster
tw_cluster_find (const PangoLayoutRun *run,
                 const char           *text,
                 int                   glyph)
{
  const int *starts = run->glyphs->log_clusters;
  int n = run->glyphs->num_glyphs;
  int first = glyph;
  int end = glyph + 1;
  int next = run->item->length;

  /* It takes the place of all that is left out. */
  if (run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
    return (TwCluster) { first, end, ellipsis, strlen (ellipsis) };

  while (first > 0 && starts[first - 1] == starts[glyph])
    first--;
  while (end < n && starts[end] == starts[glyph])
    end++;
  if (tw_run_is_backwards (run) && first > 0)
    next = starts[first - 1];
  else if (!tw_run_is_backwards (run) && end < n)
    next = starts[end];

  return (TwCluster) { first, end, text + run->item->offset + starts[glyph], (gsize) MAX (next - starts[glyph], 0) };
}

/**
 * tw_cluster_is_spelt_out:
 * @self: a cluster
 * @run: its run
 *
 * Returns: whether there are as many glyphs as letters, in the same order, so that each of them is one
 */
gboolean
tw_cluster_is_spelt_out (const TwCluster      *self,
                         const PangoLayoutRun *run)
{
  return !tw_run_is_backwards (run)
         && self->end - self->first == g_utf8_strlen (self->letters, (gssize) self->length);
}

/**
 * tw_cluster_get_letter:
 * @self: a cluster
 * @number: of one of its glyphs, from 0
 *
 * Returns: that glyph with the letter of the same number, or the last one if there are fewer letters, as a cluster
 */
TwCluster
tw_cluster_get_letter (const TwCluster *self,
                       int              number)
{
  glong n_letters = g_utf8_strlen (self->letters, (gssize) self->length);
  const char *letter = g_utf8_offset_to_pointer (self->letters, MIN (number, MAX (n_letters - 1, 0)));
  gsize length = n_letters > 0 ? (gsize) (g_utf8_next_char (letter) - letter) : 0;

  return (TwCluster) { self->first + number, self->first + number + 1, letter, length };
}
