/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What figures are called: the counts of a cohort as a whole, why a figure is withheld, whose it is. How far the goals
 * got is told for five tandems or more (P8). */

#include "tw-closing-counts-private.h"

#define COUNT(section, measure, field) { section, measure, G_STRUCT_OFFSET (TwReportFacts, field), FALSE }
#define GOALS(measure, field) { "goals", measure, G_STRUCT_OFFSET (TwReportFacts, field), TRUE }

const char *const tw_closing_withheld_words[TW_CLOSING_N_STATES] = {
  [TW_REPORT_FIGURE_NONE] = NULL,
  [TW_REPORT_FIGURE_SHOWN] = NULL,
  [TW_REPORT_FIGURE_TOO_FEW] = "too-few",
  [TW_REPORT_FIGURE_MERGED] = "merged",
  [TW_REPORT_FIGURE_AT_CLOSE] = "at-close",
  [TW_REPORT_FIGURE_ALIKE] = "alike",
  [TW_REPORT_FIGURE_NOT_YET] = "not-yet",
};

const char *const tw_closing_side_words[TW_REPORT_N_SIDES] = {
  [TW_REPORT_BOTH_SIDES] = "both",
  [TW_REPORT_MENTORS] = "mentors",
  [TW_REPORT_MENTEES] = "mentees",
};

const char *const tw_closing_benefit_sections[TW_REPORT_N_SIDES] = {
  [TW_REPORT_BOTH_SIDES] = "benefits",
  [TW_REPORT_MENTORS] = "benefits-of-mentors",
  [TW_REPORT_MENTEES] = "benefits-of-mentees",
};

static const TwClosingCount counts[] = {
  COUNT ("participation", "mentors", n_mentors),
  COUNT ("participation", "mentees", n_mentees),
  COUNT ("participation", "waiting-mentors", n_waiting_mentors),
  COUNT ("participation", "waiting-mentees", n_waiting_mentees),
  COUNT ("participation", "topic-mentors", n_topic_mentors),
  COUNT ("participation", "topic-mentees", n_topic_mentees),
  COUNT ("meetings", "planned", n_meetings_planned),
  COUNT ("meetings", "held", n_meetings_held),
  COUNT ("meetings", "moved", n_meetings_moved),
  COUNT ("meetings", "cancelled", n_meetings_cancelled),
  COUNT ("meetings", "missed", n_meetings_missed),
  COUNT ("effort", "mentor-minutes", minutes_mentors),
  COUNT ("effort", "mentee-minutes", minutes_mentees),
  COUNT ("goals", "tandems", n_goal_tandems),
  COUNT ("goals", "settled", n_goals),
  GOALS ("reached", n_goals_reached),
  GOALS ("advanced", n_goals_advanced),
  GOALS ("begun", n_goals_begun),
  GOALS ("not-begun", n_goals_not_begun),
  COUNT ("ended", "early", n_ended_early),
  COUNT ("ended", "goals-reached", n_ended_reached),
};

/**
 * tw_closing_counts:
 * @n_counts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_counts): the counts, in the order of the report
 */
const TwClosingCount *
tw_closing_counts (guint *n_counts)
{
  *n_counts = G_N_ELEMENTS (counts);

  return counts;
}

/**
 * tw_closing_count_get:
 * @facts: facts
 *
 * Returns: the count
 */
guint
tw_closing_count_get (const TwClosingCount *self,
                      const TwReportFacts  *facts)
{
  return *(const guint *) G_STRUCT_MEMBER_P (facts, self->offset);
}

/**
 * tw_closing_count_set:
 * @facts: facts
 * @count: what it is to be
 */
void
tw_closing_count_set (const TwClosingCount *self,
                      TwReportFacts        *facts,
                      guint                 count)
{
  *(guint *) G_STRUCT_MEMBER_P (facts, self->offset) = count;
}
