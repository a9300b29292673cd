/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-undo-entry.h"

G_BEGIN_DECLS

typedef enum
{
  TW_RECORD_PERSON,
  TW_RECORD_PROGRAMME,
  TW_RECORD_COHORT,
  TW_RECORD_PARTICIPANT,
  TW_RECORD_TANDEM,

  TW_N_RECORD_KINDS
} TwRecordKind;

/* The identity map: one object a row. */
typedef struct _TwRecords TwRecords;

TwRecords *tw_records_new     (TwConnection *connection);
void       tw_records_free    (TwRecords    *self);
gpointer   tw_records_get     (TwRecords    *self,
                               TwRecordKind  kind,
                               gint64        id);
void       tw_records_refresh (TwRecords    *self,
                               TwUndoEntry  *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwRecords, tw_records_free)

G_END_DECLS
