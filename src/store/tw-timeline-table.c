/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a cohort: one statement a table for all of its tandems, each in the order of the tandems. Of answers
 * it reads who gave any, never what was answered (P8). */

#include "tw-timeline-table.h"

#include "tw-columns-private.h"
#include "tw-meeting-table.h"
#include "tw-milestone-table.h"

static gboolean
read_tandems (TwConnection  *connection,
              gint64         cohort_id,
              TwTimeline    *timeline,
              GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT tandem.id, mentor_id, mentee_id,"
                             "       coalesce (mentor.given_name || ' ', '') || mentor.family_name,"
                             "       coalesce (mentee.given_name || ' ', '') || mentee.family_name,"
                             "       mentor.sort_key, mentee.sort_key,"
                             "       mentor_department.name, mentee_department.name, learning.level,"
                             "       state, end_reason, starts_on, ends_on, ended_on"
                             "  FROM tandem"
                             "  JOIN participant AS teaching ON teaching.id = mentor_id"
                             "  JOIN person AS mentor ON mentor.id = teaching.person_id"
                             "  LEFT JOIN department AS mentor_department ON mentor_department.id = teaching.department_id"
                             "  JOIN participant AS learning ON learning.id = mentee_id"
                             "  JOIN person AS mentee ON mentee.id = learning.person_id"
                             "  LEFT JOIN department AS mentee_department ON mentee_department.id = learning.department_id"
                             " WHERE tandem.cohort_id = ?1 AND starts_on IS NOT NULL"
                             " ORDER BY tandem.id");
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      TwTimelineTandem tandem = {
        .id = tw_statement_get_int64 (select, 0),
        .mentor_id = tw_statement_get_int64 (select, 1),
        .mentee_id = tw_statement_get_int64 (select, 2),
        .mentor = tw_timeline_text (timeline, tw_statement_get_text (select, 3)),
        .mentee = tw_timeline_text (timeline, tw_statement_get_text (select, 4)),
        .mentor_sort_key = tw_timeline_text (timeline, tw_statement_get_text (select, 5)),
        .mentee_sort_key = tw_timeline_text (timeline, tw_statement_get_text (select, 6)),
        .mentor_department = tw_timeline_text (timeline, tw_statement_get_text (select, 7)),
        .mentee_department = tw_timeline_text (timeline, tw_statement_get_text (select, 8)),
        .mentee_level = tw_column_number (select, 9, -1),
        .state = tw_column_word (select, 10, TW_TYPE_TANDEM_STATE),
        .end_reason = tw_column_optional_word (select, 11, TW_TYPE_END_REASON),
        .starts = tw_timeline_day (tw_statement_get_text (select, 12)),
        .ends = tw_timeline_day (tw_statement_get_text (select, 13)),
        .ended = tw_timeline_day (tw_statement_get_text (select, 14)),
      };

      g_array_append_val (timeline->tandems, tandem);
    }

  return step == TW_STEP_DONE;
}

typedef struct
{
  TwTimeline *timeline;
  GHashTable *moved; /* id of a meeting that was moved → the day it was moved to */
} MeetingReading;

/* A meeting is moved to a later day or an earlier one: the other is known only when all were read. */
static gboolean
take_meeting (gpointer      taker,
              gconstpointer row)
{
  MeetingReading *reading = taker;
  const TwMeetingRow *meeting = row;
  TwTimelineMeeting taken = {
    .id = meeting->id,
    .tandem_id = meeting->tandem_id,
    .day = tw_timeline_day (meeting->starts_at),
    .starts_at = tw_timeline_text (reading->timeline, meeting->starts_at),
    .minutes = meeting->minutes,
    .place = tw_timeline_text (reading->timeline, meeting->place),
    .state = meeting->state,
    .missed_by = meeting->missed_by,
  };

  if (meeting->moved_from_id != 0)
    g_hash_table_insert (reading->moved, g_memdup2 (&meeting->moved_from_id, sizeof (gint64)),
                         GUINT_TO_POINTER (taken.day));
  g_array_append_val (reading->timeline->meetings, taken);

  return TRUE;
}

static gboolean
read_meetings (TwConnection  *connection,
               gint64         cohort_id,
               TwTimeline    *timeline,
               GError       **error)
{
  g_autoptr (GHashTable) moved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  MeetingReading reading = { timeline, moved };

  if (!tw_meeting_table_read_cohort (connection, cohort_id, take_meeting, &reading, error))
    return FALSE;

  for (guint i = 0; i < timeline->meetings->len; i++)
    {
      TwTimelineMeeting *meeting = &g_array_index (timeline->meetings, TwTimelineMeeting, i);

      meeting->moved_to = GPOINTER_TO_UINT (g_hash_table_lookup (moved, &meeting->id));
    }

  return TRUE;
}

