/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "tw-document.h"

G_BEGIN_DECLS

void    tw_document_draw_page  (TwDocument *self, guint page, cairo_t *cr);
GBytes *tw_document_paint_page (TwDocument *self, guint page, double scale, int *width, int *height, gsize *stride);
char   *tw_document_read_page  (TwDocument *self, guint page);

G_END_DECLS
