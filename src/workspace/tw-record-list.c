/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A live list of some hundred objects: a query whose tables are named, run again once per transaction, and one
 * splice for the part that is different. */

#include "tw-record-list-private.h"

struct _TwRecordList
{
  GObject parent_instance;

  const TwRecordQuery *query;
  gint64 cohort_id;
  TwRole role;
  TwRecords *records;       /* not owned; NULL once the file is closed */
  TwConnection *connection; /* not owned; likewise */

  GArray *ids;
  GPtrArray *objects;
};

static GType
tw_record_list_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
tw_record_list_get_n_items (GListModel *list)
{
  return TW_RECORD_LIST (list)->objects->len;
}

static gpointer
tw_record_list_get_item (GListModel *list,
                         guint       position)
{
  TwRecordList *self = TW_RECORD_LIST (list);

  return position < self->objects->len ? g_object_ref (g_ptr_array_index (self->objects, position)) : NULL;
}

static void
tw_record_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tw_record_list_get_item_type;
  iface->get_n_items = tw_record_list_get_n_items;
  iface->get_item = tw_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TwRecordList, tw_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tw_record_list_list_model_init))

static gint64
id_at (GArray *ids,
       guint   position)
{
  return g_array_index (ids, gint64, position);
}

/* The objects of the ids. Where another window writes, a row can go between the query and the look: its id goes too. */
static GPtrArray *
fetch_objects (TwRecordList *self,
               GArray       *ids)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_found = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gpointer object = tw_records_get (self->records, self->query->kind, id_at (ids, i));

      if (!object)
        continue;

      g_array_index (ids, gint64, n_found++) = id_at (ids, i);
      g_ptr_array_add (objects, object);
    }
  g_array_set_size (ids, n_found);

  return objects;
}

/* Emits one splice for what lies between the common beginning and the common end of the old and the new list. */
static void
take_ids (TwRecordList *self,
          GArray       *ids)
{
  g_autoptr (GPtrArray) objects = fetch_objects (self, ids);
  guint n_old = self->ids->len, n_new = ids->len, n_common = MIN (n_old, n_new);
  guint head = 0, tail = 0;

  while (head < n_common && id_at (self->ids, head) == id_at (ids, head))
    head++;
  while (tail < n_common - head && id_at (self->ids, n_old - 1 - tail) == id_at (ids, n_new - 1 - tail))
    tail++;

  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);

  if (head == n_old && head == n_new)
    return;

  g_ptr_array_unref (self->objects);
  self->objects = g_steal_pointer (&objects);

  g_list_model_items_changed (G_LIST_MODEL (self), head, n_old - head - tail, n_new - head - tail);
}

static void
run_query (TwRecordList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = self->query->read_ids (self->connection, self->cohort_id, self->role, &error);

  if (!ids)
    {
      g_warning ("A list could not be read: %s", error->message);
      return;
    }

  take_ids (self, ids);
}

static void
tw_record_list_finalize (GObject *object)
{
  TwRecordList *self = TW_RECORD_LIST (object);

  g_array_unref (self->ids);
  g_ptr_array_unref (self->objects);

  G_OBJECT_CLASS (tw_record_list_parent_class)->finalize (object);
}

static void
tw_record_list_class_init (TwRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_record_list_finalize;
}

static void
tw_record_list_init (TwRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->objects = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tw_record_list_new:
 * @query: (transfer none): a static description of the query
 * @cohort_id: for queries of a cohort
 * @role: for queries of a role
 * @records: where the objects come from
 * @connection: where the query runs
 */
TwRecordList *
tw_record_list_new (const TwRecordQuery *query,
                    gint64               cohort_id,
                    TwRole               role,
                    TwRecords           *records,
                    TwConnection        *connection)
{
  TwRecordList *self = g_object_new (TW_TYPE_RECORD_LIST, NULL);

  self->query = query;
  self->cohort_id = cohort_id;
  self->role = role;
  self->records = records;
  self->connection = connection;
  run_query (self);

  return self;
}

/**
 * tw_record_list_answers:
 * @query: a query
 * @cohort_id: of which cohort
 * @role: for whom
 *
 * Returns: whether this is the list that tw_record_list_new() would make
 */
gboolean
tw_record_list_answers (TwRecordList        *self,
                        const TwRecordQuery *query,
                        gint64               cohort_id,
                        TwRole               role)
{
  return self->query == query && self->cohort_id == cohort_id && self->role == role;
}

/**
 * tw_record_list_refresh:
 * @entry: (nullable): what a command, an undo or a redo changed; %NULL: nobody knows
 */
void
tw_record_list_refresh (TwRecordList *self,
                        TwUndoEntry  *entry)
{
  for (const char *const *table = self->query->tables; *table; table++)
    if (!entry || tw_undo_entry_touches (entry, *table))
      {
        run_query (self);
        return;
      }
}

/**
 * tw_record_list_detach:
 *
 * The file is closed: the list keeps its objects and changes no more.
 */
void
tw_record_list_detach (TwRecordList *self)
{
  self->records = NULL;
  self->connection = NULL;
}
