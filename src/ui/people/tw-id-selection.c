/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which items of a lazy list are selected, kept as their ids. Selecting all of 200,000 people makes no object, and
 * whoever was selected still is when the list was searched, sorted or refilled: the list forgets positions, not
 * people. */

#include "tw-id-selection.h"

struct _TwIdSelection
{
  GObject parent_instance;

  GListModel *model;
  TwItemIdFunc get_item_id;
  GHashTable *ids;
};

static void tw_id_selection_list_model_init (GListModelInterface *iface);
static void tw_id_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TwIdSelection, tw_id_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tw_id_selection_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, tw_id_selection_selection_model_init))

G_STATIC_ASSERT (sizeof (gpointer) >= sizeof (gint64));

static gpointer
id_at (TwIdSelection *self,
       guint          position)
{
  return GSIZE_TO_POINTER ((gsize) self->get_item_id (self->model, position));
}

static void
emit_range_changed (TwIdSelection *self,
                    guint          position,
                    guint          n_items)
{
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
}

static void
select_positions (TwIdSelection *self,
                  guint          position,
                  guint          n_items)
{
  for (guint i = position; i < position + n_items; i++)
    g_hash_table_add (self->ids, id_at (self, i));
}

static void
unselect_positions (TwIdSelection *self,
                    guint          position,
                    guint          n_items)
{
  for (guint i = position; i < position + n_items && g_hash_table_size (self->ids) > 0; i++)
    g_hash_table_remove (self->ids, id_at (self, i));
}

/* GListModel: the list as it is. */

static GType
tw_id_selection_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (TW_ID_SELECTION (model)->model);
}

static guint
tw_id_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (TW_ID_SELECTION (model)->model);
}

static gpointer
tw_id_selection_get_item (GListModel *model,
                          guint       position)
{
  return g_list_model_get_item (TW_ID_SELECTION (model)->model, position);
}

static void
tw_id_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tw_id_selection_get_item_type;
  iface->get_n_items = tw_id_selection_get_n_items;
  iface->get_item = tw_id_selection_get_item;
}

/* GtkSelectionModel */

static gboolean
tw_id_selection_is_selected (GtkSelectionModel *model,
                             guint              position)
{
  TwIdSelection *self = TW_ID_SELECTION (model);

  if (g_hash_table_size (self->ids) == 0 || position >= g_list_model_get_n_items (self->model))
    return FALSE;

  return g_hash_table_contains (self->ids, id_at (self, position));
}

static GtkBitset *
tw_id_selection_get_selection_in_range (GtkSelectionModel *model,
                                        guint              position,
                                        guint              n_items)
{
  TwIdSelection *self = TW_ID_SELECTION (model);
  guint end = MIN (position + n_items, g_list_model_get_n_items (self->model));
  GtkBitset *selected = gtk_bitset_new_empty ();

  if (g_hash_table_size (self->ids) == 0)
    return selected;

  for (guint i = position; i < end; i++)
    if (g_hash_table_contains (self->ids, id_at (self, i)))
      gtk_bitset_add (selected, i);

  return selected;
}

static gboolean
tw_id_selection_select_all (GtkSelectionModel *model)
{
  TwIdSelection *self = TW_ID_SELECTION (model);
  guint n_items = g_list_model_get_n_items (self->model);

  select_positions (self, 0, n_items);
  emit_range_changed (self, 0, n_items);

  return TRUE;
}

static gboolean
tw_id_selection_unselect_all (GtkSelectionModel *model)
{
  TwIdSelection *self = TW_ID_SELECTION (model);

  if (g_hash_table_size (self->ids) == 0)
    return TRUE;

  g_hash_table_remove_all (self->ids);
  emit_range_changed (self, 0, g_list_model_get_n_items (self->model));

  return TRUE;
}

static gboolean
tw_id_selection_select_range (GtkSelectionModel *model,
                              guint              position,
                              guint              n_items,
                              gboolean           unselect_rest)
{
  TwIdSelection *self = TW_ID_SELECTION (model);
  guint total = g_list_model_get_n_items (self->model);

  if (position >= total)
    return FALSE;

  n_items = MIN (n_items, total - position);

  if (unselect_rest)
    g_hash_table_remove_all (self->ids);
  select_positions (self, position, n_items);

  if (unselect_rest)
    emit_range_changed (self, 0, total);
  else
    emit_range_changed (self, position, n_items);

  return TRUE;
}

