/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

void     tw_cell_tidy         (const char *cell,
                               GString    *tidied);
char    *tw_cell_tidy_text    (const char *cell);
gboolean tw_cell_is_blank     (const char *tidied);
void     tw_cell_tidy_number  (GString    *number);
gboolean tw_cell_tidy_email   (GString    *email);
GStrv    tw_cell_split_topics (const char *cell);

G_END_DECLS
