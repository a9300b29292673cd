/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What figures count: said once, for the count and for the way to what it counts. The tables are as they are called;
 * @cohort is joined where a tandem ends. */
#define TW_TAKES_PART " (participant.commitment = 'given' OR participant.obliged_on IS NOT NULL) "
#define TW_IS_TANDEM " tandem.state <> 'draft' "
#define TW_IS_LIVING_TANDEM " tandem.state NOT IN ('draft', 'dissolved') "
#define TW_ENDED_EARLY                                                                                            \
  " tandem.ended_on IS NOT NULL AND tandem.end_reason <> 'term-over'"                                             \
  " AND tandem.ended_on < coalesce (tandem.ends_on, cohort.ends_on, '9999-12-31') "
#define TW_ENDED_WITH_GOALS_REACHED TW_ENDED_EARLY " AND tandem.end_reason = 'goals-reached' "

#define TW_MEETING_WAS_MEANT " meeting.state <> 'moved' "
/* ?2 is the day. */
#define TW_MEETING_IS_OPEN " meeting.state = 'planned' AND date (meeting.starts_at) <= ?2 "

#define TW_GOAL_IS_REACHED " goal.progress = 100 "
#define TW_GOAL_IS_ADVANCED " goal.progress BETWEEN 50 AND 99 "
#define TW_GOAL_IS_BEGUN " goal.progress BETWEEN 1 AND 49 "
#define TW_GOAL_IS_NOT_BEGUN " goal.progress = 0 "
#define TW_GOAL_HAS_NO_RESULT " goal.progress < 100 AND goal.result IS NULL AND tandem.state <> 'dissolved' "
