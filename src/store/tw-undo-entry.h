/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwRowOperation:
 * @TW_ROW_INSERTED: the rows are new, or back again
 * @TW_ROW_UPDATED: the rows have other values
 * @TW_ROW_DELETED: the rows are gone
 */
typedef enum
{
  TW_ROW_INSERTED,
  TW_ROW_UPDATED,
  TW_ROW_DELETED,
} TwRowOperation;

/**
 * TwRowChange:
 * @table: name of the table; valid as long as the entry it came from
 * @first: smallest id
 * @last: greatest id; greater than @first where rows that follow each other fared alike
 * @operation: what became of the rows, from before the command to after it
 *
 * What one command did to one row, or to rows that follow each other.
 */
typedef struct
{
  const char *table;
  gint64 first;
  gint64 last;
  TwRowOperation operation;
} TwRowChange;

/**
 * TwUndoEntry:
 *
 * What one command changed: enough to take it back, and enough to know which objects to refresh. Immutable.
 */
typedef struct _TwUndoEntry TwUndoEntry;

const char *tw_undo_entry_get_label (TwUndoEntry *self);
gboolean    tw_undo_entry_is_empty  (TwUndoEntry *self);
gsize       tw_undo_entry_get_size  (TwUndoEntry *self);
gint64      tw_undo_entry_count_rows (TwUndoEntry *self);
GArray     *tw_undo_entry_changes   (TwUndoEntry *self);
gboolean    tw_undo_entry_touches   (TwUndoEntry *self,
                                     const char  *table);
TwUndoEntry *tw_undo_entry_join     (const GPtrArray *entries,
                                     const char      *label);
TwUndoEntry *tw_undo_entry_ref      (TwUndoEntry *self);
void        tw_undo_entry_unref     (TwUndoEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwUndoEntry, tw_undo_entry_unref)

G_END_DECLS
