/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-canvas.h"

G_BEGIN_DECLS

/**
 * TwPieceDraw:
 * @content: what the piece shows
 * @canvas: where to draw, in points, the origin at the piece's upper left corner
 * @width: the width of the column the piece was laid out for
 */
typedef void (*TwPieceDraw) (gconstpointer content, TwCanvas *canvas, double width);

typedef struct _TwPiece TwPiece;

/**
 * TwPiece:
 * @tag: what neighbouring pieces of one block are together
 * @block: the block it belongs to
 * @list: the list that its block is an item of; 0 where it is none
 * @height: in points
 * @space_above: in points; dropped at the head of a page
 * @begins_page: whether it stands at the head of a page in any case
 * @keep_with_next: whether it must not be the last one on its page
 * @replaces_running_head: whether the page it begins has no running head, because it says the same
 * @rise: how much higher than others it begins a page then, in points
 * @bookmark: (nullable): what the outline of the document calls it; %NULL where it is not found there
 * @rule: how long the thin rule along its lower edge is, in points; 0 where there is none
 * @head: (nullable): repeated above the piece where it begins a page
 * @draw: draws @content
 * @content: what it shows
 * @free_content: frees @content
 *
 * What is never cut: a line of a paragraph, a row of a table, a chart.
 */
struct _TwPiece
{
  TwTag tag;
  guint block;
  guint list;
  double height;
  double space_above;
  gboolean begins_page;
  gboolean keep_with_next;
  gboolean replaces_running_head;
  double rise;
  char *bookmark;
  double rule;
  TwPiece *head;
  TwPieceDraw draw;
  gpointer content;
  GDestroyNotify free_content;
};

TwPiece *tw_piece_new        (TwTag tag, double height, TwPieceDraw draw, gpointer content, GDestroyNotify free_content);
TwPiece *tw_piece_ref        (TwPiece *self);
void     tw_piece_unref      (TwPiece *self);
void     tw_piece_add_rule   (const TwPiece *self, TwCanvas *canvas, double x, double y);
void     tw_piece_draw_rules (TwCanvas *canvas);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPiece, tw_piece_unref)

G_END_DECLS
