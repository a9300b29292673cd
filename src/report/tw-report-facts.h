/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TW_REPORT_MIN_ANSWERS:
 *
 * The smallest group whose answers a report may show (P8).
 */
#define TW_REPORT_MIN_ANSWERS 5

/**
 * TwReportQuality:
 *
 * The four qualities that each pulse asks for (D16).
 */
typedef enum
{
  TW_REPORT_TRUST,
  TW_REPORT_OPENNESS,
  TW_REPORT_GRATITUDE,
  TW_REPORT_COMMITMENT,

  TW_REPORT_N_QUALITIES
} TwReportQuality;

/**
 * TwReportMean:
 * @sum: the sum of the answers
 * @n: how many answered
 *
 * What a group answered. Only tw_report_mean_get() turns it into a figure to be shown.
 */
typedef struct
{
  double sum;
  guint n;
} TwReportMean;

/**
 * TwReportGroup:
 * @name: (nullable): the department or the name of the level as typed; %NULL for not known
 * @level: the level, 0 for the top, or -1 where not known or where the group is no level
 * @n_mentors: persons taking part as mentors
 * @n_mentees: persons taking part as mentees
 *
 * How many of a department or of a level take part. Counts of participation, never of answers.
 */
typedef struct
{
  char *name;
  int level;
  guint n_mentors;
  guint n_mentees;
} TwReportGroup;

/**
 * TwReportTopic:
 * @key: (nullable): the key of a built-in topic, whose name is translated
 * @name: (nullable): the name of a company's own topic, shown as typed
 * @n_wanted: mentees who want to learn it
 * @n_offered: mentors who offer it
 * @n_met: mentees who want it and have a mentor in a tandem who offers it
 */
typedef struct
{
  char *key;
  char *name;
  guint n_wanted;
  guint n_offered;
  guint n_met;
} TwReportTopic;

/**
 * TwReportTandem:
 * @number: the tandem's number in the cohort
 * @mentor: the mentor's name as printed, "Given Family"
 * @mentee: the mentee's name as printed
 * @start: (nullable): first day, ISO date
 * @end: (nullable): last day, ISO date
 * @state: how far it got, as the word of the code: accepted, agreed, paused, completed or dissolved;
 *   a draft is no tandem yet and stays out
 * @n_planned: meetings planned, held ones included
 * @n_held: meetings held
 */
typedef struct
{
  guint number;
  char *mentor;
  char *mentee;
  char *start;
  char *end;
  char *state;
  guint n_planned;
  guint n_held;
} TwReportTandem;

/**
 * TwReportPulse:
 * @date: the day it was asked for, ISO date
 * @qualities: the answers to each quality, 1 to 5, of both sides together
 */
typedef struct
{
  char *date;
  TwReportMean qualities[TW_REPORT_N_QUALITIES];
} TwReportPulse;

/**
 * TwReportLesson:
 * @text: what the next cohort must do better, as typed
 * @owner: (nullable): who sees to it
 * @due: (nullable): until when, ISO date
 */
typedef struct
{
  char *text;
  char *owner;
  char *due;
} TwReportLesson;

/**
 * TwReportFacts:
 * @company: (nullable): the company's name
 * @programme: the programme's name
 * @cohort: the cohort's name
 * @aim: (nullable): what the programme is for
 * @objective: (nullable): what is to be achieved (D8)
 * @area: (nullable): where in the company (D8)
 * @contact: (nullable): the contact person's name (D7)
 * @sponsor: (nullable): the sponsor's name
 * @top_level: (nullable): the company's name of level 0
 * @start: (nullable): the cohort's first day, ISO date
 * @end: (nullable): the cohort's last day, ISO date; %NULL if open-ended
 * @printed: the day of the report, ISO date
 * @n_mentors: persons taking part as mentors
 * @n_mentees: persons taking part as mentees
 * @n_waiting_mentors: those of @n_mentors without a tandem
 * @n_waiting_mentees: those of @n_mentees without a tandem
 * @n_topic_mentors: mentors who named a topic
 * @n_topic_mentees: mentees who named a topic
 * @score: the match scores, 0 to 100, of the tandems that have one
 * @n_meetings_planned: meetings planned, held ones included
 * @n_meetings_held: meetings held
 * @minutes_mentors: minutes of all mentors, preparation included (D20)
 * @minutes_mentees: minutes of all mentees, preparation included
 * @n_goals: goals the tandems settled (D18)
 * @n_goals_reached: those that were reached
 * @n_goal_tandems: tandems that settled goals
 * @levels: (element-type TwReportGroup): participation by level, from the top, unknown last
 * @departments: (element-type TwReportGroup): participation by department, in the order to print
 * @topics: (element-type TwReportTopic): topics, in any order
 * @tandems: (element-type TwReportTandem): every tandem, in the order to print
 * @pulses: (element-type TwReportPulse): pulses, oldest first
 * @lessons: (element-type TwReportLesson): lessons learned, in the order to print
 *
 * Everything the closing report of a cohort tells, without words. Facts that do not exist stay 0,
 * %NULL or empty: the report leaves their section out and invents nothing. There is no field for
 * an age: reports print none (P10).
 */
typedef struct
{
  char *company;
  char *programme;
  char *cohort;
  char *aim;
  char *objective;
  char *area;
  char *contact;
  char *sponsor;
  char *top_level;
  char *start;
  char *end;
  char *printed;

  guint n_mentors;
  guint n_mentees;
  guint n_waiting_mentors;
  guint n_waiting_mentees;
  guint n_topic_mentors;
  guint n_topic_mentees;

  TwReportMean score;

  guint n_meetings_planned;
  guint n_meetings_held;
  guint minutes_mentors;
  guint minutes_mentees;

  guint n_goals;
  guint n_goals_reached;
  guint n_goal_tandems;

  GPtrArray *levels;
  GPtrArray *departments;
  GPtrArray *topics;
  GPtrArray *tandems;
  GPtrArray *pulses;
  GPtrArray *lessons;
} TwReportFacts;

TwReportFacts  *tw_report_facts_new            (const char *programme, const char *cohort, const char *printed);
void            tw_report_facts_free           (TwReportFacts *self);
TwReportGroup  *tw_report_facts_add_level      (TwReportFacts *self, int level, const char *name);
TwReportGroup  *tw_report_facts_add_department (TwReportFacts *self, const char *name);
TwReportTopic  *tw_report_facts_add_topic      (TwReportFacts *self, const char *key, const char *name);
TwReportTandem *tw_report_facts_add_tandem     (TwReportFacts *self, const char *mentor, const char *mentee,
                                                const char *state);
TwReportPulse  *tw_report_facts_add_pulse      (TwReportFacts *self, const char *date);
TwReportLesson *tw_report_facts_add_lesson     (TwReportFacts *self, const char *text);
guint           tw_report_facts_count_tandems  (const TwReportFacts *self, const char *state);

gboolean        tw_report_may_show_answers     (guint n);
gboolean        tw_report_mean_get             (const TwReportMean *self, double *mean);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReportFacts, tw_report_facts_free)

G_END_DECLS
