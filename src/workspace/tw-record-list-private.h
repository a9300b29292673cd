/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-records-private.h"
#include "tw-words.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TwRecordQuery:
 * @kind: what the list holds
 * @read_ids: the query, for a cohort and a role where it asks for them
 * @tables: the tables its answer depends on, %NULL-terminated
 */
typedef struct
{
  TwRecordKind kind;
  GArray *(*read_ids) (TwConnection *connection, gint64 cohort_id, TwRole role, GError **error);
  const char *tables[5];
} TwRecordQuery;

#define TW_TYPE_RECORD_LIST (tw_record_list_get_type ())
G_DECLARE_FINAL_TYPE (TwRecordList, tw_record_list, TW, RECORD_LIST, GObject)

TwRecordList *tw_record_list_new     (const TwRecordQuery *query,
                                      gint64               cohort_id,
                                      TwRole               role,
                                      TwRecords           *records,
                                      TwConnection        *connection);
gboolean      tw_record_list_answers (TwRecordList        *self,
                                      const TwRecordQuery *query,
                                      gint64               cohort_id,
                                      TwRole               role);
void          tw_record_list_refresh (TwRecordList        *self,
                                      TwUndoEntry         *entry);
void          tw_record_list_detach  (TwRecordList        *self);

G_END_DECLS
