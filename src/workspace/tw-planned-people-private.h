/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-person-private.h"
#include "tw-staff-row.h"

G_BEGIN_DECLS

typedef enum
{
  TW_HAND_NUMBER = 1 << 0,
  TW_HAND_NAME = 1 << 1,
  TW_HAND_EMAIL = 1 << 2,
  TW_HAND_JOB_TITLE = 1 << 3,
  TW_HAND_DEPARTMENT = 1 << 4,
  TW_HAND_SITE = 1 << 5,
  TW_HAND_LEVEL = 1 << 6,
  TW_HAND_BIRTH_YEAR = 1 << 7,
  TW_HAND_MANAGER = 1 << 8,
  TW_HAND_FUNCTIONAL_MANAGER = 1 << 9,
  TW_HAND_JOINED_ON = 1 << 10,
  TW_HAND_LEFT_ON = 1 << 11,
} TwHandField;

/* What becomes of one person, known or new. */
typedef struct
{
  const TwPersonRow *before; /* as the file knows the person; of somebody new it knows nothing, not even an id */
  TwPersonRow after;
  const TwStaffRow *listed; /* NULL: not in the list, or in a row that is not taken */
  gboolean present;         /* in a row that is not taken */
  const char *area;
  guint by_hand; /* TwHandField */
  int manager;   /* index of a person, TW_NO_MANAGER or TW_MANAGER_UNKNOWN */
  int functional_manager;
} TwPlannedPerson;

/* The people of the file, and behind them those whom a list adds; each has an index. */
typedef struct _TwPlannedPeople TwPlannedPeople;

TwPlannedPeople *tw_planned_people_read         (TwConnection          *connection,
                                                 GError               **error);
void             tw_planned_people_free         (TwPlannedPeople       *self);
guint            tw_planned_people_add          (TwPlannedPeople       *self);
guint            tw_planned_people_get_n        (TwPlannedPeople       *self);
guint            tw_planned_people_get_n_known  (TwPlannedPeople       *self);
gboolean         tw_planned_people_has_erased   (TwPlannedPeople       *self);
TwPlannedPerson *tw_planned_people_get          (TwPlannedPeople       *self,
                                                 guint                  index);
gboolean         tw_planned_people_find_number  (TwPlannedPeople       *self,
                                                 const char            *number,
                                                 guint                 *index);
gboolean         tw_planned_people_find_row     (TwPlannedPeople       *self,
                                                 const TwStaffRow      *row,
                                                 guint                 *index);
void             tw_planned_people_note_present (TwPlannedPeople       *self,
                                                 const TwStaffRow      *row);
void             tw_planned_people_index_anew   (TwPlannedPeople       *self);
int              tw_planned_people_find_manager (TwPlannedPeople       *self,
                                                 const char            *cell);
gboolean         tw_planned_people_is_written   (TwPlannedPeople       *self,
                                                 guint                  index);
int              tw_planned_people_index_of_id  (TwPlannedPeople       *self,
                                                 gint64                 id);
char            *tw_planned_person_dup_name     (const TwPlannedPerson *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPlannedPeople, tw_planned_people_free)

G_END_DECLS
