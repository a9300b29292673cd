/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a local time is one moment. What a calendar makes of a time that the clocks skip, or show twice, differs from
 * one program to the next (libical and RFC 5545 do not agree either), so such a time is asked about and never written.
 */

#include "tw-local-time.h"

#include <libical/ical.h>

/**
 * tw_zone_is_known:
 * @zone: the name of a time zone, as in “Europe/Berlin”
 *
 * Returns: whether this machine knows the rules of the zone
 */
gboolean
tw_zone_is_known (const char *zone)
{
  g_return_val_if_fail (zone != NULL, FALSE);

  return icaltimezone_get_builtin_timezone (zone) != NULL;
}

/**
 * tw_local_time_check:
 * @local: a date with a time as the file has it, YYYY-MM-DDTHH:MM
 * @zone: the name of a time zone
 *
 * Returns: how often the clocks of the zone show the time
 */
TwLocalTime
tw_local_time_check (const char *local,
                     const char *zone)
{
  g_autoptr (GTimeZone) clocks = NULL;
  g_autoptr (GTimeZone) even = g_time_zone_new_utc ();
  g_autofree char *with_seconds = g_strconcat (local, ":00", NULL);
  g_autoptr (GDateTime) face = g_date_time_new_from_iso8601 (with_seconds, even);
  int in_winter, in_summer;

  if (face == NULL)
    return TW_LOCAL_TIME_UNREADABLE;

  /* The name is asked of libical first: GLib would look for any path. */
  clocks = tw_zone_is_known (zone) ? g_time_zone_new_identifier (zone) : NULL;
  if (clocks == NULL)
    return TW_LOCAL_TIME_NO_ZONE;

  in_winter = g_time_zone_find_interval (clocks, G_TIME_TYPE_STANDARD, g_date_time_to_unix (face));
  in_summer = g_time_zone_find_interval (clocks, G_TIME_TYPE_DAYLIGHT, g_date_time_to_unix (face));
  if (in_winter < 0 || in_summer < 0)
    return TW_LOCAL_TIME_NEVER;

  return in_winter == in_summer ? TW_LOCAL_TIME_ONCE : TW_LOCAL_TIME_TWICE;
}
