/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every change to the file is one command: one transaction with its undo log, shown on the screen when it is
 * committed, or nothing at all. */

#include "tw-command-private.h"

struct _TwCommand
{
  TwWorkspace *workspace;
  TwUndoEffect effect;
};

static TwCommand *
begin (TwWorkspace   *workspace,
       const char    *label,
       TwUndoEffect   effect,
       GError       **error)
{
  TwCommand *self;

  if (!tw_workspace_writing (workspace, error) ||
      !tw_undo_log_begin (tw_workspace_undo_log (workspace), label, error))
    return NULL;

  self = g_new0 (TwCommand, 1);
  self->workspace = g_object_ref (workspace);
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
  return begin (workspace, label, TW_UNDO_KEPT, error);
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
  return begin (workspace, label, TW_UNDO_EMPTIED, error);
}

/**
 * tw_command_bulk_inserts:
 * @tables: tables that will get many rows
 *
 * From here on inserts into @tables are kept as one range of ids each.
 */
gboolean
tw_command_bulk_inserts (TwCommand          *self,
                         const char * const *tables,
                         GError            **error)
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
  return tw_workspace_writing (self->workspace, NULL);
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
