/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cohort.h"

G_BEGIN_DECLS

/* A row as the store reads it. Only the workspace loads rows into objects. */
typedef struct
{
  gint64 id;
  gint64 programme_id;
  char *name;
  char *starts_on; /* ISO date */
  char *ends_on; /* ISO date; NULL: open-ended */
  char *closed_on;
  TwCohortState state;
  TwDirection direction;
  int reporting_steps; /* -1: any number */
  gboolean own_department_allowed;
  int target_level_from; /* -1: no limit */
  int target_level_to; /* -1: no limit */
  int mentor_age_limit; /* years; 0: none */
  int minimum_score; /* hundredths */
  gint64 previous_id; /* the cohort before; 0: none (D14) */
  int cadence_days; /* 0: not settled */
  int meeting_minutes; /* 0: not settled */
  char *meeting_place;
  char *ground_rules;
  char *holiday_calendar; /* code of a calendar; NULL: weekends only */
  char *zone; /* time zone of its meetings */
  int planned_tandems; /* 0: nobody said */
  int mentor_capacity; /* tandems a mentor can have where nothing else is said of the person */
} TwCohortRow;

TwCohort *tw_cohort_new  (void);
const TwCohortRow *tw_cohort_get_row (TwCohort *self);
gboolean tw_cohort_load (gpointer self, gconstpointer row);

G_END_DECLS
