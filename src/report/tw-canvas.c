/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pages are drawn on: a screen, a printer, a PDF, or nothing but their words. It knows boxes, lines, circles,
 * set text and pictures, in points from the upper left corner of the page, and what each of them is.
 *
 * Shapes are traced first, as many as shall look alike, and then filled or stroked at once. */

#include "tw-canvas.h"

#define MAX_ORIGINS 8

typedef struct
{
  double x;
  double y;
} Origin;

typedef struct
{
  Origin origins[MAX_ORIGINS];  /* the last one counts */
  guint n_pushed;
} TwCanvasPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TwCanvas, tw_canvas, G_TYPE_OBJECT)

static const double inks[TW_N_INKS][3] = {
  [TW_INK_TEXT] = { 0.11, 0.14, 0.17 },
  [TW_INK_MUTED] = { 0.36, 0.40, 0.44 },
  [TW_INK_ACCENT] = { 0.05, 0.36, 0.40 },
  [TW_INK_RULE] = { 0.80, 0.83, 0.85 },
  [TW_INK_TINT] = { 0.94, 0.96, 0.96 },
  [TW_INK_PAPER] = { 1.00, 1.00, 1.00 },
};

/* The names that a PDF has for them; what is no content has none. */
static const char * const structures[TW_N_TAGS] = {
  [TW_TAG_DOCUMENT] = "Document",
  [TW_TAG_SECTION] = "Sect",
  [TW_TAG_HEADING_1] = "H1",
  [TW_TAG_HEADING_2] = "H2",
  [TW_TAG_HEADING_3] = "H3",
  [TW_TAG_PARAGRAPH] = "P",
  [TW_TAG_LIST] = "L",
  [TW_TAG_LIST_ITEM] = "LI",
  [TW_TAG_LIST_MARK] = "Lbl",
  [TW_TAG_LIST_BODY] = "LBody",
  [TW_TAG_TABLE] = "Table",
  [TW_TAG_ROW] = "TR",
  [TW_TAG_COLUMN_HEAD] = "TH",
  [TW_TAG_CELL] = "TD",
  [TW_TAG_FIGURE] = "Figure",
  [TW_TAG_SPAN] = "Span",
};

static const Origin *
get_origin (TwCanvas *self)
{
  const TwCanvasPrivate *priv = tw_canvas_get_instance_private (self);

  return &priv->origins[priv->n_pushed];
}

static void
tw_canvas_class_init (TwCanvasClass *klass)
{
}

static void
tw_canvas_init (TwCanvas *self)
{
}

/**
 * tw_canvas_push_origin:
 * @self: a canvas
 * @x: how far to the right
 * @y: how far down
 *
 * Whatever is drawn from now on is drawn from there, until tw_canvas_pop_origin().
 */
void
tw_canvas_push_origin (TwCanvas *self,
                       double    x,
                       double    y)
{
  TwCanvasPrivate *priv = tw_canvas_get_instance_private (self);
  const Origin *origin = get_origin (self);

  g_return_if_fail (priv->n_pushed + 1 < MAX_ORIGINS);

  priv->origins[priv->n_pushed + 1] = (Origin) { origin->x + x, origin->y + y };
  priv->n_pushed++;
}

/**
 * tw_canvas_pop_origin:
 * @self: a canvas
 *
 * Takes the last tw_canvas_push_origin() back.
 */
void
tw_canvas_pop_origin (TwCanvas *self)
{
  TwCanvasPrivate *priv = tw_canvas_get_instance_private (self);

  g_return_if_fail (priv->n_pushed > 0);

  priv->n_pushed--;
}

/**
 * tw_canvas_move_to:
 * @self: a canvas
 * @x: where a line begins
 * @y: where a line begins
 */
void
tw_canvas_move_to (TwCanvas *self,
                   double    x,
                   double    y)
{
  const Origin *origin = get_origin (self);

  if (TW_CANVAS_GET_CLASS (self)->move_to != NULL)
    TW_CANVAS_GET_CLASS (self)->move_to (self, origin->x + x, origin->y + y);
}

/**
 * tw_canvas_line_to:
 * @self: a canvas
 * @x: where the line goes on to
 * @y: where the line goes on to
 */
void
tw_canvas_line_to (TwCanvas *self,
                   double    x,
                   double    y)
{
  const Origin *origin = get_origin (self);

  if (TW_CANVAS_GET_CLASS (self)->line_to != NULL)
    TW_CANVAS_GET_CLASS (self)->line_to (self, origin->x + x, origin->y + y);
}

/**
 * tw_canvas_rectangle:
 * @self: a canvas
 * @x: its left edge
 * @y: its upper edge
 * @width: how wide it is
 * @height: how high it is
 *
 * Traces a box.
 */
void
tw_canvas_rectangle (TwCanvas *self,
                     double    x,
                     double    y,
                     double    width,
                     double    height)
{
  const Origin *origin = get_origin (self);

  if (TW_CANVAS_GET_CLASS (self)->rectangle != NULL)
    TW_CANVAS_GET_CLASS (self)->rectangle (self, origin->x + x, origin->y + y, width, height);
}

/**
 * tw_canvas_circle:
 * @self: a canvas
 * @x: its centre
 * @y: its centre
 * @radius: how far it reaches from there
 *
 * Traces a circle.
 */
