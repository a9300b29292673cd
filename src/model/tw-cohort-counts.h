/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-staff-row.h"
#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwCohortCounts:
 * @state: of the cohort
 * @ends_on: its last day, or empty where it is open-ended
 * @has_contact_person: whether the company names its one contact person (D7)
 * @has_aim: whether the programme says what it is for
 * @has_sponsor: whether somebody stands for it at the top
 * @has_objective: whether it says what is to be achieved, and where (D8)
 * @has_works_council: whether the works council was involved (D8)
 * @n_resources: budget, hours and rooms that are planned (D8)
 * @n_mentors: who is enrolled
 * @n_mentees: likewise
 * @n_mentors_in: of the mentors, who takes part, as the closing report counts them
 * @n_mentees_in: likewise
 * @n_asked: of both, those who have not declined or left
 * @n_committed: of these, who gave the commitment or was obliged (D3)
 * @n_consented: of these, who consented to the use of personal data
 * @n_from_top: mentees from the board or management who take part, or did in the cohort before (D5)
 * @n_waiting_mentors: who takes part and is in no tandem
 * @n_waiting_mentees: likewise
 * @n_tandems: tandems that were accepted and not dissolved
 * @n_published: of these, those that were published
 * @n_running: of these, those that run or pause
 * @n_with_agreement: of the running ones, those that settled something (D11)
 * @n_with_meeting: of the running ones, those that have met or have a date
 * @n_milestones: dates of the cohort
 * @kick_off_due_on: when the kick-off is planned, or empty
 * @kick_off_done: whether it was held
 * @n_rounds: rounds of questions that were asked, by #TwPulseKind
 * @last_round_due_on: the day of the latest regular round that was due, or empty
 * @n_last_asked: who was asked in it
 * @n_last_answered: who answered; counts of participation may be told (P8)
 * @next_round_due_on: when the next regular round is planned, or empty
 * @n_lessons: what the next cohort must do better (D12)
 * @n_meetings: meetings, moved ones counted once
 * @n_meetings_due: of these, those whose day is over
 * @n_meetings_held: meetings held
 * @minutes_used: of both sides, preparation included (D20)
 * @minutes_planned: hours that were planned and have no other account; -1 where there are none
 * @n_goals: goals of the tandems (D18)
 * @n_goals_reached: of these, those that were reached
 *
 * How a cohort stands, in counts. Days are ISO dates.
 */
typedef struct
{
  TwCohortState state;
  char ends_on[TW_ISO_DATE_SIZE];

  gboolean has_contact_person;
  gboolean has_aim;
  gboolean has_sponsor;
  gboolean has_objective;
  gboolean has_works_council;
  guint n_resources;

  guint n_mentors;
  guint n_mentees;
  guint n_mentors_in;
  guint n_mentees_in;
  guint n_asked;
  guint n_committed;
  guint n_consented;
  guint n_from_top;
  guint n_waiting_mentors;
  guint n_waiting_mentees;
  guint n_tandems;
  guint n_published;
  guint n_running;

  guint n_with_agreement;
  guint n_with_meeting;
  guint n_milestones;
  char kick_off_due_on[TW_ISO_DATE_SIZE];
  gboolean kick_off_done;

  guint n_rounds[TW_PULSE_FULFILMENT + 1];
  char last_round_due_on[TW_ISO_DATE_SIZE];
  guint n_last_asked;
  guint n_last_answered;
  char next_round_due_on[TW_ISO_DATE_SIZE];
  guint n_lessons;

  guint n_meetings;
  guint n_meetings_due;
  guint n_meetings_held;
  gint64 minutes_used;
  gint64 minutes_planned;
  guint n_goals;
  guint n_goals_reached;
} TwCohortCounts;

G_END_DECLS
