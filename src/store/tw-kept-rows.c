/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a whole table is emptied, its rows are kept as they lie in its pages, in a database in memory beside the
 * file: SQLite copies them without looking into them, which takes a third of the time of reading every value.
 *
 * Entries of undo let go of them at any time and in any thread. What nobody holds any more goes when the connection is
 * free, and the memory with it once nothing is kept. */

#include "tw-kept-rows.h"

#include "tw-connection-private.h"

struct _TwKeptRows
{
  gint n_holders; /* atomic; the keeper is one */
  guint number;
};

struct _TwRowKeeper
{
  TwConnection *connection; /* not owned */
  GPtrArray *kept;          /* TwKeptRows */
  guint n_ever;
  gboolean is_attached;
};

/* Its pages are as large as those of the file, and as few. They never reach the disk, and need no zeroing when they
 * are let go of. */
static gboolean
attach (TwRowKeeper  *self,
        GError      **error)
{
  if (!self->is_attached)
    self->is_attached = tw_connection_execute (self->connection, "ATTACH ':memory:' AS kept", error);

  return self->is_attached &&
         tw_connection_execute (self->connection,
                                "PRAGMA kept.page_size = " G_STRINGIFY (TW_BYTES_PER_PAGE) ";"
                                "PRAGMA kept.secure_delete = OFF",
                                error);
}

static gboolean
detach (TwRowKeeper  *self,
        GError      **error)
{
  if (!tw_connection_execute_whole (self->connection, "DETACH kept", error))
    return FALSE;

  self->is_attached = FALSE;
  g_ptr_array_set_size (self->kept, 0);

  return TRUE;
}

static gboolean
is_held (TwKeptRows *rows)
{
  return g_atomic_int_get (&rows->n_holders) > 1;
}

/* They are not there where the command that kept them was rolled back. */
static gboolean
drop (TwRowKeeper  *self,
      TwKeptRows   *rows,
      GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("DROP TABLE IF EXISTS kept.rows_%u", rows->number);

  return tw_connection_execute_whole (self->connection, sql, error) && g_ptr_array_remove (self->kept, rows);
}

static gboolean
drop_what_is_not_held (TwRowKeeper  *self,
                       GError      **error)
{
  for (guint i = self->kept->len; i > 0; i--)
    {
      TwKeptRows *rows = g_ptr_array_index (self->kept, i - 1);

      if (!is_held (rows) && !drop (self, rows, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tw_kept_rows_ref:
 * @self: rows
 *
 * Returns: (transfer full): @self
 */
TwKeptRows *
tw_kept_rows_ref (TwKeptRows *self)
{
  g_atomic_int_inc (&self->n_holders);

  return self;
}

/**
 * tw_kept_rows_unref:
 * @self: (transfer full): rows
 */
void
tw_kept_rows_unref (TwKeptRows *self)
{
  if (g_atomic_int_dec_and_test (&self->n_holders))
    g_free (self);
}

/**
 * tw_kept_rows_restore:
 * @self: rows
 * @connection: the connection of their keeper, in a transaction
 * @table: the table they come from, which is empty
 * @error: return location for an error
 *
 * Puts the rows back. They stay kept as well.
 *
 * Returns: whether it succeeded
 */
gboolean
tw_kept_rows_restore (TwKeptRows           *self,
                      TwConnection         *connection,
                      const TwLoggedTable  *table,
                      GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO main.\"%s\" SELECT * FROM kept.rows_%u", table->name,
                                          self->number);

  return tw_connection_execute (connection, sql, error);
}

/**
 * tw_row_keeper_new:
 * @connection: a connection for writing, which lives longer
 *
 * Returns: (transfer full): a keeper with nothing to keep
 */
TwRowKeeper *
tw_row_keeper_new (TwConnection *connection)
{
  TwRowKeeper *self = g_new0 (TwRowKeeper, 1);

  self->connection = connection;
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_kept_rows_unref);

  return self;
}

/**
 * tw_row_keeper_free:
 * @self: (transfer full): a keeper; what it kept goes with the connection
 */
void
tw_row_keeper_free (TwRowKeeper *self)
{
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/**
 * tw_row_keeper_keep:
 * @self: a keeper
 * @table: a table that can be kept
 * @error: return location for an error
 *
 * Copies all rows of the table, within a transaction.
 *
 * Returns: (transfer full) (nullable): the rows, or %NULL with an error
 */
TwKeptRows *
tw_row_keeper_keep (TwRowKeeper          *self,
                    const TwLoggedTable  *table,
                    GError              **error)
{
  g_autofree char *sql = NULL;
  TwKeptRows *rows;

  if (!attach (self, error))
    return NULL;

  rows = g_new0 (TwKeptRows, 1);
  rows->n_holders = 1;
  rows->number = ++self->n_ever;
  g_ptr_array_add (self->kept, rows);

  sql = g_strdup_printf ("CREATE TABLE kept.rows_%u (%s);"
                         "INSERT INTO kept.rows_%u SELECT * FROM main.\"%s\"",
                         rows->number, table->definitions, rows->number, table->name);

  return tw_connection_execute (self->connection, sql, error) ? tw_kept_rows_ref (rows) : NULL;
}

/**
 * tw_row_keeper_tidy:
 * @self: a keeper, outside of a transaction
 *
 * Forgets what nobody else holds any more.
 */
void
tw_row_keeper_tidy (TwRowKeeper *self)
{
  g_autoptr (GError) error = NULL;
  gboolean some_held = FALSE;

  if (!self->is_attached)
    return;

  for (guint i = 0; i < self->kept->len; i++)
    some_held = some_held || is_held (g_ptr_array_index (self->kept, i));

  if (!(some_held ? drop_what_is_not_held (self, &error) : detach (self, &error)))
    g_warning ("What undo kept stays in memory: %s", error->message);
}
