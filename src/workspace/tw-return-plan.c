/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A return sheet of a tandem, compared with the meetings that are stored: what became of those that were planned, what
 * was met besides, and how long it took (D20, D21, P6). A row without an outcome says nothing; the same sheet recorded
 * twice changes nothing. */

#include "tw-return-plan-private.h"

#include "tw-cell-moment.h"
#include "tw-finding.h"
#include "tw-import-outcome-private.h"
#include "tw-language.h"
#include "tw-meeting-table.h"
#include "tw-return-words-private.h"
#include "tw-today-private.h"

#include <string.h>

#define YEARS_AHEAD 5
#define USUAL_MINUTES 60

typedef struct
{
  TwMeetingRow *row;           /* as it is to be; its id is 0 for a new one */
  char *moved_to;              /* NULL: not moved, or nobody knows where to */
} PlannedMeeting;

struct _TwReturnPlan
{
  const char *today;
  char *zone;
  gint64 tandem_id;
  GPtrArray *known;            /* TwMeetingRow of the tandem */
  GPtrArray *meetings;         /* PlannedMeeting */
  TwImportOutcome *outcome;
};

static void
planned_meeting_free (PlannedMeeting *meeting)
{
  tw_meeting_row_free (meeting->row);
  g_free (meeting->moved_to);
  g_free (meeting);
}

static gboolean
take_known (gpointer      known,
            gconstpointer row)
{
  g_ptr_array_add (known, tw_meeting_row_copy (row));

  return TRUE;
}

static void
refuse (TwReturnPlan    *self,
        const TwFormRow *row,
        TwFindingCode    code,
        const char      *value)
{
  TwFinding *finding = tw_finding_new (code, row->row);

  finding->value = g_strdup (value);
  g_ptr_array_add (self->outcome->refused, finding);
}

static const TwMeetingRow *
find_known (TwReturnPlan *self,
            gint64        id)
{
  for (guint i = 0; i < self->known->len; i++)
    if (((TwMeetingRow *) g_ptr_array_index (self->known, i))->id == id)
      return g_ptr_array_index (self->known, i);

  return NULL;
}

/* The meeting of that time, or one that was planned for the day. */
static const TwMeetingRow *
find_known_at (TwReturnPlan *self,
               const char   *moment)
{
  const TwMeetingRow *same_day = NULL;

  for (guint i = 0; i < self->known->len; i++)
    {
      const TwMeetingRow *known = g_ptr_array_index (self->known, i);

      if (g_str_equal (known->starts_at, moment))
        return known;
      if (!same_day && known->state == TW_MEETING_PLANNED && strncmp (known->starts_at, moment, strlen ("YYYY-MM-DD")) == 0)
        same_day = known;
    }

  return same_day;
}

static gboolean
read_moment (TwReturnPlan *self,
             const char   *cell,
             char         *moment)
{
  return tw_cell_read_moment (cell, tw_iso_date_year (self->today) + YEARS_AHEAD, moment);
}

/* A number that cannot be read is left out and said; the meeting counts all the same. */
static void
read_minutes (TwReturnPlan    *self,
              const TwFormRow *row,
              guint            column,
              int              least,
              int              most,
              const char      *heading,
              int             *minutes)
{
  const char *cell = tw_form_row_get (row, column);
  TwFinding *finding;
  guint64 number;

  if (!*cell)
    return;
  if (g_ascii_string_to_unsigned (cell, 10, (guint64) least, (guint64) most, &number, NULL))
    {
      *minutes = (int) number;
      return;
    }

  finding = tw_finding_new (TW_FINDING_ROW_MEETING_NUMBER_UNREADABLE, row->row);
  finding->value = g_strdup (cell);
  finding->object = g_strdup (heading);
  g_ptr_array_add (self->outcome->notes, finding);
}

static void
read_numbers (TwReturnPlan    *self,
              const TwFormRow *row,
              TwMeetingRow    *meeting)
{
  TwLanguage *language = tw_language_session ();

  read_minutes (self, row, TW_RETURN_MINUTES, TW_RETURN_LEAST_MINUTES, TW_RETURN_MOST_MINUTES,
                tw_language_trc (language, "heading", "Duration in minutes"), &meeting->minutes);
  read_minutes (self, row, TW_RETURN_MENTOR_PREP, 0, TW_RETURN_MOST_PREP_MINUTES,
                tw_language_trc (language, "heading", "Mentor's preparation in minutes"), &meeting->mentor_prep_minutes);
  read_minutes (self, row, TW_RETURN_MENTEE_PREP, 0, TW_RETURN_MOST_PREP_MINUTES,
                tw_language_trc (language, "heading", "Mentee's preparation in minutes"), &meeting->mentee_prep_minutes);
}

