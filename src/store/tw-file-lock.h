/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwFileLock:
 *
 * The right to write a file, held by at most one program at a time and given back when that program ends,
 * however it ends.
 */
typedef struct _TwFileLock TwFileLock;

TwFileLock *tw_file_lock_take    (const char  *path,
                                  GError     **error);
void        tw_file_lock_release (TwFileLock  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwFileLock, tw_file_lock_release)

G_END_DECLS
