/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-undo-log.h"

G_BEGIN_DECLS

gboolean tw_undo_replay (TwUndoLog    *log,
                         TwUndoEntry  *entry,
                         GError      **error);

G_END_DECLS
