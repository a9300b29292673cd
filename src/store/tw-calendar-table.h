/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwCalendarOwner:
 * @cohort_id: whose milestones and pulses stand in the calendar
 * @tandem_id: the tandem whose meetings stand in it, or 0
 * @participant_id: the participant whose meetings stand in it, or 0; with neither, those of all tandems
 *
 * Whose calendar it is.
 */
typedef struct
{
  gint64 cohort_id;
  gint64 tandem_id;
  gint64 participant_id;
} TwCalendarOwner;

/**
 * TwCalendarRow:
 * @uuid: what the entry is known by; a meeting that was moved keeps that of the first date
 * @kind: "meeting", "pulse" or "milestone"
 * @word: (nullable): the kind of a pulse or milestone, as in the file
 * @title: (nullable): of a milestone, as typed
 * @starts: a day or a local time
 * @zone: (nullable): the zone of a local time
 * @minutes: how long; 0 for a day
 * @place: (nullable): where
 * @mentor: (nullable): who meets
 * @mentee: (nullable): whom
 * @programme: the name of the programme
 *
 * What takes place.
 */
typedef struct
{
  const char *uuid;
  const char *kind;
  const char *word;
  const char *title;
  const char *starts;
  const char *zone;
  guint minutes;
  const char *place;
  const char *mentor;
  const char *mentee;
  const char *programme;
} TwCalendarRow;

char    *tw_calendar_table_owner_uuid (TwConnection           *connection,
                                       const TwCalendarOwner  *owner,
                                       GError                **error);
gboolean tw_calendar_table_read       (TwConnection           *connection,
                                       const TwCalendarOwner  *owner,
                                       TwRowFunc               take,
                                       gpointer                taker,
                                       GError                **error);

G_END_DECLS
