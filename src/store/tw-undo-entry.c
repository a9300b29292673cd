/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one command changed, kept to take it back and to know what to refresh. */

#include "tw-undo-entry-private.h"

#include "tw-kept-rows.h"
#include "tw-logged-table.h"

struct _TwUndoEntry
{
  gatomicrefcount reference_count;
  char *label;
  GPtrArray *tables; /* of the undo log */
  TwChangeBuffer *changes;
  GPtrArray *kept; /* TwKeptRows: those of each TW_CHANGE_DELETE_RANGE */
  GArray *rows; /* TwRowChange: what became of the rows, for whoever refreshes */
};

/* What became of one row in the course of the command. */
typedef struct
{
  guint table;
  gint64 first;
  gint64 last;
  gboolean was_there;
  gboolean is_there;
} RowStory;

static guint
story_hash (gconstpointer key)
{
  const RowStory *story = key;

  return g_int64_hash (&story->first) * 31 + story->table;
}

static gboolean
story_equal (gconstpointer a,
             gconstpointer b)
{
  const RowStory *story = a;
  const RowStory *other = b;

  return story->first == other->first && story->table == other->table;
}

static gboolean
is_range (const TwChange *change)
{
  return change->operation == TW_CHANGE_INSERT_RANGE || change->operation == TW_CHANGE_DELETE_RANGE;
}

static void
tell_story (GPtrArray      *stories,
            GHashTable     *by_row,
            const TwChange *change)
{
  RowStory wanted = { .table = change->table, .first = change->key };
  RowStory *story = NULL;

  if (!is_range (change))
    story = g_hash_table_lookup (by_row, &wanted);
  if (story == NULL)
    {
      story = g_memdup2 (&wanted, sizeof wanted);
      story->last = change->last;
      story->was_there = change->operation != TW_CHANGE_INSERT && change->operation != TW_CHANGE_INSERT_RANGE;
      g_ptr_array_add (stories, story);
      if (!is_range (change))
        g_hash_table_add (by_row, story);
    }
  story->is_there = change->operation != TW_CHANGE_DELETE && change->operation != TW_CHANGE_DELETE_RANGE;
}

static TwRowOperation
end_of_story (const RowStory *story)
{
  if (!story->was_there)
    return TW_ROW_INSERTED;

  return story->is_there ? TW_ROW_UPDATED : TW_ROW_DELETED;
}

/* Rows that follow each other, in either direction, and fared alike are one change. */
static void
add_change (GArray      *changes,
            const char  *table,
            RowStory    *story)
{
  TwRowChange change = { table, story->first, story->last, end_of_story (story) };
  TwRowChange *before = changes->len > 0 ? &g_array_index (changes, TwRowChange, changes->len - 1) : NULL;
  const gboolean alike = before != NULL && before->table == table && before->operation == change.operation;

  if (alike && before->last + 1 == change.first)
    before->last = change.last;
  else if (alike && change.last + 1 == before->first)
    before->first = change.first;
  else
    g_array_append_val (changes, change);
}

static GArray *
tell_rows (TwUndoEntry *self)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_row = g_hash_table_new (story_hash, story_equal);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (TwRowChange));
  TwChange change;

  for (gsize at = 0; tw_change_buffer_read (self->changes, at, &change); at = change.end)
    tell_story (stories, by_row, &change);
  for (guint i = 0; i < stories->len; i++)
    {
      RowStory *story = stories->pdata[i];

      if (story->was_there || story->is_there)
        add_change (changes, ((TwLoggedTable *) self->tables->pdata[story->table])->name, story);
    }

  return changes;
}

/* For the undo log: takes @changes and @kept over. What became of the rows is told here, which for a long command is a
 * worker. */
TwUndoEntry *
tw_undo_entry_new (const char     *label,
                   GPtrArray      *tables,
                   TwChangeBuffer *changes,
                   GPtrArray      *kept)
{
  TwUndoEntry *self = g_new0 (TwUndoEntry, 1);

  g_atomic_ref_count_init (&self->reference_count);
  self->label = g_strdup (label);
  self->tables = g_ptr_array_ref (tables);
  self->changes = changes;
  self->kept = kept;
  tw_change_buffer_squeeze (changes);
  self->rows = tell_rows (self);

  return self;
}

