/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the company as a lazy list: ids in order, objects only for what is looked at. 200,000 people cost
 * nothing until they are scrolled past. */

#include "tw-people-list.h"

#include "tw-workspace-private.h"

/* How many objects stay alive though nobody looks at them any more. */
#define N_CACHED 1000

/* A result that differs in more rows than this is a new list for those who watch it, not a change. */
#define MAX_SPLICE 500

struct _TwPeopleList
{
  GObject parent_instance;

  TwWorkspace *workspace;
  TwPersonQuery query;
  guint n_people;
  GArray *ids;

  GCancellable *running; /* the search under way */

  GHashTable *cached; /* gint64 id → link of recent */
  GQueue recent;      /* TwPerson, the latest looked at first */
};

typedef enum
{
  PROP_SEARCH = 1,
  PROP_LOADING,
  PROP_N_PEOPLE,
  N_PROPS
} TwPeopleListProperty;

static GParamSpec *properties[N_PROPS];

typedef struct
{
  TwReader *reader;
  TwPersonQuery query;
  guint n_people;
} TwPeopleSearch;

static void
people_search_free (gpointer search_pointer)
{
  TwPeopleSearch *search = search_pointer;

  tw_reader_unref (search->reader);
  tw_person_query_clear (&search->query);
  g_free (search);
}

static GType
tw_people_list_get_item_type (GListModel *list)
{
  return TW_TYPE_PERSON;
}

static guint
tw_people_list_get_n_items (GListModel *list)
{
  return TW_PEOPLE_LIST (list)->ids->len;
}

static void
keep_recent (TwPeopleList *self,
             TwPerson     *person)
{
  gint64 id = tw_person_get_id (person);
  GList *link = g_hash_table_lookup (self->cached, &id);

  if (link)
    {
      g_queue_unlink (&self->recent, link);
      g_queue_push_head_link (&self->recent, link);
      return;
    }

  g_queue_push_head (&self->recent, g_object_ref (person));
  g_hash_table_insert (self->cached, g_memdup2 (&id, sizeof id), self->recent.head);

  if (self->recent.length > N_CACHED)
    {
      g_autoptr (TwPerson) oldest = g_queue_pop_tail (&self->recent);
      gint64 oldest_id = tw_person_get_id (oldest);

      g_hash_table_remove (self->cached, &oldest_id);
    }
}

/* The row is gone and the splice that says so is on its way, or the file is closed. */
static TwPerson *
dup_last_known (TwPeopleList *self,
                gint64        id)
{
  GList *link = g_hash_table_lookup (self->cached, &id);

  return link ? g_object_ref (link->data) : g_object_new (TW_TYPE_PERSON, NULL);
}

static gpointer
tw_people_list_get_item (GListModel *list,
                         guint       position)
{
  TwPeopleList *self = TW_PEOPLE_LIST (list);
  TwPerson *person;

  if (position >= self->ids->len)
    return NULL;

  person = tw_workspace_get_person (self->workspace, tw_people_list_get_id (self, position));
  if (person)
    keep_recent (self, person);
  else
    person = dup_last_known (self, tw_people_list_get_id (self, position));

  return person;
}

static void
tw_people_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tw_people_list_get_item_type;
  iface->get_n_items = tw_people_list_get_n_items;
  iface->get_item = tw_people_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TwPeopleList, tw_people_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tw_people_list_list_model_init))

static gint64
id_at (GArray *ids,
       guint   position)
{
  return g_array_index (ids, gint64, position);
}

/* A small change is one small splice. A new list is *remove all*, then *add all*: a single signal for both would
 * make every watcher fetch every row. */
