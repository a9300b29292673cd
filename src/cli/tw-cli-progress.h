/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwCliProgress:
 *
 * How far a long work has come, on one line of the terminal that goes away again. Nothing where standard error is no
 * terminal.
 */
typedef struct _TwCliProgress TwCliProgress;

TwCliProgress *tw_cli_progress_new    (TwLanguage *language);
void           tw_cli_progress_free   (TwCliProgress *self);
void           tw_cli_progress_update (gint64      done,
                                       gint64      total,
                                       gpointer    progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCliProgress, tw_cli_progress_free)

G_END_DECLS
