/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a small cohort will be able to show (P8). It is not reckoned beside the rules but tried with them: made-up
 * answers go through the same decision as real ones. */

#include "tw-disclosure-forecast.h"

#include "tw-disclosure.h"

/* A question of the two sides; what is answered does not matter to what is shown. */
#define QUESTION 1
#define ROUND 1
#define ANSWER 3

/* Beyond so many people of a side nothing changes any more. */
#define ENOUGH 64

static void
add_answers (TwDisclosure      *disclosure,
             TwDisclosureTable  table,
             TwReportSide       side,
             guint              n_persons)
{
  for (guint i = 0; i < n_persons; i++)
    {
      const TwDisclosureAnswer answer = {
        .round = table == TW_DISCLOSURE_QUALITIES ? ROUND : 0,
        .pulse_id = ROUND,
        .tandem_id = i + 1,
        .participant_id = 2 * (gint64) i + (side == TW_REPORT_MENTORS ? 1 : 2),
        /* The sides are asked for different benefits. */
        .question_id = table == TW_DISCLOSURE_QUALITIES || side == TW_REPORT_MENTORS ? QUESTION : QUESTION + 1,
        .side = side,
        .value = ANSWER,
      };

      tw_disclosure_add_answer (disclosure, &answer);
    }
}

static gboolean
is_shown (TwDisclosure      *disclosure,
          TwDisclosureTable  table,
          TwReportSide       side)
{
  const gint64 round = table == TW_DISCLOSURE_QUALITIES ? ROUND : 0;
  const TwDisclosurePeriod period = { round, round };
  gint64 question = QUESTION;
  TwReportFigure figure;

  if (table != TW_DISCLOSURE_QUALITIES && side != TW_REPORT_MENTORS)
    question = side == TW_REPORT_BOTH_SIDES ? 0 : QUESTION + 1;
  figure = tw_disclosure_get_figure (disclosure, &period, question, side);

  return tw_report_figure_is_shown (&figure);
}

static TwDisclosureShape
try (TwDisclosureTable table,
     guint             n_mentors,
     guint             n_mentees)
{
  g_autoptr (TwDisclosure) disclosure = tw_disclosure_new (table);
  gboolean shows_mentors, shows_mentees;

  tw_disclosure_add_round (disclosure, table == TW_DISCLOSURE_QUALITIES ? ROUND : 0);
  add_answers (disclosure, table, TW_REPORT_MENTORS, n_mentors);
  add_answers (disclosure, table, TW_REPORT_MENTEES, n_mentees);
  tw_disclosure_release (disclosure);

  shows_mentors = is_shown (disclosure, table, TW_REPORT_MENTORS);
  shows_mentees = is_shown (disclosure, table, TW_REPORT_MENTEES);
  if (shows_mentors && shows_mentees)
    return TW_DISCLOSURE_APART;
  if (is_shown (disclosure, table, TW_REPORT_BOTH_SIDES))
    return TW_DISCLOSURE_TOGETHER;

  return shows_mentors || shows_mentees ? TW_DISCLOSURE_ONE_SIDE : TW_DISCLOSURE_COUNTS;
}

/* Whether the pulse is still shown as well when any @n_silent say nothing. */
static gboolean
bears_silence (guint             n_mentors,
               guint             n_mentees,
               guint             n_silent,
               TwDisclosureShape shape)
{
  if (shape == TW_DISCLOSURE_APART)
    return n_silent <= MIN (n_mentors, n_mentees) &&
           try (TW_DISCLOSURE_QUALITIES, n_mentors - n_silent, n_mentees) == shape &&
           try (TW_DISCLOSURE_QUALITIES, n_mentors, n_mentees - n_silent) == shape;

  for (guint n_mentors_silent = 0; n_mentors_silent <= MIN (n_silent, n_mentors); n_mentors_silent++)
    if (n_silent - n_mentors_silent <= n_mentees &&
        try (TW_DISCLOSURE_QUALITIES, n_mentors - n_mentors_silent, n_mentees - (n_silent - n_mentors_silent)) < shape)
      return FALSE;

  return n_silent <= n_mentors + n_mentees;
}

static guint
count_tandems_for (TwDisclosureShape shape)
{
  guint n_tandems = 1;

  while (try (TW_DISCLOSURE_QUALITIES, n_tandems, n_tandems) < shape)
    n_tandems++;

  return n_tandems;
}

/**
 * tw_disclosure_forecast:
 * @n_mentors: people who will take part as mentors
 * @n_mentees: likewise as mentees
 *
 * Returns: what such a cohort will be able to show of its answers
 */
TwDisclosureForecast
tw_disclosure_forecast (guint n_mentors,
                        guint n_mentees)
{
  const guint mentors = MIN (n_mentors, ENOUGH), mentees = MIN (n_mentees, ENOUGH);
  TwDisclosureForecast forecast = {
    .pulses = try (TW_DISCLOSURE_QUALITIES, mentors, mentees),
    .benefits = try (TW_DISCLOSURE_FULFILMENTS, mentors, mentees),
    .tandems_for_together = count_tandems_for (TW_DISCLOSURE_TOGETHER),
    .tandems_for_apart = count_tandems_for (TW_DISCLOSURE_APART),
  };

  if (forecast.pulses == TW_DISCLOSURE_COUNTS)
    return forecast;

  while (bears_silence (mentors, mentees, forecast.n_silent + 1, forecast.pulses))
    forecast.n_silent++;
  if (forecast.pulses == TW_DISCLOSURE_APART)
    forecast.n_silent += MIN (n_mentors, n_mentees) - MIN (mentors, mentees);

  return forecast;
}
