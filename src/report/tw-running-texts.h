/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-typesetter.h"

G_BEGIN_DECLS

/**
 * TwRunningTexts:
 *
 * What stands above and below the pages of a document: a running head, a foot, and the numbers of the pages.
 */
typedef struct _TwRunningTexts TwRunningTexts;

TwRunningTexts *tw_running_texts_new         (TwTypesetter *typesetter, const char *start, const char *end,
                                              const char *foot, double width);
void            tw_running_texts_free        (TwRunningTexts *self);
void            tw_running_texts_add_numbers (TwRunningTexts *self, TwTypesetter *typesetter, TwLanguage *language,
                                              guint n_pages);
void            tw_running_texts_draw_head   (const TwRunningTexts *self, TwCanvas *canvas, double x, double y);
void            tw_running_texts_draw_foot   (const TwRunningTexts *self, guint page, TwCanvas *canvas, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwRunningTexts, tw_running_texts_free)

G_END_DECLS
