/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-columns.h"
#include "tw-enrolment-row.h"
#include "tw-finding.h"

G_BEGIN_DECLS

/**
 * TwEnrolmentList:
 *
 * An enrolment list that has been read: the rows that can be taken, those that cannot, and what else
 * is to be said. Whether the persons exist is not known here.
 */
typedef struct _TwEnrolmentList TwEnrolmentList;

TwEnrolmentList *tw_enrolment_list_read        (const char         *path,
                                                const char *const  *by_hand,
                                                GCancellable       *cancellable,
                                                GError            **error);
TwEnrolmentList *tw_enrolment_list_read_table  (TwTableReader      *table,
                                                const char *const  *by_hand,
                                                GCancellable       *cancellable,
                                                GError            **error);
void             tw_enrolment_list_free        (TwEnrolmentList    *self);
GPtrArray       *tw_enrolment_list_get_rows    (TwEnrolmentList    *self);
GPtrArray       *tw_enrolment_list_get_refused (TwEnrolmentList    *self);
GPtrArray       *tw_enrolment_list_get_notes   (TwEnrolmentList    *self);
const TwColumns *tw_enrolment_list_get_columns (TwEnrolmentList    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwEnrolmentList, tw_enrolment_list_free)

G_END_DECLS
