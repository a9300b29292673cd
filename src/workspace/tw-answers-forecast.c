/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cohort of some size will be able to show of its answers, said before it is there (P8). */

#include "tw-answers-forecast.h"

#include "tw-disclosure-forecast.h"

static TwFinding *
add (GPtrArray     *findings,
     TwFindingCode  code)
{
  TwFinding *finding = tw_finding_new (code, 0);

  g_ptr_array_add (findings, finding);

  return finding;
}

static void
add_size (GPtrArray                  *findings,
          const TwDisclosureForecast *forecast,
          guint                       n_mentors,
          guint                       n_mentees)
{
  static const TwFindingCode codes[] = {
    [TW_DISCLOSURE_COUNTS] = TW_FINDING_READY_SIZE_SHOWS_COUNTS,
    [TW_DISCLOSURE_ONE_SIDE] = TW_FINDING_READY_SIZE_SHOWS_TOGETHER,
    [TW_DISCLOSURE_TOGETHER] = TW_FINDING_READY_SIZE_SHOWS_TOGETHER,
    [TW_DISCLOSURE_APART] = TW_FINDING_READY_SIZE_SHOWS_SIDES,
  };
  TwFinding *finding = add (findings, codes[forecast->pulses]);

  finding->number = n_mentors;
  finding->object = g_strdup_printf ("%u", n_mentees);
}

/**
 * tw_answers_forecast:
 * @n_mentors: people who will take part as mentors
 * @n_mentees: likewise as mentees
 *
 * Returns: (transfer full) (element-type TwFinding): what can be shown; how many may stay silent; that small pulses
 *   are merged; from which size on more can be shown; and who sees single answers
 */
GPtrArray *
tw_answers_forecast (guint n_mentors,
                     guint n_mentees)
{
  const TwDisclosureForecast forecast = tw_disclosure_forecast (n_mentors, n_mentees);
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  TwFinding *more;

  add_size (findings, &forecast, n_mentors, n_mentees);
  if (forecast.pulses != TW_DISCLOSURE_COUNTS)
    {
      add (findings, forecast.pulses == TW_DISCLOSURE_APART ? TW_FINDING_FORECAST_SILENT_OF_A_SIDE
                                                            : TW_FINDING_FORECAST_SILENT_OF_ALL)->number =
        forecast.n_silent;
      add (findings, TW_FINDING_FORECAST_MERGED);
    }
  if (forecast.benefits == TW_DISCLOSURE_ONE_SIDE)
    add (findings, TW_FINDING_FORECAST_BENEFITS_OF_ONE_SIDE);
  if (forecast.pulses == TW_DISCLOSURE_COUNTS)
    {
      more = add (findings, TW_FINDING_FORECAST_MORE_FOR_ANY);
      more->number = forecast.tandems_for_together;
      more->object = g_strdup_printf ("%u", forecast.tandems_for_apart);
    }
  else if (forecast.pulses == TW_DISCLOSURE_TOGETHER)
    add (findings, TW_FINDING_FORECAST_MORE_FOR_SIDES)->number = forecast.tandems_for_apart;
  add (findings, TW_FINDING_FORECAST_OWN_PAGE);

  return findings;
}
