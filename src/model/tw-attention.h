/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwAttentionRule:
 *
 * The early signs that something in a cohort needs attention (D21). In the file, a rule is known by its word.
 */
typedef enum
{
  TW_ATTENTION_NO_FIRST_MEETING,
  TW_ATTENTION_NO_NEXT_DATE,
  TW_ATTENTION_FELL_THROUGH,
  TW_ATTENTION_OVERDUE,
  TW_ATTENTION_QUALITY_FALLING,
  TW_ATTENTION_SIDES_APART,
  TW_ATTENTION_OBLIGED_SLIPPING,
  TW_ATTENTION_MISSING_PULSE,
  TW_ATTENTION_PULSE_UNANSWERED,
  TW_ATTENTION_MISSING_COMMITMENT,
  TW_ATTENTION_MISSING_CONSENT,
  TW_ATTENTION_LEAVER,
  TW_ATTENTION_MILESTONE_DUE,
  TW_ATTENTION_BUDGET_BEYOND_PLAN,
  TW_ATTENTION_HOURS_BEYOND_PLAN,
  TW_ATTENTION_TERM_ENDS,
  TW_ATTENTION_COHORT_ENDS,
  TW_ATTENTION_RETENTION_ENDS,

  TW_N_ATTENTION_RULES
} TwAttentionRule;

typedef enum
{
  TW_ATTENTION_OF_TANDEM,
  TW_ATTENTION_OF_PARTICIPANT,
  TW_ATTENTION_OF_MILESTONE,
  TW_ATTENTION_OF_RESOURCE,
  TW_ATTENTION_OF_PULSE,
  TW_ATTENTION_OF_COHORT,
} TwAttentionSubject;

typedef enum
{
  TW_ATTENTION_IN_DAYS,
  TW_ATTENTION_IN_MEETINGS,
  TW_ATTENTION_IN_PERCENT,
  TW_ATTENTION_IN_TENTHS, /* of a point on the scale from 1 to 5 */
} TwAttentionUnit;

typedef enum
{
  TW_ATTENTION_NOW,
  TW_ATTENTION_SOON,
  TW_ATTENTION_NOTICE,
} TwAttentionSeverity;

/**
 * TwAttentionRemedy:
 *
 * The command that settles a finding.
 */
typedef enum
{
  TW_REMEDY_PLAN_MEETING,
  TW_REMEDY_OPEN_TANDEM,
  TW_REMEDY_CHECK_IN,
  TW_REMEDY_RECORD_FORMS,
  TW_REMEDY_RECORD_COMMITMENT,
  TW_REMEDY_RECORD_CONSENT,
  TW_REMEDY_DISSOLVE,
  TW_REMEDY_FINISH_MILESTONE,
  TW_REMEDY_CHANGE_RESOURCE,
  TW_REMEDY_END_TANDEM,
  TW_REMEDY_CLOSE_COHORT,
  TW_REMEDY_ERASE,

  TW_N_REMEDIES
} TwAttentionRemedy;

/**
 * TwAttentionRuleFacts:
 * @word: what stands in the file and is typed
 * @subject: what it is about
 * @unit: what its threshold counts
 * @threshold: the default
 * @least: the smallest threshold that makes sense
 * @most: the largest
 * @confidential: whether it is found in answers: then a list names the tandem and the rule, and nothing else (P8)
 *
 * What is fixed about a rule.
 */
typedef struct
{
  const char *word;
  TwAttentionSubject subject;
  TwAttentionUnit unit;
  int threshold;
  int least;
  int most;
  gboolean confidential;
} TwAttentionRuleFacts;

/**
 * TwAttentionFinding:
 * @rule: which rule found it
 * @severity: how urgent it is
 * @remedy: the command that settles it
 * @cohort_id: in which cohort
 * @subject_id: the tandem, participant, milestone, resource, pulse or cohort
 * @person: (nullable): the person or, for a tandem, the mentor; %NULL where the name was erased
 * @other: (nullable): for a tandem, the mentee
 * @title: (nullable): of a milestone or resource, as typed
 * @word: (nullable): the kind of a milestone, or the currency of a resource
 * @since: (nullable): the day from which on the finding holds; %NULL where no day is known
 * @date: (nullable): the day it is about: of the last meeting, of the form, on which somebody leaves
 * @variant: which of the forms of its sentence: see #TwAttentionVariant
 * @number: what was measured; 0 for confidential rules
 * @planned: for a resource, what was planned, in cents or minutes; else 0
 * @threshold: the threshold that was passed; 0 for confidential rules
 * @snoozed_until: (nullable): the day on which it comes up again
 *
 * One thing that needs attention. Plain, with copies of everything.
 */
typedef struct
{
  TwAttentionRule rule;
  TwAttentionSeverity severity;
  TwAttentionRemedy remedy;
  gint64 cohort_id;
  gint64 subject_id;
  char *person;
  char *other;
  char *title;
  char *word;
  char *since;
  char *date;
  int variant;
  gint64 number;
  gint64 planned;
  int threshold;
  char *snoozed_until;
} TwAttentionFinding;

/**
 * TwAttentionVariant:
 * @TW_ATTENTION_MILD: it is to come, or open
 * @TW_ATTENTION_GRAVE: the day is over, or somebody took something back
 * @TW_ATTENTION_MENTOR: of a missing form: the mentor's
 * @TW_ATTENTION_MENTEE: the mentee's
 * @TW_ATTENTION_BOTH: both are missing
 */
typedef enum
{
  TW_ATTENTION_MILD = 0,
  TW_ATTENTION_GRAVE = 1,

  TW_ATTENTION_MENTOR = 0,
  TW_ATTENTION_MENTEE = 1,
  TW_ATTENTION_BOTH = 2,
} TwAttentionVariant;

const TwAttentionRuleFacts *tw_attention_rule_facts     (TwAttentionRule   rule);
gboolean                    tw_attention_rule_from_word (const char       *word,
                                                         TwAttentionRule  *rule);
const char                 *tw_attention_subject_word   (TwAttentionSubject subject);
const char                 *tw_attention_severity_word  (TwAttentionSeverity severity);
const char                 *tw_attention_remedy_word    (TwAttentionRemedy remedy);

void                        tw_attention_finding_free   (TwAttentionFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwAttentionFinding, tw_attention_finding_free)

G_END_DECLS
