/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A piece of a document: laid out once, never cut, drawn on whatever page it comes to lie on. */

#include "tw-piece.h"

#include "tw-typesetter.h"

static const double rule_thickness = 0.5;

static void
tw_piece_clear (gpointer pointer)
{
  TwPiece *self = pointer;

  g_clear_pointer (&self->head, tw_piece_unref);
  g_free (self->bookmark);
  if (self->free_content != NULL)
    self->free_content (self->content);
}

/**
 * tw_piece_new:
 * @tag: what it is
 * @height: in points
 * @draw: draws @content
 * @content: (transfer full): what it shows
 * @free_content: frees @content
 *
 * Returns: (transfer full): a piece
 */
TwPiece *
tw_piece_new (TwTag           tag,
              double          height,
              TwPieceDraw     draw,
              gpointer        content,
              GDestroyNotify  free_content)
{
  TwPiece *self = g_rc_box_new0 (TwPiece);

  self->tag = tag;
  self->height = height;
  self->draw = draw;
  self->content = content;
  self->free_content = free_content;

  return self;
}

/**
 * tw_piece_ref:
 * @self: a piece
 *
 * Returns: (transfer full): @self
 */
TwPiece *
tw_piece_ref (TwPiece *self)
{
  return g_rc_box_acquire (self);
}

/**
 * tw_piece_unref:
 * @self: (transfer full): a piece
 */
void
tw_piece_unref (TwPiece *self)
{
  g_rc_box_release_full (self, tw_piece_clear);
}

/**
 * tw_piece_add_rule:
 * @self: a piece
 * @canvas: where its rule, if it has one, is added to the path
 * @x: its left edge, in points
 * @y: its upper edge
 *
 * Rules are drawn by tw_piece_draw_rules(), many at once: a PDF of them is written sooner.
 */
void
tw_piece_add_rule (const TwPiece *self,
                   TwCanvas      *canvas,
                   double         x,
                   double         y)
{
  if (self->rule <= 0)
    return;

  tw_canvas_move_to (canvas, x, y + self->height - rule_thickness / 2);
  tw_canvas_line_to (canvas, x + self->rule, y + self->height - rule_thickness / 2);
}

/**
 * tw_piece_draw_rules:
 * @canvas: where the rules of pieces were added to the path
 */
void
tw_piece_draw_rules (TwCanvas *canvas)
{
  tw_canvas_stroke (canvas, TW_INK_RULE, rule_thickness);
}