static gboolean
tw_id_selection_unselect_range (GtkSelectionModel *model,
                                guint              position,
                                guint              n_items)
{
  TwIdSelection *self = TW_ID_SELECTION (model);
  guint total = g_list_model_get_n_items (self->model);

  if (position >= total)
    return FALSE;

  n_items = MIN (n_items, total - position);
  unselect_positions (self, position, n_items);
  emit_range_changed (self, position, n_items);

  return TRUE;
}

static gboolean
tw_id_selection_select_item (GtkSelectionModel *model,
                             guint              position,
                             gboolean           unselect_rest)
{
  return tw_id_selection_select_range (model, position, 1, unselect_rest);
}

static gboolean
tw_id_selection_unselect_item (GtkSelectionModel *model,
                               guint              position)
{
  return tw_id_selection_unselect_range (model, position, 1);
}

static gboolean
tw_id_selection_set_selection (GtkSelectionModel *model,
                               GtkBitset         *selected,
                               GtkBitset         *mask)
{
  TwIdSelection *self = TW_ID_SELECTION (model);
  guint total = g_list_model_get_n_items (self->model);
  GtkBitsetIter iter;
  guint position;

  if (!gtk_bitset_iter_init_first (&iter, mask, &position))
    return TRUE;

  do
    {
      if (position >= total)
        break;

      if (gtk_bitset_contains (selected, position))
        g_hash_table_add (self->ids, id_at (self, position));
      else
        g_hash_table_remove (self->ids, id_at (self, position));
    }
  while (gtk_bitset_iter_next (&iter, &position));

  emit_range_changed (self, 0, total);

  return TRUE;
}

static void
tw_id_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = tw_id_selection_is_selected;
  iface->get_selection_in_range = tw_id_selection_get_selection_in_range;
  iface->select_all = tw_id_selection_select_all;
  iface->unselect_all = tw_id_selection_unselect_all;
  iface->select_range = tw_id_selection_select_range;
  iface->unselect_range = tw_id_selection_unselect_range;
  iface->select_item = tw_id_selection_select_item;
  iface->unselect_item = tw_id_selection_unselect_item;
  iface->set_selection = tw_id_selection_set_selection;
}

static void
tw_id_selection_finalize (GObject *object)
{
  TwIdSelection *self = TW_ID_SELECTION (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->ids, g_hash_table_unref);

  G_OBJECT_CLASS (tw_id_selection_parent_class)->finalize (object);
}

static void
tw_id_selection_class_init (TwIdSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tw_id_selection_finalize;
}

static void
tw_id_selection_init (TwIdSelection *self)
{
  self->ids = g_hash_table_new (NULL, NULL);
}

/**
 * tw_id_selection_new:
 * @model: the list
 * @get_item_id: tells the id at a position of @model, without making an object
 *
 * Returns: (transfer full): the list with nothing selected
 */
TwIdSelection *
tw_id_selection_new (GListModel   *model,
                     TwItemIdFunc  get_item_id)
{
  TwIdSelection *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (get_item_id != NULL, NULL);

  self = g_object_new (TW_TYPE_ID_SELECTION, NULL);
  self->model = g_object_ref (model);
  self->get_item_id = get_item_id;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * tw_id_selection_get_n_selected:
 *
 * Returns: how many are selected, those that a search hides included
 */
guint
tw_id_selection_get_n_selected (TwIdSelection *self)
{
  g_return_val_if_fail (TW_IS_ID_SELECTION (self), 0);

  return g_hash_table_size (self->ids);
}

/**
 * tw_id_selection_is_id_selected:
 * @id: an id, in the list or hidden by a search
 *
 * Returns: whether it is selected
 */
gboolean
tw_id_selection_is_id_selected (TwIdSelection *self,
                                gint64         id)
{
  g_return_val_if_fail (TW_IS_ID_SELECTION (self), FALSE);

  return g_hash_table_contains (self->ids, GSIZE_TO_POINTER ((gsize) id));
}
