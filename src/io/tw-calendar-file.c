/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes calendars by libical: it escapes and folds. What is done here instead is what other programs would stumble
 * over: a zone is called as on any other machine (“Europe/Berlin”, not libical's own name for it) and tells only of the
 * years that occur, a length is a length and not the end by the clock, so that a meeting across the change to summer
 * time takes as long as any other, and nothing in a text can end its line.
 *
 * The file has no METHOD: it is what the calendar holds now, to be imported, and not a message between mail programs,
 * which would ask for an organiser's address. What was cancelled says so by its STATUS.
 */

#include "tw-calendar-file.h"

#include "tw-whole-file.h"

#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

struct _TwCalendarFile
{
  icalcomponent *calendar;
  struct icaltimetype told_at;
  GHashTable *zones; /* the names of those that occur */
  int first_year;
  int last_year;
};

/* One line in a text is one in the calendar; whatever else controls a terminal or a parser is left out. */
static char *
tidy (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *tidied = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '\r' && at[1] != '\n')
        g_string_append_c (tidied, '\n');
      else if (letter == '\t')
        g_string_append_c (tidied, ' ');
      else if (letter == '\n' || !g_unichar_iscntrl (letter))
        g_string_append_unichar (tidied, letter);
    }

  return g_string_free_and_steal (tidied);
}

static void
add (icalcomponent *component,
     icalproperty  *property)
{
  icalcomponent_add_property (component, property);
}

static void
add_text (icalcomponent  *event,
          icalproperty * (*new_property) (const char *),
          const char     *text)
{
  g_autofree char *tidied = text ? tidy (text) : NULL;

  if (tidied != NULL && *tidied != '\0')
    add (event, new_property (tidied));
}

static struct icaltimetype
read_time (const char *starts)
{
  struct icaltimetype time = icaltime_null_time ();

  if (sscanf (starts, "%4d-%2d-%2dT%2d:%2d", &time.year, &time.month, &time.day, &time.hour, &time.minute) == 3)
    time.is_date = 1;

  return time;
}

static void
note_zone (TwCalendarFile *self,
           const char     *zone,
           int             year)
{
  g_hash_table_add (self->zones, g_strdup (zone));
  self->first_year = self->first_year == 0 ? year : MIN (self->first_year, year);
  self->last_year = MAX (self->last_year, year);
}

static void
add_time (TwCalendarFile        *self,
          icalcomponent         *event,
          const TwCalendarEntry *entry)
{
  struct icaltimetype time = read_time (entry->starts);
  icaltimezone *zone = time.is_date ? NULL : icaltimezone_get_builtin_timezone (entry->zone);
  icalproperty *start;

  /* Without a component it is UTC, which needs no rules. */
  if (zone != NULL && icaltimezone_get_component (zone) == NULL)
    time = icaltime_set_timezone (&time, icaltimezone_get_utc_timezone ());

  start = icalproperty_new_dtstart (time);
  if (zone != NULL && !icaltime_is_utc (time))
    {
      icalproperty_add_parameter (start, icalparameter_new_tzid (entry->zone));
      note_zone (self, entry->zone, time.year);
    }
  add (event, start);

  if (time.is_date)
    add (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  else
    add (event, icalproperty_new_duration (icaldurationtype_from_int ((int) entry->minutes * 60)));
}

static void
remove_property (icalcomponent     *component,
                 icalproperty_kind  kind)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);

  if (property != NULL)
    {
      icalcomponent_remove_property (component, property);
      icalproperty_free (property);
    }
}

/* The rules of a zone, from the year of the first entry to the year after the last. That they end there would be said
 * by a property (RFC 7808) at which older readers give up. */
