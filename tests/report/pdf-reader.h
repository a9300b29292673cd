/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * PdfFile:
 *
 * The PDF of a document in a folder of its own, read back by the tools of Poppler and by qpdf.
 */
typedef struct
{
  char *folder;
  char *path;
} PdfFile;

PdfFile *pdf_file_new       (TwDocument *document);
void     pdf_file_free      (PdfFile *self);
char    *pdf_file_text      (PdfFile *self);
char   **pdf_file_pages     (PdfFile *self);
char    *pdf_file_words     (PdfFile *self);
char    *pdf_file_structure (PdfFile *self);
char    *pdf_file_boxes     (PdfFile *self);
char    *pdf_file_fonts     (PdfFile *self);
char    *pdf_file_images    (PdfFile *self);
GBytes  *pdf_file_picture   (PdfFile *self, guint page, guint dots_an_inch);
char    *pdf_file_metadata  (PdfFile *self);
void     pdf_file_check     (PdfFile *self);
guint    count_in           (const char *haystack, const char *needle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfFile, pdf_file_free)

G_END_DECLS
