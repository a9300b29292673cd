/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-working-days.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwOwnHoliday:
 * @day: ISO date
 * @calendar: (nullable): where; %NULL: everywhere
 * @name: (nullable): as typed
 */
typedef struct
{
  char *day;
  char *calendar;
  char *name;
} TwOwnHoliday;

void           tw_own_holiday_free               (TwOwnHoliday  *self);

gboolean       tw_workspace_add_own_holiday      (TwWorkspace   *self,
                                                  const GDate   *day,
                                                  const char    *calendar,
                                                  const char    *name,
                                                  GError       **error);
gboolean       tw_workspace_remove_own_holiday   (TwWorkspace   *self,
                                                  const GDate   *day,
                                                  const char    *calendar,
                                                  GError       **error);
GPtrArray     *tw_workspace_list_own_holidays    (TwWorkspace   *self,
                                                  GError       **error);
TwWorkingDays *tw_workspace_get_working_days_of  (TwWorkspace   *self,
                                                  const char    *calendar,
                                                  GError       **error);
TwWorkingDays *tw_workspace_get_working_days     (TwWorkspace   *self,
                                                  gint64         cohort_id,
                                                  GError       **error);

G_END_DECLS
