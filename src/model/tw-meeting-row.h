/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

/**
 * TwMeetingRow:
 * @uuid: (nullable): what calendars know it by
 * @starts_at: local date and time as "YYYY-MM-DDTHH:MM"
 * @zone: its time zone
 * @minutes: how long
 * @place: (nullable): where, as typed
 * @moved_from_id: the meeting it was moved from; 0: none
 * @series: (nullable): UUID of the series it was planned with
 * @mentor_prep_minutes: what the mentor needed to prepare; -1: not recorded
 * @mentee_prep_minutes: what the mentee needed to prepare; -1: not recorded
 * @note: (nullable): as typed
 *
 * One meeting of a tandem. A moved one stays, and the one it moved to names it (D21).
 */
typedef struct
{
  gint64 id;
  gint64 tandem_id;
  char *uuid;
  char *starts_at;
  char *zone;
  int minutes;
  char *place;
  TwMeetingState state;
  TwMissedBy missed_by;
  gint64 moved_from_id;
  char *series;
  int mentor_prep_minutes;
  int mentee_prep_minutes;
  char *note;
} TwMeetingRow;

TwMeetingRow *tw_meeting_row_copy (const TwMeetingRow *self);
void          tw_meeting_row_free (TwMeetingRow       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwMeetingRow, tw_meeting_row_free)

G_END_DECLS
