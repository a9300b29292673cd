/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a local time is one moment: asked around the days on which clocks are changed. */

#include "tw-local-time.h"

typedef struct
{
  const char *local;
  const char *zone;
  TwLocalTime found;
} Case;

static void
test_cases (gconstpointer cases)
{
  for (const Case *at = cases; at->local != NULL; at++)
    {
      g_test_message ("%s in %s", at->local, at->zone);
      g_assert_cmpint (tw_local_time_check (at->local, at->zone), ==, at->found);
    }
}

static const Case ordinary[] = {
  { "2027-01-10T10:00", "Europe/Berlin", TW_LOCAL_TIME_ONCE },
  { "2027-07-10T10:00", "Europe/Berlin", TW_LOCAL_TIME_ONCE },
  { "2027-07-10T10:00", "UTC", TW_LOCAL_TIME_ONCE },
  { "2027-07-10T10:00", "Asia/Tokyo", TW_LOCAL_TIME_ONCE },
  { NULL },
};

static const Case spring[] = {
  { "2027-03-28T01:59", "Europe/Berlin", TW_LOCAL_TIME_ONCE },
  { "2027-03-28T02:00", "Europe/Berlin", TW_LOCAL_TIME_NEVER },
  { "2027-03-28T02:59", "Europe/Berlin", TW_LOCAL_TIME_NEVER },
  { "2027-03-28T03:00", "Europe/Berlin", TW_LOCAL_TIME_ONCE },
  { "2027-03-28T02:30", "Europe/London", TW_LOCAL_TIME_ONCE },
  { "2027-03-28T01:30", "Europe/London", TW_LOCAL_TIME_NEVER },
  { NULL },
};

static const Case autumn[] = {
  { "2027-10-31T01:59", "Europe/Berlin", TW_LOCAL_TIME_ONCE },
  { "2027-10-31T02:00", "Europe/Berlin", TW_LOCAL_TIME_TWICE },
  { "2027-10-31T02:59", "Europe/Berlin", TW_LOCAL_TIME_TWICE },
  { "2027-10-31T03:00", "Europe/Berlin", TW_LOCAL_TIME_ONCE },
  { NULL },
};

/* Beyond the last change that is listed, the rule of the zone goes on. */
static const Case far[] = {
  { "2061-03-27T02:30", "Europe/Berlin", TW_LOCAL_TIME_NEVER },
  { "2061-10-30T02:30", "Europe/Berlin", TW_LOCAL_TIME_TWICE },
  { NULL },
};

static const Case nonsense[] = {
  { "2027-01-10T10:00", "Europe/Atlantis", TW_LOCAL_TIME_NO_ZONE },
  { "2027-01-10T10:00", "", TW_LOCAL_TIME_NO_ZONE },
  { "2027-01-10T10:00", "../../../etc/passwd", TW_LOCAL_TIME_NO_ZONE },
  { "2027-01-10T10:00", "/etc/passwd", TW_LOCAL_TIME_NO_ZONE },
  { "2027-02-30T10:00", "Europe/Berlin", TW_LOCAL_TIME_UNREADABLE },
  { "2027-01-10T25:00", "Europe/Berlin", TW_LOCAL_TIME_UNREADABLE },
  { "2027-01-10", "Europe/Berlin", TW_LOCAL_TIME_UNREADABLE },
  { "2027-W09-1T10:00", "Europe/Berlin", TW_LOCAL_TIME_UNREADABLE },
  { "20270110T10:00", "Europe/Berlin", TW_LOCAL_TIME_UNREADABLE },
  { "", "Europe/Berlin", TW_LOCAL_TIME_UNREADABLE },
  { NULL },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/io/local-time/clocks-show-it-once", ordinary, test_cases);
  g_test_add_data_func ("/io/local-time/clocks-skip-an-hour-in-spring", spring, test_cases);
  g_test_add_data_func ("/io/local-time/clocks-show-an-hour-twice-in-autumn", autumn, test_cases);
  g_test_add_data_func ("/io/local-time/rule-goes-on-for-ever", far, test_cases);
  g_test_add_data_func ("/io/local-time/nonsense-is-told-apart", nonsense, test_cases);

  return g_test_run ();
}
