/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwCheckInRow:
 * @held_on: ISO date
 * @record: what was said, as typed
 */
typedef struct
{
  gint64 id;
  gint64 participant_id;
  const char *held_on;
  const char *record;
} TwCheckInRow;

gint64   tw_check_in_table_insert (TwConnection        *connection,
                                   const TwCheckInRow  *row,
                                   GError             **error);
gboolean tw_check_in_table_read   (TwConnection        *connection,
                                   gint64               participant_id,
                                   TwRowFunc            take,
                                   gpointer             taker,
                                   GError             **error);

G_END_DECLS
