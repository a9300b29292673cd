/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a table shows: means of whole groups that were told, counts of who answered, and why a figure is not there. */

#include "tw-disclosure-private.h"

static gboolean
is_of_period (const TwToldGroup        *group,
              const TwDisclosurePeriod *period)
{
  return !group->outdated && group->first_round == period->first_round && group->last_round == period->last_round;
}

/* What the groups of a part of the table come to together; n is 0 where there are none. */
static TwReportFigure
sum_groups (TwDisclosure             *self,
            const TwDisclosurePeriod *period,
            gint64                    question_id,
            TwReportSide              side)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_answers = 0;
  double low = 0, high = 0;

  for (guint i = 0; i < self->told->len; i++)
    {
      const TwToldGroup *group = g_ptr_array_index (self->told, i);

      if (!is_of_period (group, period) || group->question_id != question_id ||
          (side != TW_REPORT_BOTH_SIDES && group->side != side))
        continue;

      for (guint k = 0; k < group->answers->len; k++)
        g_hash_table_add (persons, &g_array_index (group->answers, TwDisclosureAnswer, k).participant_id);
      n_answers += group->n_answers;
      low += group->low;
      high += group->high;
    }

  if (n_answers == 0)
    return tw_report_figure_withheld (TW_REPORT_FIGURE_NONE, 0);

  return tw_report_figure_shown (low / n_answers, high / n_answers, g_hash_table_size (persons));
}

/* Whether a larger group is shown that this part of the table belongs to. */
static gboolean
is_shown_with_others (TwDisclosure             *self,
                      const TwDisclosurePeriod *period,
                      gint64                    question_id,
                      TwReportSide              side)
{
  for (guint i = 0; i < self->told->len; i++)
    {
      const TwToldGroup *group = g_ptr_array_index (self->told, i);

      if (is_of_period (group, period) &&
          ((group->question_id == 0 && question_id != 0) ||
           (group->question_id == question_id && group->side == TW_REPORT_BOTH_SIDES && side != TW_REPORT_BOTH_SIDES)))
        return TRUE;
    }

  return FALSE;
}

static guint
count_answered (TwDisclosure             *self,
                const TwDisclosurePeriod *period,
                gint64                    question_id,
                TwReportSide              side)
{
  TwDisclosureCell cell = { question_id, side, 0, 0 };
  g_autoptr (GHashTable) persons = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (!tw_disclosure_find_round (self, period->first_round, &cell.first) || !tw_disclosure_find_round (self, period->last_round, &cell.last))
    return 0;

  for (guint i = 0; i < self->answers->len; i++)
    {
      TwDisclosureAnswer *answer = &g_array_index (self->answers, TwDisclosureAnswer, i);

      if (tw_disclosure_is_in_cell (self, answer, &cell))
        g_hash_table_add (persons, &answer->participant_id);
    }

  return g_hash_table_size (persons);
}

/**
 * tw_disclosure_list_periods:
 *
 * Returns: (transfer full) (element-type TwDisclosurePeriod): the rounds as they are shown, alone or several together,
 *   in the order of time
 */
GArray *
tw_disclosure_list_periods (TwDisclosure *self)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TwDisclosurePeriod));

  for (guint i = 0; i < self->rounds->len; i++)
    {
      gint64 round = g_array_index (self->rounds, gint64, i);
      TwDisclosurePeriod period = { round, round };
      guint last = i;

      for (guint k = 0; k < self->told->len; k++)
        {
          const TwToldGroup *group = g_ptr_array_index (self->told, k);

          if (!group->outdated && group->first_round == round && group->last_round != round &&
              tw_disclosure_find_round (self, group->last_round, &last))
            period.last_round = group->last_round;
        }
      g_array_append_val (periods, period);
      i = MAX (i, last);
    }

  return periods;
}

/**
 * tw_disclosure_count_answered:
 * @period: a period of this table
 * @side: whose
 *
 * Returns: how many persons answered anything; a count of participation, which may be shown
 */
guint
tw_disclosure_count_answered (TwDisclosure             *self,
                              const TwDisclosurePeriod *period,
                              TwReportSide              side)
{
  return count_answered (self, period, 0, side);
}

/**
 * tw_disclosure_get_figure:
 * @period: a period of this table
 * @question_id: a question; 0: all questions together
 * @side: whose answers
 *
 * Returns: the mean as far as it was told, or why there is none
 */
TwReportFigure
tw_disclosure_get_figure (TwDisclosure             *self,
                          const TwDisclosurePeriod *period,
                          gint64                    question_id,
                          TwReportSide              side)
{
  TwReportFigure figure = sum_groups (self, period, question_id, side);
  guint n_answered;

  if (tw_report_figure_is_shown (&figure))
    return figure;

  n_answered = count_answered (self, period, question_id, side);
  if (n_answered == 0)
    return figure;

  if (is_shown_with_others (self, period, question_id, side))
    return tw_report_figure_withheld (TW_REPORT_FIGURE_MERGED, n_answered);
  if (self->recalled && tw_report_may_show_answers (n_answered))
    return tw_report_figure_withheld (TW_REPORT_FIGURE_NOT_YET, n_answered);

  return tw_report_figure_withheld (TW_REPORT_FIGURE_TOO_FEW, n_answered);
}
