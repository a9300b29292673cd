/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace-private.h"

G_BEGIN_DECLS

/*
 * One command: begun with the name that undo shows, committed or taken back whole. A command reads
 *
 *   g_autoptr (TwCommand) command = tw_command_begin (self, label, error);
 *
 *   if (!command || !change_something (tw_command_connection (command), …, error))
 *     return FALSE;
 *
 *   return tw_command_commit (g_steal_pointer (&command), error);
 *
 * and whatever leaves early is rolled back.
 */
typedef struct _TwCommand TwCommand;

TwCommand    *tw_command_begin         (TwWorkspace         *workspace,
                                        const char          *label,
                                        GError             **error);
TwCommand    *tw_command_begin_barrier (TwWorkspace         *workspace,
                                        const char          *label,
                                        GError             **error);
TwCommand    *tw_command_begin_long    (TwWorkspace         *workspace,
                                        const char          *label,
                                        GError             **error);
gboolean      tw_command_bulk_inserts  (TwCommand           *self,
                                        const char * const  *tables,
                                        GError             **error);
TwConnection *tw_command_connection    (TwCommand           *self);
gboolean      tw_command_commit        (TwCommand           *self,
                                        GError             **error);
TwUndoEntry  *tw_command_commit_unshown (TwCommand          *self,
                                        GError             **error);
void          tw_command_roll_back     (TwCommand           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCommand, tw_command_roll_back)

G_END_DECLS
