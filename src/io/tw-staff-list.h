/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-list.h"
#include "tw-staff-row.h"

G_BEGIN_DECLS

TwList *tw_staff_list_read       (const TwListRequest  *request,
                                  GHashTable           *remembered,
                                  int                   this_year,
                                  TwListProgress        progress,
                                  gpointer              user_data,
                                  GCancellable         *cancellable,
                                  GError              **error);
TwList *tw_staff_list_read_table (TwTableReader        *table,
                                  const TwListRequest  *request,
                                  GHashTable           *remembered,
                                  int                   this_year,
                                  TwListProgress        progress,
                                  gpointer              user_data,
                                  GCancellable         *cancellable,
                                  GError              **error);

G_END_DECLS
