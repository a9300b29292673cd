/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-score-share.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwSetupPurpose:
 * @TW_SETUP_PROGRAMME: a new programme with its first cohort
 * @TW_SETUP_NEXT_COHORT: the cohort that follows another one (D14)
 * @TW_SETUP_CHANGE: a cohort that is there, and its programme
 *
 * What is set up.
 */
typedef enum
{
  TW_SETUP_PROGRAMME,
  TW_SETUP_NEXT_COHORT,
  TW_SETUP_CHANGE,
} TwSetupPurpose;

/**
 * TwSetupField:
 *
 * What is asked, stage by stage (D7–D12). Texts and days come first, then numbers, then what is yes or no. A day is an
 * ISO date; a text that is not there is %NULL.
 */
typedef enum
{
  /* Guideline */
  TW_SETUP_NAME,
  TW_SETUP_COHORT_NAME,
  TW_SETUP_AIM,
  TW_SETUP_SPONSOR,
  TW_SETUP_CONTACT_PERSON,
  TW_SETUP_CONTACT_EMAIL,
  TW_SETUP_CONTACT_PHONE,
  TW_SETUP_GUIDELINE, /* NULL: the one that is built in */
  TW_SETUP_GUIDELINE_ADDITION,
  /* Preparation */
  TW_SETUP_OBJECTIVE,
  TW_SETUP_OBJECTIVE_AREA,
  TW_SETUP_TOPICS, /* a line each: the key of a built-in one, or the name of an own one */
  TW_SETUP_BUDGET, /* as typed */
  TW_SETUP_CURRENCY,
  TW_SETUP_ROOMS,
  TW_SETUP_WORKS_COUNCIL_ON,
  TW_SETUP_WORKS_COUNCIL_RESULT,
  /* Framework */
  TW_SETUP_STARTS_ON,
  TW_SETUP_ENDS_ON, /* NULL: open-ended (D13) */
  TW_SETUP_KICK_OFF_ON, /* NULL: as proposed */
  TW_SETUP_KICK_OFF_PLACE,
  TW_SETUP_MEETING_PLACE,
  TW_SETUP_GROUND_RULES,
  TW_SETUP_HOLIDAY_CALENDAR, /* NULL: weekends only */
  /* Review */
  TW_SETUP_CLOSE_OUT_ON, /* NULL: as proposed */
  TW_SETUP_SUCCESS_MEASURES,

  TW_SETUP_N_TEXTS,

  TW_SETUP_PLANNED_TANDEMS = TW_SETUP_N_TEXTS,
  TW_SETUP_MONTHLY_MINUTES, /* of each of the two */
  TW_SETUP_DIRECTION,
  TW_SETUP_REPORTING_STEPS, /* -1: any number */
  TW_SETUP_LEVEL_FROM, /* -1: no limit; so the next */
  TW_SETUP_LEVEL_TO,
  TW_SETUP_MENTOR_AGE_LIMIT, /* 0: none */
  TW_SETUP_MENTOR_CAPACITY,
  TW_SETUP_CADENCE_DAYS, /* 0: not settled */
  TW_SETUP_MEETING_MINUTES, /* 0: not settled */
  TW_SETUP_PULSE_MONTHS, /* 0: none */
  TW_SETUP_WHO_GOES_ON, /* TwWhoGoesOn */
  TW_SETUP_STAGE, /* where it was left, from 0; no answer */
  TW_SETUP_FIRST_WEIGHT, /* as many as there are criteria, in their order */

  TW_SETUP_OWN_DEPARTMENT = TW_SETUP_FIRST_WEIGHT + TW_N_CRITERIA,
  TW_SETUP_SAME_PAIRS,

  TW_SETUP_N_FIELDS
} TwSetupField;

/*
 * What somebody says to set a programme up, before anything of it is in the file. Each field is a property of the same
 * name with hyphens (“works-council-on”, “weight-topics”), readable, writable and notified.
 */
#define TW_TYPE_SETUP (tw_setup_get_type ())
G_DECLARE_FINAL_TYPE (TwSetup, tw_setup, TW, SETUP, GObject)

TwSetupPurpose tw_setup_get_purpose   (TwSetup       *self);
gint64         tw_setup_get_cohort_id (TwSetup       *self);
gboolean       tw_setup_is_touched    (TwSetup       *self);

const char    *tw_setup_field_name    (TwSetupField   field);
const char    *tw_setup_get_text      (TwSetup       *self,
                                       TwSetupField   field);
void           tw_setup_set_text      (TwSetup       *self,
                                       TwSetupField   field,
                                       const char    *text);
gboolean       tw_setup_get_day       (TwSetup       *self,
                                       TwSetupField   field,
                                       GDate         *day);
int            tw_setup_get_number    (TwSetup       *self,
                                       TwSetupField   field);
void           tw_setup_set_number    (TwSetup       *self,
                                       TwSetupField   field,
                                       int            number);
void           tw_setup_get_weights   (TwSetup       *self,
                                       int           *weights);

G_END_DECLS
