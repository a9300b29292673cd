/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A paper on its way to a screen, to a printer or into a PDF: everywhere it is the same pages. It is laid out once, in a
 * worker or here; a page that is laid out can be drawn, in any thread.
 */
#define TW_TYPE_PRINTOUT (tw_printout_get_type ())
G_DECLARE_FINAL_TYPE (TwPrintout, tw_printout, TW, PRINTOUT, GObject)

/**
 * TwPaintedPage:
 * @pixels: rows of pixels, each of four bytes in the order of the machine: alpha, red, green, blue, premultiplied
 * @width: in pixels
 * @height: in pixels
 * @stride: from one row to the next, in bytes
 * @words: what the page says, a paragraph or a cell a line
 *
 * A page on white, to be shown.
 */
typedef struct
{
  GBytes *pixels;
  int width;
  int height;
  gsize stride;
  char *words;
} TwPaintedPage;

void             tw_painted_page_free          (TwPaintedPage        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPaintedPage, tw_painted_page_free)

gboolean         tw_printout_lay_out           (TwPrintout           *self,
                                                GError              **error);
void             tw_printout_lay_out_async     (TwPrintout           *self,
                                                guint                 n_pages,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         tw_printout_lay_out_finish    (TwPrintout           *self,
                                                GAsyncResult         *result,
                                                GError              **error);

guint            tw_printout_get_n_pages       (TwPrintout           *self);
gboolean         tw_printout_is_complete       (TwPrintout           *self);
const char      *tw_printout_get_title         (TwPrintout           *self);
void             tw_printout_get_page_size     (TwPrintout           *self,
                                                double               *width,
                                                double               *height);
void             tw_printout_draw_page         (TwPrintout           *self,
                                                guint                 page,
                                                cairo_t              *cr);
char            *tw_printout_read_page         (TwPrintout           *self,
                                                guint                 page);
void             tw_printout_paint_page_async  (TwPrintout           *self,
                                                guint                 page,
                                                double                scale,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
TwPaintedPage   *tw_printout_paint_page_finish (TwPrintout           *self,
                                                GAsyncResult         *result,
                                                GError              **error);

gboolean         tw_printout_write_pdf         (TwPrintout           *self,
                                                const char           *path,
                                                GError              **error);
void             tw_printout_write_pdf_async   (TwPrintout           *self,
                                                const char           *path,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         tw_printout_write_pdf_finish  (TwPrintout           *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
