/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TwListChosenFunc:
 * @parent: the widget that asked
 * @paths: (array zero-terminated=1): the files that were chosen, at least one
 */
typedef void (*TwListChosenFunc) (GtkWidget         *parent,
                                  const char *const *paths);

void tw_list_chooser_open (GtkWidget        *parent,
                           const char       *title,
                           TwListChosenFunc  chosen);

void tw_list_chooser_open_several (GtkWidget        *parent,
                                   const char       *title,
                                   TwListChosenFunc  chosen);

void tw_list_chooser_take (GtkWidget        *parent,
                           GListModel       *files,
                           TwListChosenFunc  chosen);

gboolean tw_list_chooser_knows (const char *path);

G_END_DECLS
