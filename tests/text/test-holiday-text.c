/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every public holiday and every calendar has a name in every language. */

#include "tw-holiday-text.h"

#include "tw-holidays.h"

static TwLanguage *german;
static TwLanguage *english;

static void
test_every_holiday_has_a_name (void)
{
  for (const char *const *key = tw_holiday_keys (); *key; key++)
    {
      g_assert_cmpstr (tw_holiday_name (english, *key), !=, *key);
      g_assert_cmpstr (tw_holiday_name (german, *key), !=, *key);
    }
  g_assert_cmpstr (tw_holiday_name (german, "repentance"), ==, "Buß- und Bettag");
  g_assert_cmpstr (tw_holiday_name (english, "repentance"), ==, "Day of Repentance and Prayer");
}

static void
test_every_calendar_has_a_name (void)
{
  for (const char *const *calendar = tw_holiday_calendars (); *calendar; calendar++)
    {
      g_assert_cmpstr (tw_holiday_calendar_name (english, *calendar), !=, *calendar);
      g_assert_cmpstr (tw_holiday_calendar_name (german, *calendar), !=, *calendar);
    }
  g_assert_cmpstr (tw_holiday_calendar_name (german, "CH-GE"), ==, "Genf");
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  german = tw_language_new ("de");
  english = tw_language_new ("en");

  g_test_add_func ("/text/holidays/every-holiday-has-a-name", test_every_holiday_has_a_name);
  g_test_add_func ("/text/holidays/every-calendar-has-a-name", test_every_calendar_has_a_name);

  result = g_test_run ();
  tw_language_unref (german);
  tw_language_unref (english);

  return result;
}
