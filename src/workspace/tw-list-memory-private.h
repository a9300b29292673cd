/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-list.h"

G_BEGIN_DECLS

/** TW_LIST_MEMORY_STAFF, TW_LIST_MEMORY_ENROLMENTS: the words of the file for the two kinds of lists. */
#define TW_LIST_MEMORY_STAFF "staff"
#define TW_LIST_MEMORY_ENROLMENTS "enrolment"

GHashTable *tw_list_memory_read (TwConnection         *connection,
                                 const char           *kind,
                                 const TwListRequest  *request,
                                 GError              **error);
gboolean    tw_list_memory_keep (TwConnection         *connection,
                                 const char           *kind,
                                 const TwListRequest  *request,
                                 TwList               *list,
                                 GError              **error);

G_END_DECLS
