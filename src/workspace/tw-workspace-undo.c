/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: the entries of the commands that were done, replayed newest first. A replay takes the same path to
 * the screen as any command. */

#include "tw-workspace-private.h"

#include "tw-language.h"

/* An entry of more bytes or rows than these is replayed in a worker: undoing a large import takes seconds. Rows that
 * were inserted in bulk are many and take no bytes. */
#define LONG_REPLAY (1024 * 1024)
#define MANY_ROWS 5000

static const char *
label_of_last (GQueue *entries)
{
  TwUndoEntry *entry = g_queue_peek_tail (entries);

  return entry ? tw_undo_entry_get_label (entry) : NULL;
}

static gboolean
is_long (TwUndoEntry *entry)
{
  return tw_undo_entry_get_size (entry) >= LONG_REPLAY || tw_undo_entry_count_rows (entry) >= MANY_ROWS;
}

/* One of the two stacks and the other. */
typedef struct
{
  GQueue *from;
  GQueue *to;
} TwReplay;

static TwUndoEntry *
entry_to_replay (TwWorkspace     *self,
                 const TwReplay  *replay,
                 GError         **error)
{
  TwUndoEntry *entry = g_queue_peek_tail (replay->from);

  if (!tw_workspace_writing (self, error))
    return NULL;

  if (!entry)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                         replay->from == &self->undo ? tw_tr (N_("There is nothing to undo."))
                                                     : tw_tr (N_("There is nothing to redo.")));

  return entry;
}

static void
show_replay (TwWorkspace    *self,
             const TwReplay *replay,
             TwUndoEntry    *reverse)
{
  tw_undo_entry_unref (g_queue_pop_tail (replay->from));
  g_queue_push_tail (replay->to, tw_undo_entry_ref (reverse));
  tw_undo_log_tidy (self->undo_log);
  tw_workspace_refresh (self, reverse);
}

static gboolean
replay_now (TwWorkspace     *self,
            const TwReplay  *replay,
            GError         **error)
{
  TwUndoEntry *entry = entry_to_replay (self, replay, error);
  g_autoptr (TwUndoEntry) reverse = entry ? tw_undo_log_replay (self->undo_log, entry, error) : NULL;

  if (!reverse)
    return FALSE;

  show_replay (self, replay, reverse);

  return TRUE;
}

/* What a worker replays. The outer task, which the main thread drops, keeps the workspace alive; the worker drops
 * its own task when it pleases. */
typedef struct
{
  TwUndoLog *undo_log;
  TwUndoEntry *entry;
} TwReplayWork;

static void
replay_work_free (gpointer work_pointer)
{
  TwReplayWork *work = work_pointer;

  g_clear_pointer (&work->entry, tw_undo_entry_unref);
  g_free (work);
}

static void
replay_in_worker (GTask        *task,
                  gpointer      source,
                  gpointer      work_pointer,
                  GCancellable *cancellable)
{
  TwReplayWork *work = work_pointer;
  GError *error = NULL;
  TwUndoEntry *reverse = tw_undo_log_replay (work->undo_log, work->entry, &error);

  if (reverse)
    g_task_return_pointer (task, reverse, (GDestroyNotify) tw_undo_entry_unref);
  else
    g_task_return_error (task, error);
}

static void
replayed_in_worker (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  TwWorkspace *self = g_task_get_source_object (outer);
  GError *error = NULL;
  g_autoptr (TwUndoEntry) reverse = g_task_propagate_pointer (G_TASK (result), &error);
  TwReplayWork *work = g_task_get_task_data (G_TASK (result));

  /* What it kept is given up with the last reference, which is not to be this task's. */
  g_clear_pointer (&work->entry, tw_undo_entry_unref);

  /* Whoever hears that the workspace is free finds the stacks in order. */
  if (reverse)
    show_replay (self, g_task_get_task_data (outer), reverse);
  tw_workspace_end_busy (self);

  if (reverse)
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);
}

