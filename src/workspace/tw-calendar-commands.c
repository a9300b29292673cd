/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars are handed over: what is written into the file is told, and cannot be taken back by undo. So each export
 * empties undo, and the ledger keeps what was told. */

#include "tw-calendar-commands.h"

#include "tw-calendar-plan-private.h"
#include "tw-command-error-private.h"
#include "tw-command-private.h"
#include "tw-local-time.h"
#include "tw-setting-table.h"
#include "tw-today-private.h"

#include <glib/gstdio.h>

static gboolean
refuse_time (TwLocalTime            found,
             const TwPlannedEntry  *entry,
             GError               **error)
{
  g_autofree char *when = tw_language_moment (tw_language_session (), entry->starts, TW_DATE_LONG);
  g_autofree char *sentence = NULL;

  if (found == TW_LOCAL_TIME_NEVER)
    sentence = tw_language_format (tw_language_session (),
                                   N_("The calendar was not written, because the clocks in %s go forward and skip this "
                                      "time: %s, %s. Move the meeting by an hour."),
                                   entry->zone, when, entry->title);
  else if (found == TW_LOCAL_TIME_TWICE)
    sentence = tw_language_format (tw_language_session (),
                                   N_("The calendar was not written, because the clocks in %s go back and show this "
                                      "time twice: %s, %s. Move the meeting by an hour."),
                                   entry->zone, when, entry->title);
  else
    sentence = tw_language_format (tw_language_session (),
                                   N_("The calendar was not written, because the time zone “%s” is not known on this "
                                      "computer: %s, %s. Correct the zone of the meeting."),
                                   entry->zone, when, entry->title);

  return tw_set_refused (error, sentence);
}

/* What is over stays as it was. What is to come is asked about where no calendar could say when it is. */
static gboolean
check_times (GPtrArray  *entries,
             GError    **error)
{
  g_autofree char *today = tw_today ();

  for (guint i = 0; i < entries->len; i++)
    {
      const TwPlannedEntry *entry = g_ptr_array_index (entries, i);
      TwLocalTime found;

      if (entry->zone == NULL)
        continue;

      found = tw_local_time_check (entry->starts, entry->zone);
      if (!tw_zone_is_known (entry->zone))
        return refuse_time (TW_LOCAL_TIME_NO_ZONE, entry, error);
      if (found != TW_LOCAL_TIME_ONCE && entry->change != TW_CALENDAR_CANCELLED && g_strcmp0 (entry->starts, today) >= 0)
        return refuse_time (found, entry, error);
    }

  return TRUE;
}

static gboolean
write_file (GPtrArray   *entries,
            const char  *name,
            GDateTime   *now,
            const char  *path,
            GError     **error)
{
  g_autoptr (TwCalendarFile) file = tw_calendar_file_new (name, now);

  for (guint i = 0; i < entries->len; i++)
    {
      const TwPlannedEntry *planned = g_ptr_array_index (entries, i);
      const TwCalendarEntry entry = {
        .uid = planned->uuid,
        .sequence = (guint) planned->sequence,
        .cancelled = planned->change == TW_CALENDAR_CANCELLED,
        .starts = planned->starts,
        .zone = planned->zone,
        .minutes = planned->minutes,
        .summary = planned->title,
        .description = planned->description,
        .place = planned->place,
      };

      tw_calendar_file_add (file, &entry);
    }

  return tw_calendar_file_write (file, path, error);
}

static GStrv
list_lines (GPtrArray        *entries,
            TwCalendarChange  change,
            TwLanguage       *language)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const TwPlannedEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *when = NULL;

      if (entry->change != change)
        continue;

      when = tw_language_moment (language, entry->starts, TW_DATE_MEDIUM);
      g_strv_builder_take (lines, g_strdup_printf ("%s: %s", when, entry->title));
    }

  return g_strv_builder_end (lines);
}

static TwCalendarOutcome *
outcome_new (GPtrArray  *entries,
             TwLanguage *language)
{
  TwCalendarOutcome *self = g_new0 (TwCalendarOutcome, 1);

  self->added = list_lines (entries, TW_CALENDAR_ADDED, language);
  self->changed = list_lines (entries, TW_CALENDAR_CHANGED, language);
  self->cancelled = list_lines (entries, TW_CALENDAR_CANCELLED, language);
  self->n_entries = entries->len - g_strv_length (self->cancelled);

  return self;
}

static char *
name_calendar (TwWorkspace           *workspace,
               const TwCalendarOwner *owner)
{
  g_autoptr (TwCohort) cohort = tw_workspace_get_cohort (workspace, owner->cohort_id);
  g_autoptr (TwProgramme) programme = tw_workspace_get_programme (workspace, tw_cohort_get_programme_id (cohort));

  return g_strdup_printf ("%s – %s", tw_programme_get_name (programme), tw_cohort_get_name (cohort));
}

/* The file stands in its place before the ledger says so. If the ledger cannot be written, the file goes again: nobody
 * hands over what the next export does not know of. */
