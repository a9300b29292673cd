/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TwItemIdFunc:
 * @model: a list
 * @position: a position that is in it
 *
 * Returns: the id of the item, without making its object
 */
typedef gint64 (*TwItemIdFunc) (GListModel *model,
                                guint       position);

#define TW_TYPE_ID_SELECTION (tw_id_selection_get_type ())
G_DECLARE_FINAL_TYPE (TwIdSelection, tw_id_selection, TW, ID_SELECTION, GObject)

TwIdSelection *tw_id_selection_new            (GListModel    *model,
                                               TwItemIdFunc   get_item_id);

guint          tw_id_selection_get_n_selected (TwIdSelection *self);
gboolean       tw_id_selection_is_id_selected (TwIdSelection *self,
                                               gint64         id);

G_END_DECLS
