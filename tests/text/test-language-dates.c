/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in German and English. */

#include "tw-language.h"

typedef struct
{
  const char *tag;
  GDateDay day;
  GDateMonth month;
  TwDateStyle style;
  const char *text;
} Case;

static const Case cases[] = {
  { "de", 24, G_DATE_DECEMBER, TW_DATE_SHORT, "24.12.2026" },
  { "de", 1, G_DATE_MARCH, TW_DATE_SHORT, "01.03.2026" },
  { "de", 1, G_DATE_MARCH, TW_DATE_MEDIUM, "1. März 2026" },
  { "de", 14, G_DATE_SEPTEMBER, TW_DATE_MEDIUM, "14. Sept. 2026" },
  { "de", 24, G_DATE_DECEMBER, TW_DATE_LONG, "24. Dezember 2026" },
  { "de", 24, G_DATE_DECEMBER, TW_DATE_WEEKDAY, "Donnerstag, 24. Dezember 2026" },
  { "de", 24, G_DATE_DECEMBER, TW_DATE_MONTH, "Dezember 2026" },
  { "de", 24, G_DATE_DECEMBER, TW_DATE_MONTH_SHORT, "Dez. 2026" },
  { "de_AT", 5, G_DATE_JANUARY, TW_DATE_LONG, "5. Jänner 2026" },
  { "de_CH", 5, G_DATE_JANUARY, TW_DATE_LONG, "5. Januar 2026" },
  { "en", 24, G_DATE_DECEMBER, TW_DATE_SHORT, "24/12/2026" },
  { "en", 4, G_DATE_MAY, TW_DATE_SHORT, "04/05/2026" },
  { "en", 14, G_DATE_SEPTEMBER, TW_DATE_MEDIUM, "14 Sep 2026" },
  { "en_GB", 14, G_DATE_SEPTEMBER, TW_DATE_MEDIUM, "14 Sept 2026" },
  { "en_GB", 24, G_DATE_DECEMBER, TW_DATE_LONG, "24 December 2026" },
  { "en", 24, G_DATE_DECEMBER, TW_DATE_WEEKDAY, "Thursday, 24 December 2026" },
  { "en_GB", 24, G_DATE_DECEMBER, TW_DATE_MONTH, "December 2026" },
  { "fr", 24, G_DATE_DECEMBER, TW_DATE_LONG, "24 December 2026" },
};

static void
test_styles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TwLanguage) language = tw_language_new (cases[i].tag);
      g_autoptr (GDate) date = g_date_new_dmy (cases[i].day, cases[i].month, 2026);
      g_autofree char *text = tw_language_date (language, date, cases[i].style);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_every_month_and_weekday_has_a_name (void)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 2026);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (; g_date_get_year (date) == 2026; g_date_add_days (date, 1))
    {
      g_autofree char *in_german = tw_language_date (german, date, TW_DATE_WEEKDAY);
      g_autofree char *in_english = tw_language_date (english, date, TW_DATE_WEEKDAY);

      g_assert_cmpstr (in_german, !=, in_english);
      g_hash_table_add (texts, tw_language_date (german, date, TW_DATE_MONTH));
      g_hash_table_add (texts, tw_language_date (german, date, TW_DATE_LONG));
    }

  g_assert_cmpuint (g_hash_table_size (texts), ==, 12 + 365);
}

static void
test_period (void)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  g_autoptr (GDate) from = g_date_new_dmy (1, G_DATE_SEPTEMBER, 2026);
  g_autoptr (GDate) to = g_date_new_dmy (28, G_DATE_FEBRUARY, 2027);
  g_autofree char *in_german = tw_language_period (german, from, to);
  g_autofree char *in_english = tw_language_period (english, from, to);
  g_autofree char *open = tw_language_period (german, from, NULL);

  g_assert_cmpstr (in_german, ==, "1. Sept. 2026 – 28. Feb. 2027");
  g_assert_cmpstr (in_english, ==, "1 Sep 2026 – 28 Feb 2027");
  g_assert_cmpstr (open, ==, "ab 1. Sept. 2026");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/dates/each-style-reads-as-the-language-writes-it", test_styles);
  g_test_add_func ("/text/dates/every-month-and-weekday-has-a-name", test_every_month_and_weekday_has_a_name);
  g_test_add_func ("/text/dates/a-period-may-have-an-open-end", test_period);

  return g_test_run ();
}
