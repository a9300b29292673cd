/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings of tandems: planned one by one or as a series, held, moved, cancelled, missed (P6, D20, D21). Dates are
 * proposed on working days; what somebody plans on another day is planned there. */

#include "tw-meeting-commands.h"

#include "tw-agreement-table.h"
#include "tw-command-error-private.h"
#include "tw-holiday-commands.h"
#include "tw-language.h"
#include "tw-local-time.h"
#include "tw-meeting-table.h"
#include "tw-pair-private.h"
#include "tw-tandem-term-private.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

#include <string.h>

#define USUAL_CADENCE_DAYS 14
#define USUAL_MINUTES 60
#define LEAST_MINUTES 5
#define MOST_MINUTES 1440
#define MOST_PREPARATION 10000
#define USUAL_MONTHS_OPEN_ENDED 6
#define TIME_WITHOUT_PLAN "T12:00"

/* What a tandem settled, or the cohort for all, or what is usual (D11). */
typedef struct
{
  int cadence_days;
  int minutes;
  char *place;
} Settled;

static void
settled_clear (Settled *settled)
{
  g_free (settled->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Settled, settled_clear)

static gboolean
take_agreement (gpointer      settled_pointer,
                gconstpointer agreement_pointer)
{
  Settled *settled = settled_pointer;
  const TwAgreementRow *agreement = agreement_pointer;

  if (agreement->cadence_days > 0)
    settled->cadence_days = agreement->cadence_days;
  if (agreement->meeting_minutes > 0)
    settled->minutes = agreement->meeting_minutes;
  if (agreement->meeting_place)
    g_set_str (&settled->place, agreement->meeting_place);

  return TRUE;
}

static gboolean
read_settled (const TwPair  *pair,
              TwCohort      *cohort,
              Settled       *settled,
              GError       **error)
{
  settled->cadence_days = tw_cohort_get_cadence_days (cohort);
  settled->minutes = tw_cohort_get_meeting_minutes (cohort);
  settled->place = g_strdup (tw_cohort_get_meeting_place (cohort));
  if (settled->cadence_days == 0)
    settled->cadence_days = USUAL_CADENCE_DAYS;
  if (settled->minutes == 0)
    settled->minutes = USUAL_MINUTES;

  return tw_agreement_table_read (tw_workspace_reading (pair->workspace), tw_tandem_get_id (pair->tandem),
                                  take_agreement, settled, error);
}

/* A local time that is one moment: nobody is asked to come at an hour that the clocks skip, or show twice. */
static gboolean
check_local_time (const char  *starts_at,
                  const char  *zone,
                  GError     **error)
{
  const char *sentence = NULL;

  switch (tw_local_time_check (starts_at ? starts_at : "", zone))
    {
    case TW_LOCAL_TIME_ONCE:
      return TRUE;
    case TW_LOCAL_TIME_NEVER:
      sentence = tw_tr (N_("Nothing was changed, because the clocks go forward on this day and skip this time. "
                           "Choose another hour."));
      break;
    case TW_LOCAL_TIME_TWICE:
      sentence = tw_tr (N_("Nothing was changed, because the clocks go back on this day and show this time twice. "
                           "Choose another hour."));
      break;
    case TW_LOCAL_TIME_NO_ZONE:
      sentence = tw_tr (N_("Nothing was changed, because the time zone of the cohort is not known on this computer. "
                           "Correct it in the settings of the cohort."));
      break;
    case TW_LOCAL_TIME_UNREADABLE:
      sentence = tw_tr (N_("Nothing was changed, because this day and time is not on the calendar. "
                           "Write it like 2027-03-01T10:00."));
      break;
    }

  return tw_set_error (error, TW_WORKSPACE_ERROR_INVALID, sentence);
}

static TwPair *
get_published (TwWorkspace  *self,
               gint64        tandem_id,
               GError      **error)
{
  g_autoptr (TwPair) pair = tw_pair_get (self, tandem_id, error);

  if (pair && tw_tandem_get_state (pair->tandem) <= TW_TANDEM_ACCEPTED)
    {
      tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                 tw_tr (N_("Nothing was changed, because this tandem was not published yet. Publish it first.")));
      return NULL;
    }

  return g_steal_pointer (&pair);
}

static gboolean
require_not_ended (const TwPair  *pair,
                   GError       **error)
{
  return !tw_tandem_get_ended_on (pair->tandem) ||
         tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                       tw_tr (N_("Nothing was planned, because this tandem has ended.")));
}

