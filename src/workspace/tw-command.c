/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every change to the file is one command: one transaction with its undo log, shown on the screen when it is
 * committed, or nothing at all. */

#include "tw-command-private.h"

struct _TwCommand
{
  TwWorkspace *workspace;
  TwConnection *connection; /* not owned */
  TwUndoEffect effect;
};

static TwCommand *
begin (TwWorkspace   *workspace,
       TwConnection  *connection,
       const char    *label,
       TwUndoEffect   effect,
       GError       **error)
{
  TwCommand *self;

  if (!connection || !tw_workspace_require_undo_log (workspace, error) ||
      !tw_undo_log_begin (tw_workspace_undo_log (workspace), label, error))
    return NULL;

  self = g_new0 (TwCommand, 1);
  self->workspace = g_object_ref (workspace);
  self->connection = connection;
  self->effect = effect;

  return self;
}

static void
release (TwCommand *self)
{
  g_object_unref (self->workspace);
  g_free (self);
}

/**
 * tw_command_begin:
 * @label: the name of the command, in the language of the session
 *
 * Begins a command that can be undone.
 *
 * Returns: (transfer full): the command, or %NULL on error
 */
TwCommand *
tw_command_begin (TwWorkspace  *workspace,
                  const char   *label,
                  GError      **error)
{
  return begin (workspace, tw_workspace_writing (workspace, error), label, TW_UNDO_KEPT, error);
}

/**
 * tw_command_begin_barrier:
 * @label: the name of the command, in the language of the session
 *
 * Begins a command that cannot be undone, and after which nothing before it can be either.
 *
 * Returns: (transfer full): the command, or %NULL on error
 */
TwCommand *
tw_command_begin_barrier (TwWorkspace  *workspace,
                          const char   *label,
                          GError      **error)
{
  return begin (workspace, tw_workspace_writing (workspace, error), label, TW_UNDO_EMPTIED, error);
}

/**
 * tw_command_begin_long:
 * @workspace: a workspace that tw_workspace_begin_busy() has made busy
 * @label: the name of the command, in the language of the session
 *
 * Begins the command the workspace is busy with. It belongs to the thread that begins it.
 *
 * Returns: (transfer full): the command, or %NULL on error
 */
TwCommand *
tw_command_begin_long (TwWorkspace  *workspace,
                       const char   *label,
                       GError      **error)
{
  return begin (workspace, tw_workspace_writing_busy (workspace), label, TW_UNDO_KEPT, error);
}

/**
 * tw_command_bulk_inserts:
 * @tables: tables that will get many rows
 *
 * From here on inserts into @tables are kept as one range of ids each.
 */
gboolean
tw_command_bulk_inserts (TwCommand           *self,
                         const char * const  *tables,
                         GError             **error)
{
  return tw_undo_log_begin_bulk_inserts (tw_workspace_undo_log (self->workspace), tables, error);
}

/**
 * tw_command_connection:
 *
 * Returns: (transfer none): where the command reads and writes; it sees its own changes
 */
TwConnection *
tw_command_connection (TwCommand *self)
{
  return self->connection;
}

/**
 * tw_command_commit_unshown:
 * @self: (transfer full): a command
 *
 * Commits in any thread. The main thread shows the change with tw_workspace_show_change().
 *
 * Returns: (transfer full): what the command changed, or %NULL on error
 */
TwUndoEntry *
tw_command_commit_unshown (TwCommand  *self,
                           GError    **error)
{
  TwUndoEntry *entry = tw_undo_log_commit (tw_workspace_undo_log (self->workspace), error);

  release (self);

  return entry;
}

/**
 * tw_command_commit:
 * @self: (transfer full): a command
 *
 * Commits, then brings live objects and lists up to date. A commit that fails has changed nothing.
 */
gboolean
tw_command_commit (TwCommand  *self,
                   GError    **error)
{
  g_autoptr (TwUndoEntry) entry = tw_undo_log_commit (tw_workspace_undo_log (self->workspace), error);

  if (entry)
    tw_workspace_show_change (self->workspace, entry, self->effect);
  release (self);

  return entry != NULL;
}

/**
 * tw_command_roll_back:
 * @self: (transfer full): a command
 *
 * Takes everything back that the command did.
 */
void
tw_command_roll_back (TwCommand *self)
{
  tw_undo_log_rollback (tw_workspace_undo_log (self->workspace));
  release (self);
}
