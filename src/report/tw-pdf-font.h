/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <hb.h>

#include "tw-pdf-file.h"

G_BEGIN_DECLS

/**
 * TwPdfFont:
 *
 * A typeface of a PDF, as far as it is used there.
 */
typedef struct _TwPdfFont TwPdfFont;

/**
 * TwPdfGlyph:
 * @part: the part of the font that it is in
 * @code: what it is called in the text of the page, from 1
 * @advance: how far it moves the pen, in thousandths of the font size, as the PDF says
 * @letters: what it reads as there, valid as long as its font
 */
typedef struct
{
  guint part;
  guchar code;
  double advance;
  const char *letters;
} TwPdfGlyph;

TwPdfFont        *tw_pdf_font_new         (hb_face_t *face, TwPdfFile *file, guint index);
void              tw_pdf_font_free        (TwPdfFont *self);
hb_face_t        *tw_pdf_font_get_face    (TwPdfFont *self);
const TwPdfGlyph *tw_pdf_font_use         (TwPdfFont *self, hb_codepoint_t glyph, const char *letters, gsize length);
void              tw_pdf_font_append_name (TwPdfFont *self, guint part, GString *pdf);
void              tw_pdf_font_write       (TwPdfFont *self, GString *resources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPdfFont, tw_pdf_font_free)

G_END_DECLS
