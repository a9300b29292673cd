/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a PDF writes numbers, text and references (ISO 32000-1, 7.3). Whatever the locale, and without detours: a report
 * has a hundred thousand numbers. */

#include "tw-pdf-syntax.h"

#include <math.h>

#define MAX_DIGITS 20

static void
append_digits (GString *pdf,
               guint64  number,
               guint    n_least)
{
  char digits[MAX_DIGITS];
  guint n = 0;

  while (number > 0 || n < n_least)
    {
      digits[MAX_DIGITS - ++n] = (char) ('0' + number % 10);
      number /= 10;
    }
  g_string_append_len (pdf, digits + MAX_DIGITS - n, n);
}

/**
 * tw_pdf_append_integer:
 * @pdf: what was written so far
 * @number: a number
 */
void
tw_pdf_append_integer (GString *pdf,
                       gint64   number)
{
  if (number < 0)
    g_string_append_c (pdf, '-');
  append_digits (pdf, (guint64) ABS (number), 1);
}

/**
 * tw_pdf_append_number:
 * @pdf: what was written so far
 * @number: a number
 *
 * Writes it to two decimals, which is a hundredth of a point: finer than any printer.
 */
void
tw_pdf_append_number (GString *pdf,
                      double   number)
{
  gint64 hundredths = llround (number * 100);
  guint64 size = (guint64) ABS (hundredths);

  if (hundredths < 0)
    g_string_append_c (pdf, '-');
  append_digits (pdf, size / 100, size % 100 == 0 ? 1 : 0);
  if (size % 100 == 0)
    return;

  g_string_append_c (pdf, '.');
  if (size % 10 == 0)
    append_digits (pdf, size % 100 / 10, 1);
  else
    append_digits (pdf, size % 100, 2);
}

/**
 * tw_pdf_append_reference:
 * @pdf: what was written so far
 * @object: the number of an object
 */
void
tw_pdf_append_reference (GString *pdf,
                         guint    object)
{
  append_digits (pdf, object, 1);
  g_string_append (pdf, " 0 R");
}

static void
append_hexadecimal (GString *pdf,
                    guint16  unit)
{
  static const char digits[] = "0123456789ABCDEF";

  for (int shift = 12; shift >= 0; shift -= 4)
    g_string_append_c (pdf, digits[unit >> shift & 15]);
}

static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if (*text < ' ' || *text > '~')
      return FALSE;

  return TRUE;
}

/**
 * tw_pdf_append_text:
 * @pdf: what was written so far
 * @text: words for people; what is no UTF-8 in it becomes a replacement character
 */
void
tw_pdf_append_text (GString    *pdf,
                    const char *text)
{
  g_autofree char *valid = NULL;

  if (is_plain (text))
    {
      g_string_append_c (pdf, '(');
      for (; *text != '\0'; text++)
        {
          if (*text == '(' || *text == ')' || *text == '\\')
            g_string_append_c (pdf, '\\');
          g_string_append_c (pdf, *text);
        }
      g_string_append_c (pdf, ')');
      return;
    }

  valid = g_utf8_make_valid (text, -1);
  g_string_append (pdf, "<FEFF");
  tw_pdf_append_utf16 (pdf, valid, -1);
  g_string_append_c (pdf, '>');
}

/**
 * tw_pdf_append_utf16:
 * @pdf: what was written so far
 * @text: valid UTF-8
 * @length: of @text in bytes, or -1
 *
 * Writes the text as the digits of its UTF-16, most significant byte first, as a character map has it.
 */
void
tw_pdf_append_utf16 (GString    *pdf,
                     const char *text,
                     gssize      length)
{
  glong n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, length, NULL, &n_units, NULL);

  for (glong i = 0; i < n_units; i++)
    append_hexadecimal (pdf, units[i]);
}

/**
 * tw_pdf_append_date:
 * @pdf: what was written so far
 * @date: an instant
 */
void
tw_pdf_append_date (GString   *pdf,
                    GDateTime *date)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (date);
  g_autofree char *told = g_date_time_format (utc, "(D:%Y%m%d%H%M%SZ)");

  g_string_append (pdf, told);
}
