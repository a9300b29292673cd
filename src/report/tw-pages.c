/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the pieces of a document come to lie on its pages. The promises: a piece is never cut, a heading
 * never stands alone at the foot of a page, a table that goes on begins the next page with its head. */

#include "tw-pages.h"

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

static GArray *
begin_page (GPtrArray *pages)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (TwPlacedPiece));

  g_ptr_array_add (pages, page);

  return page;
}

static void
place (GArray  *page,
       TwPiece *piece,
       double  *y)
{
  TwPlacedPiece placed = { piece, *y };

  g_array_append_val (page, placed);
  *y += piece->height;
}

/**
 * tw_pages_break:
 * @pieces: (element-type TwPiece): the pieces in reading order; they must outlive the pages
 * @top: where a page begins, in points
 * @height: how high the pieces of a page may be together
 * @end: (out) (optional): where the last page ends, from its top
 *
 * Returns: (transfer full) (element-type GArray): the pages, at least one, each an array of #TwPlacedPiece
 */
GPtrArray *
tw_pages_break (const GPtrArray *pieces,
                double           top,
                double           height,
                double          *end)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *page = begin_page (pages);
  double bottom = top + height;
  double y = top;
  guint kept = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      TwPiece *piece = g_ptr_array_index (pieces, i);
      double needed = piece->space_above + piece->height;

      /* At the start of a run that belongs together, look whether all of it fits here. A run that fits
       * no page at all is broken where it must be. */
      if (kept == 0)
        {
          kept = count_kept_together (pieces, i);
          if (height_of_pieces (pieces, i, kept) <= height + piece->rise)
            needed = piece->space_above - (height_at_top (piece) - piece->height) + height_of_pieces (pieces, i, kept);
        }
      kept--;

      if (page->len > 0 && (piece->begins_page || y + needed > bottom))
        {
          page = begin_page (pages);
          y = top;
        }

      if (page->len > 0)
        y += piece->space_above;
      else
        y -= piece->rise;
      if (page->len == 0 && piece->head != NULL)
        place (page, piece->head, &y);
      place (page, piece, &y);
    }

  if (end != NULL)
    *end = y;

  return pages;
}

/**
 * tw_pages_draw:
 * @page: (element-type TwPlacedPiece): a page
 * @cr: where to draw, the origin at the page's upper left corner
 * @x: the left margin
 * @width: the width that the pieces were laid out for
 *
 * Draws the pieces of a page with their structure tags; those of one block are one structure.
 */
void
tw_pages_draw (const GArray *page,
               cairo_t      *cr,
               double        x,
               double        width)
{
  const TwPiece *previous = NULL;

  for (guint i = 0; i < page->len; i++)
    {
      const TwPlacedPiece *placed = &g_array_index (page, TwPlacedPiece, i);
      gboolean goes_on = previous != NULL && previous->block == placed->piece->block;

      if (previous != NULL && !goes_on)
        cairo_tag_end (cr, previous->structure);
      if (!goes_on)
        cairo_tag_begin (cr, placed->piece->structure, NULL);
      cairo_save (cr);
      cairo_translate (cr, x, placed->y);
      placed->piece->draw (placed->piece->content, cr, width);
      cairo_restore (cr);
      previous = placed->piece;
    }
  if (previous != NULL)
    cairo_tag_end (cr, previous->structure);
}
