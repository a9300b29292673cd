/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Terms: how long a tandem lasts, and when that is too short to have proved itself (D13). */

#include "tw-tandem-term-private.h"

#include "tw-today-private.h"

#include <string.h>

/**
 * tw_term_end_after:
 * @starts_on: ISO date
 * @n_months: how many months
 *
 * Returns: (transfer full): the last day of the term: the day before the same day so many months later
 */
char *
tw_term_end_after (const char *starts_on,
                   guint       n_months)
{
  GDate last;

  tw_iso_date_read (starts_on, &last);
  g_date_add_months (&last, n_months);
  g_date_subtract_days (&last, 1);

  return tw_iso_date (&last);
}

/**
 * tw_tandem_term_end:
 * @cohort: the cohort
 * @starts_on: first day of the tandem, ISO date
 *
 * Returns: (transfer full) (nullable): the last day of a tandem that starts then: with the cohort, or after the usual
 *   months where the cohort would be over before; %NULL where the cohort is open-ended
 */
char *
tw_tandem_term_end (TwCohort   *cohort,
                    const char *starts_on)
{
  const char *cohort_ends_on = tw_cohort_get_ends_on (cohort);

  if (!cohort_ends_on)
    return NULL;

  if (strcmp (starts_on, cohort_ends_on) >= 0)
    return tw_term_end_after (starts_on, TW_TERM_USUAL_MONTHS);

  return g_strdup (cohort_ends_on);
}

/**
 * tw_term_is_short:
 * @starts_on: ISO date
 * @ends_on: (nullable): ISO date
 *
 * Returns: whether the term is shorter than has proved itself (D13)
 */
gboolean
tw_term_is_short (const char *starts_on,
                  const char *ends_on)
{
  g_autofree char *proved = NULL;

  if (!starts_on || !ends_on)
    return FALSE;

  proved = tw_term_end_after (starts_on, TW_TERM_PROVED_MONTHS);

  return strcmp (ends_on, proved) < 0;
}
