/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the planned resources come to: hours of both sides over the term, and what of the budget falls to each tandem
 * (D8, D20). */

#include "tw-setup-sums.h"

#include "tw-tandem-term-private.h"

#include <string.h>

#define MOST_MONEY_DIGITS 12

/* How long a month is, where days are left over. */
#define DAYS_OF_A_MONTH 30.4375

/* Whether the separator at @sign parts thousands: three digits stand behind it, and no fourth. */
static gboolean
parts_thousands (const char *sign)
{
  return g_ascii_isdigit (sign[1]) && g_ascii_isdigit (sign[2]) && g_ascii_isdigit (sign[3]) && !g_ascii_isdigit (sign[4]);
}

/**
 * tw_money_from_words:
 * @typed: (nullable): an amount, as people write it in German or English: 1200, 1.200,50, 1,200.50, 1’200
 * @cents: (out): the amount in hundredths
 *
 * Returns: whether it is an amount
 */
gboolean
tw_money_from_words (const char *typed,
                     gint64     *cents)
{
  g_autofree char *text = g_strstrip (g_strdup (typed ? typed : ""));
  g_autoptr (GString) digits = g_string_new (NULL);
  guint n_decimals = 0;
  gboolean has_decimals = FALSE;
  char thousands = '\0'; /* the sign that parts them, which is none for decimals */

  for (const char *sign = text; *sign; sign = g_utf8_next_char (sign))
    {
      gunichar c = g_utf8_get_char (sign);

      if (g_ascii_isdigit (*sign))
        {
          g_string_append_c (digits, *sign);
          n_decimals += has_decimals;
        }
      else if (has_decimals || digits->len == 0)
        return FALSE;
      else if (c == ' ' || c == 0xA0 || c == 0x202F || c == '\'' || c == 0x2019)
        continue;
      else if ((c == '.' || c == ',') && parts_thousands (sign) && (thousands == '\0' || thousands == *sign))
        thousands = *sign;
      else if ((c == '.' || c == ',') && thousands != *sign)
        has_decimals = TRUE;
      else
        return FALSE;
    }

  if (digits->len == 0 || digits->len > MOST_MONEY_DIGITS || n_decimals > 2 || (has_decimals && n_decimals == 0))
    return FALSE;

  for (; n_decimals < 2; n_decimals++)
    g_string_append_c (digits, '0');
  *cents = g_ascii_strtoll (digits->str, NULL, 10);

  return TRUE;
}

/**
 * tw_setup_get_months:
 *
 * Returns: how many months the term has, rounded, at least one; half a year where it is open-ended or not said yet
 */
int
tw_setup_get_months (TwSetup *self)
{
  GDate start, end;

  if (!tw_setup_get_day (self, TW_SETUP_STARTS_ON, &start) || !tw_setup_get_day (self, TW_SETUP_ENDS_ON, &end))
    return TW_TERM_USUAL_MONTHS;

  return MAX (1, (int) ((g_date_days_between (&start, &end) + 1) / DAYS_OF_A_MONTH + 0.5));
}

/**
 * tw_setup_get_sums:
 * @sums: (out caller-allocates): what the resources come to
 */
void
tw_setup_get_sums (TwSetup     *self,
                   TwSetupSums *sums)
{
  sums->n_tandems = MAX (0, tw_setup_get_number (self, TW_SETUP_PLANNED_TANDEMS));
  sums->n_months = tw_setup_get_months (self);
  sums->minutes = (gint64) 2 * sums->n_tandems * sums->n_months * MAX (0, tw_setup_get_number (self, TW_SETUP_MONTHLY_MINUTES));
  if (!tw_money_from_words (tw_setup_get_text (self, TW_SETUP_BUDGET), &sums->cents))
    sums->cents = -1;
  sums->cents_a_tandem = sums->cents >= 0 && sums->n_tandems > 0
                           ? (sums->cents + sums->n_tandems / 2) / sums->n_tandems : -1;
}
