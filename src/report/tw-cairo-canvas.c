/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas for eyes: what is drawn on it goes to cairo, to a screen or to a printer. */

#include "tw-cairo-canvas.h"

#include <pango/pangocairo.h>

struct _TwCairoCanvas
{
  TwCanvas parent_instance;

  cairo_t *cr;
};

G_DEFINE_FINAL_TYPE (TwCairoCanvas, tw_cairo_canvas, TW_TYPE_CANVAS)

static void
set_ink (cairo_t *cr,
         TwInk    ink)
{
  const double *colour = tw_ink_get_colour (ink);

  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
}

static void
tw_cairo_canvas_move_to (TwCanvas *canvas,
                         double    x,
                         double    y)
{
  cairo_move_to (TW_CAIRO_CANVAS (canvas)->cr, x, y);
}

static void
tw_cairo_canvas_line_to (TwCanvas *canvas,
                         double    x,
                         double    y)
{
  cairo_line_to (TW_CAIRO_CANVAS (canvas)->cr, x, y);
}

static void
tw_cairo_canvas_rectangle (TwCanvas *canvas,
                           double    x,
                           double    y,
                           double    width,
                           double    height)
{
  cairo_rectangle (TW_CAIRO_CANVAS (canvas)->cr, x, y, width, height);
}

static void
tw_cairo_canvas_circle (TwCanvas *canvas,
                        double    x,
                        double    y,
                        double    radius)
{
  cairo_t *cr = TW_CAIRO_CANVAS (canvas)->cr;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
tw_cairo_canvas_fill (TwCanvas *canvas,
                      TwInk     ink)
{
  cairo_t *cr = TW_CAIRO_CANVAS (canvas)->cr;

  set_ink (cr, ink);
  cairo_fill (cr);
}

static void
tw_cairo_canvas_stroke (TwCanvas *canvas,
                        TwInk     ink,
                        double    thickness)
{
  cairo_t *cr = TW_CAIRO_CANVAS (canvas)->cr;

  set_ink (cr, ink);
  cairo_set_line_width (cr, thickness);
  cairo_stroke (cr);
}

static void
tw_cairo_canvas_show_line (TwCanvas        *canvas,
                           PangoLayoutLine *line,
                           TwInk            ink,
                           double           x,
                           double           baseline)
{
  cairo_t *cr = TW_CAIRO_CANVAS (canvas)->cr;

  set_ink (cr, ink);
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, line);
  cairo_new_path (cr);
}

static void
tw_cairo_canvas_show_picture (TwCanvas        *canvas,
                              const TwPicture *picture,
                              double           x,
                              double           y,
                              double           width,
                              double           height)
{
  cairo_t *cr = TW_CAIRO_CANVAS (canvas)->cr;
  cairo_surface_t *surface = tw_picture_get_surface (picture);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width / cairo_image_surface_get_width (surface), height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* A printer may be a file: its PDF is told what is what. */
static void
tw_cairo_canvas_begin_tag (TwCanvas *canvas,
                           TwTag     tag,
                           guint     part)
{
  if (tw_tag_get_structure (tag) != NULL)
    cairo_tag_begin (TW_CAIRO_CANVAS (canvas)->cr, tw_tag_get_structure (tag), NULL);
}

static void
tw_cairo_canvas_end_tag (TwCanvas *canvas,
                         TwTag     tag)
{
  if (tw_tag_get_structure (tag) != NULL)
    cairo_tag_end (TW_CAIRO_CANVAS (canvas)->cr, tw_tag_get_structure (tag));
}

static void
tw_cairo_canvas_finalize (GObject *object)
{
  cairo_destroy (TW_CAIRO_CANVAS (object)->cr);

  G_OBJECT_CLASS (tw_cairo_canvas_parent_class)->finalize (object);
}

static void
tw_cairo_canvas_class_init (TwCairoCanvasClass *klass)
{
  TwCanvasClass *canvas_class = TW_CANVAS_CLASS (klass);

  canvas_class->move_to = tw_cairo_canvas_move_to;
  canvas_class->line_to = tw_cairo_canvas_line_to;
  canvas_class->rectangle = tw_cairo_canvas_rectangle;
  canvas_class->circle = tw_cairo_canvas_circle;
  canvas_class->fill = tw_cairo_canvas_fill;
  canvas_class->stroke = tw_cairo_canvas_stroke;
  canvas_class->show_line = tw_cairo_canvas_show_line;
  canvas_class->show_picture = tw_cairo_canvas_show_picture;
  canvas_class->begin_tag = tw_cairo_canvas_begin_tag;
  canvas_class->end_tag = tw_cairo_canvas_end_tag;

  G_OBJECT_CLASS (klass)->finalize = tw_cairo_canvas_finalize;
}

static void
tw_cairo_canvas_init (TwCairoCanvas *self)
{
}

/**
 * tw_cairo_canvas_new:
 * @cr: where to draw, in points, the origin at the page's upper left corner
 *
 * Returns: (transfer full): a canvas that shows what is drawn on it there, on whatever ground there is
 */
TwCanvas *
tw_cairo_canvas_new (cairo_t *cr)
{
  TwCairoCanvas *self = g_object_new (TW_TYPE_CAIRO_CANVAS, NULL);

  self->cr = cairo_reference (cr);

  return TW_CANVAS (self);
}
