/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TwWholeFile:
 *
 * A file that appears whole under its name or not at all, and that only its owner can read.
 */
typedef struct _TwWholeFile TwWholeFile;

TwWholeFile *tw_whole_file_new    (const char   *path,
                                   GError      **error);
void         tw_whole_file_free   (TwWholeFile  *self);
void         tw_whole_file_append (TwWholeFile  *self,
                                   const char   *bytes,
                                   gsize         n_bytes);
gboolean     tw_whole_file_finish (TwWholeFile  *self,
                                   GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwWholeFile, tw_whole_file_free)

G_END_DECLS