void
tw_canvas_circle (TwCanvas *self,
                  double    x,
                  double    y,
                  double    radius)
{
  const Origin *origin = get_origin (self);

  if (TW_CANVAS_GET_CLASS (self)->circle != NULL)
    TW_CANVAS_GET_CLASS (self)->circle (self, origin->x + x, origin->y + y, radius);
}

/**
 * tw_canvas_fill:
 * @self: a canvas
 * @ink: an ink
 *
 * Fills what was traced, and is ready for the next.
 */
void
tw_canvas_fill (TwCanvas *self,
                TwInk     ink)
{
  if (TW_CANVAS_GET_CLASS (self)->fill != NULL)
    TW_CANVAS_GET_CLASS (self)->fill (self, ink);
}

/**
 * tw_canvas_stroke:
 * @self: a canvas
 * @ink: an ink
 * @thickness: how thick the line is
 *
 * Draws along what was traced, and is ready for the next.
 */
void
tw_canvas_stroke (TwCanvas *self,
                  TwInk     ink,
                  double    thickness)
{
  if (TW_CANVAS_GET_CLASS (self)->stroke != NULL)
    TW_CANVAS_GET_CLASS (self)->stroke (self, ink, thickness);
}

/**
 * tw_canvas_rule:
 * @self: a canvas
 * @ink: an ink
 * @thickness: how thick the line is
 * @x: its left end
 * @y: its upper edge
 * @width: how long it is
 *
 * Draws a horizontal line, as a filled box: thin lines stay even on every printer.
 */
void
tw_canvas_rule (TwCanvas *self,
                TwInk     ink,
                double    thickness,
                double    x,
                double    y,
                double    width)
{
  tw_canvas_rectangle (self, x, y, width, thickness);
  tw_canvas_fill (self, ink);
}

/**
 * tw_canvas_show_line:
 * @self: a canvas
 * @line: a line of set text
 * @ink: an ink
 * @x: where it begins
 * @baseline: what its letters stand on
 */
void
tw_canvas_show_line (TwCanvas        *self,
                     PangoLayoutLine *line,
                     TwInk            ink,
                     double           x,
                     double           baseline)
{
  const Origin *origin = get_origin (self);

  if (TW_CANVAS_GET_CLASS (self)->show_line != NULL)
    TW_CANVAS_GET_CLASS (self)->show_line (self, line, ink, origin->x + x, origin->y + baseline);
}

/**
 * tw_canvas_show_picture:
 * @self: a canvas
 * @picture: a picture
 * @x: its left edge
 * @y: its upper edge
 * @width: how wide it is shown
 * @height: how high it is shown
 */
void
tw_canvas_show_picture (TwCanvas        *self,
                        const TwPicture *picture,
                        double           x,
                        double           y,
                        double           width,
                        double           height)
{
  const Origin *origin = get_origin (self);

  if (TW_CANVAS_GET_CLASS (self)->show_picture != NULL)
    TW_CANVAS_GET_CLASS (self)->show_picture (self, picture, origin->x + x, origin->y + y, width, height);
}

/**
 * tw_canvas_begin_tag:
 * @self: a canvas
 * @tag: what it is
 *
 * Whatever is drawn from now on belongs to it, until tw_canvas_end_tag().
 */
void
tw_canvas_begin_tag (TwCanvas *self,
                     TwTag     tag)
{
  tw_canvas_begin_part (self, tag, 0);
}

/**
 * tw_canvas_begin_part:
 * @self: a canvas
 * @tag: what it is
 * @part: a number other than 0
 *
 * As tw_canvas_begin_tag(), for what may be drawn in parts, the next of them perhaps on the next page: it goes on what
 * was begun before, at the same place and with the same number, if nothing else was begun there in between.
 */
void
tw_canvas_begin_part (TwCanvas *self,
                      TwTag     tag,
                      guint     part)
{
  if (TW_CANVAS_GET_CLASS (self)->begin_tag != NULL)
    TW_CANVAS_GET_CLASS (self)->begin_tag (self, tag, part);
}

/**
 * tw_canvas_end_tag:
 * @self: a canvas
 * @tag: what was begun last
 */
void
tw_canvas_end_tag (TwCanvas *self,
                   TwTag     tag)
{
  if (TW_CANVAS_GET_CLASS (self)->end_tag != NULL)
    TW_CANVAS_GET_CLASS (self)->end_tag (self, tag);
}

/**
 * tw_canvas_describe:
 * @self: a canvas on which a figure was begun
 * @words: what somebody has to know of it who does not see it; added to what was said of it before
 */
void
tw_canvas_describe (TwCanvas   *self,
                    const char *words)
{
  if (TW_CANVAS_GET_CLASS (self)->describe != NULL)
    TW_CANVAS_GET_CLASS (self)->describe (self, words);
}

/**
 * tw_ink_get_colour:
 * @ink: an ink
 *
 * Returns: (array fixed-size=3): its red, green and blue, from 0 to 1
 */
const double *
tw_ink_get_colour (TwInk ink)
{
  return inks[ink];
}

/**
 * tw_tag_get_structure:
 * @tag: a tag
 *
 * Returns: (nullable): its name as a structure of a PDF, or %NULL for what is no content
 */
const char *
tw_tag_get_structure (TwTag tag)
{
  return structures[tag];
}
