/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Public holidays as the law has them: Germany by state, Austria (where the states do not differ), Switzerland by
 * canton, the United Kingdom by country. A calendar has the code of ISO 3166-2 ("DE-BY"); "DE" and "CH" alone are
 * what is kept everywhere. Days of single towns and districts are not here: the company adds its own. */

#include "tw-holidays.h"

/* What @month and @day say of the day of a rule. */
typedef enum
{
  ON,     /* that day */
  EASTER, /* @day days after Easter Sunday */
  MONDAY_FROM, /* the first Monday on or after that day, … */
  WEDNESDAY_FROM,
  THURSDAY_FROM,
} HolidayKind;

typedef struct
{
  const char *key;
  HolidayKind kind;
  int month;
  int day;
  const char *where; /* codes between blanks; one without a region is for all regions of the land */
  GDateYear from; /* 0: as long as anybody remembers */
  GDateYear to;   /* 0: still */
} HolidayRule;

/* The Catholic cantons here, and those that keep 2 January. */
#define CH_CATHOLIC "CH-LU CH-TI CH-ZG"
#define CH_BERCHTOLD "CH-AG CH-BE CH-LU CH-SH CH-TG CH-VD CH-ZG"

static const HolidayRule rules[] = {
  { "new-year", ON, 1, 1, "DE AT CH GB" },
  { "second-january", ON, 1, 2, CH_BERCHTOLD " GB-SCT" },
  { "epiphany", ON, 1, 6, "DE-BW DE-BY DE-ST AT CH-TI" },
  { "womens-day", ON, 3, 8, "DE-BE", .from = 2019 },
  { "womens-day", ON, 3, 8, "DE-MV", .from = 2023 },
  { "saint-patrick", ON, 3, 17, "GB-NIR" },
  { "saint-joseph", ON, 3, 19, "CH-TI" },
  { "good-friday", EASTER, 0, -2,
    "DE CH CH-AG CH-BE CH-BL CH-BS CH-GE CH-LU CH-SG CH-SH CH-TG CH-VD CH-ZG CH-ZH GB" },
  { "easter-monday", EASTER, 0, 1, "DE AT CH GB-EAW GB-NIR" },
  { "labour-day", ON, 5, 1, "DE AT CH-BL CH-BS CH-SH CH-TG CH-TI CH-ZH" },
  { "liberation", ON, 5, 8, "DE-BE", .from = 2020, .to = 2020 },
  { "liberation", ON, 5, 8, "DE-BE", .from = 2025, .to = 2025 },
  { "early-may", MONDAY_FROM, 5, 1, "GB", .from = 1978, .to = 2019 },
  { "early-may", ON, 5, 8, "GB", .from = 2020, .to = 2020 },
  { "early-may", MONDAY_FROM, 5, 1, "GB", .from = 2021 },
  { "coronation", ON, 5, 8, "GB", .from = 2023, .to = 2023 },
  { "spring-holiday", MONDAY_FROM, 5, 25, "GB", .to = 2011 },
  { "spring-holiday", ON, 6, 4, "GB", .from = 2012, .to = 2012 },
  { "spring-holiday", MONDAY_FROM, 5, 25, "GB", .from = 2013, .to = 2021 },
  { "spring-holiday", ON, 6, 2, "GB", .from = 2022, .to = 2022 },
  { "spring-holiday", MONDAY_FROM, 5, 25, "GB", .from = 2023 },
  { "jubilee", ON, 6, 5, "GB", .from = 2012, .to = 2012 },
  { "jubilee", ON, 6, 3, "GB", .from = 2022, .to = 2022 },
  { "ascension", EASTER, 0, 39, "DE AT CH" },
  { "whit-monday", EASTER, 0, 50, "DE AT CH" },
  { "corpus-christi", EASTER, 0, 60, "DE-BW DE-BY DE-HE DE-NW DE-RP DE-SL AT " CH_CATHOLIC },
  { "uprising", ON, 6, 17, "DE-BE", .from = 2028, .to = 2028 },
  { "peter-and-paul", ON, 6, 29, "CH-TI" },
  { "boyne", ON, 7, 12, "GB-NIR" },
  { "swiss-national-day", ON, 8, 1, "CH", .from = 1994 },
  { "summer-holiday", MONDAY_FROM, 8, 1, "GB-SCT" },
  { "assumption", ON, 8, 15, "DE-BY DE-SL AT " CH_CATHOLIC },
  { "summer-holiday", MONDAY_FROM, 8, 25, "GB-EAW GB-NIR" },
  { "geneva-fast", THURSDAY_FROM, 9, 5, "CH-GE" },
  { "fast-monday", MONDAY_FROM, 9, 16, "CH-VD" },
  { "state-funeral", ON, 9, 19, "GB", .from = 2022, .to = 2022 },
  { "childrens-day", ON, 9, 20, "DE-TH", .from = 2019 },
  { "german-unity", ON, 10, 3, "DE", .from = 1990 },
  { "austrian-national-day", ON, 10, 26, "AT" },
  { "reformation", ON, 10, 31, "DE", .from = 2017, .to = 2017 },
  { "reformation", ON, 10, 31, "DE-BB DE-MV DE-SN DE-ST DE-TH", .to = 2016 },
  { "reformation", ON, 10, 31, "DE-BB DE-HB DE-HH DE-MV DE-NI DE-SH DE-SN DE-ST DE-TH", .from = 2018 },
  { "all-saints", ON, 11, 1, "DE-BW DE-BY DE-NW DE-RP DE-SL AT CH-SG " CH_CATHOLIC },
  { "repentance", WEDNESDAY_FROM, 11, 16, "DE-SN" },
  { "saint-andrew", ON, 11, 30, "GB-SCT", .from = 2007 },
  { "immaculate-conception", ON, 12, 8, "AT " CH_CATHOLIC },
  { "christmas", ON, 12, 25, "DE AT CH GB" },
  { "saint-stephen", ON, 12, 26,
    "DE AT CH CH-AG CH-BE CH-BL CH-BS CH-LU CH-SG CH-SH CH-TG CH-TI CH-ZG CH-ZH GB" },
  { "restoration", ON, 12, 31, "CH-GE" },
};

