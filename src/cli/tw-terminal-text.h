/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *tw_terminal_text_clean   (const char *text);
char  *tw_terminal_text_quote   (const char *text);
gsize  tw_terminal_text_columns (const char *text);
void   tw_terminal_text_wrap    (GString    *page,
                                 const char *text,
                                 gsize       indent,
                                 gsize       columns);

G_END_DECLS
