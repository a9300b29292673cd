/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *tw_fact_row_new        (const char *title,
                                   const char *subtitle);
void       tw_fact_row_add_suffix (GtkWidget  *row,
                                   GtkWidget  *suffix);

G_END_DECLS
