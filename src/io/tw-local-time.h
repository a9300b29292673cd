/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwLocalTime:
 * @TW_LOCAL_TIME_ONCE: the clocks show it once, as nearly always
 * @TW_LOCAL_TIME_NEVER: the clocks jump over it when summer time begins
 * @TW_LOCAL_TIME_TWICE: the clocks show it a second time when summer time ends
 * @TW_LOCAL_TIME_NO_ZONE: the zone is not known on this machine
 * @TW_LOCAL_TIME_UNREADABLE: this is not a date with a time
 *
 * How often the clocks of a place show a time.
 */
typedef enum
{
  TW_LOCAL_TIME_ONCE,
  TW_LOCAL_TIME_NEVER,
  TW_LOCAL_TIME_TWICE,
  TW_LOCAL_TIME_NO_ZONE,
  TW_LOCAL_TIME_UNREADABLE,
} TwLocalTime;

gboolean    tw_zone_is_known    (const char *zone);
TwLocalTime tw_local_time_check (const char *local,
                                 const char *zone);

G_END_DECLS