static void
take_ids (TwPeopleList *self,
          GArray       *ids)
{
  guint n_old = self->ids->len, n_new = ids->len, n_common = MIN (n_old, n_new);
  guint head = 0, tail = 0, n_removed, n_added;

  while (head < n_common && id_at (self->ids, head) == id_at (ids, head))
    head++;
  while (tail < n_common - head && id_at (self->ids, n_old - 1 - tail) == id_at (ids, n_new - 1 - tail))
    tail++;

  n_removed = n_old - head - tail;
  n_added = n_new - head - tail;

  if (n_removed > MAX_SPLICE || n_added > MAX_SPLICE)
    {
      g_array_unref (self->ids);
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, 0);

      g_array_unref (self->ids);
      self->ids = g_array_ref (ids);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n_new);
      return;
    }

  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  if (n_removed || n_added)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_removed, n_added);
}

static void
search_in_worker (GTask        *task,
                  gpointer      source,
                  gpointer      search_pointer,
                  GCancellable *cancellable)
{
  TwPeopleSearch *search = search_pointer;
  g_autoptr (GError) error = NULL;
  GArray *ids = tw_reader_search_people (search->reader, &search->query, &search->n_people, cancellable, &error);

  if (ids)
    g_task_return_pointer (task, ids, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
search_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TwPeopleList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_task_propagate_pointer (G_TASK (result), &error);
  TwPeopleSearch *search = g_task_get_task_data (G_TASK (result));

  /* A newer search is under way: this one says nothing any more. */
  if (g_task_get_cancellable (G_TASK (result)) != self->running)
    return;

  g_clear_object (&self->running);
  if (ids)
    {
      self->n_people = search->n_people;
      take_ids (self, ids);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PEOPLE]);
    }
  else
    g_warning ("The people could not be searched: %s", error->message);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
