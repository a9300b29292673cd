/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-enrolment-row.h"

G_BEGIN_DECLS

/* What can be answered, and entered by hand, each for itself (P5). The nicks are the words of the file. */
typedef enum
{
  TW_ANSWER_CAPACITY,
  TW_ANSWER_COMMITMENT,
  TW_ANSWER_WILLINGNESS,
  TW_ANSWER_CONSENT,
  TW_ANSWER_MENTOR_STYLE,
  TW_ANSWER_MOTIVATION,
  TW_ANSWER_TOPICS,
  TW_ANSWER_COMPETENCES,
  TW_ANSWER_QUALIFICATIONS,
  TW_ANSWER_LANGUAGES,
  TW_ANSWER_AVAILABILITY,
  TW_ANSWER_WISHES,
} TwEnrolmentAnswer;

#define TW_TYPE_ENROLMENT_ANSWER (tw_enrolment_answer_get_type ())

GType tw_enrolment_answer_get_type (void);

/**
 * TwEnrolledTopic:
 * @name: key of a built-in topic, or the company's own as it was typed
 * @strength: 1 a little, 2 well, 3 very
 *
 * A topic that a mentor offers or a mentee wants (D10).
 */
typedef struct
{
  char *name;
  int strength;
} TwEnrolledTopic;

/**
 * TwEnrolmentAnswers:
 * @capacity: how many tandems the person can have
 * @commitment: to take part
 * @commitment_on: ISO date of the answer, "" where there is none yet
 * @willingness: D4
 * @consent: to the use of personal data
 * @consent_on: ISO date of the consent or of its withdrawal, "" if unknown
 * @mentor_style: what kind of mentor a mentor would be, and a mentee would like (D10)
 * @motivation: (nullable): in the person's own words
 * @topics: (element-type TwEnrolledTopic): the strongest first
 * @strengths: (array zero-terminated=1): by #TwStrengthKind
 * @wishes: ids of persons, the dearest first; 0 after the last one
 * @by_hand: one bit, 1 << #TwEnrolmentAnswer, for each that was entered by hand (P5)
 *
 * What a participant has answered when enrolling.
 */
typedef struct
{
  int capacity;
  TwCommitment commitment;
  char commitment_on[TW_ISO_DATE_SIZE];
  TwWillingness willingness;
  TwConsent consent;
  char consent_on[TW_ISO_DATE_SIZE];
  TwMentorStyle mentor_style;
  char *motivation;
  GArray *topics;
  GStrv strengths[TW_N_STRENGTH_KINDS];
  gint64 wishes[TW_MOST_WISHES];
  guint by_hand;
} TwEnrolmentAnswers;

TwEnrolmentAnswers *tw_enrolment_answers_new       (void);
TwEnrolmentAnswers *tw_enrolment_answers_copy      (const TwEnrolmentAnswers *self);
void                tw_enrolment_answers_free      (TwEnrolmentAnswers       *self);
void                tw_enrolment_answers_add_topic (TwEnrolmentAnswers       *self,
                                                    const char               *name,
                                                    int                       strength);
gboolean            tw_enrolment_answers_differ_in (const TwEnrolmentAnswers *self,
                                                    const TwEnrolmentAnswers *other,
                                                    TwEnrolmentAnswer         answer);
gboolean            tw_enrolment_answers_equal     (const TwEnrolmentAnswers *self,
                                                    const TwEnrolmentAnswers *other);
int                 tw_enrolment_answers_strength_kind (TwEnrolmentAnswer     answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwEnrolmentAnswers, tw_enrolment_answers_free)

G_END_DECLS
