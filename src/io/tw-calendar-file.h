/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TwCalendarEntry:
 * @uid: what the entry is known by for good
 * @sequence: grows with every change that is told
 * @cancelled: whether it does not take place any more
 * @starts: a day, YYYY-MM-DD, or a local time, YYYY-MM-DDTHH:MM
 * @zone: (nullable): the zone of a local time, as in “Europe/Berlin”
 * @minutes: how long it takes; 0 for a day
 * @summary: what it is
 * @description: (nullable): more about it
 * @place: (nullable): where
 *
 * One entry of a calendar. The texts are plain: line breaks, commas and any length are the writer's business.
 */
typedef struct
{
  const char *uid;
  guint sequence;
  gboolean cancelled;
  const char *starts;
  const char *zone;
  guint minutes;
  const char *summary;
  const char *description;
  const char *place;
} TwCalendarEntry;

/**
 * TwCalendarFile:
 *
 * Writes an iCalendar file (RFC 5545) that Outlook, GNOME Calendar and the others import.
 */
typedef struct _TwCalendarFile TwCalendarFile;

TwCalendarFile *tw_calendar_file_new   (const char             *name,
                                        GDateTime              *told_at);
void            tw_calendar_file_free  (TwCalendarFile         *self);
void            tw_calendar_file_add   (TwCalendarFile         *self,
                                        const TwCalendarEntry  *entry);
gboolean        tw_calendar_file_write (TwCalendarFile         *self,
                                        const char             *path,
                                        GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCalendarFile, tw_calendar_file_free)

G_END_DECLS
