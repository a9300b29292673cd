/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-reader-private.h"
#include "tw-undo-entry.h"
#include "tw-undo-log.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/* What a finished command means for undo. */
typedef enum
{
  TW_UNDO_KEPT,    /* the change can be undone */
  TW_UNDO_EMPTIED, /* a barrier: nothing before it can be undone any more */
} TwUndoEffect;

TwConnection *tw_workspace_reading      (TwWorkspace   *self);
TwConnection *tw_workspace_writing      (TwWorkspace   *self,
                                         GError       **error);
gboolean      tw_workspace_begin_busy   (TwWorkspace   *self,
                                         GError       **error);
void          tw_workspace_end_busy     (TwWorkspace   *self);
TwConnection *tw_workspace_writing_busy (TwWorkspace   *self);
TwUndoLog    *tw_workspace_undo_log     (TwWorkspace   *self);
TwReader     *tw_workspace_get_reader   (TwWorkspace   *self);
void          tw_workspace_show_change  (TwWorkspace   *self,
                                         TwUndoEntry   *entry,
                                         TwUndoEffect   effect);
TwUndoEntry  *tw_workspace_last_change  (TwWorkspace   *self);

G_END_DECLS
