/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a local time is one moment. What a calendar makes of a time that the clocks skip, or show twice, differs from
 * one program to the next (libical and RFC 5545 do not agree either), so such a time is asked about and never written.
 */

#include "tw-local-time.h"

#include "tw-plain-date.h"

#include <libical/ical.h>
#include <string.h>

/* The rules of a zone are read from a file, and GLib forgets them with the last reference: they are kept, because a
 * calendar asks thousands of times. */
static GTimeZone *
find_clocks (const char *zone)
{
  static GHashTable *known;
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GTimeZone *clocks;

  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);

  clocks = g_hash_table_lookup (known, zone);
  /* The name is asked of libical first: GLib would look for any path. */
  if (clocks == NULL && tw_zone_is_known (zone))
    {
      clocks = g_time_zone_new_identifier (zone);
      if (clocks != NULL)
        g_hash_table_insert (known, g_strdup (zone), clocks);
    }

  return clocks;
}

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
  GTimeZone *clocks;
  g_autoptr (GTimeZone) even = g_time_zone_new_utc ();
  g_autofree char *with_seconds = g_strconcat (local, ":00", NULL);
  g_autoptr (GDateTime) face = g_date_time_new_from_iso8601 (with_seconds, even);
  int in_winter, in_summer;
  GDate day;

  /* ISO 8601 has weeks and shorter forms too; the file has none of them. */
  if (face == NULL || strlen (local) != strlen ("YYYY-MM-DDTHH:MM") || !tw_plain_date_read (local, &day))
    return TW_LOCAL_TIME_UNREADABLE;

  clocks = find_clocks (zone);
  if (clocks == NULL)
    return TW_LOCAL_TIME_NO_ZONE;

  in_winter = g_time_zone_find_interval (clocks, G_TIME_TYPE_STANDARD, g_date_time_to_unix (face));
  in_summer = g_time_zone_find_interval (clocks, G_TIME_TYPE_DAYLIGHT, g_date_time_to_unix (face));
  if (in_winter < 0 || in_summer < 0)
    return TW_LOCAL_TIME_NEVER;

  return in_winter == in_summer ? TW_LOCAL_TIME_ONCE : TW_LOCAL_TIME_TWICE;
}
