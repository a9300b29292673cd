/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What reads in a worker thread, over a connection of its own. */

#include "tw-reader-private.h"

#include "tw-person-table.h"

struct _TwReader
{
  gatomicrefcount ref_count;

  char *path;
  GMutex mutex;             /* one worker at a time */
  TwConnection *connection; /* opened by the first worker */
};

static gboolean
open_connection (TwReader  *self,
                 GError   **error)
{
  if (!self->connection)
    self->connection = tw_connection_open_read_only (self->path, error);

  return self->connection != NULL;
}

/**
 * tw_reader_new:
 * @path: the file; nothing is opened yet
 */
TwReader *
tw_reader_new (const char *path)
{
  TwReader *self = g_new0 (TwReader, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->path = g_strdup (path);
  g_mutex_init (&self->mutex);

  return self;
}

TwReader *
tw_reader_ref (TwReader *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
tw_reader_unref (TwReader *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->connection);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

/**
 * tw_reader_search_people:
 * @query: who is looked for
 * @n_people: (out): how many there are, whoever is looked for
 * @cancellable: stops the scan within some thousand rows
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (element-type gint64): the people in the order of @query, or %NULL on error
 */
GArray *
tw_reader_search_people (TwReader      *self,
                         const TwPersonQuery *query,
                         guint         *n_people,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GError) local_error = NULL;
  GArray *ids;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !open_connection (self, error))
    return NULL;

  tw_connection_set_cancellable (self->connection, cancellable);
  ids = tw_person_table_search (self->connection, query, error);
  if (ids)
    *n_people = tw_person_query_finds_all (query) ? ids->len
                                                  : (guint) tw_person_table_count (self->connection, &local_error);
  tw_connection_set_cancellable (self->connection, NULL);

  if (local_error)
    {
      g_clear_pointer (&ids, g_array_unref);
      g_propagate_error (error, g_steal_pointer (&local_error));
    }

  return ids;
}
