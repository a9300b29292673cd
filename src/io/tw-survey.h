/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-staff-row.h"
#include "tw-table-reader.h"

G_BEGIN_DECLS

/**
 * TwSurveyRow:
 * @row: the row in the table, the first is 1
 * @code: what stands in the column of codes
 * @answered_on: ISO date, "" if the table does not say
 * @cells: (array zero-terminated=1): all cells of the row, by the columns of the headings, tidied line by line
 *
 * What one participant answered.
 */
typedef struct
{
  int row;
  char *code;
  char answered_on[TW_ISO_DATE_SIZE];
  GStrv cells;
} TwSurveyRow;

/**
 * TwSurvey:
 * @headings: (array zero-terminated=1): what stands above the columns; "" above those that hold no answers
 * @rows: (element-type TwSurveyRow): a row a code
 *
 * A table that a survey tool exported: one row a code, one column a question.
 */
typedef struct
{
  GStrv headings;
  GPtrArray *rows;
} TwSurvey;

TwSurvey *tw_survey_read_table (TwTableReader  *table,
                                GError        **error);
void      tw_survey_free       (TwSurvey       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSurvey, tw_survey_free)

G_END_DECLS