static gboolean
take_meeting (gpointer      copy,
              gconstpointer row)
{
  *(TwMeetingRow **) copy = tw_meeting_row_copy (row);

  return TRUE;
}

static TwMeetingRow *
require_meeting (TwWorkspace  *self,
                 gint64        meeting_id,
                 GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  TwMeetingRow *meeting = NULL;

  tw_meeting_table_read (tw_workspace_reading (self), meeting_id, take_meeting, &meeting, &local_error);
  if (!meeting && !local_error)
    tw_set_error (error, TW_WORKSPACE_ERROR_UNKNOWN,
               tw_tr (N_("Nothing was changed, because this meeting is not there any more.")));
  else if (local_error)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return meeting;
}

/* A meeting that was moved has another in its place; that one is recorded. */
static TwMeetingRow *
require_recordable (TwWorkspace  *self,
                    gint64        meeting_id,
                    GError      **error)
{
  g_autoptr (TwMeetingRow) meeting = require_meeting (self, meeting_id, error);

  if (meeting && meeting->state == TW_MEETING_MOVED)
    {
      tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                 tw_tr (N_("Nothing was changed, because this meeting was moved. Record the one it was moved to.")));
      return NULL;
    }

  return g_steal_pointer (&meeting);
}

static gboolean
remember (TwCommand   *command,
          TwWorkspace *self,
          gint64       tandem_id,
          const char  *code,
          const char  *at,
          GError     **error)
{
  g_autoptr (TwPair) pair = tw_pair_get (self, tandem_id, error);
  const TwHistoryOperand operands[] = { { "at", at } };

  return pair && tw_pair_remember (pair, command, code, operands, G_N_ELEMENTS (operands), error);
}

/* A record changes only what it knows. */
static gboolean
apply_record (TwMeetingRow           *meeting,
              const TwMeetingRecord  *record,
              GError                **error)
{
  g_autofree char *note = NULL;

  if ((record->minutes != 0 &&
       !tw_typed_number (record->minutes, LEAST_MINUTES, MOST_MINUTES, tw_tr (N_("the minutes of a meeting")),
                         error)) ||
      !tw_typed_number (record->mentor_prep_minutes, -1, MOST_PREPARATION, tw_tr (N_("the minutes to prepare")),
                        error) ||
      !tw_typed_number (record->mentee_prep_minutes, -1, MOST_PREPARATION, tw_tr (N_("the minutes to prepare")),
                        error) ||
      !tw_typed_text (record->note, TW_TYPED_TEXT_LONGEST, &note, error))
    return FALSE;

  meeting->state = TW_MEETING_HELD;
  meeting->missed_by = TW_MISSED_BY_NOBODY;
  if (record->minutes != 0)
    meeting->minutes = record->minutes;
  if (record->mentor_prep_minutes >= 0)
    meeting->mentor_prep_minutes = record->mentor_prep_minutes;
  if (record->mentee_prep_minutes >= 0)
    meeting->mentee_prep_minutes = record->mentee_prep_minutes;
  if (note)
    g_set_str (&meeting->note, note);

  return TRUE;
}

/* The last day for which meetings are proposed: as said, or with the tandem, or some months ahead. */
static void
find_last_day (const TwPair *pair,
               const GDate  *until,
               const char   *first_day,
               GDate        *last)
{
  g_autofree char *ahead = tw_term_end_after (first_day, USUAL_MONTHS_OPEN_ENDED);
  const char *ends_on = tw_tandem_get_ends_on (pair->tandem);

  if (until)
    *last = *until;
  else
    tw_iso_date_read (ends_on ? ends_on : ahead, last);
}

