/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page on a screen or at a printer: its picture, and for those who do not see it the words that are drawn on it. */

#include "tw-document-screen.h"

#include <math.h>

#include "tw-cairo-canvas.h"
#include "tw-document-private.h"
#include "tw-words-canvas.h"

/**
 * tw_document_draw_page:
 * @self: a document
 * @page: the page, from 0
 * @cr: where to draw, in points, the origin at the page's upper left corner
 *
 * Draws the page on a transparent ground: whatever transformation @cr has, it is the same page.
 */
void
tw_document_draw_page (TwDocument *self,
                       guint       page,
                       cairo_t    *cr)
{
  g_autoptr (TwCanvas) canvas = tw_cairo_canvas_new (cr);

  tw_document_draw (self, page, canvas);
}

/**
 * tw_document_paint_page:
 * @self: a document
 * @page: the page, from 0
 * @scale: how many pixels a point is
 * @width: (out): in pixels
 * @height: (out): in pixels
 * @stride: (out): from one row of pixels to the next, in bytes
 *
 * A sheet of paper is white, on a dark screen too.
 *
 * Returns: (transfer full): the pixels of the page, as %CAIRO_FORMAT_ARGB32
 */
GBytes *
tw_document_paint_page (TwDocument *self,
                        guint       page,
                        double      scale,
                        int        *width,
                        int        *height,
                        gsize      *stride)
{
  double page_width, page_height;
  cairo_surface_t *surface;
  cairo_t *cr;

  tw_document_get_page_size (self, &page_width, &page_height);
  *width = (int) ceil (page_width * scale);
  *height = (int) ceil (page_height * scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, *width, *height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  tw_document_draw_page (self, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  *stride = (gsize) cairo_image_surface_get_stride (surface);

  return g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), *stride * (gsize) *height,
                                     (GDestroyNotify) cairo_surface_destroy, surface);
}

/**
 * tw_document_read_page:
 * @self: a document
 * @page: the page, from 0
 *
 * Returns: (transfer full): the words of the page, a paragraph or a cell of a table a line
 */
char *
tw_document_read_page (TwDocument *self,
                       guint       page)
{
  g_autoptr (TwCanvas) canvas = tw_words_canvas_new ();

  tw_document_draw (self, page, canvas);

  return tw_words_canvas_steal (TW_WORDS_CANVAS (canvas));
}
