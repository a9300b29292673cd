/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the closing report tells of answers: the qualities over time (D16) and the benefits expected and found (D19),
 * as far as they may be told. */

#include "tw-closing-answers-private.h"

#include "tw-question-text.h"

/* The qualities of the report stand in the order in which they are asked. */
static gboolean
find_quality (const char      *key,
              TwReportQuality *quality)
{
  const char *const *keys = tw_question_keys ("quality", "both");

  for (int i = 0; i < TW_REPORT_N_QUALITIES; i++)
    if (g_strcmp0 (keys[i], key) == 0)
      {
        *quality = i;
        return TRUE;
      }

  return FALSE;
}

static void
add_qualities (TwReportPulse            *pulse,
               TwToldAnswers            *told,
               const TwDisclosurePeriod *period)
{
  TwDisclosure *table = tw_told_answers_get_table (told, TW_DISCLOSURE_QUALITIES);
  const GPtrArray *questions = tw_told_answers_get_questions (told);

  for (guint i = 0; i < questions->len; i++)
    {
      const TwAskedQuestion *question = g_ptr_array_index (questions, i);
      TwReportQuality quality;

      if (question->table != TW_DISCLOSURE_QUALITIES || !find_quality (question->key, &quality))
        continue;

      for (int side = 0; side < TW_REPORT_N_SIDES; side++)
        {
          TwReportFigure figure = tw_disclosure_get_figure (table, period, question->id, side);

          /* Of an older wording, which this pulse did not ask, there is none. */
          if (figure.state != TW_REPORT_FIGURE_NONE)
            pulse->qualities[quality][side] = figure;
        }
    }
}

static void
add_pulses (TwReportFacts *facts,
            TwToldAnswers *told)
{
  TwDisclosure *table = tw_told_answers_get_table (told, TW_DISCLOSURE_QUALITIES);
  g_autoptr (GArray) periods = tw_disclosure_list_periods (table);

  for (guint i = 0; i < periods->len; i++)
    {
      const TwDisclosurePeriod *period = &g_array_index (periods, TwDisclosurePeriod, i);
      TwReportPulse *pulse;

      if (tw_disclosure_count_answered (table, period, TW_REPORT_BOTH_SIDES) == 0)
        continue;

      pulse = tw_report_facts_add_pulse (facts, tw_told_answers_get_pulse_date (told, period->first_round));
      if (period->last_round != period->first_round)
        pulse->until = g_strdup (tw_told_answers_get_pulse_date (told, period->last_round));
      pulse->n_mentors = tw_disclosure_count_answered (table, period, TW_REPORT_MENTORS);
      pulse->n_mentees = tw_disclosure_count_answered (table, period, TW_REPORT_MENTEES);
      add_qualities (pulse, told, period);
    }
}

static TwReportBenefit *
find_benefit (TwReportFacts         *facts,
              const TwAskedQuestion *question)
{
  for (guint i = 0; i < facts->benefits->len; i++)
    {
      TwReportBenefit *benefit = g_ptr_array_index (facts->benefits, i);

      if (benefit->side == question->side && g_strcmp0 (benefit->key, question->key) == 0 &&
          g_strcmp0 (benefit->wording, question->wording) == 0)
        return benefit;
    }

  return tw_report_facts_add_benefit (facts, question->side, question->key, question->wording);
}

static void
set_benefit (TwReportBenefit      *benefit,
             TwDisclosureTable     table,
             const TwReportFigure *figure)
{
  if (figure->state == TW_REPORT_FIGURE_NONE)
    return;

  if (table == TW_DISCLOSURE_EXPECTATIONS)
    benefit->expected = *figure;
  else
    benefit->found = *figure;
}

static void
add_benefits_of_side (TwReportFacts *facts,
                      TwToldAnswers *told,
                      TwReportSide   side)
{
  const TwDisclosurePeriod period = { 0, 0 };
  const GPtrArray *questions = tw_told_answers_get_questions (told);

  for (guint i = 0; i < questions->len; i++)
    {
      const TwAskedQuestion *question = g_ptr_array_index (questions, i);
      TwReportFigure figure;

      if (question->table == TW_DISCLOSURE_QUALITIES || question->side != side)
        continue;

      figure = tw_disclosure_get_figure (tw_told_answers_get_table (told, question->table), &period, question->id, side);
      set_benefit (find_benefit (facts, question), question->table, &figure);
    }
}

/* The one row that is there where each side alone was too small. */
static void
add_all_benefits (TwReportFacts *facts,
                  TwToldAnswers *told)
{
  const TwDisclosurePeriod period = { 0, 0 };
  TwReportFigure expected =
    tw_disclosure_get_figure (tw_told_answers_get_table (told, TW_DISCLOSURE_EXPECTATIONS), &period, 0,
                              TW_REPORT_BOTH_SIDES);
  TwReportFigure found =
    tw_disclosure_get_figure (tw_told_answers_get_table (told, TW_DISCLOSURE_FULFILMENTS), &period, 0,
                              TW_REPORT_BOTH_SIDES);
  TwReportBenefit *benefit;

  if (!tw_report_figure_is_shown (&expected) && !tw_report_figure_is_shown (&found))
    return;

  benefit = tw_report_facts_add_benefit (facts, TW_REPORT_BOTH_SIDES, NULL, NULL);
  benefit->expected = expected;
  benefit->found = found;
}

/**
 * tw_closing_answers_add:
 * @facts: the facts they are added to
 * @told: what may be told of the answers of a cohort (P8)
 */
void
tw_closing_answers_add (TwReportFacts *facts,
                        TwToldAnswers *told)
{
  add_pulses (facts, told);
  add_benefits_of_side (facts, told, TW_REPORT_MENTORS);
  add_benefits_of_side (facts, told, TW_REPORT_MENTEES);
  add_all_benefits (facts, told);
}