static gboolean
plan_series_of (TwCommand            *command,
                const TwPair         *pair,
                TwCohort             *cohort,
                TwWorkingDays        *working_days,
                const TwMeetingPlan  *first,
                int                   cadence_days,
                const GDate          *until,
                guint                *n_planned,
                GError              **error)
{
  g_auto (Settled) settled = { 0 };
  g_autofree char *series = g_uuid_string_random ();
  g_autofree char *first_day = g_strndup (first->starts_at, strlen ("YYYY-MM-DD"));
  GDate day, last;

  if (!read_settled (pair, cohort, &settled, error))
    return FALSE;

  if (cadence_days == 0)
    cadence_days = settled.cadence_days;
  tw_iso_date_read (first_day, &day);
  find_last_day (pair, until, first_day, &last);

  for (; g_date_compare (&day, &last) <= 0; g_date_add_days (&day, (guint) cadence_days))
    {
      GDate working_day = day;
      g_autofree char *iso_date = NULL, *starts_at = NULL;
      TwMeetingRow meeting = {
        .tandem_id = tw_tandem_get_id (pair->tandem),
        .zone = (char *) tw_cohort_get_zone (cohort),
        .minutes = first->minutes ? first->minutes : settled.minutes,
        .place = first->place ? (char *) first->place : settled.place,
        .state = TW_MEETING_PLANNED,
        .series = series,
        .mentor_prep_minutes = -1,
        .mentee_prep_minutes = -1,
      };

      tw_working_days_next (working_days, &working_day);
      if (g_date_compare (&working_day, &last) > 0)
        break;

      iso_date = tw_iso_date (&working_day);
      starts_at = g_strconcat (iso_date, first->starts_at + strlen ("YYYY-MM-DD"), NULL);
      meeting.starts_at = starts_at;
      if (!check_local_time (starts_at, meeting.zone, error) ||
          !tw_meeting_table_insert (tw_command_connection (command), &meeting, error))
        return FALSE;
      (*n_planned)++;
    }

  return remember (command, pair->workspace, tw_tandem_get_id (pair->tandem), "series", first->starts_at, error);
}

/* "They met": the meeting planned for that day took place, or one that nobody had planned. */
static gboolean
log_met (TwCommand              *command,
         const TwPair           *pair,
         TwCohort               *cohort,
         const char             *day,
         const TwMeetingRecord  *record,
         GError                **error)
{
  TwConnection *connection = tw_command_connection (command);
  const gint64 tandem_id = tw_tandem_get_id (pair->tandem);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwMeetingRow) meeting = NULL;
  g_auto (Settled) settled = { 0 };
  gint64 planned = tw_meeting_table_find_planned (connection, tandem_id, day, &local_error);

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (planned)
    {
      meeting = require_meeting (pair->workspace, planned, error);
      return meeting && apply_record (meeting, record, error) && tw_meeting_table_update (connection, meeting, error) &&
             remember (command, pair->workspace, tandem_id, "held", meeting->starts_at, error);
    }

  if (!read_settled (pair, cohort, &settled, error))
    return FALSE;

  meeting = g_new0 (TwMeetingRow, 1);
  meeting->tandem_id = tandem_id;
  meeting->starts_at = g_strconcat (day, TIME_WITHOUT_PLAN, NULL);
  meeting->zone = g_strdup (tw_cohort_get_zone (cohort));
  meeting->minutes = settled.minutes;
  meeting->place = g_strdup (settled.place);
  meeting->mentor_prep_minutes = meeting->mentee_prep_minutes = -1;

  return apply_record (meeting, record, error) && tw_meeting_table_insert (connection, meeting, error) &&
         remember (command, pair->workspace, tandem_id, "held", meeting->starts_at, error);
}

static gboolean
check_plan (const TwMeetingPlan  *plan,
            TwCohort             *cohort,
            GError              **error)
{
  return check_local_time (plan->starts_at, tw_cohort_get_zone (cohort), error) &&
         (plan->minutes == 0 ||
          tw_typed_number (plan->minutes, LEAST_MINUTES, MOST_MINUTES, tw_tr (N_("the minutes of a meeting")), error));
}

/**
 * tw_workspace_plan_meeting:
 * @tandem_id: a tandem that was published and has not ended
 * @plan: when, how long and where
 *
 * Returns: the id of the meeting, or 0 on error
 */
