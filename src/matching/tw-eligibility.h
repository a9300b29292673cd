/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-reporting-climb.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Who may become a tandem with whom, and which rules forbid it.
 *
 * Persons, departments and managers are named by the ids of the database
 * (greater than 0); 0 stands for "none or unknown". Nothing here makes a
 * sentence: a refusal is a set of bits, and the operands that a sentence
 * needs come beside it.
 */

/* Reporting line: any number of steps is barred (D2). */
#define TW_ELIGIBILITY_ANY_STEPS TW_REPORTING_CLIMB_ANY_STEPS

/* Which facts decide the direction of a tandem (D1). */
typedef enum
{
  TW_ELIGIBILITY_DIRECTION_DEFAULT,     /* age where both years are known, else level */
  TW_ELIGIBILITY_DIRECTION_BY_AGE,
  TW_ELIGIBILITY_DIRECTION_BY_LEVEL,
  TW_ELIGIBILITY_DIRECTION_BY_BOTH,
} TwEligibilityDirection;

/* What a person answered to the question whether to take part (D3). */
typedef enum
{
  TW_ELIGIBILITY_COMMITMENT_OPEN,       /* not asked, or asked without an answer yet */
  TW_ELIGIBILITY_COMMITMENT_GIVEN,
  TW_ELIGIBILITY_COMMITMENT_DECLINED,
  TW_ELIGIBILITY_COMMITMENT_WITHDRAWN,
  TW_ELIGIBILITY_COMMITMENT_OBLIGED,    /* mentees only */
} TwEligibilityCommitment;

/* Whether a person is willing to learn from the other side (D4). Who was not asked yet is not refused; the
 * readiness of the cohort says that the answer is missing. */
typedef enum
{
  TW_ELIGIBILITY_WILLINGNESS_UNASKED,
  TW_ELIGIBILITY_WILLINGNESS_WILLING,
  TW_ELIGIBILITY_WILLINGNESS_UNWILLING,
} TwEligibilityWillingness;

/* Why two people never become a tandem, whatever the facts say. */
typedef enum
{
  TW_ELIGIBILITY_EXCLUSION_RIVALS,      /* D2 */
  TW_ELIGIBILITY_EXCLUSION_REFUSED,     /* P1: somebody said no to this pair */
  TW_ELIGIBILITY_EXCLUSION_NEVER_AGAIN, /* D21, P7: they were a tandem and parted */
} TwEligibilityExclusion;

/* The rules that stand between two people; 0 means that they may pair. */
typedef enum
{
  TW_PAIR_REFUSAL_SAME_PERSON                = 1 << 0,
  TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER         = 1 << 1, /* D1 */
  TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER          = 1 << 2, /* D1 */
  TW_PAIR_REFUSAL_DIRECTION_UNKNOWN          = 1 << 3, /* D1: the facts to check it are missing */
  TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE   = 1 << 4, /* D2 */
  TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR   = 1 << 5, /* D2 */
  TW_PAIR_REFUSAL_SAME_DEPARTMENT            = 1 << 6, /* D2 */
  TW_PAIR_REFUSAL_RIVALS                     = 1 << 7, /* D2 */
  TW_PAIR_REFUSAL_REFUSED                    = 1 << 8, /* P1: excluded by hand */
  TW_PAIR_REFUSAL_NEVER_AGAIN                = 1 << 9, /* D21, P7 */
  TW_PAIR_REFUSAL_MENTOR                     = 1 << 10, /* see the mentor's TwPersonRefusal */
  TW_PAIR_REFUSAL_MENTEE                     = 1 << 11, /* see the mentee's TwPersonRefusal */
} TwPairRefusal;

/* The rules that keep one person out, with whomever; 0 means none does. */
typedef enum
{
  TW_PERSON_REFUSAL_NOT_COMMITTED        = 1 << 0, /* D3 */
  TW_PERSON_REFUSAL_MENTOR_OBLIGED       = 1 << 1, /* D3: only mentees may be obliged */
  TW_PERSON_REFUSAL_NOT_WILLING          = 1 << 2, /* D4 */
  TW_PERSON_REFUSAL_LEFT                 = 1 << 3, /* left the company */
  TW_PERSON_REFUSAL_NO_CAPACITY          = 1 << 4,
  TW_PERSON_REFUSAL_LEVEL_OUTSIDE_TARGET = 1 << 5, /* D14, mentees */
  TW_PERSON_REFUSAL_LEVEL_UNKNOWN        = 1 << 6, /* D14, mentees, where there is a target */
  TW_PERSON_REFUSAL_OVER_AGE_LIMIT       = 1 << 7, /* D14, mentors */
  TW_PERSON_REFUSAL_AGE_UNKNOWN          = 1 << 8, /* D14, mentors, where there is a limit */
} TwPersonRefusal;