static void
replay_async (TwWorkspace         *self,
              TwReplay             replay,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  TwReplayWork work = { .undo_log = self->undo_log };
  GError *error = NULL;
  TwUndoEntry *entry = entry_to_replay (self, &replay, &error);

  if (entry && !is_long (entry) && replay_now (self, &replay, &error))
    g_task_return_boolean (outer, TRUE);
  else if (error || !tw_workspace_begin_busy (self, &error))
    g_task_return_error (outer, error);
  else
    {
      g_task_set_task_data (outer, g_memdup2 (&replay, sizeof replay), g_free);
      inner = g_task_new (NULL, NULL, replayed_in_worker, g_steal_pointer (&outer));
      work.entry = tw_undo_entry_ref (entry);
      g_task_set_task_data (inner, g_memdup2 (&work, sizeof work), replay_work_free);
      g_task_run_in_thread (inner, replay_in_worker);
    }
}

/**
 * tw_workspace_begin_joining:
 *
 * From here on the commands become one step of undo. What is a barrier by itself is none among them: nobody was told
 * anything in between.
 */
void
tw_workspace_begin_joining (TwWorkspace *self)
{
  g_return_if_fail (!self->joining);

  self->joining = TRUE;
  self->n_before_joining = g_queue_get_length (&self->undo);
}

/**
 * tw_workspace_end_joining:
 * @label: what the commands are called together, in the language of the session
 *
 * Returns: whether they changed anything
 */
gboolean
tw_workspace_end_joining (TwWorkspace *self,
                          const char  *label)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_undo_entry_unref);
  TwUndoEntry *joined;

  g_return_val_if_fail (self->joining, FALSE);

  self->joining = FALSE;
  for (guint i = self->n_before_joining; i < g_queue_get_length (&self->undo); i++)
    g_ptr_array_add (entries, tw_undo_entry_ref (g_queue_peek_nth (&self->undo, i)));
  joined = entries->len > 1 ? tw_undo_entry_join (entries, label) : NULL;
  if (joined == NULL)
    return entries->len > 0;

  while (g_queue_get_length (&self->undo) > self->n_before_joining)
    tw_undo_entry_unref (g_queue_pop_tail (&self->undo));
  g_queue_push_tail (&self->undo, joined);

  return TRUE;
}

/**
 * tw_workspace_undo:
 *
 * Undoes the latest command that can be undone.
 */
gboolean
tw_workspace_undo (TwWorkspace  *self,
                   GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return replay_now (self, &(TwReplay) { &self->undo, &self->redo }, error);
}

/**
 * tw_workspace_redo:
 *
 * Does again what was undone last.
 */
gboolean
tw_workspace_redo (TwWorkspace  *self,
                   GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return replay_now (self, &(TwReplay) { &self->redo, &self->undo }, error);
}

/**
 * tw_workspace_undo_async:
 *
 * Undoes the latest command that can be undone; a large one in a worker, while the workspace is busy.
 */
void
tw_workspace_undo_async (TwWorkspace         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (TW_IS_WORKSPACE (self));

  replay_async (self, (TwReplay) { &self->undo, &self->redo }, callback, user_data);
}

/**
 * tw_workspace_redo_async:
 *
 * Does again what was undone last; a large command in a worker, while the workspace is busy.
 */
void
tw_workspace_redo_async (TwWorkspace         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (TW_IS_WORKSPACE (self));

  replay_async (self, (TwReplay) { &self->redo, &self->undo }, callback, user_data);
}

/**
 * tw_workspace_replay_finish:
 *
 * Finishes tw_workspace_undo_async() or tw_workspace_redo_async().
 */
gboolean
tw_workspace_replay_finish (TwWorkspace   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
tw_workspace_get_can_undo (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return !g_queue_is_empty (&self->undo);
}

gboolean
tw_workspace_get_can_redo (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return !g_queue_is_empty (&self->redo);
}

/**
 * tw_workspace_get_undo_label:
 *
 * Returns: (nullable): the name of the command that undo would take back
 */
const char *
tw_workspace_get_undo_label (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return label_of_last (&self->undo);
}

/**
 * tw_workspace_get_redo_label:
 *
 * Returns: (nullable): the name of the command that redo would do again
 */
const char *
tw_workspace_get_redo_label (TwWorkspace *self)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return label_of_last (&self->redo);
}