static icalcomponent *
describe_zone (TwCalendarFile *self,
               const char     *name)
{
  icaltimezone *zone = icaltimezone_get_builtin_timezone (name);
  icalcomponent *rules = icalcomponent_new_clone (icaltimezone_get_component (zone));
  struct icaltimetype from = { .year = self->first_year, .month = 1, .day = 1 };
  struct icaltimetype to = { .year = self->last_year + 2, .month = 1, .day = 1 };

  from.zone = to.zone = icaltimezone_get_utc_timezone ();
  icaltimezone_truncate_vtimezone (rules, from, to, 0);
  remove_property (rules, ICAL_TZUNTIL_PROPERTY);
  icalproperty_set_tzid (icalcomponent_get_first_property (rules, ICAL_TZID_PROPERTY), name);

  return rules;
}

static void
add_zones (TwCalendarFile *self)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->zones), (GCompareFunc) g_strcmp0);

  for (GList *name = names; name != NULL; name = name->next)
    icalcomponent_add_component (self->calendar, describe_zone (self, name->data));

  g_hash_table_remove_all (self->zones);
}

/**
 * tw_calendar_file_new:
 * @name: what the calendar is called where it is imported
 * @told_at: the moment at which this is said
 *
 * Returns: (transfer full): a calendar without entries
 */
TwCalendarFile *
tw_calendar_file_new (const char *name,
                      GDateTime  *told_at)
{
  TwCalendarFile *self = g_new0 (TwCalendarFile, 1);
  g_autofree char *tidied = tidy (name);
  icalproperty *title = icalproperty_new_x (tidied);

  icalproperty_set_x_name (title, "X-WR-CALNAME");

  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->told_at = icaltime_from_timet_with_zone (g_date_time_to_unix (told_at), 0, icaltimezone_get_utc_timezone ());
  self->calendar = icalcomponent_new_vcalendar ();
  add (self->calendar, icalproperty_new_version ("2.0"));
  add (self->calendar, icalproperty_new_prodid ("-//Tandemwerk//Tandemwerk " TW_VERSION "//EN"));
  add (self->calendar, icalproperty_new_calscale ("GREGORIAN"));
  add (self->calendar, title);

  return self;
}

/**
 * tw_calendar_file_free:
 * @self: (transfer full): a calendar
 */
void
tw_calendar_file_free (TwCalendarFile *self)
{
  icalcomponent_free (self->calendar);
  g_hash_table_unref (self->zones);
  g_free (self);
}

/**
 * tw_calendar_file_add:
 * @self: a calendar
 * @entry: an entry; a local time must be one that tw_local_time_check() finds once
 *
 * Adds an entry.
 */
void
tw_calendar_file_add (TwCalendarFile        *self,
                      const TwCalendarEntry *entry)
{
  icalcomponent *event = icalcomponent_new_vevent ();

  add (event, icalproperty_new_uid (entry->uid));
  add (event, icalproperty_new_dtstamp (self->told_at));
  add (event, icalproperty_new_sequence ((int) entry->sequence));
  add (event, icalproperty_new_status (entry->cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  add_time (self, event, entry);
  add_text (event, icalproperty_new_summary, entry->summary);
  add_text (event, icalproperty_new_description, entry->description);
  add_text (event, icalproperty_new_location, entry->place);

  icalcomponent_add_component (self->calendar, event);
}

/**
 * tw_calendar_file_write:
 * @self: a calendar
 * @path: the file; one that is there is replaced
 * @error: return location of a #TwIoError
 *
 * Puts the calendar in its place, whole or not at all, so that only its owner can read it.
 *
 * Returns: whether it stands there
 */
gboolean
tw_calendar_file_write (TwCalendarFile  *self,
                        const char      *path,
                        GError         **error)
{
  g_autoptr (TwWholeFile) file = tw_whole_file_new (path, error);
  char *text;

  if (file == NULL)
    return FALSE;

  add_zones (self);
  text = icalcomponent_as_ical_string_r (self->calendar);
  tw_whole_file_append (file, text, strlen (text));
  icalmemory_free_buffer (text);

  return tw_whole_file_finish (file, error);
}
