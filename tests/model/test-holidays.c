/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Public holidays against the calendars of years that everybody can look up, and the working days left. */

#include <string.h>

#include "tw-holidays.h"
#include "tw-working-days.h"

static GDate
read_day (const char *iso)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_ascii_strtoull (iso + 8, NULL, 10), (int) g_ascii_strtoull (iso + 5, NULL, 10),
                  (GDateYear) g_ascii_strtoull (iso, NULL, 10));

  return day;
}

/* The days of a calendar's year as "01-01 04-18 …", substitutes included. */
static char *
list_days (const char *calendar,
           GDateYear   year)
{
  g_autoptr (GArray) holidays = tw_holidays_of_year (calendar, year);
  GString *days = g_string_new (NULL);

  for (guint i = 0; i < holidays->len; i++)
    {
      const GDate *day = &g_array_index (holidays, TwHoliday, i).day;

      g_string_append_printf (days, "%s%02d-%02d", i ? " " : "", g_date_get_month (day), g_date_get_day (day));
    }

  return g_string_free_and_steal (days);
}

static void
test_easter (void)
{
  static const char *const sundays[] = {
    "1818-03-22", "1943-04-25", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31",
    "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2285-03-22",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sundays); i++)
    {
      GDate expected = read_day (sundays[i]), sunday;

      g_date_clear (&sunday, 1);
      tw_easter_sunday (g_date_get_year (&expected), &sunday);
      g_assert_cmpint (g_date_compare (&sunday, &expected), ==, 0);
    }
}

static void
test_years (void)
{
  static const struct
  {
    const char *calendar;
    GDateYear year;
    const char *days;
  } years[] = {
    { "DE", 2027, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26" },
    { "DE-NW", 2027, "01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26" },
    { "DE-BY", 2025, "01-01 01-06 04-18 04-21 05-01 05-29 06-09 06-19 08-15 10-03 11-01 12-25 12-26" },
    { "DE-BE", 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26" },
    { "DE-BE", 2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26" },
    { "DE-SN", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26" },
    { "DE-TH", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 09-20 10-03 10-31 12-25 12-26" },
    { "DE-HH", 2016, "01-01 03-25 03-28 05-01 05-05 05-16 10-03 12-25 12-26" },
    { "DE-HE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 10-31 12-25 12-26" },
    { "DE-HH", 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 10-31 12-25 12-26" },
    { "AT", 2026, "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26" },
    { "CH-ZH", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26" },
    { "CH-BE", 2026, "01-01 01-02 04-03 04-06 05-14 05-25 08-01 12-25 12-26" },
    { "CH-GE", 2026, "01-01 04-03 04-06 05-14 05-25 08-01 09-10 12-25 12-31" },
    { "CH-VD", 2026, "01-01 01-02 04-03 04-06 05-14 05-25 08-01 09-21 12-25" },
    { "CH-TI", 2026, "01-01 01-06 03-19 04-06 05-01 05-14 05-25 06-04 06-29 08-01 08-15 11-01 12-08 12-25 12-26" },
    /* As published by the government of the United Kingdom, with the days themselves where they are substituted */
    { "GB-EAW", 2022, "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27" },
    { "GB-EAW", 2023, "01-01 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
    { "GB-EAW", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28" },
    { "GB-EAW", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28" },
    { "GB-SCT", 2022, "01-01 01-02 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-25 12-26 12-27" },
    { "GB-NIR", 2024, "01-01 03-17 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *days = list_days (years[i].calendar, years[i].year);

      g_test_message ("%s %d", years[i].calendar, years[i].year);
      g_assert_cmpstr (days, ==, years[i].days);
    }
}

/* Christmas and New Year's Day are holidays wherever the product is used. */
static void
test_every_calendar_has_its_days (void)
{
  for (const char *const *calendar = tw_holiday_calendars (); *calendar; calendar++)
    {
      g_autofree char *days = list_days (*calendar, 2027);

      g_test_message ("%s", *calendar);
      g_assert_true (g_str_has_prefix (days, "01-01 "));
      g_assert_nonnull (strstr (days, "12-25"));
      g_assert_true (tw_holiday_calendar_exists (*calendar));
    }
  g_assert_false (tw_holiday_calendar_exists ("DE-XX"));
  g_assert_false (tw_holiday_calendar_exists (NULL));
}

static void
test_next_working_day (void)
{
  g_autoptr (TwWorkingDays) days = tw_working_days_new ("DE-NW");
  GDate day = read_day ("2027-12-24");
  GDate closed = read_day ("2027-12-27");

  g_assert_true (tw_working_days_contains (days, &day));
  tw_working_days_close (days, &day);
  tw_working_days_close (days, &closed);
  g_assert_false (tw_working_days_contains (days, &day));

  /* 24 December closed by the company, Christmas at the weekend, 27 December closed too */
  tw_working_days_next (days, &day);
  g_assert_cmpint (g_date_get_day (&day), ==, 28);

  /* Whit Monday, and the weekend before it */
  day = read_day ("2027-05-15");
  tw_working_days_next (days, &day);
  g_assert_cmpint (g_date_get_day (&day), ==, 18);
  day = read_day ("2027-05-17");
  tw_working_days_previous (days, &day);
  g_assert_cmpint (g_date_get_day (&day), ==, 14);

  /* Over the end of the year */
  day = read_day ("2028-01-01");
  tw_working_days_next (days, &day);
  g_assert_cmpint (g_date_get_day (&day), ==, 3);
}

static void
test_without_a_calendar_only_weekends_count (void)
{
  g_autoptr (TwWorkingDays) days = tw_working_days_new (NULL);
  GDate friday = read_day ("2027-01-01"), saturday = read_day ("2027-01-02");

  g_assert_true (tw_working_days_contains (days, &friday));
  g_assert_false (tw_working_days_contains (days, &saturday));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/holidays/easter-is-computed", test_easter);
  g_test_add_func ("/model/holidays/known-years", test_years);
  g_test_add_func ("/model/holidays/every-calendar-has-its-days", test_every_calendar_has_its_days);
  g_test_add_func ("/model/working-days/next-skips-weekends-holidays-own-days", test_next_working_day);
  g_test_add_func ("/model/working-days/without-a-calendar-only-weekends", test_without_a_calendar_only_weekends_count);

  return g_test_run ();
}
