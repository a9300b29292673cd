/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwPersonEvent:
 * @day: when it was recorded, ISO date on the calendar of this machine
 * @sentence: what happened, and why where that is known
 * @where: (nullable): programme and cohort
 * @with: (nullable): the other person, of a tandem or of an excluded pair
 * @by: (nullable): who recorded it: the account of the machine it was recorded on
 *
 * One thing that happened to a person, in any programme.
 */
typedef struct
{
  char *day;
  char *sentence;
  char *where;
  char *with;
  char *by;
} TwPersonEvent;

void       tw_person_event_free              (TwPersonEvent  *self);
char      *tw_person_event_dup_circumstances (const TwPersonEvent *self,
                                              TwLanguage     *language);

GPtrArray *tw_workspace_read_person_history  (TwWorkspace    *self,
                                              gint64          person_id,
                                              TwLanguage     *language,
                                              GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPersonEvent, tw_person_event_free)

G_END_DECLS
