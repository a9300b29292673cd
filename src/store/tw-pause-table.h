/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwPauseRow:
 * @paused_on: ISO date
 * @resumed_on: (nullable): ISO date; %NULL: it still rests
 * @reason: (nullable): why, as typed
 */
typedef struct
{
  const char *paused_on;
  const char *resumed_on;
  const char *reason;
} TwPauseRow;

gboolean tw_pause_table_begin (TwConnection  *connection,
                               gint64         tandem_id,
                               const char    *paused_on,
                               const char    *reason,
                               GError       **error);
gboolean tw_pause_table_end   (TwConnection  *connection,
                               gint64         tandem_id,
                               const char    *resumed_on,
                               GError       **error);
gboolean tw_pause_table_read  (TwConnection  *connection,
                               gint64         tandem_id,
                               TwRowFunc      take,
                               gpointer       taker,
                               GError       **error);

G_END_DECLS