static gboolean
is_same (const TwMeetingRow *one,
         const TwMeetingRow *other)
{
  return g_str_equal (one->starts_at, other->starts_at) && one->minutes == other->minutes && one->state == other->state &&
         one->missed_by == other->missed_by && one->mentor_prep_minutes == other->mentor_prep_minutes &&
         one->mentee_prep_minutes == other->mentee_prep_minutes;
}

static TwMeetingRow *
make_meeting (TwReturnPlan       *self,
              const TwMeetingRow *known)
{
  TwMeetingRow *meeting;

  if (known)
    return tw_meeting_row_copy (known);

  meeting = g_new0 (TwMeetingRow, 1);
  meeting->tandem_id = self->tandem_id;
  meeting->zone = g_strdup (self->zone);
  meeting->minutes = USUAL_MINUTES;
  meeting->mentor_prep_minutes = -1;
  meeting->mentee_prep_minutes = -1;

  return meeting;
}

static gboolean
is_ahead (TwReturnPlan       *self,
          const TwMeetingRow *meeting)
{
  return (meeting->state == TW_MEETING_HELD || meeting->state == TW_MEETING_MISSED) &&
         strncmp (meeting->starts_at, self->today, strlen ("YYYY-MM-DD")) > 0;
}

static gboolean
was_moved_before (TwReturnPlan       *self,
                  const TwMeetingRow *known)
{
  for (guint i = 0; known && i < self->known->len; i++)
    if (((TwMeetingRow *) g_ptr_array_index (self->known, i))->moved_from_id == known->id)
      return TRUE;

  return FALSE;
}

static void
tell (const TwMeetingRow *meeting,
      const TwFormRow    *row,
      TwFindingCode       code,
      GPtrArray          *findings)
{
  TwFinding *finding = tw_finding_new (code, row->row);

  finding->value = g_strdup (meeting->starts_at);
  g_ptr_array_add (findings, finding);
}

static void
plan_meeting (TwReturnPlan       *self,
              const TwFormRow    *row,
              const TwMeetingRow *known,
              TwMeetingRow       *meeting)
{
  const char *moved_to = tw_form_row_get (row, TW_RETURN_MOVED_TO);
  PlannedMeeting *planned;
  char moment[TW_MOMENT_SIZE] = "";

  if (meeting->state == TW_MEETING_MOVED && *moved_to && !read_moment (self, moved_to, moment))
    {
      refuse (self, row, TW_FINDING_ROW_MEETING_TIME_UNREADABLE, moved_to);
      tw_meeting_row_free (meeting);
      return;
    }
  if (is_ahead (self, meeting))
    {
      g_autofree char *day = g_strndup (meeting->starts_at, strlen ("YYYY-MM-DD"));

      refuse (self, row, TW_FINDING_ROW_MEETING_AHEAD, day);
      tw_meeting_row_free (meeting);
      return;
    }
  if (known && is_same (known, meeting) && (!*moment || was_moved_before (self, known)))
    {
      self->outcome->n_unchanged++;
      tell (meeting, row, TW_FINDING_ROW_MEETING_STAYS, self->outcome->kept);
      tw_meeting_row_free (meeting);
      return;
    }

  planned = g_new0 (PlannedMeeting, 1);
  planned->row = meeting;
  if (*moment && !was_moved_before (self, known))
    planned->moved_to = g_strdup (moment);
  g_ptr_array_add (self->meetings, planned);
  tell (meeting, row, known ? TW_FINDING_ROW_MEETING_CHANGES : TW_FINDING_ROW_MEETING_NEW, self->outcome->changes);
  if (known)
    self->outcome->n_changed++;
  else
    self->outcome->n_added++;
}

static gboolean
says_nothing (const TwFormRow *row)
{
  for (char **answer = row->answers; *answer; answer++)
    if (**answer)
      return FALSE;

  return TRUE;
}

static void
take_row (TwReturnPlan    *self,
          const TwFormRow *row)
{
  const gint64 id = g_ascii_strtoll (row->key + strlen (TW_RETURN_MEETING_KEY), NULL, 10);
  const char *outcome = tw_form_row_get (row, TW_RETURN_OUTCOME);
  const char *starts = tw_form_row_get (row, TW_RETURN_STARTS);
  const TwMeetingRow *known = id ? find_known (self, id) : NULL;
  TwMeetingState state;
  TwMissedBy missed_by;
  TwMeetingRow *meeting;
  char moment[TW_MOMENT_SIZE];

  if (says_nothing (row) || (id && !*outcome))
    return;

  if (id && !known)
    refuse (self, row, TW_FINDING_ROW_MEETING_GONE, NULL);
  else if (!read_moment (self, starts, moment))
    refuse (self, row, TW_FINDING_ROW_MEETING_TIME_UNREADABLE, starts);
  else if (!tw_return_words_read (outcome, &state, &missed_by))
    refuse (self, row, TW_FINDING_ROW_MEETING_STATE_UNKNOWN, outcome);
  else
    {
      if (!known)
        known = find_known_at (self, moment);
      meeting = make_meeting (self, known);
      g_set_str (&meeting->starts_at, moment);
      meeting->state = state;
      meeting->missed_by = missed_by;
      read_numbers (self, row, meeting);
      plan_meeting (self, row, known, meeting);
    }
}

