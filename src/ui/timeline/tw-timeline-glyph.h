/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-pulse-trend.h"

G_BEGIN_DECLS

/**
 * TwTimelineGlyph:
 *
 * The signs of a timeline. Each has a shape of its own; its colour only repeats what the shape says.
 */
typedef enum
{
  TW_GLYPH_PLANNED,
  TW_GLYPH_HELD,
  TW_GLYPH_MOVED,
  TW_GLYPH_CANCELLED,
  TW_GLYPH_MISSED,
  TW_GLYPH_ANSWERED,
  TW_GLYPH_PARTLY_ANSWERED,
  TW_GLYPH_UNANSWERED,
  TW_GLYPH_MILESTONE,
  TW_GLYPH_MILESTONE_DONE,
  TW_GLYPH_KICK_OFF,
  TW_GLYPH_START,
  TW_GLYPH_COMPLETED,
  TW_GLYPH_DISSOLVED,
  TW_GLYPH_UP,
  TW_GLYPH_LEVEL,
  TW_GLYPH_DOWN,
  TW_N_GLYPHS
} TwTimelineGlyph;

#define TW_GLYPH_SIZE 16
#define TW_TREND_DISTANCE 13 /* from the middle of a sign to that of the trend behind it, in pixels */

void       tw_timeline_glyph_snapshot (GtkWidget       *widget,
                                       GtkSnapshot     *snapshot,
                                       TwTimelineGlyph  glyph,
                                       double           x,
                                       double           y);
GtkWidget *tw_timeline_glyph_image_new (TwTimelineGlyph  glyph);

TwTimelineGlyph tw_timeline_glyph_of_trend (TwTrend     trend);

void       tw_timeline_accent          (GdkRGBA         *rgba);

G_END_DECLS
