/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, percentages, money, durations and lists in a language. Signs and patterns come from its
 * catalogue. A number and its unit are held together by a space that does not break (U+00A0), a
 * negative number has a true minus sign (U+2212).
 */

#include "tw-language-private.h"

#include <math.h>
#include <string.h>

#define MINUS "−"
#define MAX_DECIMALS 9

/* Regions whose numbers differ from those of the country that their catalogue is written for. */
static const struct
{
  const char *region;
  const char *decimal;
  const char *grouping;
} regional_signs[] = {
  { "CH", ".", "’" },
  { "LI", ".", "’" },
};

static const struct
{
  const char *currency;
  const char *symbol;
} symbols[] = {
  { "EUR", "€" },
  { "GBP", "£" },
  { "USD", "$" },
};

static const char *
get_decimal_sign (TwLanguage *language)
{
  const char *region = tw_language_get_region (language);

  for (guint i = 0; i < G_N_ELEMENTS (regional_signs); i++)
    if (g_strcmp0 (region, regional_signs[i].region) == 0)
      return regional_signs[i].decimal;

  return tw_language_trc (language, "decimal sign", ".");
}

static const char *
get_grouping_sign (TwLanguage *language)
{
  const char *region = tw_language_get_region (language);

  for (guint i = 0; i < G_N_ELEMENTS (regional_signs); i++)
    if (g_strcmp0 (region, regional_signs[i].region) == 0)
      return regional_signs[i].grouping;

  return tw_language_trc (language, "grouping sign", ",");
}

/* Writes digits, and a point before the decimals, as the C locale has them. */
static char *
localize_digits (TwLanguage *language,
                 const char *digits)
{
  const char *point = strchr (digits, '.');
  gsize n_digits = point ? (gsize) (point - digits) : strlen (digits);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (text, get_grouping_sign (language));
      g_string_append_c (text, digits[i]);
    }

  if (point != NULL)
    {
      g_string_append (text, get_decimal_sign (language));
      g_string_append (text, point + 1);
    }

  return g_string_free_and_steal (text);
}

static char *
add_minus (char *number)
{
  char *text = g_strconcat (MINUS, number, NULL);

  g_free (number);

  return text;
}

static guint64
magnitude (gint64 number)
{
  return number < 0 ? -(guint64) number : (guint64) number;
}

static const char *
get_symbol (const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (currency, symbols[i].currency))
      return symbols[i].symbol;

  return NULL;
}

/**
 * tw_language_integer:
 * @self: a language
 * @number: a number
 *
 * Returns: (transfer full): @number with its thousands grouped
 */
char *
tw_language_integer (TwLanguage *self,
                     gint64      number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude (number));
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = localize_digits (self, digits);

  return number < 0 ? add_minus (text) : text;
}

/**
 * tw_language_number:
 * @self: a language
 * @number: a finite number
 * @decimals: how many decimals, 0 to 9
 *
 * Returns: (transfer full): @number, rounded half away from zero, with its thousands grouped
 */
char *
tw_language_number (TwLanguage *self,
                    double      number,
                    guint       decimals)
{
  char format[] = "%.0f";
  char digits[400];
  double scale;
  char *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (isfinite (number), NULL);
  g_return_val_if_fail (decimals <= MAX_DECIMALS, NULL);

  /* 0.125 and 12.345 are rounded as they are read, not as the machine stores them. */
  scale = pow (10, decimals);
  if (fabs (number) < 1e15 / scale)
    number = round (number * scale * (1 + 4e-16)) / scale;

  format[2] = (char) ('0' + decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (number));
  text = localize_digits (self, digits);

  return number < 0 ? add_minus (text) : text;
}

/**
 * tw_language_score:
 * @self: a language
 * @hundredths: a match score in hundredths, 0 to 10,000
 *
 * Returns: (transfer full): the score from 0 to 100 with one decimal
 */
char *
tw_language_score (TwLanguage *self,
                   int         hundredths)
{
  return tw_language_number (self, hundredths / 100.0, 1);
}

/**
 * tw_language_percent:
 * @self: a language
 * @percent: a percentage: 45 for 45 %
 * @decimals: how many decimals, 0 to 9
 *
 * Returns: (transfer full): the percentage with its sign
 */
char *
tw_language_percent (TwLanguage *self,
                     double      percent,
                     guint       decimals)
{
  g_autofree char *number = tw_language_number (self, percent, decimals);
  const TwPlace places[] = { { "number", number } };

  return tw_language_fill_places (tw_language_trc (self, "percent", "{number}%"), places, G_N_ELEMENTS (places));
}

/**
 * tw_language_money:
 * @self: a language
 * @cents: an amount in hundredths of the currency
 * @currency: the code of the currency as in “EUR”
 *
 * Returns: (transfer full): the amount with its currency
 */
char *
tw_language_money (TwLanguage *self,
                   gint64      cents,
                   const char *currency)
{
  guint64 amount = magnitude (cents);
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT ".%02u", amount / 100, (guint) (amount % 100));
  g_autofree char *number = NULL;
  const char *pattern;
  const char *symbol;
  char *text;

  g_return_val_if_fail (self != NULL && currency != NULL, NULL);

  number = localize_digits (self, digits);
  symbol = get_symbol (currency);
  pattern = symbol ? tw_language_trc (self, "money", "{symbol}{amount}")
                   : tw_language_trc (self, "money", "{code} {amount}");

  const TwPlace places[] = { { "amount", number }, { "symbol", symbol }, { "code", currency } };

  text = tw_language_fill_places (pattern, places, G_N_ELEMENTS (places));

  return cents < 0 ? add_minus (text) : text;
}

/**
 * tw_language_duration:
 * @self: a language
 * @minutes: a duration, not negative
 *
 * Returns: (transfer full): the duration in hours and minutes
 */
char *
tw_language_duration (TwLanguage *self,
                      gint64      minutes)
{
  g_autofree char *hours = NULL;
  g_autofree char *rest = NULL;
  const char *pattern;

  g_return_val_if_fail (self != NULL && minutes >= 0, NULL);

  hours = tw_language_integer (self, minutes / 60);
  rest = tw_language_integer (self, minutes % 60);

  if (minutes < 60)
    pattern = tw_language_trc (self, "duration", "{minutes} min");
  else if (minutes % 60 == 0)
    pattern = tw_language_trc (self, "duration", "{hours} h");
  else
    pattern = tw_language_trc (self, "duration", "{hours} h {minutes} min");

  const TwPlace places[] = { { "hours", hours }, { "minutes", rest } };

  return tw_language_fill_places (pattern, places, G_N_ELEMENTS (places));
}

/**
 * tw_language_list:
 * @self: a language
 * @items: (array zero-terminated=1): what is listed
 *
 * Returns: (transfer full): @items as in “a, b and c”
 */
char *
tw_language_list (TwLanguage         *self,
                  const char * const *items)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && items != NULL, g_string_free_and_steal (text));

  for (guint i = 0; items[i] != NULL; i++)
    {
      if (i > 0 && items[i + 1] == NULL)
        g_string_append (text, tw_language_trc (self, "before the last of a list", " and "));
      else if (i > 0)
        g_string_append (text, tw_language_trc (self, "between those of a list", ", "));

      g_string_append (text, items[i]);
    }

  return g_string_free_and_steal (text);
}
