/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *tw_chart_words_new (const char *subject);
void     tw_chart_words_add (GString *self, const char *label, const char *figure);

G_END_DECLS
