/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-canvas.h"
#include "tw-pdf-file.h"

G_BEGIN_DECLS

#define TW_TYPE_PDF_CANVAS (tw_pdf_canvas_get_type ())

G_DECLARE_FINAL_TYPE (TwPdfCanvas, tw_pdf_canvas, TW, PDF_CANVAS, TwCanvas)

/**
 * TwPdfPages:
 * @tree: the number of the object that all pages hang on
 * @structure: the number of the object that their structure hangs on
 */
typedef struct
{
  guint tree;
  guint structure;
} TwPdfPages;

TwPdfCanvas *tw_pdf_canvas_new        (TwPdfFile *file, double width, double height);
guint        tw_pdf_canvas_begin_page (TwPdfCanvas *self);
void         tw_pdf_canvas_end_page   (TwPdfCanvas *self);
TwPdfPages   tw_pdf_canvas_write      (TwPdfCanvas *self);

G_END_DECLS
