/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-canvas.h"
#include "tw-pdf-file.h"

G_BEGIN_DECLS

/**
 * TwPdfStructure:
 *
 * What a document consists of, for readers who do not see it: an element for whatever has a tag, and in it the marks
 * of the content of pages that belongs to it.
 */
typedef struct _TwPdfStructure TwPdfStructure;

/**
 * TwPdfElement:
 *
 * An element of the structure. It is gone when it has ended.
 */
typedef struct _TwPdfElement TwPdfElement;

TwPdfStructure *tw_pdf_structure_new         (TwPdfFile *file);
void            tw_pdf_structure_free        (TwPdfStructure *self);
void            tw_pdf_structure_begin_page  (TwPdfStructure *self, guint page);
void            tw_pdf_structure_end_page    (TwPdfStructure *self);
void            tw_pdf_structure_begin       (TwPdfStructure *self, TwTag tag, guint part);
void            tw_pdf_structure_end         (TwPdfStructure *self);
TwPdfElement   *tw_pdf_structure_get_current (TwPdfStructure *self);
TwTag           tw_pdf_structure_get_tag     (TwPdfStructure *self);
guint           tw_pdf_structure_mark        (TwPdfStructure *self);
void            tw_pdf_structure_describe    (TwPdfStructure *self, const char *words);
void            tw_pdf_structure_reach       (TwPdfStructure *self, double x, double y);
guint           tw_pdf_structure_write       (TwPdfStructure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPdfStructure, tw_pdf_structure_free)

G_END_DECLS
