/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "tw-pdf-file.h"

G_BEGIN_DECLS

/**
 * TwPdfText:
 *
 * The text of a PDF, and the fonts that it needs.
 */
typedef struct _TwPdfText TwPdfText;

/**
 * TwPdfReadAs:
 * @page: whose text it is
 * @letters: (nullable): what it reads as; %NULL for what its glyphs stand for anyway
 *
 * Tells how the text is to be read that is shown on the page from now on.
 */
typedef void (*TwPdfReadAs) (gpointer page, const char *letters);

TwPdfText *tw_pdf_text_new         (TwPdfFile *file, TwPdfReadAs read_as, gpointer page);
void       tw_pdf_text_free        (TwPdfText *self);
void       tw_pdf_text_begin_page  (TwPdfText *self, GString *content);
double     tw_pdf_text_show_line   (TwPdfText *self, PangoLayoutLine *line, double x, double y);
void       tw_pdf_text_write_fonts (TwPdfText *self, GString *resources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPdfText, tw_pdf_text_free)

G_END_DECLS
