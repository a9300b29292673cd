/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-person-query.h"

G_BEGIN_DECLS

/* A read-only connection for one worker at a time, so that reading never waits for a command. */
typedef struct _TwReader TwReader;

TwReader *tw_reader_new           (const char    *path);
TwReader *tw_reader_ref           (TwReader      *self);
void      tw_reader_unref         (TwReader      *self);
GArray   *tw_reader_search_people (TwReader      *self,
                                   const TwPersonQuery *query,
                                   guint         *n_people,
                                   GCancellable  *cancellable,
                                   GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReader, tw_reader_unref)

G_END_DECLS
