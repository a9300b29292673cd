/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** TW_LEVEL_UNKNOWN: no level was given and none could be derived. */
#define TW_LEVEL_UNKNOWN (-1)

/** TW_ISO_DATE_SIZE: bytes of an ISO date `YYYY-MM-DD` with its end. */
#define TW_ISO_DATE_SIZE 11

/**
 * TwStaffRow:
 * @row: the row in the list, counted as the spreadsheet counts: the first is 1
 * @number: (nullable): the personnel number, text, never empty
 * @given_name: (nullable): given names
 * @family_name: the family name with its prefix ("von der Heide"); never %NULL
 * @title: (nullable): academic title ("Prof. Dr.")
 * @email: (nullable): in lower case
 * @department: (nullable): the department
 * @area: (nullable): the division above the department
 * @site: (nullable): where the person works
 * @job_title: (nullable): what the person does
 * @manager: (nullable): the line manager: a number, an e-mail address in lower case, or a name as
 *   "Anna Müller"
 * @functional_manager: (nullable): the second manager, said likewise (D2)
 * @level: 0 = board or management, 1, 2, …; %TW_LEVEL_UNKNOWN
 * @birth_year: the year of birth (P10: no more is kept), 0 if unknown
 * @joined: ISO date of joining the company, "" if unknown
 * @left: ISO date of leaving it, "" if none is set
 *
 * What one row of a staff list says about one person (P11), tidied but not compared with anything.
 * A row and its strings are one block of memory: free it with tw_staff_row_free() and nothing else.
 */
typedef struct
{
  int row;
  int level;
  int birth_year;
  char joined[TW_ISO_DATE_SIZE];
  char left[TW_ISO_DATE_SIZE];
  const char *number;
  const char *given_name;
  const char *family_name;
  const char *title;
  const char *email;
  const char *department;
  const char *area;
  const char *site;
  const char *job_title;
  const char *manager;
  const char *functional_manager;
} TwStaffRow;

TwStaffRow *tw_staff_row_copy (const TwStaffRow *self);
void        tw_staff_row_free (TwStaffRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwStaffRow, tw_staff_row_free)

G_END_DECLS
