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
 * TwReportSide:
 *
 * Whose answers a figure is made from.
 */
typedef enum
{
  TW_REPORT_BOTH_SIDES,
  TW_REPORT_MENTORS,
  TW_REPORT_MENTEES,

  TW_REPORT_N_SIDES
} TwReportSide;

/**
 * TwReportFigureState:
 * @TW_REPORT_FIGURE_NONE: nobody answered, so there is nothing to show or to withhold
 * @TW_REPORT_FIGURE_SHOWN: it may be shown
 * @TW_REPORT_FIGURE_TOO_FEW: withheld: fewer than five answered, or fewer than five since what was shown before
 * @TW_REPORT_FIGURE_MERGED: withheld alone: the answers are part of a figure of a larger group, that of both sides,
 *   of several rounds or of all benefits together
 * @TW_REPORT_FIGURE_AT_CLOSE: withheld until the cohort is closed, because from one report to the next it would say
 *   what a single tandem added
 * @TW_REPORT_FIGURE_ALIKE: withheld because all are alike, so that the figure would say it of each
 * @TW_REPORT_FIGURE_NOT_YET: withheld only until somebody asks for the answers that are there: what is told early makes
 *   later answers wait
 *
 * What P8 says of a figure.
 */
typedef enum
{
  TW_REPORT_FIGURE_NONE,
  TW_REPORT_FIGURE_SHOWN,
  TW_REPORT_FIGURE_TOO_FEW,
  TW_REPORT_FIGURE_MERGED,
  TW_REPORT_FIGURE_AT_CLOSE,
  TW_REPORT_FIGURE_ALIKE,
  TW_REPORT_FIGURE_NOT_YET,
} TwReportFigureState;

/**
 * TwReportFigure:
 * @state: whether it may be shown, or why not
 * @low: the mean, or the lowest it may be; 0 where withheld
 * @high: the same as @low, or the highest it may be; 0 where withheld
 * @n: how many persons answered; where it is shown, those whose answers are in it
 *
 * A figure made from answers, as far as it may leave the contact person's desk (P8). It is already decided: whoever
 * prints it shows what is here. Where @low and @high differ the mean is told as a range, because the exact one would
 * say what single persons answered (a mean of 5.0 says it of everybody).
 */
typedef struct
{
  TwReportFigureState state;
  double low;
  double high;
  guint n;
} TwReportFigure;

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
 * @id: the tandem's id in the file, 0 for a made-up one; it is not printed
 * @number: the tandem's number in the cohort
 * @mentor: (nullable): the mentor's name as printed, "Given Family"; %NULL for an erased person
 * @mentee: (nullable): the mentee's name as printed; %NULL for an erased person
 * @start: (nullable): first day, ISO date
 * @end: (nullable): last day, ISO date
 * @state: how far it got, as the word of the code: accepted, agreed, paused, completed or dissolved;
 *   a draft is no tandem yet and stays out
 * @n_planned: meetings planned, held ones included
 * @n_held: meetings held
 */
