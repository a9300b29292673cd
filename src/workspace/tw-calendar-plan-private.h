/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-calendar-file.h"
#include "tw-calendar-table.h"
#include "tw-connection.h"
#include "tw-language.h"

G_BEGIN_DECLS

typedef enum
{
  TW_CALENDAR_SAME,
  TW_CALENDAR_ADDED,
  TW_CALENDAR_CHANGED,
  TW_CALENDAR_CANCELLED,
} TwCalendarChange;

/**
 * TwPlannedEntry:
 * @uuid: what it is known by
 * @kind: "meeting", "pulse" or "milestone"
 * @starts: a day or a local time
 * @zone: (nullable): the zone of a local time
 * @minutes: how long; 0 for a day
 * @place: (nullable): where
 * @title: what it is, in the language of the calendar
 * @description: more about it
 * @digest: (nullable): of all facts in it, whatever the language
 * @sequence: what is told now
 * @change: against what was told in this calendar before
 *
 * An entry as it will be told.
 */
typedef struct
{
  char *uuid;
  char *kind;
  char *starts;
  char *zone;
  guint minutes;
  char *place;
  char *title;
  char *description;
  char *digest;
  gint64 sequence;
  TwCalendarChange change;
} TwPlannedEntry;

GPtrArray *tw_calendar_plan      (TwConnection           *connection,
                                  const TwCalendarOwner  *owner,
                                  const char             *owner_uuid,
                                  const char             *contact_person,
                                  TwLanguage             *language,
                                  GError                **error);
gboolean   tw_calendar_plan_tell (GPtrArray              *entries,
                                  TwConnection           *connection,
                                  const char             *owner_uuid,
                                  const char             *told_at,
                                  GError                **error);

G_END_DECLS
