/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwTandemExceptionRow:
 * @rule: "direction", "department", "target-level" or "age-limit"
 * @reason: why it was set aside, as typed
 */
typedef struct
{
  const char *rule;
  const char *reason;
} TwTandemExceptionRow;

gboolean tw_tandem_exception_table_add  (TwConnection  *connection,
                                         gint64         tandem_id,
                                         const char    *rule,
                                         const char    *reason,
                                         GError       **error);
gboolean tw_tandem_exception_table_read (TwConnection  *connection,
                                         gint64         tandem_id,
                                         TwRowFunc      take,
                                         gpointer       taker,
                                         GError       **error);

G_END_DECLS
