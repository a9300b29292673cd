/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

/**
 * TwTableAlign:
 * @TW_TABLE_START: words
 * @TW_TABLE_DATES: words that stay whole even where longer ones elsewhere have to be broken
 * @TW_TABLE_END: figures
 */
typedef enum
{
  TW_TABLE_START,
  TW_TABLE_DATES,
  TW_TABLE_END,
} TwTableAlign;

/**
 * TwTable:
 *
 * Rows of words under a head. Its columns become as wide as their words need; where they need more
 * than there is, words wrap, between words as long as that is possible.
 */
typedef struct _TwTable TwTable;

TwTable *tw_table_new                (void);
void     tw_table_free               (TwTable *self);
void     tw_table_add_column         (TwTable *self, const char *heading, TwTableAlign align);
void     tw_table_add_pen_column     (TwTable *self, const char *heading);
void     tw_table_add_row            (TwTable *self, const char * const *cells);
void     tw_table_add_total          (TwTable *self, const char * const *cells);

void     tw_document_add_table       (TwDocument *self, const TwTable *table);
void     tw_document_add_table_pair  (TwDocument *self, const TwTable *left, const TwTable *right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwTable, tw_table_free)

G_END_DECLS