/* For the undo log. */
TwChangeBuffer *
tw_undo_entry_get_changes (TwUndoEntry *self)
{
  return self->changes;
}

/* For the undo log. */
GPtrArray *
tw_undo_entry_get_tables (TwUndoEntry *self)
{
  return self->tables;
}

/* For the undo log. */
GPtrArray *
tw_undo_entry_get_kept (TwUndoEntry *self)
{
  return self->kept;
}

/**
 * tw_undo_entry_ref:
 * @self: an entry
 *
 * Returns: (transfer full): @self
 */
TwUndoEntry *
tw_undo_entry_ref (TwUndoEntry *self)
{
  g_atomic_ref_count_inc (&self->reference_count);

  return self;
}

/**
 * tw_undo_entry_unref:
 * @self: (transfer full): an entry
 */
void
tw_undo_entry_unref (TwUndoEntry *self)
{
  if (!g_atomic_ref_count_dec (&self->reference_count))
    return;
  g_free (self->label);
  g_ptr_array_unref (self->tables);
  tw_change_buffer_free (self->changes);
  g_ptr_array_unref (self->kept);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * tw_undo_entry_get_label:
 * @self: an entry
 *
 * Returns: what the command was called
 */
const char *
tw_undo_entry_get_label (TwUndoEntry *self)
{
  return self->label;
}

/**
 * tw_undo_entry_is_empty:
 * @self: an entry
 *
 * Returns: whether the command changed nothing that is logged
 */
gboolean
tw_undo_entry_is_empty (TwUndoEntry *self)
{
  return tw_change_buffer_get_length (self->changes) == 0;
}

/**
 * tw_undo_entry_get_size:
 * @self: an entry
 *
 * Returns: how many bytes of memory its changes take, without the rows of whole tables that it keeps
 */
gsize
tw_undo_entry_get_size (TwUndoEntry *self)
{
  return tw_change_buffer_get_length (self->changes);
}

/**
 * tw_undo_entry_count_rows:
 * @self: an entry
 *
 * Returns: how many rows the command touched; a row that was inserted in bulk and is gone again may be counted
 */
gint64
tw_undo_entry_count_rows (TwUndoEntry *self)
{
  gint64 n_rows = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const TwRowChange *change = &g_array_index (self->rows, TwRowChange, i);

      n_rows += change->last - change->first + 1;
    }

  return n_rows;
}

/**
 * tw_undo_entry_join:
 * @entries: (element-type TwUndoEntry): entries of the same undo log that follow each other, one at least
 * @label: what they are called together
 *
 * Returns: (transfer full) (nullable): all of them as one; %NULL if there is no memory for it
 */
TwUndoEntry *
tw_undo_entry_join (const GPtrArray *entries,
                    const char      *label)
{
  g_autoptr (TwChangeBuffer) changes = tw_change_buffer_new ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_kept_rows_unref);
  TwUndoEntry *first = g_ptr_array_index (entries, 0);

  for (guint i = 0; i < entries->len; i++)
    {
      TwUndoEntry *entry = g_ptr_array_index (entries, i);

      if (!tw_change_buffer_append_all (changes, entry->changes))
        return NULL;
      for (guint k = 0; k < entry->kept->len; k++)
        g_ptr_array_add (kept, tw_kept_rows_ref (entry->kept->pdata[k]));
    }

  return tw_undo_entry_new (label, first->tables, g_steal_pointer (&changes), g_steal_pointer (&kept));
}

/**
 * tw_undo_entry_changes:
 * @self: an entry
 *
 * Says which rows are new, different and gone after the command, in the order in which it came to them. A row that
 * was changed several times is told once, one that came and went is not told at all. Of rows that were inserted in
 * bulk, some in the middle of a range may be gone again.
 *
 * Returns: (transfer full) (element-type TwRowChange): the changes; the table names live as long as @self
 */
GArray *
tw_undo_entry_changes (TwUndoEntry *self)
{
  return g_array_ref (self->rows);
}

/**
 * tw_undo_entry_touches:
 * @self: an entry
 * @table: name of a table
 *
 * Returns: whether a row of that table was changed
 */
gboolean
tw_undo_entry_touches (TwUndoEntry *self,
                       const char  *table)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (g_array_index (self->rows, TwRowChange, i).table, table))
      return TRUE;

  return FALSE;
}
