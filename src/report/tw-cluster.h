/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * TwCluster:
 * @first: the first of its glyphs, as they stand from left to right
 * @end: the one after its last
 * @letters: (array length=length): what they stand for together, UTF-8
 * @length: of @letters, in bytes
 *
 * Glyphs of a run that stand for some letters: mostly one for one, but more for a letter that is put together with its
 * marks, and one for a ligature.
 */
typedef struct
{
  int first;
  int end;
  const char *letters;
  gsize length;
} TwCluster;

gboolean  tw_run_is_backwards     (const PangoLayoutRun *run);
TwCluster tw_cluster_find         (const PangoLayoutRun *run, const char *text, int glyph);
gboolean  tw_cluster_is_spelt_out (const TwCluster *self, const PangoLayoutRun *run);
TwCluster tw_cluster_get_letter   (const TwCluster *self, int number);

G_END_DECLS
