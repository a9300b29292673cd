/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-columns.h"
#include "tw-finding.h"
#include "tw-staff-row.h"

G_BEGIN_DECLS

/**
 * TwListProgress:
 * @fraction: how much of the file has been read, 0 to 1
 * @user_data: as given
 *
 * Told every few thousand rows, in the thread that reads.
 */
typedef void (*TwListProgress) (double   fraction,
                                gpointer user_data);

/**
 * TwStaffList:
 *
 * A staff list that has been read: the rows that can be taken, those that cannot, and what else is
 * to be said. Nothing in it has been compared with the people of the file.
 */
typedef struct _TwStaffList TwStaffList;

TwStaffList     *tw_staff_list_read           (const char         *path,
                                               const char *const  *by_hand,
                                               int                 this_year,
                                               TwListProgress      progress,
                                               gpointer            user_data,
                                               GCancellable       *cancellable,
                                               GError            **error);
TwStaffList     *tw_staff_list_read_table     (TwTableReader      *table,
                                               const char *const  *by_hand,
                                               int                 this_year,
                                               TwListProgress      progress,
                                               gpointer            user_data,
                                               GCancellable       *cancellable,
                                               GError            **error);
void             tw_staff_list_free           (TwStaffList        *self);
GPtrArray       *tw_staff_list_get_rows       (TwStaffList        *self);
GPtrArray       *tw_staff_list_get_refused    (TwStaffList        *self);
GPtrArray       *tw_staff_list_get_refused_numbers (TwStaffList   *self);
GPtrArray       *tw_staff_list_get_notes      (TwStaffList        *self);
const TwColumns *tw_staff_list_get_columns    (TwStaffList        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwStaffList, tw_staff_list_free)

G_END_DECLS
