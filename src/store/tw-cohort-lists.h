/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"
#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwPairedPerson:
 * @number: (nullable): personnel number
 * @name: (nullable): given and family name; %NULL for an erased person
 * @department: (nullable): as of enrolment
 *
 * One side of a tandem.
 */
typedef struct
{
  const char *number;
  const char *name;
  const char *department;
} TwPairedPerson;

/**
 * TwTandemLine:
 * @state: the word of the file
 * @origin: likewise
 * @score: in hundredths, -1 where unknown
 * @starts_on: (nullable): ISO date, likewise the other days
 * @n_planned: meetings that are still to come
 * @n_held: meetings held
 * @n_fell_through: meetings moved, cancelled or missed
 * @next_at: (nullable): local time of the next meeting
 *
 * A tandem as a line of a list.
 */
typedef struct
{
  gint64 id;
  TwPairedPerson mentor;
  TwPairedPerson mentee;
  const char *state;
  const char *origin;
  gboolean pinned;
  int score;
  const char *starts_on;
  const char *ends_on;
  const char *ended_on;
  int n_planned;
  int n_held;
  int n_fell_through;
  const char *next_at;
} TwTandemLine;

/**
 * TwMeetingLine:
 * @starts_at: local time
 * @minutes: how long
 * @place: (nullable): where
 * @state: the word of the file
 * @missed_by: (nullable): likewise
 * @mentor_prep_minutes: time to prepare, -1 where unknown
 * @mentee_prep_minutes: likewise
 *
 * A meeting as a line of a list. What was noted about it stays with the tandem.
 */
typedef struct
{
  gint64 tandem_id;
  TwPairedPerson mentor;
  TwPairedPerson mentee;
  const char *starts_at;
  int minutes;
  const char *place;
  const char *state;
  const char *missed_by;
  int mentor_prep_minutes;
  int mentee_prep_minutes;
} TwMeetingLine;

gboolean tw_cohort_lists_read_tandems  (TwConnection  *connection,
                                        gint64         cohort_id,
                                        TwRowFunc      take,
                                        gpointer       taker,
                                        GError       **error);
gboolean tw_cohort_lists_read_meetings (TwConnection  *connection,
                                        gint64         cohort_id,
                                        TwRowFunc      take,
                                        gpointer       taker,
                                        GError       **error);

G_END_DECLS
