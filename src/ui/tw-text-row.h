/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A question that is answered in words, on one line or on several: what is asked, why, and below it the answer.
 * Properties: `title` (inherited), `subtitle` (why it is asked, or what is wrong), `text` (the answer, never NULL),
 * `lines` (how many are seen at once; 1: a line, set when it is made), `input` (what the keyboard's focus goes to).
 */
#define TW_TYPE_TEXT_ROW (tw_text_row_get_type ())
G_DECLARE_FINAL_TYPE (TwTextRow, tw_text_row, TW, TEXT_ROW, AdwPreferencesRow)

const char *tw_text_row_get_text (TwTextRow  *self);
void        tw_text_row_set_text (TwTextRow  *self,
                                  const char *text);

G_END_DECLS
