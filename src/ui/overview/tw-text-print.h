/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_text_print (GtkWidget  *parent,
                    const char *text,
                    const char *name);

G_END_DECLS
