/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwLedgerRow:
 * @subject_uuid: what the entry is known by
 * @kind: "meeting", "pulse" or "milestone"
 * @starts: a day or a local time
 * @zone: (nullable): the zone of a local time
 * @minutes: how long; 0 for a day
 * @sequence: what was told last to anybody
 * @digest: (nullable): of everything the entry said then
 * @withdrawn: whether that was that it is cancelled
 * @owner_sequence: what was told last in this calendar; -1 for never
 * @owner_withdrawn: whether that was that it is cancelled
 *
 * What was told of an entry.
 */
typedef struct
{
  const char *subject_uuid;
  const char *kind;
  const char *starts;
  const char *zone;
  guint minutes;
  gint64 sequence;
  const char *digest;
  gboolean withdrawn;
  gint64 owner_sequence;
  gboolean owner_withdrawn;
} TwLedgerRow;

gboolean tw_ledger_table_read        (TwConnection       *connection,
                                      const char         *owner_uuid,
                                      const char         *subject_uuid,
                                      TwRowFunc           take,
                                      gpointer            taker,
                                      GError            **error);
gboolean tw_ledger_table_read_owner  (TwConnection       *connection,
                                      const char         *owner_uuid,
                                      TwRowFunc           take,
                                      gpointer            taker,
                                      GError            **error);
gboolean tw_ledger_table_tell        (TwConnection       *connection,
                                      const char         *owner_uuid,
                                      const TwLedgerRow  *row,
                                      const char         *told_at,
                                      GError            **error);

G_END_DECLS
