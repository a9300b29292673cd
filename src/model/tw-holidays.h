/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwHoliday:
 * @day: when
 * @key: what; text/ has its name
 * @substitute: whether the day stands in for a holiday at a weekend, as in the United Kingdom
 */
typedef struct
{
  GDate day;
  const char *key;
  gboolean substitute;
} TwHoliday;

const char * const *tw_holiday_calendars        (void);
const char * const *tw_holiday_keys             (void);
gboolean            tw_holiday_calendar_exists  (const char *calendar);
GArray *            tw_holidays_of_year         (const char *calendar,
                                                 GDateYear   year);
void                tw_easter_sunday            (GDateYear   year,
                                                 GDate      *sunday);

G_END_DECLS
