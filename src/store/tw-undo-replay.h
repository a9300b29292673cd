/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-change-buffer.h"
#include "tw-undo-log.h"

G_BEGIN_DECLS

gboolean tw_undo_replay (TwUndoLog       *log,
                         TwChangeBuffer  *source,
                         GError         **error);

G_END_DECLS
