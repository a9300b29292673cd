/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TwDescribeFunc:
 * @item: an item of the list
 * @view: the view, as given
 *
 * Returns: (transfer full) (nullable): what stands in the cell, on one line or two
 */
typedef char *(*TwDescribeFunc) (gpointer item,
                                 gpointer view);

GtkListItemFactory *tw_text_column_factory_new (TwDescribeFunc  describe,
                                                GObject        *view,
                                                guint           usual_characters);
void                tw_column_view_name_rows   (GtkColumnView  *column_view,
                                                const char     *name);

G_END_DECLS