/* Which tandem the sheet is of, if it is one of the cohort. */
static gboolean
find_tandem (TwReturnPlan  *self,
             TwWorkspace   *workspace,
             gint64         cohort_id,
             const TwForm  *form,
             GError       **error)
{
  g_autoptr (TwTandem) tandem = NULL;

  for (guint i = 0; i < form->rows->len; i++)
    {
      const TwFormRow *row = g_ptr_array_index (form->rows, i);

      if (g_str_has_prefix (row->key, TW_RETURN_TANDEM_KEY))
        self->tandem_id = g_ascii_strtoll (row->key + strlen (TW_RETURN_TANDEM_KEY), NULL, 10);
    }

  tandem = self->tandem_id ? tw_workspace_get_tandem (workspace, self->tandem_id) : NULL;
  if (tandem && tw_tandem_get_cohort_id (tandem) == cohort_id)
    return TRUE;

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                       tw_tr (N_("Nothing was recorded, because the tandem of this return sheet is not in this cohort. "
                                 "Record it in the cohort it was written for.")));

  return FALSE;
}

/* A moved meeting stays, and the one it moved to names it (D21). */
static gboolean
add_moved (TwReturnPlan          *self,
           const PlannedMeeting  *planned,
           gint64                 moved_from_id,
           TwConnection          *connection,
           GError               **error)
{
  g_autoptr (TwMeetingRow) meeting = make_meeting (self, NULL);

  meeting->state = TW_MEETING_PLANNED;
  meeting->minutes = planned->row->minutes;
  meeting->moved_from_id = moved_from_id;
  g_set_str (&meeting->starts_at, planned->moved_to);
  g_set_str (&meeting->place, planned->row->place);

  return tw_meeting_table_insert (connection, meeting, error) != 0;
}

/*
 * tw_return_plan_new:
 * @workspace: the file; must outlive the plan
 * @cohort_id: a cohort
 * @form: a return sheet
 * @today: ISO date; must outlive the plan
 *
 * Returns: (transfer full): what recording the sheet would do, or %NULL on error
 */
TwReturnPlan *
tw_return_plan_new (TwWorkspace   *workspace,
                    gint64         cohort_id,
                    const TwForm  *form,
                    const char    *today,
                    GError       **error)
{
  g_autoptr (TwReturnPlan) self = g_new0 (TwReturnPlan, 1);
  g_autoptr (TwCohort) cohort = tw_workspace_get_cohort (workspace, cohort_id);

  self->today = today;
  self->zone = g_strdup (tw_cohort_get_zone (cohort));
  self->known = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_meeting_row_free);
  self->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) planned_meeting_free);
  self->outcome = tw_import_outcome_new ();

  if (!find_tandem (self, workspace, cohort_id, form, error) ||
      !tw_meeting_table_read_tandem (tw_workspace_reading (workspace), self->tandem_id, take_known, self->known, error))
    return NULL;

  for (guint i = 0; i < form->rows->len; i++)
    {
      const TwFormRow *row = g_ptr_array_index (form->rows, i);

      if (g_str_has_prefix (row->key, TW_RETURN_MEETING_KEY))
        take_row (self, row);
    }

  return g_steal_pointer (&self);
}

/*
 * tw_return_plan_free:
 */
void
tw_return_plan_free (TwReturnPlan *self)
{
  g_free (self->zone);
  g_ptr_array_unref (self->known);
  g_ptr_array_unref (self->meetings);
  g_clear_pointer (&self->outcome, tw_import_outcome_free);
  g_free (self);
}

/*
 * tw_return_plan_carry_out:
 * @command: the command that records
 */
gboolean
tw_return_plan_carry_out (TwReturnPlan  *self,
                          TwCommand     *command,
                          GError       **error)
{
  TwConnection *connection = tw_command_connection (command);

  for (guint i = 0; i < self->meetings->len; i++)
    {
      const PlannedMeeting *planned = g_ptr_array_index (self->meetings, i);
      gint64 id = planned->row->id;

      if (id && !tw_meeting_table_update (connection, planned->row, error))
        return FALSE;
      if (!id)
        id = tw_meeting_table_insert (connection, planned->row, error);
      if (!id || (planned->moved_to && !add_moved (self, planned, id, connection, error)))
        return FALSE;
    }

  return TRUE;
}

/*
 * tw_return_plan_steal_outcome:
 *
 * Returns: (transfer full): what the plan comes to, a meeting each
 */
TwImportOutcome *
tw_return_plan_steal_outcome (TwReturnPlan *self)
{
  return g_steal_pointer (&self->outcome);
}
