/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-canvas.h"

G_BEGIN_DECLS

#define TW_TYPE_WORDS_CANVAS (tw_words_canvas_get_type ())

G_DECLARE_FINAL_TYPE (TwWordsCanvas, tw_words_canvas, TW, WORDS_CANVAS, TwCanvas)

TwCanvas *tw_words_canvas_new   (void);
char     *tw_words_canvas_steal (TwWordsCanvas *self);

G_END_DECLS
