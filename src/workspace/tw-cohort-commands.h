/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwCohortSettings:
 * @starts_on: first day
 * @ends_on: last day; not valid: open-ended (D13)
 * @direction: how it is checked who is the younger (D1)
 * @reporting_steps: so many steps of a reporting line are barred, 1–99; -1: any number (D2)
 * @own_department_allowed: whether somebody may mentor in the own department (D2)
 * @target_level_from: -1: no limit (D14)
 * @target_level_to: -1: no limit
 * @mentor_age_limit: in years; 0: none (D14)
 * @minimum_score: hundredths; a lower match score is not suggested
 * @cadence_days: how often tandems meet; 0: not settled (D11)
 * @meeting_minutes: how long; 0: not settled
 * @meeting_place: (nullable): where
 * @ground_rules: (nullable): under which conditions
 * @holiday_calendar: (nullable): code of the calendar that dates are kept off; %NULL: weekends only
 * @zone: time zone of its meetings
 * @planned_tandems: how many are planned; 0: nobody said
 * @mentor_capacity: how many tandems a mentor can have where nothing else is said of the person
 *
 * How a cohort is run.
 */
typedef struct
{
  const char *name;
  GDate starts_on;
  GDate ends_on;
  TwDirection direction;
  int reporting_steps;
  gboolean own_department_allowed;
  int target_level_from;
  int target_level_to;
  int mentor_age_limit;
  int minimum_score;
  int cadence_days;
  int meeting_minutes;
  const char *meeting_place;
  const char *ground_rules;
  const char *holiday_calendar;
  const char *zone;
  int planned_tandems;
  int mentor_capacity;
} TwCohortSettings;

/**
 * TwProgrammeSettings:
 * @works_council_on: when it was involved; not valid: it was not (D8)
 *
 * What a programme is for. Texts may be %NULL, but for the name.
 */
typedef struct
{
  const char *name;
  const char *aim;
  const char *objective;
  const char *objective_area;
  const char *success_measures;
  const char *sponsor;
  const char *guideline_addition;
  GDate works_council_on;
  const char *works_council_result;
} TwProgrammeSettings;

void       tw_cohort_settings_init             (TwCohortSettings           *settings,
                                                TwCohort                   *cohort);
gboolean   tw_workspace_set_cohort_settings    (TwWorkspace                *self,
                                                gint64                      cohort_id,
                                                const TwCohortSettings     *settings,
                                                GError                    **error);
GPtrArray *tw_workspace_check_cohort_settings  (TwWorkspace                *self,
                                                gint64                      cohort_id,
                                                GError                    **error);
void       tw_programme_settings_init          (TwProgrammeSettings        *settings,
                                                TwProgramme                *programme);
gboolean   tw_workspace_set_programme_settings (TwWorkspace                *self,
                                                gint64                      programme_id,
                                                const TwProgrammeSettings  *settings,
                                                GError                    **error);

G_END_DECLS
