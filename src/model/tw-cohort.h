/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

#define TW_TYPE_COHORT (tw_cohort_get_type ())
G_DECLARE_FINAL_TYPE (TwCohort, tw_cohort, TW, COHORT, GObject)

gint64        tw_cohort_get_id                     (TwCohort *self);
gint64        tw_cohort_get_programme_id           (TwCohort *self);
const char *  tw_cohort_get_name                   (TwCohort *self);
const char *  tw_cohort_get_starts_on              (TwCohort *self);
const char *  tw_cohort_get_ends_on                (TwCohort *self);
const char *  tw_cohort_get_closed_on              (TwCohort *self);
TwCohortState tw_cohort_get_state                  (TwCohort *self);
TwDirection   tw_cohort_get_direction              (TwCohort *self);
int           tw_cohort_get_reporting_steps        (TwCohort *self);
gboolean      tw_cohort_get_own_department_allowed (TwCohort *self);
int           tw_cohort_get_target_level_from      (TwCohort *self);
int           tw_cohort_get_target_level_to        (TwCohort *self);
int           tw_cohort_get_mentor_age_limit       (TwCohort *self);
int           tw_cohort_get_minimum_score          (TwCohort *self);
gint64        tw_cohort_get_previous_id            (TwCohort *self);
int           tw_cohort_get_cadence_days           (TwCohort *self);
int           tw_cohort_get_meeting_minutes        (TwCohort *self);
const char *  tw_cohort_get_meeting_place          (TwCohort *self);
const char *  tw_cohort_get_ground_rules           (TwCohort *self);
const char *  tw_cohort_get_holiday_calendar       (TwCohort *self);
const char *  tw_cohort_get_zone                   (TwCohort *self);
int           tw_cohort_get_planned_tandems        (TwCohort *self);
int           tw_cohort_get_mentor_capacity        (TwCohort *self);

G_END_DECLS
