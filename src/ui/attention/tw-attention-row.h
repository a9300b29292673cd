/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-attention-feed.h"

G_BEGIN_DECLS

/*
 * One thing that needs attention, with its buttons. Property: `narrow` (whether the buttons stand below the words).
 */
#define TW_TYPE_ATTENTION_ROW (tw_attention_row_get_type ())
G_DECLARE_FINAL_TYPE (TwAttentionRow, tw_attention_row, TW, ATTENTION_ROW, AdwBin)

GtkWidget *tw_attention_row_new        (void);
void       tw_attention_row_set_entry  (TwAttentionRow   *self,
                                        TwAttentionEntry *entry,
                                        const char       *cohort);
char      *tw_attention_row_dup_spoken (TwAttentionRow   *self);

G_END_DECLS