/* Which check of D1 a pair went through, so that the app can say so. */
typedef enum
{
  TW_DIRECTION_CHECK_NONE,            /* the facts for any check are missing */
  TW_DIRECTION_CHECK_AGE,
  TW_DIRECTION_CHECK_LEVEL,
  TW_DIRECTION_CHECK_EQUAL_AGE_LEVEL, /* born in the same year: the level decided */
  TW_DIRECTION_CHECK_BOTH,
} TwDirectionCheck;

/* What one cohort asks of its tandems. Start from tw_eligibility_rules_init(). */
typedef struct
{
  TwEligibilityDirection direction;
  int32_t  start_year;              /* the year the cohort starts; ages count from it */
  int32_t  reporting_steps;         /* 1 = the manager, 2 = and that manager's manager, …, or
                                     * TW_ELIGIBILITY_ANY_STEPS; 0 is taken as 1: the manager is
                                     * always barred */
  bool     own_department_allowed;
  int32_t  target_level_from;       /* highest level of the mentees, -1 = no bound */
  int32_t  target_level_to;         /* lowest level of the mentees, -1 = no bound */
  int32_t  mentor_age_limit;        /* mentors are under this age, 0 = no limit */
} TwEligibilityRules;

/* One participant, with the facts as they were at enrolment. */
typedef struct
{
  int64_t  person;
  int64_t  department;              /* 0 = unknown */
  int64_t  line_manager;            /* person id, 0 = none or unknown */
  int64_t  functional_manager;      /* person id, 0 = none or unknown */
  int32_t  birth_year;              /* 0 = unknown */
  int32_t  level;                   /* 0 = board, 1 = below it, …; -1 = unknown */
  uint32_t capacity;                /* possible tandems at the same time */
  TwEligibilityCommitment  commitment;
  TwEligibilityWillingness willingness;
  bool     left;                    /* left the company */
} TwEligibilityPerson;

/* Two people who must not pair, in whichever roles. */
typedef struct
{
  int64_t one;
  int64_t other;
  TwEligibilityExclusion reason;
} TwExcludedPair;

/* Everything eligibility is decided from. All arrays belong to the caller and
 * may be in any order; an empty array may be NULL. */
typedef struct
{
  TwEligibilityRules         rules;
  const TwEligibilityPerson *mentors;
  size_t                     n_mentors;
  const TwEligibilityPerson *mentees;
  size_t                     n_mentees;
  const TwReportingLine     *reporting_lines; /* the whole company; cycles do no harm */
  size_t                     n_reporting_lines;
  const TwExcludedPair      *excluded_pairs;
  size_t                     n_excluded_pairs;
} TwEligibilityFacts;

/* What is to be said about one pair. */
typedef struct
{
  uint16_t         refusals;            /* TwPairRefusal bits, 0 = may pair */
  uint16_t         mentor_refusals;     /* TwPersonRefusal bits */
  uint16_t         mentee_refusals;     /* TwPersonRefusal bits */
  TwDirectionCheck direction_check;
  int32_t          mentor_steps;        /* the mentor reports to the mentee over so many
                                         * steps, 0 = not within the barred steps */
  int32_t          mentee_steps;        /* and the other way round */
} TwPairFinding;

/* The rules, applied to one cohort. */
typedef struct _TwEligibility TwEligibility;

void           tw_eligibility_rules_init     (TwEligibilityRules       *rules,
                                              int32_t                   start_year);

TwEligibility *tw_eligibility_new            (const TwEligibilityFacts *facts);
void           tw_eligibility_free           (TwEligibility            *self);

uint16_t       tw_eligibility_get_mentor     (const TwEligibility      *self,
                                              size_t                    mentor);
uint16_t       tw_eligibility_get_mentee     (const TwEligibility      *self,
                                              size_t                    mentee);
void           tw_eligibility_get_pair       (const TwEligibility      *self,
                                              size_t                    mentor,
                                              size_t                    mentee,
                                              TwPairFinding            *finding);
void           tw_eligibility_get_row        (const TwEligibility      *self,
                                              size_t                    mentor,
                                              uint16_t                 *refusals);
void           tw_eligibility_get_matrix     (const TwEligibility      *self,
                                              uint16_t                 *refusals);
