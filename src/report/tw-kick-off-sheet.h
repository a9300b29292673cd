/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-letterhead.h"

G_BEGIN_DECLS

/**
 * TwGuest:
 * @name: the name as printed
 * @role: the word of the code: mentor or mentee
 * @department: (nullable): the department
 */
typedef struct
{
  char *name;
  char *role;
  char *department;
} TwGuest;

/**
 * TwKickOffFacts:
 * @day: (nullable): the day of the kick-off, ISO date
 * @place: (nullable): where it takes place
 * @guests: (element-type TwGuest): who takes part, in the order to print
 *
 * The meeting that opens a cohort (D11).
 */
typedef struct
{
  char *day;
  char *place;
  GPtrArray *guests;
} TwKickOffFacts;

TwKickOffFacts *tw_kick_off_facts_new       (const char *day, const char *place);
void            tw_kick_off_facts_free      (TwKickOffFacts *self);
void            tw_kick_off_facts_add_guest (TwKickOffFacts *self, const char *name, const char *role,
                                             const char *department);

TwDocument     *tw_kick_off_sheet_new       (const TwLetterhead *letterhead, const TwKickOffFacts *facts,
                                             TwLanguage *language, TwPaper paper, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwKickOffFacts, tw_kick_off_facts_free)

G_END_DECLS
