/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* One person's managers in the company; ids are greater than 0, and 0 means none or unknown. */
typedef struct
{
  int64_t person;
  int64_t line_manager;
  int64_t functional_manager;
} TwReportingLine;

/* Somebody above a person, over so many steps: 1 is a manager, 2 a manager's manager. */
typedef struct
{
  int64_t person;
  int32_t steps;
} TwReportingStep;

/* No limit to the number of steps. */
#define TW_REPORTING_CLIMB_ANY_STEPS -1

typedef struct _TwReportingClimb TwReportingClimb;

TwReportingClimb      *tw_reporting_climb_new  (const TwReportingLine *lines,
                                                size_t                 n_lines);
void                   tw_reporting_climb_free (TwReportingClimb      *self);

const TwReportingStep *tw_reporting_climb_from (TwReportingClimb      *self,
                                                const TwReportingLine *start,
                                                int32_t                max_steps,
                                                size_t                *n_reached);
