/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the signs of the timeline mean. */

#include "tw-timeline-legend.h"

#include <glib/gi18n.h>

#include "tw-timeline-glyph.h"

static const struct
{
  TwTimelineGlyph glyph;
  const char *meaning;
} meanings[] = {
  { TW_GLYPH_PLANNED, N_ ("Meeting planned") },
  { TW_GLYPH_HELD, N_ ("Meeting held") },
  { TW_GLYPH_MOVED, N_ ("Meeting moved") },
  { TW_GLYPH_CANCELLED, N_ ("Meeting cancelled") },
  { TW_GLYPH_MISSED, N_ ("Meeting missed") },
  { TW_GLYPH_ANSWERED, N_ ("Pulse, everybody answered") },
  { TW_GLYPH_PARTLY_ANSWERED, N_ ("Pulse, one side answered") },
  { TW_GLYPH_UNANSWERED, N_ ("Pulse, no answer") },
  { TW_GLYPH_UP, N_ ("Answers better than before") },
  { TW_GLYPH_LEVEL, N_ ("Answers about as before") },
  { TW_GLYPH_DOWN, N_ ("Answers worse than before") },
  { TW_GLYPH_KICK_OFF, N_ ("Kick-off") },
  { TW_GLYPH_MILESTONE, N_ ("Milestone, open") },
  { TW_GLYPH_MILESTONE_DONE, N_ ("Milestone, done") },
  { TW_GLYPH_COMPLETED, N_ ("Tandem completed") },
  { TW_GLYPH_DISSOLVED, N_ ("Tandem dissolved") },
};

/**
 * tw_timeline_legend_fill:
 * @grid: gets a row a sign
 */
void
tw_timeline_legend_fill (GtkGrid *grid)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      GtkWidget *meaning = gtk_label_new (gettext (meanings[i].meaning));

      gtk_label_set_xalign (GTK_LABEL (meaning), 0);
      gtk_grid_attach (grid, tw_timeline_glyph_image_new (meanings[i].glyph), 0, (int) i, 1, 1);
      gtk_grid_attach (grid, meaning, 1, (int) i, 1, 1);
    }
}
