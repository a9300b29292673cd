/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The closed sets of words of domain.md. Each value's nick is the word that stands in the file. */

typedef enum
{
  TW_ROLE_MENTOR,
  TW_ROLE_MENTEE,
} TwRole;

typedef enum
{
  TW_COMMITMENT_OPEN,
  TW_COMMITMENT_ASKED,
  TW_COMMITMENT_GIVEN,
  TW_COMMITMENT_DECLINED,
  TW_COMMITMENT_WITHDRAWN,
} TwCommitment;

typedef enum
{
  TW_WILLINGNESS_UNKNOWN,
  TW_WILLINGNESS_YES,
  TW_WILLINGNESS_NO,
} TwWillingness;

/* To the use of personal data; apart from the commitment to take part. */
typedef enum
{
  TW_CONSENT_UNKNOWN,
  TW_CONSENT_GIVEN,
  TW_CONSENT_REFUSED,
} TwConsent;

/* What kind of mentor somebody would be (D10). */
typedef enum
{
  TW_MENTOR_STYLE_UNKNOWN,
  TW_MENTOR_EXPLAINS,
  TW_MENTOR_CHALLENGES,
  TW_MENTOR_CONNECTS,
  TW_MENTOR_LISTENS,
} TwMentorStyle;

/* What somebody brings along besides topics (D10). */
typedef enum
{
  TW_STRENGTH_COMPETENCE,
  TW_STRENGTH_QUALIFICATION,
  TW_STRENGTH_LANGUAGE,
  TW_STRENGTH_AVAILABILITY,
  TW_N_STRENGTH_KINDS
} TwStrengthKind;

/* What a round of questions is for: the regular feedback (D16), the chemistry after the first meeting, or the benefits
 * before and after (D19). */
typedef enum
{
  TW_PULSE_REGULAR,
  TW_PULSE_CHEMISTRY,
  TW_PULSE_EXPECTATION,
  TW_PULSE_FULFILMENT,
} TwPulseKind;

/* Who is asked a question. */
typedef enum
{
  TW_ASKED_MENTOR,
  TW_ASKED_MENTEE,
  TW_ASKED_BOTH,
  TW_ASKED_COMPANY,
} TwAsked;

/* Who speaks for the company (D19). */
typedef enum
{
  TW_SPEAKER_SPONSOR,
  TW_SPEAKER_CONTACT_PERSON,
} TwSpeaker;

typedef enum
{
  TW_COHORT_PREPARING,
  TW_COHORT_RUNNING,
  TW_COHORT_CLOSED,
} TwCohortState;

typedef enum
{
  TW_DIRECTION_AGE_ELSE_LEVEL,
  TW_DIRECTION_AGE,
  TW_DIRECTION_LEVEL,
  TW_DIRECTION_BOTH,
} TwDirection;

typedef enum
{
  TW_TANDEM_DRAFT,
  TW_TANDEM_ACCEPTED,
  TW_TANDEM_AGREED,
  TW_TANDEM_PAUSED,
  TW_TANDEM_COMPLETED,
  TW_TANDEM_DISSOLVED,
} TwTandemState;

typedef enum
{
  TW_ORIGIN_HAND,
  TW_ORIGIN_SUGGESTION,
  TW_ORIGIN_SELF_FOUND,
} TwTandemOrigin;

/* Why a tandem ended; TW_END_REASON_NONE: it has not (no word in the file). */
typedef enum
{
  TW_END_REASON_NONE,
  TW_END_REASON_TERM_OVER,
  TW_END_REASON_GOALS_REACHED,
  TW_END_REASON_CHEMISTRY,
  TW_END_REASON_LEFT_COMPANY,
  TW_END_REASON_NO_TIME,
  TW_END_REASON_WITHDRAWN,
  TW_END_REASON_OTHER,
} TwEndReason;

/* Do the two get on? TW_CHEMISTRY_UNKNOWN: nobody was asked yet (no word in the file). */
typedef enum
{
  TW_CHEMISTRY_UNKNOWN,
  TW_CHEMISTRY_RIGHT,
  TW_CHEMISTRY_UNSURE,
  TW_CHEMISTRY_WRONG,
} TwChemistry;

typedef enum
{
  TW_EXCLUSION_RIVALS,
  TW_EXCLUSION_REFUSED,
  TW_EXCLUSION_NEVER_AGAIN,
} TwExclusion;

typedef enum
{
  TW_MEETING_PLANNED,
  TW_MEETING_HELD,
  TW_MEETING_MOVED,
  TW_MEETING_CANCELLED,
  TW_MEETING_MISSED,
} TwMeetingState;

/* Who did not come; TW_MISSED_BY_NOBODY: no word in the file. */
typedef enum
{
  TW_MISSED_BY_NOBODY,
  TW_MISSED_BY_MENTOR,
  TW_MISSED_BY_MENTEE,
  TW_MISSED_BY_BOTH,
} TwMissedBy;