static TwCalendarOutcome *
tell (TwCommand              *begun,
      const TwCalendarOwner  *owner,
      const char             *name,
      TwLanguage             *language,
      const char             *path,
      GError                **error)
{
  g_autoptr (TwCommand) command = begun;
  TwConnection *connection = tw_command_connection (command);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *told_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *contact_person = tw_setting_table_get (connection, "contact-person", NULL);
  g_autofree char *owner_uuid = tw_calendar_table_owner_uuid (connection, owner, error);
  g_autoptr (GPtrArray) entries =
    owner_uuid ? tw_calendar_plan (connection, owner, owner_uuid, contact_person, language, error) : NULL;

  if (!entries)
    return NULL;

  if (entries->len == 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr (N_("The calendar was not written, because nothing has a date yet. Plan "
                                     "milestones, pulses or meetings first.")));
      return NULL;
    }

  if (!check_times (entries, error) ||
      !tw_calendar_plan_tell (entries, connection, owner_uuid, told_at, error) ||
      !write_file (entries, name, now, path, error))
    return NULL;

  if (!tw_command_commit (g_steal_pointer (&command), error))
    {
      g_unlink (path);
      return NULL;
    }

  return outcome_new (entries, language);
}

static TwCalendarOutcome *
export_calendar (TwWorkspace            *workspace,
                 const TwCalendarOwner  *owner,
                 TwLanguage             *language,
                 const char             *path,
                 GError                **error)
{
  g_autofree char *name = name_calendar (workspace, owner);
  TwCommand *command = tw_command_begin_barrier (workspace, tw_tr (N_("Export Calendar")), error);

  return command ? tell (command, owner, name, language, path, error) : NULL;
}

/**
 * tw_calendar_outcome_free:
 * @self: (transfer full): an outcome
 */
void
tw_calendar_outcome_free (TwCalendarOutcome *self)
{
  g_strfreev (self->added);
  g_strfreev (self->changed);
  g_strfreev (self->cancelled);
  g_free (self);
}

/**
 * tw_workspace_export_cohort_calendar:
 * @cohort_id: a cohort
 * @language: the language of the calendar, whatever that of the session
 * @path: the .ics file; one that is there is replaced
 *
 * Writes the milestones, pulses and meetings of the whole cohort, for the contact person's own calendar. What was
 * told before and is gone goes out as cancelled. Empties undo: what was told cannot be taken back.
 *
 * Returns: (transfer full): what it told; %NULL on error
 */
TwCalendarOutcome *
tw_workspace_export_cohort_calendar (TwWorkspace  *self,
                                     gint64        cohort_id,
                                     TwLanguage   *language,
                                     const char   *path,
                                     GError      **error)
{
  const TwCalendarOwner owner = { .cohort_id = cohort_id };
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);

  return cohort ? export_calendar (self, &owner, language, path, error) : NULL;
}

/**
 * tw_workspace_export_tandem_calendar:
 * @tandem_id: a published tandem
 * @language: the language of the calendar, whatever that of the session
 * @path: the .ics file; one that is there is replaced
 *
 * The same for the two of a tandem: the dates of the cohort and their own meetings.
 *
 * Returns: (transfer full): what it told; %NULL on error
 */
TwCalendarOutcome *
tw_workspace_export_tandem_calendar (TwWorkspace  *self,
                                     gint64        tandem_id,
                                     TwLanguage   *language,
                                     const char   *path,
                                     GError      **error)
{
  g_autoptr (TwTandem) tandem = NULL;
  TwCalendarOwner owner = { .tandem_id = tandem_id };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  tandem = tw_workspace_get_tandem (self, tandem_id);
  if (!tandem)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("The calendar was not written, because this tandem is not there any more.")));
      return NULL;
    }

  if (tw_tandem_get_state (tandem) <= TW_TANDEM_ACCEPTED)
    {
      tw_set_refused (error, tw_tr (N_("The calendar was not written, because the two have not been told yet that they "
                                       "are a tandem. Publish the tandem first.")));
      return NULL;
    }

  owner.cohort_id = tw_tandem_get_cohort_id (tandem);

  return export_calendar (self, &owner, language, path, error);
}

/**
 * tw_workspace_export_person_calendar:
 * @participant_id: somebody who takes part
 * @language: the language of the calendar, whatever that of the session
 * @path: the .ics file; one that is there is replaced
 *
 * The same for one person: the dates of the cohort and the meetings of all the person's tandems in it.
 *
 * Returns: (transfer full): what it told; %NULL on error
 */
TwCalendarOutcome *
tw_workspace_export_person_calendar (TwWorkspace  *self,
                                     gint64        participant_id,
                                     TwLanguage   *language,
                                     const char   *path,
                                     GError      **error)
{
  g_autoptr (TwParticipant) participant = NULL;
  TwCalendarOwner owner = { .participant_id = participant_id };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  participant = tw_workspace_get_participant (self, participant_id);
  if (!participant)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("The calendar was not written, because this person does not take part any more.")));
      return NULL;
    }

  owner.cohort_id = tw_participant_get_cohort_id (participant);

  return export_calendar (self, &owner, language, path, error);
}
