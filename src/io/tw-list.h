/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-columns.h"
#include "tw-list-request.h"

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
 * TwList:
 *
 * A list that has been read: the rows that can be taken, those that cannot, and what else is to be said.
 * Nothing in it has been compared with the people of the file.
 */
typedef struct _TwList TwList;

void             tw_list_free        (TwList *self);
const TwColumns *tw_list_get_columns (TwList *self);
GPtrArray       *tw_list_get_rows    (TwList *self);
GPtrArray       *tw_list_get_refused (TwList *self);
GPtrArray       *tw_list_get_untaken (TwList *self);
GPtrArray       *tw_list_get_notes   (TwList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwList, tw_list_free)

G_END_DECLS
