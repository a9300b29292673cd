/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-enrolment-row.h"
#include "tw-finding.h"
#include "tw-list.h"

G_BEGIN_DECLS

TwList *tw_enrolment_list_read       (const TwListRequest  *request,
                                      GHashTable           *remembered,
                                      int                   this_year,
                                      GCancellable         *cancellable,
                                      GError              **error);
TwList *tw_enrolment_list_read_table (TwTableReader        *table,
                                      const TwListRequest  *request,
                                      GHashTable           *remembered,
                                      int                   this_year,
                                      GCancellable         *cancellable,
                                      GError              **error);

G_END_DECLS