typedef struct
{
  gint64 id;
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
 * @until: (nullable): the day of the last pulse in it, where several were too small to be shown alone
 * @n_mentors: how many mentors answered anything
 * @n_mentees: how many mentees answered anything
 * @qualities: each quality by side, 1 to 5. The figure of both sides is shown wherever one of the two is.
 */
typedef struct
{
  char *date;
  char *until;
  guint n_mentors;
  guint n_mentees;
  TwReportFigure qualities[TW_REPORT_N_QUALITIES][TW_REPORT_N_SIDES];
} TwReportPulse;

/**
 * TwReportBenefit:
 * @key: (nullable): the key of a built-in benefit, whose name is translated
 * @wording: (nullable): a company's own question, shown as typed
 * @side: whose benefit it is. %TW_REPORT_BOTH_SIDES, with neither @key nor @wording: all benefits of both sides
 *   together, a row that is there where each side alone was too small
 * @expected: what was expected before, 1 to 5
 * @found: what was found after, 1 to 5
 *
 * One benefit of the mentors or of the mentees (D19).
 */
typedef struct
{
  char *key;
  char *wording;
  TwReportSide side;
  TwReportFigure expected;
  TwReportFigure found;
} TwReportBenefit;

/**
 * TwReportStatement:
 * @speaker: who says it, as the word of the code: sponsor or contact-person
 * @benefit: (nullable): the key of the company's benefit it is about
 * @words: what is said, as typed
 *
 * What sponsor and contact person say of the company's benefits: statements, not averages (D19).
 */
typedef struct
{
  char *speaker;
  char *benefit;
  char *words;
} TwReportStatement;

/**
 * TwReportResource:
 * @id: its id in the file, 0 for a made-up one; it is not printed
 * @kind: the word of the code: budget, hours or room
 * @title: what it is, as typed
 * @currency: (nullable): three letters; %NULL where it costs nothing
 * @planned_cents: planned, or -1
 * @actual_cents: actual, or -1
 * @planned_minutes: planned, or -1
 * @actual_minutes: actual, or -1
 *
 * One position of budget, hours or rooms (D8, D20).
 */
typedef struct
{
  gint64 id;
  char *kind;
  char *title;
  char *currency;
  gint64 planned_cents;
  gint64 actual_cents;
  gint64 planned_minutes;
  gint64 actual_minutes;
} TwReportResource;

/**
 * TwReportReason:
 * @reason: the word of the code, as in left-company
 * @n_tandems: how many tandems ended early for it
 */
typedef struct
{
  char *reason;
  guint n_tandems;
} TwReportReason;

/**
 * TwReportLesson:
 * @text: what the next cohort must do better, as typed
 * @owner: (nullable): who sees to it
 * @due: (nullable): until when, ISO date
 * @done: (nullable): the day it was done, ISO date
 */
typedef struct
{
  char *text;
  char *owner;
  char *due;
  char *done;
} TwReportLesson;

/**
 * TwReportFacts:
 * @company: (nullable): the company's name
 * @programme: the programme's name
 * @cohort: the cohort's name
 * @aim: (nullable): what the programme is for
 * @objective: (nullable): what is to be achieved (D8)
 * @area: (nullable): where in the company (D8)
 * @success_measures: (nullable): by what it shall be seen
 * @contact: (nullable): the contact person's name (D7)
 * @sponsor: (nullable): the sponsor's name
 * @top_level: (nullable): the company's name of level 0
 * @start: (nullable): the cohort's first day, ISO date
 * @end: (nullable): the cohort's last day, ISO date; %NULL if open-ended
 * @printed: the day of the report, ISO date
 * @closed: (nullable): the day the cohort was closed: the figures are those of that day
 * @n_mentors: persons taking part as mentors
 * @n_mentees: persons taking part as mentees
 * @n_waiting_mentors: those of @n_mentors without a tandem
 * @n_waiting_mentees: those of @n_mentees without a tandem
 * @n_topic_mentors: mentors who named a topic
 * @n_topic_mentees: mentees who named a topic
 * @score: the match scores, 0 to 100, of the tandems that have one
 * @n_meetings_planned: meetings planned, whatever became of them; one that was moved counts once
 * @n_meetings_held: meetings held
 * @n_meetings_moved: how often a meeting was moved
 * @n_meetings_cancelled: meetings cancelled
 * @n_meetings_missed: meetings that somebody missed
 * @minutes_mentors: minutes of all mentors, preparation included (D20)
 * @minutes_mentees: minutes of all mentees, preparation included
 * @n_goals: goals the tandems settled (D18)
 * @n_goals_reached: those that were reached
 * @n_goals_advanced: those that got half the way or further
 * @n_goals_begun: those that were begun and did not get half the way
 * @n_goals_not_begun: those that were not begun
 * @n_goal_tandems: tandems that settled goals
 * @n_ended_early: tandems that ended before their term, those that reached their goals included
 * @n_ended_reached: those of @n_ended_early that ended because their goals were reached: a success (P6)
 * @reasons_state: whether the reasons of the others may be shown
 * @levels: (element-type TwReportGroup): participation by level, from the top, unknown last
 * @departments: (element-type TwReportGroup): participation by department, in the order to print
 * @topics: (element-type TwReportTopic): topics, in any order
 * @tandems: (element-type TwReportTandem): every tandem, in the order to print
 * @pulses: (element-type TwReportPulse): pulses, oldest first
 * @benefits: (element-type TwReportBenefit): the mentors', then the mentees', in the order to print
 * @statements: (element-type TwReportStatement): of the company's benefits, the sponsor's first
 * @resources: (element-type TwReportResource): budget, hours, rooms, in the order to print
 * @reasons: (element-type TwReportReason): why tandems ended early, the most frequent first; empty unless
 *   @reasons_state is %TW_REPORT_FIGURE_SHOWN
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
  char *success_measures;
  char *contact;
  char *sponsor;
  char *top_level;
  char *start;
  char *end;
  char *printed;
  char *closed;

  guint n_mentors;
  guint n_mentees;
  guint n_waiting_mentors;
  guint n_waiting_mentees;
  guint n_topic_mentors;
  guint n_topic_mentees;

  TwReportFigure score;

  guint n_meetings_planned;
  guint n_meetings_held;
  guint n_meetings_moved;
  guint n_meetings_cancelled;
  guint n_meetings_missed;
  guint minutes_mentors;
  guint minutes_mentees;

  guint n_goals;
  guint n_goals_reached;
  guint n_goals_advanced;
  guint n_goals_begun;
  guint n_goals_not_begun;
  guint n_goal_tandems;

  guint n_ended_early;
  guint n_ended_reached;
  TwReportFigureState reasons_state;

  GPtrArray *levels;
  GPtrArray *departments;
  GPtrArray *topics;
  GPtrArray *tandems;
  GPtrArray *pulses;
  GPtrArray *benefits;
  GPtrArray *statements;
  GPtrArray *resources;
  GPtrArray *reasons;
  GPtrArray *lessons;
} TwReportFacts;

TwReportFacts     *tw_report_facts_new            (const char *programme, const char *cohort, const char *printed);
void               tw_report_facts_free           (TwReportFacts *self);
TwReportGroup     *tw_report_facts_add_level      (TwReportFacts *self, int level, const char *name);
TwReportGroup     *tw_report_facts_add_department (TwReportFacts *self, const char *name);
TwReportTopic     *tw_report_facts_add_topic      (TwReportFacts *self, const char *key, const char *name);
TwReportTandem    *tw_report_facts_add_tandem     (TwReportFacts *self, const char *mentor, const char *mentee,
                                                   const char *state);
TwReportPulse     *tw_report_facts_add_pulse      (TwReportFacts *self, const char *date);
TwReportBenefit   *tw_report_facts_add_benefit    (TwReportFacts *self, TwReportSide side, const char *key,
                                                   const char *wording);
TwReportStatement *tw_report_facts_add_statement  (TwReportFacts *self, const char *speaker, const char *benefit,
                                                   const char *words);
TwReportResource  *tw_report_facts_add_resource   (TwReportFacts *self, const char *kind, const char *title);
TwReportReason    *tw_report_facts_add_reason     (TwReportFacts *self, const char *reason, guint n_tandems);
TwReportLesson    *tw_report_facts_add_lesson     (TwReportFacts *self, const char *text);
guint              tw_report_facts_count_tandems  (const TwReportFacts *self, const char *state);

gboolean           tw_report_may_show_answers     (guint n);
TwReportFigure     tw_report_figure_shown         (double low, double high, guint n);
TwReportFigure     tw_report_figure_withheld      (TwReportFigureState state, guint n);
gboolean           tw_report_figure_is_shown      (const TwReportFigure *self);
gboolean           tw_report_figure_is_exact      (const TwReportFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReportFacts, tw_report_facts_free)

G_END_DECLS
