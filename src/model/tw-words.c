/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed sets of words of domain.md, as enumerations whose nicks are the words in the file. */

#include "tw-words.h"

G_DEFINE_ENUM_TYPE (TwRole, tw_role,
                    G_DEFINE_ENUM_VALUE (TW_ROLE_MENTOR, "mentor"),
                    G_DEFINE_ENUM_VALUE (TW_ROLE_MENTEE, "mentee"))

G_DEFINE_ENUM_TYPE (TwCommitment, tw_commitment,
                    G_DEFINE_ENUM_VALUE (TW_COMMITMENT_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (TW_COMMITMENT_ASKED, "asked"),
                    G_DEFINE_ENUM_VALUE (TW_COMMITMENT_GIVEN, "given"),
                    G_DEFINE_ENUM_VALUE (TW_COMMITMENT_DECLINED, "declined"),
                    G_DEFINE_ENUM_VALUE (TW_COMMITMENT_WITHDRAWN, "withdrawn"))

G_DEFINE_ENUM_TYPE (TwWillingness, tw_willingness,
                    G_DEFINE_ENUM_VALUE (TW_WILLINGNESS_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (TW_WILLINGNESS_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (TW_WILLINGNESS_NO, "no"))

G_DEFINE_ENUM_TYPE (TwConsent, tw_consent,
                    G_DEFINE_ENUM_VALUE (TW_CONSENT_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (TW_CONSENT_GIVEN, "given"),
                    G_DEFINE_ENUM_VALUE (TW_CONSENT_REFUSED, "refused"))

G_DEFINE_ENUM_TYPE (TwMentorStyle, tw_mentor_style,
                    G_DEFINE_ENUM_VALUE (TW_MENTOR_STYLE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (TW_MENTOR_EXPLAINS, "explains"),
                    G_DEFINE_ENUM_VALUE (TW_MENTOR_CHALLENGES, "challenges"),
                    G_DEFINE_ENUM_VALUE (TW_MENTOR_CONNECTS, "connects"),
                    G_DEFINE_ENUM_VALUE (TW_MENTOR_LISTENS, "listens"))

G_DEFINE_ENUM_TYPE (TwStrengthKind, tw_strength_kind,
                    G_DEFINE_ENUM_VALUE (TW_STRENGTH_COMPETENCE, "competence"),
                    G_DEFINE_ENUM_VALUE (TW_STRENGTH_QUALIFICATION, "qualification"),
                    G_DEFINE_ENUM_VALUE (TW_STRENGTH_LANGUAGE, "language"),
                    G_DEFINE_ENUM_VALUE (TW_STRENGTH_AVAILABILITY, "availability"))

G_DEFINE_ENUM_TYPE (TwPulseKind, tw_pulse_kind,
                    G_DEFINE_ENUM_VALUE (TW_PULSE_REGULAR, "pulse"),
                    G_DEFINE_ENUM_VALUE (TW_PULSE_CHEMISTRY, "chemistry"),
                    G_DEFINE_ENUM_VALUE (TW_PULSE_EXPECTATION, "expectation"),
                    G_DEFINE_ENUM_VALUE (TW_PULSE_FULFILMENT, "fulfilment"))

G_DEFINE_ENUM_TYPE (TwAsked, tw_asked,
                    G_DEFINE_ENUM_VALUE (TW_ASKED_MENTOR, "mentor"),
                    G_DEFINE_ENUM_VALUE (TW_ASKED_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (TW_ASKED_BOTH, "both"),
                    G_DEFINE_ENUM_VALUE (TW_ASKED_COMPANY, "company"))

G_DEFINE_ENUM_TYPE (TwSpeaker, tw_speaker,
                    G_DEFINE_ENUM_VALUE (TW_SPEAKER_SPONSOR, "sponsor"),
                    G_DEFINE_ENUM_VALUE (TW_SPEAKER_CONTACT_PERSON, "contact-person"))

G_DEFINE_ENUM_TYPE (TwCohortState, tw_cohort_state,
                    G_DEFINE_ENUM_VALUE (TW_COHORT_PREPARING, "preparing"),
                    G_DEFINE_ENUM_VALUE (TW_COHORT_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (TW_COHORT_CLOSED, "closed"))

G_DEFINE_ENUM_TYPE (TwDirection, tw_direction,
                    G_DEFINE_ENUM_VALUE (TW_DIRECTION_AGE_ELSE_LEVEL, "age-else-level"),
                    G_DEFINE_ENUM_VALUE (TW_DIRECTION_AGE, "age"),
                    G_DEFINE_ENUM_VALUE (TW_DIRECTION_LEVEL, "level"),
                    G_DEFINE_ENUM_VALUE (TW_DIRECTION_BOTH, "both"))

G_DEFINE_ENUM_TYPE (TwTandemState, tw_tandem_state,
                    G_DEFINE_ENUM_VALUE (TW_TANDEM_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (TW_TANDEM_ACCEPTED, "accepted"),
                    G_DEFINE_ENUM_VALUE (TW_TANDEM_AGREED, "agreed"),
                    G_DEFINE_ENUM_VALUE (TW_TANDEM_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (TW_TANDEM_COMPLETED, "completed"),
                    G_DEFINE_ENUM_VALUE (TW_TANDEM_DISSOLVED, "dissolved"))

G_DEFINE_ENUM_TYPE (TwTandemOrigin, tw_tandem_origin,
                    G_DEFINE_ENUM_VALUE (TW_ORIGIN_HAND, "hand"),
                    G_DEFINE_ENUM_VALUE (TW_ORIGIN_SUGGESTION, "suggestion"),
                    G_DEFINE_ENUM_VALUE (TW_ORIGIN_SELF_FOUND, "self-found"))

G_DEFINE_ENUM_TYPE (TwEndReason, tw_end_reason,
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_TERM_OVER, "term-over"),
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_GOALS_REACHED, "goals-reached"),
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_CHEMISTRY, "chemistry"),
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_LEFT_COMPANY, "left-company"),
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_NO_TIME, "no-time"),
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_WITHDRAWN, "withdrawn"),
                    G_DEFINE_ENUM_VALUE (TW_END_REASON_OTHER, "other"))

G_DEFINE_ENUM_TYPE (TwChemistry, tw_chemistry,
                    G_DEFINE_ENUM_VALUE (TW_CHEMISTRY_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (TW_CHEMISTRY_RIGHT, "right"),
                    G_DEFINE_ENUM_VALUE (TW_CHEMISTRY_UNSURE, "unsure"),
                    G_DEFINE_ENUM_VALUE (TW_CHEMISTRY_WRONG, "wrong"))

G_DEFINE_ENUM_TYPE (TwExclusion, tw_exclusion,
                    G_DEFINE_ENUM_VALUE (TW_EXCLUSION_RIVALS, "rivals"),
                    G_DEFINE_ENUM_VALUE (TW_EXCLUSION_REFUSED, "refused"),
                    G_DEFINE_ENUM_VALUE (TW_EXCLUSION_NEVER_AGAIN, "never-again"))

G_DEFINE_ENUM_TYPE (TwMeetingState, tw_meeting_state,
                    G_DEFINE_ENUM_VALUE (TW_MEETING_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (TW_MEETING_HELD, "held"),
                    G_DEFINE_ENUM_VALUE (TW_MEETING_MOVED, "moved"),
                    G_DEFINE_ENUM_VALUE (TW_MEETING_CANCELLED, "cancelled"),
                    G_DEFINE_ENUM_VALUE (TW_MEETING_MISSED, "missed"))

G_DEFINE_ENUM_TYPE (TwMissedBy, tw_missed_by,
                    G_DEFINE_ENUM_VALUE (TW_MISSED_BY_NOBODY, "nobody"),
                    G_DEFINE_ENUM_VALUE (TW_MISSED_BY_MENTOR, "mentor"),
                    G_DEFINE_ENUM_VALUE (TW_MISSED_BY_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (TW_MISSED_BY_BOTH, "both"))

G_DEFINE_ENUM_TYPE (TwCounted, tw_counted,
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_MEETINGS, "meetings"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_MEETINGS_HELD, "meetings-held"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_MEETINGS_MOVED, "meetings-moved"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_MEETINGS_CANCELLED, "meetings-cancelled"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_MEETINGS_MISSED, "meetings-missed"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_MEETINGS_OPEN, "meetings-open"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_GOALS, "goals"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_GOALS_REACHED, "goals-reached"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_GOALS_ADVANCED, "goals-advanced"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_GOALS_BEGUN, "goals-begun"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_GOALS_NOT_BEGUN, "goals-not-begun"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_GOALS_WITHOUT_RESULT, "goals-without-result"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_ENDED_EARLY, "ended-early"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_ENDED_WITH_GOALS_REACHED, "ended-goals-reached"),
                    G_DEFINE_ENUM_VALUE (TW_COUNTED_RUNNING, "running"))

G_DEFINE_ENUM_TYPE (TwMilestoneKind, tw_milestone_kind,
                    G_DEFINE_ENUM_VALUE (TW_MILESTONE_ANNOUNCEMENT, "announcement"),
                    G_DEFINE_ENUM_VALUE (TW_MILESTONE_GET_TO_KNOW, "get-to-know"),
                    G_DEFINE_ENUM_VALUE (TW_MILESTONE_KICK_OFF, "kick-off"),
                    G_DEFINE_ENUM_VALUE (TW_MILESTONE_PULSE, "pulse"),
                    G_DEFINE_ENUM_VALUE (TW_MILESTONE_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (TW_MILESTONE_CLOSE_OUT, "close-out"),
                    G_DEFINE_ENUM_VALUE (TW_MILESTONE_OWN, "own"))

G_DEFINE_ENUM_TYPE (TwResourceKind, tw_resource_kind,
                    G_DEFINE_ENUM_VALUE (TW_RESOURCE_BUDGET, "budget"),
                    G_DEFINE_ENUM_VALUE (TW_RESOURCE_HOURS, "hours"),
                    G_DEFINE_ENUM_VALUE (TW_RESOURCE_ROOM, "room"))

G_DEFINE_ENUM_TYPE (TwCriterion, tw_criterion,
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_TOPICS, "topics"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_WISHES, "wishes"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_COMPETENCES, "competences"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_MENTOR_STYLE, "mentor-style"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_MOTIVATION, "motivation"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_LANGUAGE, "language"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_AVAILABILITY, "availability"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_SITE, "site"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_DEPARTMENT, "department"),
                    G_DEFINE_ENUM_VALUE (TW_CRITERION_AREA, "area"))

/**
 * tw_word:
 * @type: one of the enumerations of this file
 * @value: one of its values
 *
 * Returns: (transfer none): the word that stands in the file
 */
const char *
tw_word (GType type,
         int   value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);
  const GEnumValue *word = g_enum_get_value (words, value);

  g_return_val_if_fail (word != NULL, NULL);

  return word->value_nick;
}

/**
 * tw_word_to_value:
 * @type: one of the enumerations of this file
 * @word: (nullable): a word
 * @value: (out): the value
 *
 * Returns: whether @word is one of the set; @value is left alone if not
 */
gboolean
tw_word_to_value (GType       type,
                  const char *word,
                  int        *value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);
  const GEnumValue *found = word ? g_enum_get_value_by_nick (words, word) : NULL;

  if (!found)
    return FALSE;

  *value = found->value;

  return TRUE;
}
