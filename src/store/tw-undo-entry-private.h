/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-change-buffer.h"
#include "tw-undo-entry.h"

G_BEGIN_DECLS

TwUndoEntry    *tw_undo_entry_new         (const char     *label,
                                           GPtrArray      *tables,
                                           TwChangeBuffer *changes,
                                           GPtrArray      *kept);
TwChangeBuffer *tw_undo_entry_get_changes (TwUndoEntry    *self);
GPtrArray      *tw_undo_entry_get_tables  (TwUndoEntry    *self);
GPtrArray      *tw_undo_entry_get_kept    (TwUndoEntry    *self);

G_END_DECLS
