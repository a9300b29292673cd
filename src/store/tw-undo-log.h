/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-undo-entry.h"

G_BEGIN_DECLS

#define TW_TYPE_UNDO_LOG (tw_undo_log_get_type ())
G_DECLARE_FINAL_TYPE (TwUndoLog, tw_undo_log, TW, UNDO_LOG, GObject)

TwUndoLog   *tw_undo_log_new                (TwConnection       *connection,
                                             const char * const *unlogged,
                                             GError            **error);

gboolean     tw_undo_log_begin              (TwUndoLog          *self,
                                             const char         *label,
                                             GError            **error);
gboolean     tw_undo_log_begin_bulk_inserts (TwUndoLog          *self,
                                             const char * const *tables,
                                             GError            **error);
TwUndoEntry *tw_undo_log_commit             (TwUndoLog          *self,
                                             GError            **error);
void         tw_undo_log_rollback           (TwUndoLog          *self);
void         tw_undo_log_tidy               (TwUndoLog          *self);
TwUndoEntry *tw_undo_log_replay             (TwUndoLog          *self,
                                             TwUndoEntry        *entry,
                                             GError            **error);

G_END_DECLS