begin_search (TwPeopleList *self)
{
  TwReader *reader = tw_workspace_get_reader (self->workspace);
  g_autoptr (GTask) task = NULL;
  TwPeopleSearch *search;
  gboolean was_loading = self->running != NULL;

  if (!reader)
    return;

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();

  search = g_new0 (TwPeopleSearch, 1);
  search->reader = tw_reader_ref (reader);
  tw_person_query_copy (&search->query, &self->query);

  /* The worker drops its task when it pleases: the list must not go with it, in that thread. */
  task = g_task_new (NULL, self->running, search_done, g_object_ref (self));
  g_task_set_task_data (task, search, people_search_free);
  g_task_run_in_thread (task, search_in_worker);

  if (!was_loading)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* What the filters look at besides the people. */
static gboolean
is_touched (TwPeopleList *self,
            TwUndoEntry  *change)
{
  return (self->query.cohort_id && tw_undo_entry_touches (change, "participant")) ||
         (self->query.consent != TW_PERSON_EITHER && tw_undo_entry_touches (change, "consent"));
}

static void
workspace_changed (TwWorkspace  *workspace,
                   TwPeopleList *self)
{
  TwUndoEntry *change = tw_workspace_last_change (workspace);

  if (!change || tw_undo_entry_touches (change, "person") || is_touched (self, change))
    begin_search (self);
}

static void
tw_people_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TwPeopleList *self = TW_PEOPLE_LIST (object);

  switch ((TwPeopleListProperty) prop_id)
    {
    case PROP_SEARCH:
      g_value_set_string (value, tw_people_list_get_search (self));
      return;
    case PROP_LOADING:
      g_value_set_boolean (value, self->running != NULL);
      return;
    case PROP_N_PEOPLE:
      g_value_set_uint (value, self->n_people);
      return;
    case N_PROPS:
      break;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_people_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SEARCH)
    tw_people_list_set_search (TW_PEOPLE_LIST (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_people_list_dispose (GObject *object)
{
  TwPeopleList *self = TW_PEOPLE_LIST (object);

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_hash_table_remove_all (self->cached);
  g_queue_clear_full (&self->recent, g_object_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_people_list_parent_class)->dispose (object);
}

static void
tw_people_list_finalize (GObject *object)
{
  TwPeopleList *self = TW_PEOPLE_LIST (object);

  g_hash_table_unref (self->cached);
  g_array_unref (self->ids);
  tw_person_query_clear (&self->query);

  G_OBJECT_CLASS (tw_people_list_parent_class)->finalize (object);
}

static void
tw_people_list_class_init (TwPeopleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_people_list_get_property;
  object_class->set_property = tw_people_list_set_property;
  object_class->dispose = tw_people_list_dispose;
  object_class->finalize = tw_people_list_finalize;

  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", readable | G_PARAM_WRITABLE);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  properties[PROP_N_PEOPLE] = g_param_spec_uint ("n-people", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tw_people_list_init (TwPeopleList *self)
{
  tw_person_query_init (&self->query);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cached = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_queue_init (&self->recent);
}

/**
 * tw_people_list_new:
 * @workspace: an open file
 *
 * Returns: (transfer full): a list that is empty until the first search, which is under way, is done
 */
TwPeopleList *
tw_people_list_new (TwWorkspace *workspace)
{
  TwPeopleList *self = g_object_new (TW_TYPE_PEOPLE_LIST, NULL);

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed), self, G_CONNECT_DEFAULT);
  begin_search (self);

  return self;
}

/**
 * tw_people_list_get_search:
 *
 * Returns: the words that are looked for, as typed
 */
const char *
tw_people_list_get_search (TwPeopleList *self)
{
  g_return_val_if_fail (TW_IS_PEOPLE_LIST (self), NULL);

  return self->query.text ? self->query.text : "";
}

/**
 * tw_people_list_set_search:
 * @text: (nullable): words that must all occur; nothing: everybody
 *
 * Looks for other words, with the same filters and in the same order.
 */
void
tw_people_list_set_search (TwPeopleList *self,
                           const char   *text)
{
  TwPersonQuery query;

  g_return_if_fail (TW_IS_PEOPLE_LIST (self));

  query = self->query;
  query.text = (char *) text;
  tw_people_list_set_query (self, &query);
}

/**
 * tw_people_list_get_query:
 *
 * Returns: (transfer none): who is looked for, in which order
 */
const TwPersonQuery *
tw_people_list_get_query (TwPeopleList *self)
{
  g_return_val_if_fail (TW_IS_PEOPLE_LIST (self), NULL);

  return &self->query;
}

/**
 * tw_people_list_set_query:
 * @query: who is to be looked for
 *
 * Starts the search; the list changes when it is done, unless a newer one overtakes it.
 */
void
tw_people_list_set_query (TwPeopleList        *self,
                          const TwPersonQuery *query)
{
  TwPersonQuery before;
  gboolean is_other_text;

  g_return_if_fail (TW_IS_PEOPLE_LIST (self));

  if (tw_person_query_equal (&self->query, query))
    return;

  before = self->query;
  tw_person_query_copy (&self->query, query);
  is_other_text = g_strcmp0 (before.text, self->query.text) != 0;
  tw_person_query_clear (&before);

  if (is_other_text)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
  begin_search (self);
}

/**
 * tw_people_list_get_loading:
 *
 * Returns: whether a search is under way
 */
gboolean
tw_people_list_get_loading (TwPeopleList *self)
{
  g_return_val_if_fail (TW_IS_PEOPLE_LIST (self), FALSE);

  return self->running != NULL;
}

/**
 * tw_people_list_get_n_people:
 *
 * Returns: how many people there are, whatever is searched for
 */
guint
tw_people_list_get_n_people (TwPeopleList *self)
{
  g_return_val_if_fail (TW_IS_PEOPLE_LIST (self), 0);

  return self->n_people;
}

/**
 * tw_people_list_get_id:
 * @position: a position in the list
 *
 * Returns: the id at @position, without making an object; 0 past the end
 */
gint64
tw_people_list_get_id (TwPeopleList *self,
                       guint         position)
{
  g_return_val_if_fail (TW_IS_PEOPLE_LIST (self), 0);

  return position < self->ids->len ? id_at (self->ids, position) : 0;
}