static const char *const calendars[] = {
  "DE", "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH", "DE-HE", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL",
  "DE-SN", "DE-ST", "DE-SH", "DE-TH",
  "AT",
  "CH", "CH-AG", "CH-BE", "CH-BL", "CH-BS", "CH-GE", "CH-LU", "CH-SG", "CH-SH", "CH-TG", "CH-TI", "CH-VD", "CH-ZG",
  "CH-ZH",
  "GB-EAW", "GB-SCT", "GB-NIR",
  NULL
};

/* Days that nearly all cantons keep are named by canton, so that those that do not are left out. */
static gboolean
is_kept_by_all (const HolidayRule *rule,
                const char        *land)
{
  g_auto (GStrv) codes = g_strsplit (rule->where, " ", -1);
  g_autofree char *region_prefix = g_strconcat (land, "-", NULL);

  for (char **code = codes; *code; code++)
    if (g_str_has_prefix (*code, region_prefix))
      return FALSE;

  return g_strv_contains ((const char *const *) codes, land);
}

static gboolean
is_kept_in (const HolidayRule *rule,
            const char        *calendar)
{
  g_auto (GStrv) codes = g_strsplit (rule->where, " ", -1);
  g_autofree char *land = g_strndup (calendar, 2);

  return g_strv_contains ((const char *const *) codes, calendar) || is_kept_by_all (rule, land);
}

static gboolean
is_kept_then (const HolidayRule *rule,
              GDateYear          year)
{
  return year >= rule->from && (rule->to == 0 || year <= rule->to);
}

static void
find_weekday_from (GDate        *day,
                   GDateWeekday  weekday)
{
  int days = (int) weekday - (int) g_date_get_weekday (day);

  g_date_add_days (day, (guint) (days < 0 ? days + 7 : days));
}

