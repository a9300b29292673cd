/* SPDX-License-Identifier: GPL-3.0-or-later */

/* entries → filtered → sorted, in groups → selected. The entry of a tandem stays the same object however often the facts
 * are read, so that what is selected stays selected. */

#include "tw-timeline-list.h"

#include "tw-fold.h"

struct _TwTimelineList
{
  GObject parent_instance;

  TwTimeline *timeline;
  GListStore *entries;
  GHashTable *by_id; /* id of a tandem, in the timeline → its entry */
  GtkFilter *filter;
  GtkSortListModel *sorted;
  GtkSelectionModel *selection;

  TwTimelineShown shown;
  GHashTable *chosen; /* ids of tandems; NULL: all of them */
  TwTimelineGrouping grouping;
  GStrv words; /* of the search, folded */
};

G_DEFINE_FINAL_TYPE (TwTimelineList, tw_timeline_list, G_TYPE_OBJECT)

static gboolean
is_shown (gpointer entry,
          gpointer list)
{
  TwTimelineList *self = list;

  if (self->chosen != NULL && !g_hash_table_contains (self->chosen, &tw_timeline_entry_get_tandem (entry)->id))
    return FALSE;

  return tw_timeline_is_shown (entry, self->shown, (const char * const *) self->words);
}

static void
tw_timeline_list_dispose (GObject *object)
{
  TwTimelineList *self = TW_TIMELINE_LIST (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (tw_timeline_list_parent_class)->dispose (object);
}

static void
tw_timeline_list_finalize (GObject *object)
{
  TwTimelineList *self = TW_TIMELINE_LIST (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->timeline, tw_timeline_unref);
  g_strfreev (self->words);

  G_OBJECT_CLASS (tw_timeline_list_parent_class)->finalize (object);
}

static void
tw_timeline_list_class_init (TwTimelineListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tw_timeline_list_dispose;
  object_class->finalize = tw_timeline_list_finalize;
}

static void
tw_timeline_list_init (TwTimelineList *self)
{
  GtkFilterListModel *filtered;

  self->entries = g_list_store_new (TW_TYPE_TIMELINE_ENTRY);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->entries)), g_object_ref (self->filter));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), tw_timeline_sorter_new (TW_TIMELINE_BY_URGENCY));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->sorted))));
}

/**
 * tw_timeline_list_new:
 *
 * Returns: (transfer full): a list without tandems
 */
TwTimelineList *
tw_timeline_list_new (void)
{
  return g_object_new (TW_TYPE_TIMELINE_LIST, NULL);
}

static gboolean
has_same_tandems (TwTimelineList *self,
                  TwTimeline     *timeline)
{
  if (timeline->tandems->len != g_hash_table_size (self->by_id))
    return FALSE;

  for (guint i = 0; i < timeline->tandems->len; i++)
    if (!g_hash_table_contains (self->by_id, &g_array_index (timeline->tandems, TwTimelineTandem, i).id))
      return FALSE;

  return TRUE;
}

/**
 * tw_timeline_list_set_timeline:
 * @timeline: the facts, read anew
 */
void
tw_timeline_list_set_timeline (TwTimelineList *self,
                               TwTimeline     *timeline)
{
  const gboolean same = has_same_tandems (self, timeline);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTable *by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_return_if_fail (TW_IS_TIMELINE_LIST (self));

  for (guint i = 0; i < timeline->tandems->len; i++)
    {
      const TwTimelineTandem *tandem = &g_array_index (timeline->tandems, TwTimelineTandem, i);
      TwTimelineEntry *entry = g_hash_table_lookup (self->by_id, &tandem->id);

      if (entry != NULL)
        tw_timeline_entry_set_facts (g_object_ref (entry), timeline, tandem);
      else
        entry = tw_timeline_entry_new (timeline, tandem);

      g_ptr_array_add (entries, entry);
      g_hash_table_insert (by_id, (gpointer) &tandem->id, entry);
    }

  g_hash_table_unref (self->by_id);
  self->by_id = by_id;
  if (!same)
    g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), entries->pdata,
                         entries->len);

  /* Last, because the keys of the old table lie in the old facts. */
  g_clear_pointer (&self->timeline, tw_timeline_unref);
  self->timeline = tw_timeline_ref (timeline);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
}

/**
 * tw_timeline_list_get_timeline:
 *
 * Returns: (transfer none) (nullable): the facts
 */
TwTimeline *
tw_timeline_list_get_timeline (TwTimelineList *self)
{
  return self->timeline;
}

/**
 * tw_timeline_list_narrow:
 * @shown: which tandems
 * @search: words that each must have
 */
void
tw_timeline_list_narrow (TwTimelineList  *self,
                         TwTimelineShown  shown,
                         const char      *search)
{
  g_autofree char *folded = tw_fold_search_key (search);

  g_return_if_fail (TW_IS_TIMELINE_LIST (self));

  g_strfreev (self->words);
  self->words = g_strsplit (folded, " ", -1);
  self->shown = shown;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * tw_timeline_list_choose:
 * @ids: (nullable) (element-type gint64): the tandems that are shown and no others; %NULL: all
 */
void
tw_timeline_list_choose (TwTimelineList *self,
                         const GArray   *ids)
{
  g_return_if_fail (TW_IS_TIMELINE_LIST (self));

  g_clear_pointer (&self->chosen, g_hash_table_unref);
  if (ids != NULL)
    self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (self->chosen, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * tw_timeline_list_sort:
 * @sorting: the order, within each group
 */
void
tw_timeline_list_sort (TwTimelineList    *self,
                       TwTimelineSorting  sorting)
{
  g_autoptr (GtkSorter) sorter = tw_timeline_sorter_new (sorting);

  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

/**
 * tw_timeline_list_group:
 * @grouping: by what
 */
void
tw_timeline_list_group (TwTimelineList     *self,
                        TwTimelineGrouping  grouping)
{
  g_autoptr (GtkSorter) grouper = tw_timeline_grouper_new (grouping);

  self->grouping = grouping;
  gtk_sort_list_model_set_section_sorter (self->sorted, grouper);
}

/**
 * tw_timeline_list_get_grouping:
 *
 * Returns: by what the tandems are grouped
 */
TwTimelineGrouping
tw_timeline_list_get_grouping (TwTimelineList *self)
{
  return self->grouping;
}

/**
 * tw_timeline_list_get_selection:
 *
 * Returns: (transfer none): of #TwTimelineEntry
 */
GtkSelectionModel *
tw_timeline_list_get_selection (TwTimelineList *self)
{
  return self->selection;
}

/**
 * tw_timeline_list_get_n_shown:
 *
 * Returns: how many tandems there are, narrowed as it is
 */
guint
tw_timeline_list_get_n_shown (TwTimelineList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/**
 * tw_timeline_list_dup_selected:
 *
 * Returns: (transfer full) (element-type gint64): the ids of the tandems that are selected
 */
GArray *
tw_timeline_list_dup_selected (TwTimelineList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr (TwTimelineEntry) entry =
        g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

      g_array_append_val (ids, tw_timeline_entry_get_tandem (entry)->id);
    }

  return ids;
}
