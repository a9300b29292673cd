/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention.h"
#include "tw-pulse-trend.h"
#include "tw-words.h"

G_BEGIN_DECLS

/* What stands on the timeline of a cohort: plain facts, read at once for all tandems. Days are Julian days, as of
 * g_date_get_julian(); 0: no day. */

/**
 * TwTimelineMeeting:
 * @day: its day
 * @starts_at: local date and time as "YYYY-MM-DDTHH:MM"
 * @minutes: how long
 * @place: (nullable): where
 * @missed_by: who did not come, of one that was missed
 * @moved_to: the day to which it was moved, of one that was moved
 *
 * A meeting; the earliest first.
 */
typedef struct
{
  gint64 id;
  gint64 tandem_id;
  guint32 day;
  const char *starts_at;
  int minutes;
  const char *place;
  TwMeetingState state;
  TwMissedBy missed_by;
  guint32 moved_to;
} TwTimelineMeeting;

/**
 * TwTimelinePulse:
 * @day: when answers were due
 * @mentor_asked: whether the mentor was asked
 * @mentee_asked: whether the mentee was
 * @mentor_answered: whether the mentor answered anything about this tandem
 * @mentee_answered: whether the mentee did
 *
 * A round of questions, as it concerns a tandem: who took part in it, never what was answered (P8).
 */
typedef struct
{
  gint64 id;
  gint64 tandem_id;
  guint32 day;
  TwPulseKind kind;
  gboolean mentor_asked;
  gboolean mentee_asked;
  gboolean mentor_answered;
  gboolean mentee_answered;
} TwTimelinePulse;

/**
 * TwTimelinePause:
 * @from: its first day
 * @to: the day on which it went on; 0: it still rests
 */
typedef struct
{
  gint64 tandem_id;
  guint32 from;
  guint32 to;
} TwTimelinePause;

/**
 * TwTimelineMilestone:
 * @title: (nullable): a name of its own
 * @day: when it is due
 * @done: when it was done; 0: not yet
 */
typedef struct
{
  gint64 id;
  TwMilestoneKind kind;
  const char *title;
  guint32 day;
  guint32 done;
} TwTimelineMilestone;

/**
 * TwTimelineDayOff:
 * @key: (nullable): the public holiday; text/ has its name
 * @name: (nullable): of a day off of the company, as typed
 *
 * A day on which nobody works, beside the weekends.
 */
typedef struct
{
  guint32 day;
  const char *key;
  const char *name;
} TwTimelineDayOff;

/**
 * TwTimelineTandem:
 * @mentor: (nullable): name; %NULL where it was erased
 * @mentee: (nullable): likewise
 * @mentor_department: (nullable): as of enrolment
 * @mentee_department: (nullable): likewise
 * @mentee_level: as of enrolment; -1: not known
 * @starts: its first day
 * @ends: the last day of its term; 0: open-ended
 * @ended: when it ended; 0: it has not
 * @meetings: (array length=n_meetings): the earliest first
 * @pulses: (array length=n_pulses): the earliest first
 * @pauses: (array length=n_pauses): the earliest first
 * @finding: (nullable): what needs attention most (D21); %NULL: nothing, or it is snoozed
 * @n_findings: how much needs attention
 * @urgency: 0 for the most urgent tandem of the cohort, growing; %G_MAXUINT where nothing needs attention
 *
 * A tandem that was published.
 */
typedef struct
{
  gint64 id;
  gint64 mentor_id;
  gint64 mentee_id;
  const char *mentor;
  const char *mentee;
  const char *mentor_sort_key;
  const char *mentee_sort_key;
  const char *mentor_department;
  const char *mentee_department;
  int mentee_level;
  TwTandemState state;
  TwEndReason end_reason;
  guint32 starts;
  guint32 ends;
  guint32 ended;
  const TwTimelineMeeting *meetings;
  guint n_meetings;
  const TwTimelinePulse *pulses;
  guint n_pulses;
  const TwTimelinePause *pauses;
  guint n_pauses;
  const TwAttentionFinding *finding;
  guint n_findings;
  guint urgency;
} TwTimelineTandem;

/**
 * TwTimeline:
 * @texts: every text of the rows
 * @tandems: of #TwTimelineTandem, by id
 * @meetings: of #TwTimelineMeeting, by tandem
 * @pulses: of #TwTimelinePulse, by tandem
 * @pauses: of #TwTimelinePause, by tandem
 * @milestones: of #TwTimelineMilestone, by day
 * @days_off: of #TwTimelineDayOff, by day
 * @trends: of #TwPulseTrend, by day: how the published figures of the cohort go from pulse to pulse (P8)
 * @findings: of #TwAttentionFinding, the most urgent first
 * @first: the first day on which there is anything
 * @last: the last one
 * @today: the day on which it was read
 */
typedef struct
{
  GStringChunk *texts;
  GArray *tandems;
  GArray *meetings;
  GArray *pulses;
  GArray *pauses;
  GArray *milestones;
  GArray *days_off;
  GArray *trends;
  GPtrArray *findings;
  guint32 first;
  guint32 last;
  guint32 today;
} TwTimeline;

TwTimeline  *tw_timeline_new            (void);
TwTimeline  *tw_timeline_ref            (TwTimeline    *self);
void         tw_timeline_unref          (TwTimeline    *self);
const char  *tw_timeline_text           (TwTimeline    *self,
                                         const char    *text);
void         tw_timeline_put_together   (TwTimeline    *self);

const TwTimelineTandem *tw_timeline_find_tandem (TwTimeline *self,
                                                 gint64      tandem_id);

guint32      tw_timeline_day            (const char    *iso_date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwTimeline, tw_timeline_unref)

G_END_DECLS
