/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-list.h"

G_BEGIN_DECLS

/* For the readers of lists alone: they open one, and fill it row by row. */

typedef void (*TwListRowFunc) (const TwTableRow *row,
                               gpointer          reading);

TwList   *tw_list_open      (TwTableReader        *table,
                             TwListKind            kind,
                             const TwListRequest  *request,
                             GHashTable           *remembered,
                             int                   this_year,
                             GDestroyNotify        free_row,
                             GError              **error);
void      tw_list_note      (TwList               *self,
                             TwFinding            *note);
gboolean  tw_list_leaves_out (TwList              *self,
                              const TwTableRow    *row);
gboolean  tw_list_read_rows (TwList               *self,
                             TwTableReader        *table,
                             TwListRowFunc         read_row,
                             gpointer              reading,
                             TwListProgress        progress,
                             gpointer              user_data,
                             GCancellable         *cancellable,
                             GError              **error);

G_END_DECLS
