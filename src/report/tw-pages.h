/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-piece.h"

G_BEGIN_DECLS

/**
 * TwPlacedPiece:
 * @piece: (unowned): a piece
 * @y: its upper edge, in points from the top of its page
 */
typedef struct
{
  TwPiece *piece;
  double y;
} TwPlacedPiece;

GPtrArray *tw_pages_break (const GPtrArray *pieces, double top, double height, double *end);
void       tw_pages_draw  (const GArray *page, cairo_t *cr, double x, double width);

G_END_DECLS
