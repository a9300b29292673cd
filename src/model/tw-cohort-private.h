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
} TwCohortRow;

TwCohort *tw_cohort_new  (void);
gboolean tw_cohort_load (gpointer self, gconstpointer row);

G_END_DECLS
