/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwTextTable:
 *
 * A table of words and numbers for a terminal: columns as wide as their widest cell, numbers to the right.
 */
typedef struct _TwTextTable TwTextTable;

TwTextTable *tw_text_table_new        (const char         *alignment);
void         tw_text_table_free       (TwTextTable        *self);
void         tw_text_table_add_row    (TwTextTable        *self,
                                       const char * const *cells);
char        *tw_text_table_to_text    (TwTextTable        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwTextTable, tw_text_table_free)

G_END_DECLS
