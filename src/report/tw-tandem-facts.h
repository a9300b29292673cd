/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwTandemGoal:
 * @goal: what is to be reached
 * @measure: (nullable): by what it is seen
 * @target: (nullable): until when, ISO date
 * @progress: how far it got, 0 to 100
 */
typedef struct
{
  char *goal;
  char *measure;
  char *target;
  guint progress;
} TwTandemGoal;

/**
 * TwTandemFacts:
 * @number: the tandem's number
 * @mentor: (nullable): the mentor's name as printed; %NULL where the person was erased
 * @mentee: (nullable): the mentee's name as printed; %NULL where the person was erased
 * @start: (nullable): first day, ISO date
 * @end: (nullable): last day, as planned or, where it ended, as it was; ISO date
 * @state: the word of the code: accepted, agreed, paused, completed or dissolved
 * @cadence_days: how often they meet, or 0
 * @meeting_minutes: how long, or 0
 * @meeting_place: (nullable): where
 * @ground_rules: (nullable): what else they or their cohort settled, as typed
 * @mentor_expectations: (nullable): as typed
 * @mentee_expectations: (nullable): as typed
 * @agreed: (nullable): the day of their agreement, ISO date
 * @n_planned: meetings planned, held ones included
 * @n_held: meetings held
 * @minutes_mentor: minutes the mentor spent, preparation included (D20)
 * @minutes_mentee: minutes the mentee spent, preparation included
 * @topics: (element-type utf8): topics that the mentee wants and the mentor offers: keys, or names as typed
 * @goals: (element-type TwTandemGoal): what they want to reach (D18)
 *
 * What the papers of one tandem say of it. No answer to any feedback is among it: these stay on the tandem's page (P8).
 */
typedef struct
{
  guint number;
  char *mentor;
  char *mentee;
  char *start;
  char *end;
  char *state;
  guint cadence_days;
  guint meeting_minutes;
  char *meeting_place;
  char *ground_rules;
  char *mentor_expectations;
  char *mentee_expectations;
  char *agreed;
  guint n_planned;
  guint n_held;
  guint minutes_mentor;
  guint minutes_mentee;
  GPtrArray *topics;
  GPtrArray *goals;
} TwTandemFacts;

TwTandemFacts *tw_tandem_facts_new      (guint number);
void           tw_tandem_facts_free     (TwTandemFacts *self);
TwTandemGoal  *tw_tandem_facts_add_goal (TwTandemFacts *self, const char *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwTandemFacts, tw_tandem_facts_free)

G_END_DECLS
