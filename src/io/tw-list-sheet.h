/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-columns.h"
#include "tw-finding.h"
#include "tw-list-request.h"
#include "tw-table-file.h"

G_BEGIN_DECLS

TwTableReader *tw_list_sheet_open   (const TwListRequest  *request,
                                     TwListKind            kind,
                                     GHashTable           *remembered,
                                     int                   this_year,
                                     TwFinding           **note,
                                     GError              **error);
GPtrArray     *tw_list_sheet_find   (TwTableFile          *file,
                                     char                **sheets,
                                     TwListKind            kind,
                                     const TwListRequest  *request,
                                     GHashTable           *remembered,
                                     int                   this_year);
gboolean       tw_list_sheet_check  (TwTableFile          *file,
                                     const char           *sheet,
                                     char                **sheets,
                                     GError              **error);

G_END_DECLS
