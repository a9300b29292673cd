/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "tw-canvas.h"

G_BEGIN_DECLS

#define TW_TYPE_CAIRO_CANVAS (tw_cairo_canvas_get_type ())

G_DECLARE_FINAL_TYPE (TwCairoCanvas, tw_cairo_canvas, TW, CAIRO_CANVAS, TwCanvas)

TwCanvas *tw_cairo_canvas_new (cairo_t *cr);

G_END_DECLS
