/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "tw-pdf-font.h"

G_BEGIN_DECLS

/**
 * TwPdfFonts:
 *
 * The fonts of a PDF.
 */
typedef struct _TwPdfFonts TwPdfFonts;

/**
 * TwPdfSizedFont:
 * @font: a font of the PDF
 * @size: in points
 *
 * A font of Pango, as the PDF has it.
 */
typedef struct
{
  TwPdfFont *font;
  double size;
} TwPdfSizedFont;

TwPdfFonts           *tw_pdf_fonts_new   (TwPdfFile *file);
void                  tw_pdf_fonts_free  (TwPdfFonts *self);
const TwPdfSizedFont *tw_pdf_fonts_get   (TwPdfFonts *self, PangoFont *font);
void                  tw_pdf_fonts_write (TwPdfFonts *self, GString *resources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPdfFonts, tw_pdf_fonts_free)

G_END_DECLS
