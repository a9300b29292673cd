/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwEnrolmentRow:
 * @row: the row in the list, counted as the spreadsheet counts: the first is 1
 * @number: (nullable): the personnel number
 * @email: (nullable): in lower case; @number or @email names the person
 * @name: (nullable): the name beside it, only for messages
 * @role: mentor or mentee
 * @commitment: what stands there; %TW_COMMITMENT_OPEN where the cell is empty
 * @willingness: what stands there
 * @capacity: how many tandems the person can take, 0 if not said
 * @topics: (array zero-terminated=1): the topics as typed, without doubles; may be empty
 * @motivation: (nullable): a few sentences, may have line breaks
 *
 * What one row of an enrolment list says (D10).
 */
typedef struct
{
  int row;
  TwRole role;
  TwCommitment commitment;
  TwWillingness willingness;
  int capacity;
  char *number;
  char *email;
  char *name;
  GStrv topics;
  char *motivation;
} TwEnrolmentRow;

TwEnrolmentRow *tw_enrolment_row_new  (int row);
TwEnrolmentRow *tw_enrolment_row_copy (const TwEnrolmentRow *self);
void            tw_enrolment_row_free (TwEnrolmentRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwEnrolmentRow, tw_enrolment_row_free)

G_END_DECLS