static void
find_day (const HolidayRule *rule,
          GDateYear          year,
          GDate             *day)
{
  if (rule->kind == EASTER)
    {
      tw_easter_sunday (year, day);
      g_date_set_julian (day, (guint32) ((int) g_date_get_julian (day) + rule->day));
      return;
    }

  g_date_set_dmy (day, (GDateDay) rule->day, rule->month, year);
  if (rule->kind == MONDAY_FROM)
    find_weekday_from (day, G_DATE_MONDAY);
  else if (rule->kind == WEDNESDAY_FROM)
    find_weekday_from (day, G_DATE_WEDNESDAY);
  else if (rule->kind == THURSDAY_FROM)
    find_weekday_from (day, G_DATE_THURSDAY);
}

static gboolean
holds (GArray      *holidays,
       const GDate *day)
{
  for (guint i = 0; i < holidays->len; i++)
    if (g_date_compare (&g_array_index (holidays, TwHoliday, i).day, day) == 0)
      return TRUE;

  return FALSE;
}

/* In the United Kingdom a holiday at a weekend is taken on the next working day that is none yet. */
static void
add_substitutes (GArray *holidays)
{
  const guint n_holidays = holidays->len;

  for (guint i = 0; i < n_holidays; i++)
    {
      TwHoliday substitute = g_array_index (holidays, TwHoliday, i);

      if (g_date_get_weekday (&substitute.day) < G_DATE_SATURDAY)
        continue;

      substitute.substitute = TRUE;
      while (g_date_get_weekday (&substitute.day) >= G_DATE_SATURDAY || holds (holidays, &substitute.day))
        g_date_add_days (&substitute.day, 1);
      g_array_append_val (holidays, substitute);
    }
}

static int
compare_days (gconstpointer one,
              gconstpointer other)
{
  return g_date_compare (&((const TwHoliday *) one)->day, &((const TwHoliday *) other)->day);
}

/**
 * tw_easter_sunday:
 * @year: a year from 1583 on
 * @sunday: (out caller-allocates): Easter Sunday of the Gregorian calendar
 *
 * The anonymous Gregorian computation (Meeus/Jones/Butcher).
 */
void
tw_easter_sunday (GDateYear  year,
                  GDate     *sunday)
{
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4;
  const int g = (b - (b + 8) / 25 + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  const int day = (h + l - 7 * m + 114) % 31 + 1;

  g_date_set_dmy (sunday, (GDateDay) day, month, year);
}

/**
 * tw_holiday_calendars:
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes of all calendars
 */
const char * const *
tw_holiday_calendars (void)
{
  return calendars;
}

/**
 * tw_holiday_keys:
 *
 * Returns: (transfer none) (array zero-terminated=1): the key of every rule; some stand there twice
 */
const char * const *
tw_holiday_keys (void)
{
  static const char *keys[G_N_ELEMENTS (rules) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    keys[i] = rules[i].key;

  return keys;
}

/**
 * tw_holiday_calendar_exists:
 * @calendar: (nullable): what somebody takes for the code of a calendar
 *
 * Returns: whether it is one
 */
gboolean
tw_holiday_calendar_exists (const char *calendar)
{
  return calendar && g_strv_contains (calendars, calendar);
}

/**
 * tw_holidays_of_year:
 * @calendar: the code of a calendar
 * @year: a year from 1583 on
 *
 * Returns: (transfer full) (element-type TwHoliday): its public holidays in the order of the days
 */
GArray *
tw_holidays_of_year (const char *calendar,
                     GDateYear   year)
{
  GArray *holidays = g_array_new (FALSE, FALSE, sizeof (TwHoliday));

  g_return_val_if_fail (tw_holiday_calendar_exists (calendar), holidays);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (is_kept_then (&rules[i], year) && is_kept_in (&rules[i], calendar))
      {
        TwHoliday holiday = { .key = rules[i].key };

        find_day (&rules[i], year, &holiday.day);
        g_array_append_val (holidays, holiday);
      }

  if (g_str_has_prefix (calendar, "GB"))
    add_substitutes (holidays);
  g_array_sort (holidays, compare_days);

  return holidays;
}
