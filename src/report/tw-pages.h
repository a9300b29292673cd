/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-piece.h"

G_BEGIN_DECLS

/**
 * TwPlacedPiece:
 * @piece: (unowned): a piece
 * @y: its upper edge, in points from the top of its page
 * @repeated: whether it stood on a page before
 */
typedef struct
{
  TwPiece *piece;
  double y;
  gboolean repeated;
} TwPlacedPiece;

/**
 * TwPages:
 *
 * Pieces on their pages, as far as that is settled.
 */
typedef struct _TwPages TwPages;

TwPages      *tw_pages_new         (const GPtrArray *pieces, double top, double height);
void          tw_pages_free        (TwPages *self);
void          tw_pages_go_on       (TwPages *self);
void          tw_pages_end         (TwPages *self);
double        tw_pages_foresee_end (const TwPages *self);
guint         tw_pages_count_ready (const TwPages *self);
const GArray *tw_pages_get         (const TwPages *self, guint page);

void          tw_pages_draw        (const GArray *page, TwCanvas *canvas, double x, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPages, tw_pages_free)

G_END_DECLS