gint64
tw_workspace_plan_meeting (TwWorkspace          *self,
                           gint64                tandem_id,
                           const TwMeetingPlan  *plan,
                           GError              **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *place = NULL;
  g_auto (Settled) settled = { 0 };
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  pair = get_published (self, tandem_id, error);
  cohort = pair ? tw_workspace_require_cohort (self, tw_tandem_get_cohort_id (pair->tandem), error) : NULL;
  if (!cohort || !require_not_ended (pair, error) || !check_plan (plan, cohort, error) ||
      !read_settled (pair, cohort, &settled, error) ||
      !tw_typed_text (plan->place, TW_TYPED_TITLE_LONGEST, &place, error))
    return 0;

  const TwMeetingRow meeting = {
    .tandem_id = tandem_id,
    .starts_at = (char *) plan->starts_at,
    .zone = (char *) tw_cohort_get_zone (cohort),
    .minutes = plan->minutes ? plan->minutes : settled.minutes,
    .place = place ? place : settled.place,
    .state = TW_MEETING_PLANNED,
    .mentor_prep_minutes = -1,
    .mentee_prep_minutes = -1,
  };

  label = tw_language_format (tw_language_session (), N_("Plan a Meeting of %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = tw_meeting_table_insert (tw_command_connection (command), &meeting, error);

  return id && remember (command, self, tandem_id, "planned", plan->starts_at, error) &&
         tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_plan_series:
 * @tandem_ids: (array length=n_tandems): tandems that were published and have not ended
 * @n_tandems: how many
 * @first: the first meeting of each
 * @cadence_days: days from meeting to meeting; 0: as each tandem settled
 * @until: (nullable): the last day; %NULL: the end of each tandem, or half a year ahead where there is none
 *
 * Plans meetings in the rhythm of each tandem, with one undo. A day off moves a meeting to the next working day.
 *
 * Returns: how many meetings were planned; 0 with @error
 */
guint
tw_workspace_plan_series (TwWorkspace          *self,
                          const gint64         *tandem_ids,
                          gsize                 n_tandems,
                          const TwMeetingPlan  *first,
                          int                   cadence_days,
                          const GDate          *until,
                          GError              **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  guint n_planned = 0;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  if (cadence_days != 0 &&
      !tw_typed_number (cadence_days, 1, 366, tw_tr (N_("the days from meeting to meeting")), error))
    return 0;

  label = tw_language_formatn (tw_language_session (), "Plan the Meetings of %u Tandem",
                               "Plan the Meetings of %u Tandems", n_tandems, (guint) n_tandems);
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  for (gsize i = 0; i < n_tandems; i++)
    {
      g_autoptr (TwPair) pair = get_published (self, tandem_ids[i], error);
      g_autoptr (TwCohort) cohort =
        pair ? tw_workspace_require_cohort (self, tw_tandem_get_cohort_id (pair->tandem), error) : NULL;
      g_autoptr (TwWorkingDays) working_days =
        cohort ? tw_workspace_get_working_days (self, tw_cohort_get_id (cohort), error) : NULL;

      if (!working_days || !require_not_ended (pair, error) || !check_plan (first, cohort, error) ||
          !plan_series_of (command, pair, cohort, working_days, first, cadence_days, until, &n_planned, error))
        return 0;
    }

  if (n_planned == 0)
    return (guint) tw_set_error (error, TW_WORKSPACE_ERROR_NOTHING,
                                 tw_tr (N_("No meeting was planned, because the first one would lie after the end. "
                                           "Choose an earlier day.")));

  return tw_command_commit (g_steal_pointer (&command), error) ? n_planned : 0;
}

/**
 * tw_workspace_log_met:
 * @tandem_ids: (array length=n_tandems): tandems that were published
 * @n_tandems: how many
 * @on: (nullable): the day; %NULL: today
 * @record: what is known of all of these meetings
 *
 * "These tandems met today": what was planned for the day is held; where nothing was, a meeting is added.
 */
gboolean
tw_workspace_log_met (TwWorkspace            *self,
                      const gint64           *tandem_ids,
                      gsize                   n_tandems,
                      const GDate            *on,
                      const TwMeetingRecord  *record,
                      GError                **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *day = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!tw_typed_date (on, &day, error))
    return FALSE;

  label = tw_language_formatn (tw_language_session (), "Log a Meeting of %u Tandem", "Log a Meeting of %u Tandems",
                               n_tandems, (guint) n_tandems);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_tandems; i++)
    {
      g_autoptr (TwPair) pair = get_published (self, tandem_ids[i], error);
      g_autoptr (TwCohort) cohort =
        pair ? tw_workspace_require_cohort (self, tw_tandem_get_cohort_id (pair->tandem), error) : NULL;

      if (!cohort || !log_met (command, pair, cohort, day, record, error))
        return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_log_held:
 * @meeting_ids: (array length=n_meetings): meetings that were not moved
 * @n_meetings: how many
 * @record: what is known of all of them
 */
gboolean
tw_workspace_log_held (TwWorkspace            *self,
                       const gint64           *meeting_ids,
                       gsize                   n_meetings,
                       const TwMeetingRecord  *record,
                       GError                **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  label = tw_language_formatn (tw_language_session (), "Log %u Meeting", "Log %u Meetings", n_meetings,
                               (guint) n_meetings);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_meetings; i++)
    {
      g_autoptr (TwMeetingRow) meeting = require_recordable (self, meeting_ids[i], error);

      if (!meeting || !apply_record (meeting, record, error) ||
          !tw_meeting_table_update (tw_command_connection (command), meeting, error) ||
          !remember (command, self, meeting->tandem_id, "held", meeting->starts_at, error))
        return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_move_meeting:
 * @meeting_id: a meeting that is planned
 * @starts_at: local date and time as "YYYY-MM-DDTHH:MM"
 *
 * The meeting stays, as one that was moved, and another takes its place (D21).
 *
 * Returns: the id of the other meeting, or 0 on error
 */
gint64
tw_workspace_move_meeting (TwWorkspace  *self,
                           gint64        meeting_id,
                           const char   *starts_at,
                           GError      **error)
{
  g_autoptr (TwMeetingRow) meeting = NULL;
  g_autoptr (TwMeetingRow) moved = NULL;
  g_autoptr (TwCommand) command = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  meeting = require_recordable (self, meeting_id, error);
  if (!meeting || !check_local_time (starts_at, meeting->zone, error))
    return 0;

  if (meeting->state != TW_MEETING_PLANNED)
    return tw_set_error (error, TW_WORKSPACE_ERROR_REFUSED,
                         tw_tr (N_("Nothing was changed, because only a planned meeting can be moved.")));

  moved = tw_meeting_row_copy (meeting);
  g_set_str (&moved->starts_at, starts_at);
  moved->moved_from_id = meeting->id;
  meeting->state = TW_MEETING_MOVED;

  command = tw_command_begin (self, tw_tr (N_("Move a Meeting")), error);
  if (!command || !tw_meeting_table_update (tw_command_connection (command), meeting, error))
    return 0;

  id = tw_meeting_table_insert (tw_command_connection (command), moved, error);

  return id && remember (command, self, meeting->tandem_id, "moved", starts_at, error) &&
         tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_cancel_meetings:
 * @meeting_ids: (array length=n_meetings): meetings that were not moved
 * @n_meetings: how many
 */
gboolean
tw_workspace_cancel_meetings (TwWorkspace   *self,
                              const gint64  *meeting_ids,
                              gsize          n_meetings,
                              GError       **error)
{
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  label = tw_language_formatn (tw_language_session (), "Cancel %u Meeting", "Cancel %u Meetings", n_meetings,
                               (guint) n_meetings);
  command = tw_command_begin (self, label, error);
  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_meetings; i++)
    {
      g_autoptr (TwMeetingRow) meeting = require_recordable (self, meeting_ids[i], error);

      if (!meeting)
        return FALSE;

      meeting->state = TW_MEETING_CANCELLED;
      meeting->missed_by = TW_MISSED_BY_NOBODY;
      if (!tw_meeting_table_update (tw_command_connection (command), meeting, error) ||
          !remember (command, self, meeting->tandem_id, "cancelled", meeting->starts_at, error))
        return FALSE;
    }

  return tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_log_missed:
 * @meeting_id: a meeting that was not moved
 * @missed_by: who did not come
 */
gboolean
tw_workspace_log_missed (TwWorkspace  *self,
                         gint64        meeting_id,
                         TwMissedBy    missed_by,
                         GError      **error)
{
  g_autoptr (TwMeetingRow) meeting = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (missed_by != TW_MISSED_BY_NOBODY, FALSE);

  meeting = require_recordable (self, meeting_id, error);
  if (!meeting)
    return FALSE;

  meeting->state = TW_MEETING_MISSED;
  meeting->missed_by = missed_by;
  command = tw_command_begin (self, tw_tr (N_("Log a Missed Meeting")), error);

  return command &&
         tw_meeting_table_update (tw_command_connection (command), meeting, error) &&
         remember (command, self, meeting->tandem_id, "missed", meeting->starts_at, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

static gboolean
add_meeting (gpointer      meetings,
             gconstpointer row)
{
  g_ptr_array_add (meetings, tw_meeting_row_copy (row));

  return TRUE;
}

/**
 * tw_workspace_read_meetings:
 *
 * Returns: (transfer full) (element-type TwMeetingRow): the meetings of the tandem, the earliest first, or %NULL on
 *   error
 */
GPtrArray *
tw_workspace_read_meetings (TwWorkspace  *self,
                            gint64        tandem_id,
                            GError      **error)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_meeting_row_free);

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  if (!tw_meeting_table_read_tandem (tw_workspace_reading (self), tandem_id, add_meeting, meetings, error))
    return NULL;

  return g_steal_pointer (&meetings);
}
