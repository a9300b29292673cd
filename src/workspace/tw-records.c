/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The identity map: the same row is always the same object, so that every view shows the same thing at the same
 * time. Objects live as long as somebody holds them; a command's changes are loaded into those that live. An
 * object whose row is gone keeps what it last knew and is not found any more, until undo brings the row back. */

#include "tw-records-private.h"

#include "tw-participant-table.h"
#include "tw-person-table.h"
#include "tw-programme-table.h"
#include "tw-tandem-table.h"

typedef struct
{
  GType (*type) (void);
  gboolean (*read) (TwConnection *connection, gint64 id, TwRowFunc take, gpointer taker, GError **error);
  TwRowFunc load;
  const char *table;
  const char *shown_too[6]; /* a change in one of these tables may show in any object of the kind */
} TwRecordClass;

static const TwRecordClass classes[] = {
  [TW_RECORD_PERSON] = { tw_person_get_type, tw_person_table_read, tw_person_load, "person",
                         { "department", "site" } },
  [TW_RECORD_PROGRAMME] = { tw_programme_get_type, tw_programme_table_read, tw_programme_load, "programme" },
  [TW_RECORD_COHORT] = { tw_cohort_get_type, tw_cohort_table_read, tw_cohort_load, "cohort" },
  [TW_RECORD_PARTICIPANT] = { tw_participant_get_type, tw_participant_table_read, tw_participant_load, "participant",
                              { "person", "department", "site", "topic", "participant_topic" } },
  [TW_RECORD_TANDEM] = { tw_tandem_get_type, tw_tandem_table_read, tw_tandem_load, "tandem" },
};

struct _TwRecords
{
  TwConnection *connection;
  GHashTable *objects[TW_N_RECORD_KINDS]; /* gint64 id → GObject, not owned */
  GHashTable *gone[TW_N_RECORD_KINDS];    /* ids of living objects whose rows are not there now */
};

typedef struct
{
  GHashTable *objects;
  GHashTable *gone;
  gint64 id;
} TwRecordKey;

static void
forget (gpointer  key_pointer,
        GObject  *gone)
{
  g_autofree TwRecordKey *key = key_pointer;

  g_hash_table_remove (key->objects, &key->id);
  g_hash_table_remove (key->gone, &key->id);
  g_hash_table_unref (key->objects);
  g_hash_table_unref (key->gone);
}

static void
remember (TwRecords    *self,
          TwRecordKind  kind,
          gint64        id,
          GObject      *object)
{
  TwRecordKey *key = g_new (TwRecordKey, 1);

  key->objects = g_hash_table_ref (self->objects[kind]);
  key->gone = g_hash_table_ref (self->gone[kind]);
  key->id = id;
  g_hash_table_insert (key->objects, g_memdup2 (&id, sizeof id), object);
  g_object_weak_ref (object, forget, key);
}

static gboolean
read_into (TwRecords    *self,
           TwRecordKind  kind,
           gint64        id,
           GObject      *object)
{
  g_autoptr (GError) error = NULL;
  gboolean found = classes[kind].read (self->connection, id, classes[kind].load, object, &error);

  if (error)
    g_warning ("A row could not be read: %s", error->message);

  return found;
}

static gboolean
touches_any (TwUndoEntry       *entry,
             const char *const *tables)
{
  for (; *tables; tables++)
    if (tw_undo_entry_touches (entry, *tables))
      return TRUE;

  return FALSE;
}

static void
refresh_one (TwRecords    *self,
             TwRecordKind  kind,
             gint64        id)
{
  GObject *object = g_hash_table_lookup (self->objects[kind], &id);

  if (object)
    {
      g_autoptr (GObject) alive = g_object_ref (object);

      if (read_into (self, kind, id, alive))
        g_hash_table_remove (self->gone[kind], &id);
      else
        g_hash_table_add (self->gone[kind], g_memdup2 (&id, sizeof id));
    }
}

/* Handlers of a notification may let go of other objects: the ids are copied before the first one runs. */
static void
refresh_all (TwRecords    *self,
             TwRecordKind  kind)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->objects[kind]);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  for (guint i = 0; i < ids->len; i++)
    refresh_one (self, kind, g_array_index (ids, gint64, i));
}

/* A range can be wider than what lives: the smaller of the two is walked. */
static void
refresh_range (TwRecords         *self,
               TwRecordKind       kind,
               const TwRowChange *change)
{
  if (change->last - change->first >= g_hash_table_size (self->objects[kind]))
    {
      refresh_all (self, kind);
      return;
    }

  for (gint64 id = change->first; id <= change->last; id++)
    refresh_one (self, kind, id);
}

/**
 * tw_records_new:
 * @connection: where rows are read; must outlive the map
 */
TwRecords *
tw_records_new (TwConnection *connection)
{
  TwRecords *self = g_new0 (TwRecords, 1);

  self->connection = connection;
  for (guint kind = 0; kind < TW_N_RECORD_KINDS; kind++)
    {
      self->objects[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      self->gone[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
    }

  return self;
}

/**
 * tw_records_free:
 *
 * Frees the map. Objects that somebody holds live on with what they last knew.
 */
void
tw_records_free (TwRecords *self)
{
  for (guint kind = 0; kind < TW_N_RECORD_KINDS; kind++)
    {
      g_hash_table_unref (self->objects[kind]);
      g_hash_table_unref (self->gone[kind]);
    }
  g_free (self);
}

/**
 * tw_records_get:
 * @kind: which kind of object
 * @id: which row
 *
 * Returns: (transfer full) (nullable): the object of the row; %NULL if there is no such row
 */
gpointer
tw_records_get (TwRecords    *self,
                TwRecordKind  kind,
                gint64        id)
{
  GObject *known = g_hash_table_lookup (self->objects[kind], &id);
  g_autoptr (GObject) object = NULL;

  if (known)
    return g_hash_table_contains (self->gone[kind], &id) ? NULL : g_object_ref (known);

  object = g_object_new (classes[kind].type (), NULL);
  if (!read_into (self, kind, id, object))
    return NULL;

  remember (self, kind, id, object);

  return g_steal_pointer (&object);
}

/**
 * tw_records_refresh:
 * @entry: (nullable): what a command, an undo or a redo changed; %NULL: nobody knows
 *
 * Loads what changed into the objects that live; each notifies for its own changes.
 */
void
tw_records_refresh (TwRecords   *self,
                    TwUndoEntry *entry)
{
  g_autoptr (GArray) changes = entry ? tw_undo_entry_changes (entry) : NULL;

  for (guint kind = 0; kind < TW_N_RECORD_KINDS; kind++)
    {
      if (!entry || touches_any (entry, classes[kind].shown_too))
        {
          refresh_all (self, kind);
          continue;
        }

      for (guint i = 0; i < changes->len; i++)
        {
          const TwRowChange *change = &g_array_index (changes, TwRowChange, i);

          if (g_str_equal (change->table, classes[kind].table))
            refresh_range (self, kind, change);
        }
    }
}
