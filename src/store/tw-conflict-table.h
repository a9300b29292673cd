/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwConflictRow:
 * @noted_on: ISO date
 * @note: what it is about, as typed
 * @settled_on: (nullable): ISO date; %NULL: it is open
 */
typedef struct
{
  gint64 id;
  gint64 tandem_id;
  const char *noted_on;
  const char *note;
  const char *settled_on;
} TwConflictRow;

gint64   tw_conflict_table_insert  (TwConnection         *connection,
                                    const TwConflictRow  *row,
                                    GError              **error);
gboolean tw_conflict_table_settle  (TwConnection         *connection,
                                    gint64                tandem_id,
                                    const char           *settled_on,
                                    GError              **error);
gboolean tw_conflict_table_read    (TwConnection         *connection,
                                    gint64                tandem_id,
                                    TwRowFunc             take,
                                    gpointer              taker,
                                    GError              **error);

G_END_DECLS