/* Who was asked has a code; who answered anything about the tandem has an answer. */
static gboolean
read_pulses (TwConnection  *connection,
             gint64         cohort_id,
             TwTimeline    *timeline,
             GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "WITH answered (pulse_id, tandem_id, participant_id) AS MATERIALIZED"
                             " (SELECT DISTINCT answer.pulse_id, answer.tandem_id, answer.participant_id"
                             "    FROM answer JOIN pulse ON pulse.id = answer.pulse_id"
                             "   WHERE pulse.cohort_id = ?1),"
                             " side (tandem_id, pulse_id, kind, due_on, of_mentee, participant_id) AS"
                             " (SELECT tandem.id, pulse.id, pulse.kind, pulse.due_on, code.participant_id = mentee_id,"
                             "         code.participant_id"
                             "    FROM pulse"
                             "    JOIN pulse_code AS code ON code.pulse_id = pulse.id"
                             "    JOIN tandem ON tandem.cohort_id = pulse.cohort_id"
                             "               AND code.participant_id IN (mentor_id, mentee_id)"
                             "   WHERE pulse.cohort_id = ?1 AND starts_on <= pulse.due_on"
                             "     AND (ended_on IS NULL OR ended_on >= pulse.due_on))"
                             "SELECT side.tandem_id, side.pulse_id, kind, due_on,"
                             "       max (NOT of_mentee), max (of_mentee),"
                             "       max (NOT of_mentee AND answered.pulse_id IS NOT NULL),"
                             "       max (of_mentee AND answered.pulse_id IS NOT NULL)"
                             "  FROM side"
                             "  LEFT JOIN answered ON answered.pulse_id = side.pulse_id"
                             "                    AND answered.tandem_id = side.tandem_id"
                             "                    AND answered.participant_id = side.participant_id"
                             " GROUP BY side.tandem_id, side.pulse_id"
                             " ORDER BY side.tandem_id, due_on, side.pulse_id");
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      TwTimelinePulse pulse = {
        .tandem_id = tw_statement_get_int64 (select, 0),
        .id = tw_statement_get_int64 (select, 1),
        .kind = tw_column_word (select, 2, TW_TYPE_PULSE_KIND),
        .day = tw_timeline_day (tw_statement_get_text (select, 3)),
        .mentor_asked = tw_statement_get_int64 (select, 4) != 0,
        .mentee_asked = tw_statement_get_int64 (select, 5) != 0,
        .mentor_answered = tw_statement_get_int64 (select, 6) != 0,
        .mentee_answered = tw_statement_get_int64 (select, 7) != 0,
      };

      g_array_append_val (timeline->pulses, pulse);
    }

  return step == TW_STEP_DONE;
}

static gboolean
read_pauses (TwConnection  *connection,
             gint64         cohort_id,
             TwTimeline    *timeline,
             GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT tandem_id, paused_on, resumed_on"
                             "  FROM pause JOIN tandem ON tandem.id = tandem_id"
                             " WHERE cohort_id = ?1 ORDER BY tandem_id, paused_on, pause.id");
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      TwTimelinePause pause = {
        .tandem_id = tw_statement_get_int64 (select, 0),
        .from = tw_timeline_day (tw_statement_get_text (select, 1)),
        .to = tw_timeline_day (tw_statement_get_text (select, 2)),
      };

      g_array_append_val (timeline->pauses, pause);
    }

  return step == TW_STEP_DONE;
}

static gboolean
take_milestone (gpointer      taker,
                gconstpointer row)
{
  TwTimeline *timeline = taker;
  const TwMilestoneRow *milestone = row;
  TwTimelineMilestone taken = {
    .id = milestone->id,
    .kind = milestone->kind,
    .title = tw_timeline_text (timeline, milestone->title),
    .day = tw_timeline_day (milestone->due_on),
    .done = tw_timeline_day (milestone->done_on),
  };

  g_array_append_val (timeline->milestones, taken);

  return TRUE;
}

/**
 * tw_timeline_table_read:
 * @cohort_id: a cohort
 * @timeline: gets its tandems, meetings, pulses, pauses and milestones
 */
gboolean
tw_timeline_table_read (TwConnection  *connection,
                        gint64         cohort_id,
                        TwTimeline    *timeline,
                        GError       **error)
{
  return read_tandems (connection, cohort_id, timeline, error) &&
         read_meetings (connection, cohort_id, timeline, error) &&
         read_pulses (connection, cohort_id, timeline, error) &&
         read_pauses (connection, cohort_id, timeline, error) &&
         tw_milestone_table_read_cohort (connection, cohort_id, take_milestone, timeline, error);
}
