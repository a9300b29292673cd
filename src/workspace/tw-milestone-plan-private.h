/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"
#include "tw-working-days.h"

G_BEGIN_DECLS

/* Pulses are asked about every other month: often enough to see something coming, and not a burden. */
#define TW_PULSE_USUAL_MONTHS 2

/**
 * TwMilestoneTerm:
 * @start: first day of the cohort
 * @end: its last day; not valid: open-ended (D13)
 * @kick_off: not valid: with the start
 * @close_out: not valid: with the end
 * @pulse_months: how often the tandems are asked; 0: never
 * @not_before: what comes before the start is not planned for an earlier day; not valid: for any day
 *
 * What the dates of a cohort are made of.
 */
typedef struct
{
  GDate start;
  GDate end;
  GDate kick_off;
  GDate close_out;
  int pulse_months;
  GDate not_before;
} TwMilestoneTerm;

/**
 * TwPlannedMilestone:
 * @kind: what
 * @due_on: when, a working day
 */
typedef struct
{
  TwMilestoneKind kind;
  GDate due_on;
} TwPlannedMilestone;

GArray *tw_milestone_plan_new (const TwMilestoneTerm *term,
                               TwWorkingDays         *working_days);

G_END_DECLS
