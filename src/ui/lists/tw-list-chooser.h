/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TwListChosenFunc:
 * @parent: the widget that asked
 * @path: the file that was chosen
 */
typedef void (*TwListChosenFunc) (GtkWidget  *parent,
                                  const char *path);

void tw_list_chooser_open (GtkWidget        *parent,
                           const char       *title,
                           TwListChosenFunc  chosen);

void tw_list_chooser_take (GtkWidget        *parent,
                           GFile            *file,
                           TwListChosenFunc  chosen);

gboolean tw_list_chooser_knows (const char *path);

G_END_DECLS
