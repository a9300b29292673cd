/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the pieces of a document come to lie on its pages. The promises: a piece is never cut, a heading
 * never stands alone at the foot of a page, a table that goes on begins the next page with its head. */

#include "tw-pages.h"

struct _TwPages
{
  const GPtrArray *pieces;
  double top;
  double height;
  GPtrArray *pages;             /* of GArray of TwPlacedPiece */
  GArray *page;                 /* the last of them */
  double y;                     /* how far that is filled */
  guint n_placed;               /* pieces */
  gboolean ended;
};

/* What a piece needs when it begins a page: its head above it, and no space above that. */
static double
height_at_top (const TwPiece *piece)
{
  return piece->height + (piece->head != NULL ? piece->head->height : 0);
}

/* How many pieces from @first on must share a page, so that none of them loses what it belongs to. */
static guint
count_kept_together (const GPtrArray *pieces,
                     guint            first)
{
  guint n = 1;

  while (first + n < pieces->len)
    {
      const TwPiece *last = g_ptr_array_index (pieces, first + n - 1);

      if (!last->keep_with_next)
        break;
      n++;
    }

  return n;
}

static double
height_of_pieces (const GPtrArray *pieces,
                  guint            first,
                  guint            n)
{
  const TwPiece *top = g_ptr_array_index (pieces, first);
  double height = height_at_top (top);

  for (guint i = first + 1; i < first + n; i++)
    {
      const TwPiece *piece = g_ptr_array_index (pieces, i);

      height += piece->space_above + piece->height;
    }

  return height;
}

static void
begin_page (TwPages *self)
{
  self->page = g_array_new (FALSE, FALSE, sizeof (TwPlacedPiece));
  self->y = self->top;
  g_ptr_array_add (self->pages, self->page);
}

static void
place (TwPages *self,
       TwPiece *piece,
       gboolean repeated)
{
  TwPlacedPiece placed = { piece, self->y, repeated };

  g_array_append_val (self->page, placed);
  self->y += piece->height;
}

/* Places a piece where it has the height it needs, or where it must be. */
static void
find_place (TwPages *self,
            TwPiece *piece,
            double   needed)
{
  if (self->page->len > 0 && (piece->begins_page || self->y + needed > self->top + self->height))
    begin_page (self);

  if (self->page->len > 0)
    self->y += piece->space_above;
  else
    self->y -= piece->rise;
  if (self->page->len == 0 && piece->head != NULL)
    place (self, piece->head, TRUE);
  place (self, piece, FALSE);
}

/* At the start of a run that belongs together, looks whether all of it fits here. A run that fits no page at all is
 * broken where it must be. */
static void
place_run (TwPages *self,
           guint    n)
{
  const TwPiece *first = g_ptr_array_index (self->pieces, self->n_placed);
  double height = height_of_pieces (self->pieces, self->n_placed, n);

  for (guint i = 0; i < n; i++)
    {
      TwPiece *piece = g_ptr_array_index (self->pieces, self->n_placed + i);
      double needed = piece->space_above + piece->height;

      if (i == 0 && height <= self->height + first->rise)
        needed = piece->space_above - (height_at_top (piece) - piece->height) + height;
      find_place (self, piece, needed);
    }
  self->n_placed += n;
}

static void
draw_piece (const TwPlacedPiece *placed,
            TwCanvas            *canvas,
            double               x,
            double               width)
{
  tw_canvas_push_origin (canvas, x, placed->y);
  if (placed->repeated)
    tw_canvas_begin_tag (canvas, TW_TAG_REPETITION);
  placed->piece->draw (placed->piece->content, canvas, width);
  if (placed->repeated)
    tw_canvas_end_tag (canvas, TW_TAG_REPETITION);
  tw_canvas_pop_origin (canvas);
}

/* Ends what the last piece belongs to, as far as the next one does not: its block, and the list that it is a point of. */
static void
end_blocks (const TwPiece *last,
            const TwPiece *next,
            TwCanvas      *canvas)
{
  if (last == NULL || (next != NULL && next->block == last->block))
    return;

  tw_canvas_end_tag (canvas, last->tag);
  if (last->list != 0 && (next == NULL || next->list != last->list))
    tw_canvas_end_tag (canvas, TW_TAG_LIST);
}

