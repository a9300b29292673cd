/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-staff-row.h"
#include "tw-words.h"

G_BEGIN_DECLS

/** TW_MOST_WISHES: how many people somebody can wish for (D10). */
#define TW_MOST_WISHES 3

/**
 * TwEnrolmentRow:
 * @row: the row in the list, counted as the spreadsheet counts: the first is 1
 * @number: (nullable): the personnel number
 * @email: (nullable): in lower case; @number or @email names the person
 * @name: (nullable): the name beside it, only for messages
 * @role: mentor or mentee
 * @commitment: what stands there; %TW_COMMITMENT_OPEN where the cell is empty
 * @commitment_on: ISO date of the answer, "" if not said
 * @willingness: what stands there
 * @consent: to the use of personal data, apart from @commitment
 * @consent_on: ISO date of the consent or of its refusal, "" if not said
 * @mentor_style: what kind of mentor the person would be
 * @capacity: how many tandems the person can take, 0 if not said
 * @topics: (array zero-terminated=1): the topics as typed, without doubles; may be empty
 * @topic_strengths: (nullable): how strong each of @topics is, 1 to 3; 0 where not said
 * @strengths: (array zero-terminated=1): what else the person brings along, by #TwStrengthKind; each may be empty
 * @wishes: (array zero-terminated=1): at most three people, the dearest first: a number, an e-mail address in lower
 *   case, or a name as "Anna Müller"
 * @motivation: (nullable): a few sentences, may have line breaks
 *
 * What one row of an enrolment list says (D10).
 */
typedef struct
{
  int row;
  TwRole role;
  TwCommitment commitment;
  char commitment_on[TW_ISO_DATE_SIZE];
  TwWillingness willingness;
  TwConsent consent;
  char consent_on[TW_ISO_DATE_SIZE];
  TwMentorStyle mentor_style;
  int capacity;
  char *number;
  char *email;
  char *name;
  GStrv topics;
  int *topic_strengths;
  GStrv strengths[TW_N_STRENGTH_KINDS];
  GStrv wishes;
  char *motivation;
} TwEnrolmentRow;

TwEnrolmentRow *tw_enrolment_row_new  (int row);
TwEnrolmentRow *tw_enrolment_row_copy (const TwEnrolmentRow *self);
void            tw_enrolment_row_free (TwEnrolmentRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwEnrolmentRow, tw_enrolment_row_free)

G_END_DECLS
