/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_refusal_present           (GtkWidget          *parent,
                                   const char         *heading,
                                   const GError       *error);
void tw_refusal_present_sentences (GtkWidget          *parent,
                                   const char         *heading,
                                   const char * const *sentences);

G_END_DECLS