typedef enum
{
  TW_MILESTONE_ANNOUNCEMENT,
  TW_MILESTONE_GET_TO_KNOW,
  TW_MILESTONE_KICK_OFF,
  TW_MILESTONE_PULSE,
  TW_MILESTONE_REVIEW,
  TW_MILESTONE_CLOSE_OUT,
  TW_MILESTONE_OWN,
} TwMilestoneKind;

/* What a figure of a cohort counts: meetings, goals or tandems. It leads to the tandems behind it; answers are not among
 * them (P8). */
typedef enum
{
  TW_COUNTED_MEETINGS,
  TW_COUNTED_MEETINGS_HELD,
  TW_COUNTED_MEETINGS_MOVED,
  TW_COUNTED_MEETINGS_CANCELLED,
  TW_COUNTED_MEETINGS_MISSED,
  TW_COUNTED_MEETINGS_OPEN,
  TW_COUNTED_GOALS,
  TW_COUNTED_GOALS_REACHED,
  TW_COUNTED_GOALS_ADVANCED,
  TW_COUNTED_GOALS_BEGUN,
  TW_COUNTED_GOALS_NOT_BEGUN,
  TW_COUNTED_GOALS_WITHOUT_RESULT,
  TW_COUNTED_ENDED_EARLY,
  TW_COUNTED_ENDED_WITH_GOALS_REACHED,
  TW_COUNTED_RUNNING,
  TW_N_COUNTED
} TwCounted;

typedef enum
{
  TW_RESOURCE_BUDGET,
  TW_RESOURCE_HOURS,
  TW_RESOURCE_ROOM,
} TwResourceKind;

/* What a match score is made of. The order is that of matching. */
typedef enum
{
  TW_CRITERION_TOPICS,
  TW_CRITERION_WISHES,
  TW_CRITERION_COMPETENCES,
  TW_CRITERION_MENTOR_STYLE,
  TW_CRITERION_MOTIVATION,
  TW_CRITERION_LANGUAGE,
  TW_CRITERION_AVAILABILITY,
  TW_CRITERION_SITE,
  TW_CRITERION_DEPARTMENT,
  TW_CRITERION_AREA,
  TW_N_CRITERIA
} TwCriterion;

#define TW_TYPE_ROLE (tw_role_get_type ())
#define TW_TYPE_COMMITMENT (tw_commitment_get_type ())
#define TW_TYPE_WILLINGNESS (tw_willingness_get_type ())
#define TW_TYPE_CONSENT (tw_consent_get_type ())
#define TW_TYPE_MENTOR_STYLE (tw_mentor_style_get_type ())
#define TW_TYPE_STRENGTH_KIND (tw_strength_kind_get_type ())
#define TW_TYPE_PULSE_KIND (tw_pulse_kind_get_type ())
#define TW_TYPE_ASKED (tw_asked_get_type ())
#define TW_TYPE_SPEAKER (tw_speaker_get_type ())
#define TW_TYPE_COHORT_STATE (tw_cohort_state_get_type ())
#define TW_TYPE_DIRECTION (tw_direction_get_type ())
#define TW_TYPE_TANDEM_STATE (tw_tandem_state_get_type ())
#define TW_TYPE_TANDEM_ORIGIN (tw_tandem_origin_get_type ())
#define TW_TYPE_END_REASON (tw_end_reason_get_type ())
#define TW_TYPE_CHEMISTRY (tw_chemistry_get_type ())
#define TW_TYPE_EXCLUSION (tw_exclusion_get_type ())
#define TW_TYPE_MEETING_STATE (tw_meeting_state_get_type ())
#define TW_TYPE_MISSED_BY (tw_missed_by_get_type ())
#define TW_TYPE_COUNTED (tw_counted_get_type ())
#define TW_TYPE_MILESTONE_KIND (tw_milestone_kind_get_type ())
#define TW_TYPE_RESOURCE_KIND (tw_resource_kind_get_type ())
#define TW_TYPE_CRITERION (tw_criterion_get_type ())

GType tw_role_get_type          (void);
GType tw_commitment_get_type    (void);
GType tw_willingness_get_type   (void);
GType tw_consent_get_type       (void);
GType tw_mentor_style_get_type  (void);
GType tw_strength_kind_get_type (void);
GType tw_pulse_kind_get_type    (void);
GType tw_asked_get_type         (void);
GType tw_speaker_get_type       (void);
GType tw_cohort_state_get_type  (void);
GType tw_direction_get_type     (void);
GType tw_tandem_state_get_type  (void);
GType tw_tandem_origin_get_type (void);
GType tw_end_reason_get_type    (void);
GType tw_chemistry_get_type     (void);
GType tw_exclusion_get_type     (void);
GType tw_meeting_state_get_type (void);
GType tw_missed_by_get_type     (void);
GType tw_counted_get_type       (void);
GType tw_milestone_kind_get_type (void);
GType tw_resource_kind_get_type (void);
GType tw_criterion_get_type     (void);

const char *tw_word            (GType       type,
                                int         value);
gboolean    tw_word_to_value   (GType       type,
                                const char *word,
                                int        *value);

G_END_DECLS
