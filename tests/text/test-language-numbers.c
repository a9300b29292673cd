/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, money, durations and lists in German, Swiss German and English. */

#include "tw-language.h"

#define NBSP "\u00a0"

static TwLanguage *german;
static TwLanguage *swiss;
static TwLanguage *english;

/* Frees what was said. */
static void
assert_says (char       *text,
             const char *expected)
{
  g_autofree char *said = text;

  g_assert_cmpstr (said, ==, expected);
}

static void
test_integers (void)
{
  assert_says (tw_language_integer (german, 0), "0");
  assert_says (tw_language_integer (german, 999), "999");
  assert_says (tw_language_integer (german, 1000), "1.000");
  assert_says (tw_language_integer (german, 200000), "200.000");
  assert_says (tw_language_integer (english, 1234567), "1,234,567");
  assert_says (tw_language_integer (swiss, 1234567), "1’234’567");
  assert_says (tw_language_integer (german, -1234), "−1.234");
  assert_says (tw_language_integer (english, G_MININT64), "−9,223,372,036,854,775,808");
  assert_says (tw_language_integer (english, G_MAXINT64), "9,223,372,036,854,775,807");
}

static void
test_decimals (void)
{
  assert_says (tw_language_number (german, 87.3, 1), "87,3");
  assert_says (tw_language_number (german, 1234.5, 2), "1.234,50");
  assert_says (tw_language_number (english, 0.125, 2), "0.13");
  assert_says (tw_language_number (english, 12.345, 2), "12.35");
  assert_says (tw_language_number (english, 2.675, 2), "2.68");
  assert_says (tw_language_number (english, 2.5, 0), "3");
  assert_says (tw_language_number (english, -2.5, 0), "−3");
  assert_says (tw_language_number (english, 999.96, 1), "1,000.0");
  assert_says (tw_language_number (german, -0.04, 1), "0,0");
  assert_says (tw_language_number (swiss, 1234.5, 1), "1’234.5");
  assert_says (tw_language_number (english, 1e20, 0), "100,000,000,000,000,000,000");
}

static void
test_scores (void)
{
  assert_says (tw_language_score (german, 8725), "87,3");
  assert_says (tw_language_score (english, 10000), "100.0");
  assert_says (tw_language_score (english, 0), "0.0");
}

static void
test_percent (void)
{
  assert_says (tw_language_percent (german, 45, 0), "45" NBSP "%");
  assert_says (tw_language_percent (german, 12.5, 1), "12,5" NBSP "%");
  assert_says (tw_language_percent (english, 45, 0), "45%");
}

static void
test_money (void)
{
  assert_says (tw_language_money (german, 123456, "EUR"), "1.234,56" NBSP "€");
  assert_says (tw_language_money (english, 123456, "EUR"), "€1,234.56");
  assert_says (tw_language_money (english, 5, "GBP"), "£0.05");
  assert_says (tw_language_money (german, 123456, "CHF"), "1.234,56" NBSP "CHF");
  assert_says (tw_language_money (english, 123456, "CHF"), "CHF" NBSP "1,234.56");
  assert_says (tw_language_money (german, -50, "EUR"), "−0,50" NBSP "€");
  assert_says (tw_language_money (english, G_MININT64, "EUR"), "−€92,233,720,368,547,758.08");
}

static void
test_durations (void)
{
  assert_says (tw_language_duration (german, 0), "0" NBSP "min");
  assert_says (tw_language_duration (german, 45), "45" NBSP "min");
  assert_says (tw_language_duration (german, 60), "1" NBSP "h");
  assert_says (tw_language_duration (german, 90), "1" NBSP "h 30" NBSP "min");
  assert_says (tw_language_duration (english, 60 * 1500 + 5), "1,500" NBSP "h 5" NBSP "min");
}

static void
test_lists (void)
{
  static const char * const items[] = { "a", "b", "c", NULL };

  assert_says (tw_language_list (german, items), "a, b und c");
  assert_says (tw_language_list (english, items), "a, b and c");
  assert_says (tw_language_list (german, items + 1), "b und c");
  assert_says (tw_language_list (german, items + 2), "c");
  assert_says (tw_language_list (german, items + 3), "");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  german = tw_language_new ("de");
  swiss = tw_language_new ("de_CH");
  english = tw_language_new ("en");

  g_test_add_func ("/text/numbers/thousands-are-grouped", test_integers);
  g_test_add_func ("/text/numbers/decimals-are-rounded-as-they-are-read", test_decimals);
  g_test_add_func ("/text/numbers/a-score-has-one-decimal", test_scores);
  g_test_add_func ("/text/numbers/percent-has-its-sign", test_percent);
  g_test_add_func ("/text/numbers/money-has-its-currency", test_money);
  g_test_add_func ("/text/numbers/minutes-become-hours", test_durations);
  g_test_add_func ("/text/numbers/the-last-of-a-list-is-joined-by-and", test_lists);

  status = g_test_run ();
  tw_language_unref (german);
  tw_language_unref (swiss);
  tw_language_unref (english);

  return status;
}
