/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document-private.h"
#include "tw-letterhead.h"

G_BEGIN_DECLS

TwDocument *tw_sheet_document_new (const TwLetterhead *letterhead, TwLanguage *language, TwPaper paper,
                                   const char *title, GError **error);
void        tw_sheet_begin        (TwDocument *document, const TwLetterhead *letterhead, const char *title,
                                   const char *bookmark);
void        tw_sheet_add_text     (TwDocument *document, const char *text);

G_END_DECLS
