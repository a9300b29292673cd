/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-piece.h"
#include "tw-typesetter.h"

G_BEGIN_DECLS

/**
 * TwOutlineEntry:
 * @text: the heading
 * @page: the page it stands on, from 0
 * @x: its left edge on the page
 * @y: its upper edge on the page
 */
typedef struct
{
  const char *text;
  guint page;
  double x;
  double y;
} TwOutlineEntry;

/**
 * TwDocumentPart:
 * @self: a document
 * @content: what was handed over with it
 *
 * Adds a part to a document.
 */
typedef void (*TwDocumentPart) (TwDocument *self, gpointer content);

TwTypesetter *tw_document_get_typesetter (TwDocument *self);
TwPicture    *tw_document_get_logo       (TwDocument *self);
double        tw_document_get_width      (TwDocument *self);
gboolean      tw_document_is_compact     (TwDocument *self);
void          tw_document_begin_block    (TwDocument *self);
void          tw_document_append         (TwDocument *self, TwPiece *piece);
void          tw_document_keep_with_last (TwDocument *self);
void          tw_document_add_later      (TwDocument *self, TwDocumentPart add, gpointer content,
                                          GDestroyNotify free_content);
void          tw_document_draw           (TwDocument *self, guint page, TwCanvas *canvas);
GArray       *tw_document_create_outline (TwDocument *self);
const char   *tw_document_get_author     (TwDocument *self);
GDateTime    *tw_document_get_created    (TwDocument *self);

G_END_DECLS
