/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention.h"

G_BEGIN_DECLS

/* What the rules of D21 look at: plain rows, each list in the order that is said beside it. Days are ISO dates. */

/**
 * TwAttentionCohort:
 * @running: whether it is under way; else it is being prepared, or closed
 * @closed: whether it was closed; its tandems may run on (D13)
 * @ends_on: (nullable): its last day
 * @n_ending: running tandems that end with it
 * @closed_on: (nullable): when it was closed
 * @n_kept: people whose personal data is kept for this cohort and no later one
 * @thresholds: of its programme
 */
typedef struct
{
  gint64 id;
  gboolean running;
  gboolean closed;
  const char *ends_on;
  guint n_ending;
  const char *closed_on;
  guint n_kept;
  int thresholds[TW_N_ATTENTION_RULES];
} TwAttentionCohort;

/**
 * TwAttentionTandem:
 * @starts_on: its first day
 * @ends_on: (nullable): its last day
 * @ends_with_cohort: whether that is the last day of the cohort
 * @paused: whether it pauses now
 * @resumed_on: (nullable): when it went on after the last pause
 * @cadence_days: how often the two meet, as agreed, else as the cohort says; 0 where nobody said it
 * @obliged_on: (nullable): when the mentee was obliged (D3)
 * @checked_in_on: (nullable): the last check-in with the mentee
 * @pulse_due_on: (nullable): the latest pulse whose day has come
 * @pulse_answered: whether anybody of the cohort has answered it
 * @mentor_answered: whether the mentor has
 * @mentee_answered: whether the mentee has
 *
 * A published tandem that has not ended; in the order of the ids.
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  const char *mentor;
  const char *mentee;
  const char *starts_on;
  const char *ends_on;
  gboolean ends_with_cohort;
  gboolean paused;
  const char *resumed_on;
  int cadence_days;
  const char *obliged_on;
  const char *checked_in_on;
  const char *pulse_due_on;
  gboolean pulse_answered;
  gboolean mentor_answered;
  gboolean mentee_answered;
} TwAttentionTandem;

typedef enum
{
  TW_ATTENTION_PLANNED,
  TW_ATTENTION_HELD,
  TW_ATTENTION_FALLEN, /* moved, cancelled or missed */
} TwAttentionMeetingState;

/**
 * TwAttentionMeeting:
 * @date: its day
 *
 * A meeting; by tandem, then as they were planned: the date to which one was moved follows it.
 */
typedef struct
{
  gint64 tandem_id;
  const char *date;
  TwAttentionMeetingState state;
} TwAttentionMeeting;

/**
 * TwAttentionMark:
 * @of_mentee: whose answers: the mentee's, else the mentor's
 * @due_on: the day of the pulse
 * @hundredths: the mean of the answers to the four qualities, in hundredths of a point (D16)
 *
 * What one side answered; by tandem, then by side, then by day.
 */
typedef struct
{
  gint64 tandem_id;
  gboolean of_mentee;
  const char *due_on;
  int hundredths;
} TwAttentionMark;

/**
 * TwAttentionParticipant:
 * @name: (nullable): who; %NULL where it was erased
 * @enrolled_on: since when
 * @in_tandem: whether a published tandem of the person runs
 * @lacks_commitment: neither given nor obliged
 * @took_back: declined or withdrawn
 * @commitment_on: (nullable): when the commitment was asked, declined or withdrawn
 * @lacks_consent: there is a wording, and the person has not consented to any
 * @consent_withdrawn_on: (nullable): when consent was withdrawn
 * @left_on: (nullable): the day on which the person left, or leaves
 *
 * Somebody of whom something is missing.
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  const char *name;
  const char *enrolled_on;
  gboolean in_tandem;
  gboolean lacks_commitment;
  gboolean took_back;
  const char *commitment_on;
  gboolean lacks_consent;
  const char *consent_withdrawn_on;
  const char *left_on;
} TwAttentionParticipant;

/**
 * TwAttentionMilestone:
 * @kind: as in the file
 * @title: (nullable): as typed
 *
 * A milestone that is not done.
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  const char *kind;
  const char *title;
  const char *due_on;
} TwAttentionMilestone;

/**
 * TwAttentionResource:
 * @currency: (nullable): of cents; %NULL: planned and actual are minutes
 *
 * What was planned and used; one row for money and one for time.
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  const char *title;
  const char *currency;
  gint64 planned;
  gint64 actual;
} TwAttentionResource;

/**
 * TwAttentionPulse:
 *
 * Of each kind the latest round of a cohort that is not closed whose day has come, where nobody has answered it.
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  const char *due_on;
} TwAttentionPulse;

typedef struct
{
  gint64 cohort_id;
  TwAttentionRule rule;
  gint64 subject_id;
  const char *until;
} TwAttentionSnooze;

/**
 * TwAttentionFacts:
 * @texts: every text of the rows
 * @retention_months: how long personal data is kept after a cohort was closed; 0: until somebody erases it
 * @cohorts: of #TwAttentionCohort; those of all other rows are among them
 */
typedef struct
{
  GStringChunk *texts;
  int retention_months;
  GArray *cohorts;
  GArray *tandems;
  GArray *meetings;
  GArray *marks;
  GArray *participants;
  GArray *milestones;
  GArray *resources;
  GArray *pulses;
  GArray *snoozes;
} TwAttentionFacts;

TwAttentionFacts *tw_attention_facts_new  (void);
void              tw_attention_facts_free (TwAttentionFacts       *self);
const char       *tw_attention_facts_text (TwAttentionFacts       *self,
                                           const char             *text);

GPtrArray        *tw_attention_find       (const TwAttentionFacts *facts,
                                           const char             *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwAttentionFacts, tw_attention_facts_free)

G_END_DECLS