static void
begin_blocks (const TwPiece *last,
              const TwPiece *next,
              TwCanvas      *canvas)
{
  if (last != NULL && last->block == next->block)
    return;

  if (next->list != 0 && (last == NULL || last->list != next->list))
    tw_canvas_begin_part (canvas, TW_TAG_LIST, next->list);
  tw_canvas_begin_part (canvas, next->tag, next->block);
}

/**
 * tw_pages_new:
 * @pieces: (element-type TwPiece): the pieces in reading order, to which more can be added; they must outlive the pages
 * @top: where a page begins, in points
 * @height: how high the pieces of a page may be together
 *
 * Returns: (transfer full): pages on which nothing lies yet
 */
TwPages *
tw_pages_new (const GPtrArray *pieces,
              double           top,
              double           height)
{
  TwPages *self = g_new0 (TwPages, 1);

  self->pieces = pieces;
  self->top = top;
  self->height = height;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  begin_page (self);

  return self;
}

/**
 * tw_pages_free:
 * @self: (transfer full): pages
 */
void
tw_pages_free (TwPages *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/**
 * tw_pages_go_on:
 * @self: pages
 *
 * Places the pieces there are, as far as nothing that may be added to them could change that: the last one may yet have
 * to be kept with what follows.
 */
void
tw_pages_go_on (TwPages *self)
{
  while (self->n_placed < self->pieces->len)
    {
      guint n = count_kept_together (self->pieces, self->n_placed);

      if (self->n_placed + n == self->pieces->len)
        return;
      place_run (self, n);
    }
}

/**
 * tw_pages_end:
 * @self: pages
 *
 * Places all pieces there are; none can be added after that.
 */
void
tw_pages_end (TwPages *self)
{
  while (self->n_placed < self->pieces->len)
    place_run (self, count_kept_together (self->pieces, self->n_placed));
  self->ended = TRUE;
}

/**
 * tw_pages_foresee_end:
 * @self: pages
 *
 * Returns: where the last page would end, from its top, if no piece were added any more
 */
double
tw_pages_foresee_end (const TwPages *self)
{
  g_autoptr (TwPages) end = tw_pages_new (self->pieces, self->top, self->height);

  end->n_placed = self->n_placed;
  end->y = self->y;
  g_array_append_vals (end->page, self->page->data, self->page->len);
  tw_pages_end (end);

  return end->y;
}

/**
 * tw_pages_count_ready:
 * @self: pages
 *
 * Returns: how many pages will never change; all, at least one, after tw_pages_end()
 */
guint
tw_pages_count_ready (const TwPages *self)
{
  return self->pages->len - (self->ended ? 0 : 1);
}

/**
 * tw_pages_get:
 * @self: pages
 * @page: a page that is ready, from 0
 *
 * Returns: (transfer none) (element-type TwPlacedPiece): what lies on it
 */
const GArray *
tw_pages_get (const TwPages *self,
              guint          page)
{
  return g_ptr_array_index (self->pages, page);
}

/**
 * tw_pages_draw:
 * @page: (element-type TwPlacedPiece): a page
 * @canvas: where to draw, the origin at the page's upper left corner
 * @x: the left margin
 * @width: the width that the pieces were laid out for
 *
 * Draws the pieces of a page, and says what they are: those of one block are one thing, also where it goes on from the
 * page before, and their rules are none.
 */
void
tw_pages_draw (const GArray *page,
               TwCanvas     *canvas,
               double        x,
               double        width)
{
  const TwPiece *last = NULL;

  for (guint i = 0; i < page->len; i++)
    {
      const TwPlacedPiece *placed = &g_array_index (page, TwPlacedPiece, i);

      tw_piece_add_rule (placed->piece, canvas, x, placed->y);
    }
  tw_piece_draw_rules (canvas);

  for (guint i = 0; i < page->len; i++)
    {
      const TwPlacedPiece *placed = &g_array_index (page, TwPlacedPiece, i);

      end_blocks (last, placed->piece, canvas);
      begin_blocks (last, placed->piece, canvas);
      draw_piece (placed, canvas, x, width);
      last = placed->piece;
    }
  end_blocks (last, NULL, canvas);
}
