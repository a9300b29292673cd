/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwOwnHolidayRow:
 * @day: ISO date
 * @calendar: (nullable): where; %NULL: everywhere
 * @name: (nullable): why, as typed
 */
typedef struct
{
  gint64 id;
  const char *day;
  const char *calendar;
  const char *name;
} TwOwnHolidayRow;

gboolean tw_own_holiday_table_add    (TwConnection           *connection,
                                      const TwOwnHolidayRow  *row,
                                      GError                **error);
gboolean tw_own_holiday_table_delete (TwConnection           *connection,
                                      const char             *day,
                                      const char             *calendar,
                                      GError                **error);
gboolean tw_own_holiday_table_read   (TwConnection           *connection,
                                      TwRowFunc               take,
                                      gpointer                taker,
                                      GError                **error);

G_END_DECLS
