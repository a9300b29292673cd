/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "tw-language.h"
#include "tw-picture.h"

G_BEGIN_DECLS

/**
 * TwPaper:
 *
 * The paper a document is laid out for, upright.
 */
typedef enum
{
  TW_PAPER_A4,
  TW_PAPER_LETTER,

  TW_N_PAPERS
} TwPaper;

#define TW_TYPE_DOCUMENT (tw_document_get_type ())

G_DECLARE_FINAL_TYPE (TwDocument, tw_document, TW, DOCUMENT, GObject)

TwDocument *tw_document_new              (TwLanguage *language, TwPaper paper, GError **error);
void        tw_document_set_title        (TwDocument *self, const char *title, const char *author);
void        tw_document_set_running_head (TwDocument *self, const char *start, const char *end);
void        tw_document_set_running_foot (TwDocument *self, const char *text);
void        tw_document_set_created      (TwDocument *self, GDateTime *created);
void        tw_document_set_logo         (TwDocument *self, TwPicture *logo);
void        tw_document_hide_page_numbers (TwDocument *self);
void        tw_document_set_compact      (TwDocument *self);

void        tw_document_add_masthead     (TwDocument *self, const char *kicker, const char *title,
                                          const char *subtitle);
void        tw_document_add_heading      (TwDocument *self, const char *text);
void        tw_document_add_subheading   (TwDocument *self, const char *text);
void        tw_document_add_name         (TwDocument *self, const char *name);
void        tw_document_add_lead         (TwDocument *self, const char *text);
void        tw_document_add_paragraph    (TwDocument *self, const char *text);
void        tw_document_add_point        (TwDocument *self, const char *text);
void        tw_document_add_quotation    (TwDocument *self, const char *words, const char *speaker);
void        tw_document_add_introduction (TwDocument *self, const char *text);
void        tw_document_add_caption      (TwDocument *self, const char *text);
void        tw_document_add_space        (TwDocument *self, double points);
void        tw_document_begin_page       (TwDocument *self);
void        tw_document_bookmark_next    (TwDocument *self, const char *text);

TwLanguage *tw_document_get_language     (TwDocument *self);
const char *tw_document_get_title        (TwDocument *self);
void        tw_document_get_page_size    (TwDocument *self, double *width, double *height);
double      tw_document_get_height       (TwDocument *self);
double      tw_document_get_room         (TwDocument *self);
guint       tw_document_lay_out          (TwDocument *self, guint n_pages);
gboolean    tw_document_is_complete      (TwDocument *self);
guint       tw_document_get_n_pages      (TwDocument *self);

G_END_DECLS
