/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of a cohort: proposed from its term on working days, set by hand, done, and who came (D11, D12). */

#include "tw-milestone-commands.h"

#include "tw-command-private.h"
#include "tw-history-table.h"
#include "tw-holiday-commands.h"
#include "tw-language.h"
#include "tw-milestone-plan-private.h"
#include "tw-milestone-table.h"
#include "tw-plain-date.h"
#include "tw-tandem-term-private.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

typedef struct
{
  TwMilestoneFunc take;
  gpointer user_data;
} Taker;

static gboolean
hand_on (gpointer      taker_pointer,
         gconstpointer row)
{
  Taker *taker = taker_pointer;

  taker->take (row, taker->user_data);

  return TRUE;
}

static gboolean
take_known (gpointer      known,
            gconstpointer row)
{
  g_hash_table_add (known, g_strdup (tw_word (TW_TYPE_MILESTONE_KIND, ((const TwMilestoneRow *) row)->kind)));

  return TRUE;
}

static gboolean
take_cohort (gpointer      cohort_id,
             gconstpointer row)
{
  *(gint64 *) cohort_id = ((const TwMilestoneRow *) row)->cohort_id;

  return TRUE;
}

/* Of which cohort the milestone is, or 0 with %TW_WORKSPACE_ERROR_UNKNOWN. */
static gint64
find_cohort (TwWorkspace  *self,
             gint64        milestone_id,
             GError      **error)
{
  gint64 cohort_id = 0;

  if (!tw_milestone_table_read (tw_workspace_reading (self), milestone_id, take_cohort, &cohort_id, error))
    return 0;

  if (!cohort_id)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("Nothing was changed, because this date is not there any more.")));

  return cohort_id;
}

static gboolean
check_date (const char  *iso_date,
            GError     **error)
{
  g_autofree char *read = NULL;
  GDate date;

  g_date_clear (&date, 1);
  if (iso_date)
    tw_plain_date_read (iso_date, &date);

  return tw_typed_optional_date (&date, &read, error);
}

static gboolean
tidy (const TwMilestoneRow  *milestone,
      TwMilestoneRow        *row,
      char                 **title,
      char                 **place,
      GError               **error)
{
  if (!check_date (milestone->due_on, error) || (milestone->done_on && !check_date (milestone->done_on, error)) ||
      !tw_typed_text (milestone->place, TW_TYPED_TITLE_LONGEST, place, error))
    return FALSE;

  if (milestone->kind == TW_MILESTONE_OWN
        ? !tw_typed_required_text (milestone->title, TW_TYPED_TITLE_LONGEST, title, error)
        : !tw_typed_text (milestone->title, TW_TYPED_TITLE_LONGEST, title, error))
    return FALSE;

  *row = *milestone;
  row->title = *title;
  row->place = *place;

  return TRUE;
}

/* Adds a proposed date, unless the cohort has one of the kind already. */
static gboolean
propose (TwConnection              *connection,
         gint64                     cohort_id,
         GHashTable                *known,
         const TwPlannedMilestone  *planned,
         guint                     *n_added,
         GError                   **error)
{
  g_autofree char *due_on = tw_iso_date (&planned->due_on);
  const TwMilestoneRow row = { .cohort_id = cohort_id, .kind = planned->kind, .due_on = due_on };

  if (g_hash_table_contains (known, tw_word (TW_TYPE_MILESTONE_KIND, planned->kind)))
    return TRUE;

  (*n_added)++;

  return tw_milestone_table_insert (connection, &row, error) != 0;
}

static gboolean
remember (TwCommand   *command,
          gint64       cohort_id,
          const char  *code,
          GError     **error)
{
  return tw_history_table_add (tw_command_connection (command), code, cohort_id, 0, NULL, 0, error);
}

static gboolean
each_guest (TwWorkspace   *self,
            gint64         milestone_id,
            const gint64  *participant_ids,
            gsize          n_participants,
            const char    *label,
            gboolean     (*record) (TwConnection *, gint64, gint64, GError **),
            GError       **error)
{
  gint64 cohort_id = find_cohort (self, milestone_id, error);
  g_autoptr (TwCommand) command = cohort_id ? tw_command_begin (self, label, error) : NULL;

  if (!command)
    return FALSE;

  for (gsize i = 0; i < n_participants; i++)
    {
      g_autoptr (TwParticipant) participant = tw_workspace_get_participant (self, participant_ids[i]);

      if (!participant || tw_participant_get_cohort_id (participant) != cohort_id)
        {
          g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                               tw_tr (N_("Nothing was changed, because only those who take part in the cohort are "
                                         "its guests.")));
          return FALSE;
        }

      if (!record (tw_command_connection (command), milestone_id, participant_ids[i], error))
        return FALSE;
    }

  return remember (command, cohort_id, "guests", error) && tw_command_commit (g_steal_pointer (&command), error);
}

static gboolean
record_came (TwConnection  *connection,
             gint64         milestone_id,
             gint64         participant_id,
             GError       **error)
{
  return tw_milestone_guest_table_set_came (connection, milestone_id, participant_id, TRUE, error);
}

static gboolean
record_stayed_away (TwConnection  *connection,
                    gint64         milestone_id,
                    gint64         participant_id,
                    GError       **error)
{
  return tw_milestone_guest_table_set_came (connection, milestone_id, participant_id, FALSE, error);
}

typedef struct
{
  TwMilestoneRow row;
  char *title;
  char *due_on;
  char *done_on;
  char *place;
} MilestoneCopy;

static void
milestone_copy_clear (MilestoneCopy *copy)
{
  g_free (copy->title);
  g_free (copy->due_on);
  g_free (copy->done_on);
  g_free (copy->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MilestoneCopy, milestone_copy_clear)

static gboolean
copy_milestone (gpointer      copy_pointer,
                gconstpointer row)
{
  MilestoneCopy *copy = copy_pointer;
  const TwMilestoneRow *milestone = row;

  copy->row = *milestone;
  copy->row.title = copy->title = g_strdup (milestone->title);
  copy->row.due_on = copy->due_on = g_strdup (milestone->due_on);
  copy->row.done_on = copy->done_on = g_strdup (milestone->done_on);
  copy->row.place = copy->place = g_strdup (milestone->place);

  return TRUE;
}

/**
 * tw_workspace_propose_milestones:
 * @cohort_id: a cohort that is not closed
 *
 * Adds the dates that the cohort's term proposes, each on a working day: announcement, get-to-know event, kick-off,
 * pulses, review and close-out. Kinds that are there already are left alone. An open-ended cohort gets those of half a
 * year, and no close-out.
 *
 * Returns: how many were added; 0 with @error, also where there was nothing to add
 */
guint
tw_workspace_propose_milestones (TwWorkspace  *self,
                                 gint64        cohort_id,
                                 GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwWorkingDays) working_days = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TwCommand) command = NULL;
  g_autoptr (GArray) plan = NULL;
  TwMilestoneTerm term = { .pulse_months = TW_PULSE_USUAL_MONTHS };
  guint n_added = 0;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  cohort = tw_workspace_require_open_cohort (self, cohort_id, error);
  working_days = cohort ? tw_workspace_get_working_days (self, cohort_id, error) : NULL;
  if (!working_days ||
      !tw_milestone_table_read_cohort (tw_workspace_reading (self), cohort_id, take_known, known, error))
    return 0;

  tw_iso_date_read (tw_cohort_get_starts_on (cohort), &term.start);
  if (tw_cohort_get_ends_on (cohort))
    tw_iso_date_read (tw_cohort_get_ends_on (cohort), &term.end);
  plan = tw_milestone_plan_new (&term, working_days);

  command = tw_command_begin (self, tw_tr (N_("Propose Dates")), error);
  for (guint i = 0; command && i < plan->len; i++)
    if (!propose (tw_command_connection (command), cohort_id, known, &g_array_index (plan, TwPlannedMilestone, i),
                  &n_added, error))
      return 0;

  if (!command)
    return 0;

  if (n_added == 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr (N_("No date was added, because the cohort has its dates already.")));
      return 0;
    }

  return remember (command, cohort_id, "dates", error) && tw_command_commit (g_steal_pointer (&command), error)
           ? n_added : 0;
}

/**
 * tw_workspace_add_milestone:
 * @milestone: the date; its id and guests do not count. A cohort has one kick-off and one close-out.
 *
 * Returns: the id of the milestone, or 0 on error
 */
gint64
tw_workspace_add_milestone (TwWorkspace           *self,
                            const TwMilestoneRow  *milestone,
                            GError               **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *title = NULL, *place = NULL;
  TwMilestoneRow row;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  cohort = tw_workspace_require_open_cohort (self, milestone->cohort_id, error);
  if (!cohort || !tidy (milestone, &row, &title, &place, error) ||
      !tw_milestone_table_read_cohort (tw_workspace_reading (self), row.cohort_id, take_known, known, error))
    return 0;

  if ((row.kind == TW_MILESTONE_KICK_OFF || row.kind == TW_MILESTONE_CLOSE_OUT) &&
      g_hash_table_contains (known, tw_word (TW_TYPE_MILESTONE_KIND, row.kind)))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED,
                           tw_tr (N_("Nothing was added, because a cohort has one kick-off and one close-out. "
                                     "Change the one that is there.")));
      return 0;
    }

  command = tw_command_begin (self, tw_tr (N_("Add a Date")), error);
  if (!command)
    return 0;

  id = tw_milestone_table_insert (tw_command_connection (command), &row, error);

  return id && remember (command, row.cohort_id, "date", error) &&
         tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_change_milestone:
 * @milestone: the date as it shall be, also when it was done; cohort and kind stay
 */
gboolean
tw_workspace_change_milestone (TwWorkspace           *self,
                               const TwMilestoneRow  *milestone,
                               GError               **error)
{
  gint64 cohort_id;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *title = NULL, *place = NULL;
  TwMilestoneRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort_id = find_cohort (self, milestone->id, error);
  if (!cohort_id || !tidy (milestone, &row, &title, &place, error))
    return FALSE;

  command = tw_command_begin (self, tw_tr (N_("Change a Date")), error);

  return command &&
         tw_milestone_table_update (tw_command_connection (command), &row, error) &&
         remember (command, cohort_id, "date", error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_set_milestone_done:
 * @on: (nullable): when; %NULL: today
 */
gboolean
tw_workspace_set_milestone_done (TwWorkspace  *self,
                                 gint64        milestone_id,
                                 const GDate  *on,
                                 GError      **error)
{
  g_auto (MilestoneCopy) copy = { 0 };
  g_autofree char *day = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!find_cohort (self, milestone_id, error) || !tw_typed_date (on, &day, error) ||
      !tw_milestone_table_read (tw_workspace_reading (self), milestone_id, copy_milestone, &copy, error))
    return FALSE;

  copy.row.done_on = day;

  return tw_workspace_change_milestone (self, &copy.row, error);
}

/**
 * tw_workspace_move_milestone:
 * @due_on: the other day
 */
gboolean
tw_workspace_move_milestone (TwWorkspace  *self,
                             gint64        milestone_id,
                             const GDate  *due_on,
                             GError      **error)
{
  g_auto (MilestoneCopy) copy = { 0 };
  g_autofree char *day = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!find_cohort (self, milestone_id, error) || !tw_typed_date (due_on, &day, error) ||
      !tw_milestone_table_read (tw_workspace_reading (self), milestone_id, copy_milestone, &copy, error))
    return FALSE;

  copy.row.due_on = day;

  return tw_workspace_change_milestone (self, &copy.row, error);
}

/**
 * tw_workspace_remove_milestone:
 */
gboolean
tw_workspace_remove_milestone (TwWorkspace  *self,
                               gint64        milestone_id,
                               GError      **error)
{
  gint64 cohort_id;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort_id = find_cohort (self, milestone_id, error);
  command = cohort_id ? tw_command_begin (self, tw_tr (N_("Remove a Date")), error) : NULL;

  return command &&
         tw_milestone_table_delete (tw_command_connection (command), milestone_id, error) &&
         remember (command, cohort_id, "date-removed", error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_invite:
 * @milestone_id: a kick-off or another event
 * @participant_ids: (array length=n_participants): who of the cohort
 * @n_participants: how many
 */
gboolean
tw_workspace_invite (TwWorkspace   *self,
                     gint64         milestone_id,
                     const gint64  *participant_ids,
                     gsize          n_participants,
                     GError       **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return each_guest (self, milestone_id, participant_ids, n_participants, tw_tr (N_("Invite to an Event")),
                     tw_milestone_guest_table_invite, error);
}

/**
 * tw_workspace_set_came:
 * @milestone_id: a kick-off or another event
 * @participant_ids: (array length=n_participants): who of the cohort
 * @n_participants: how many
 * @came: whether these came or stayed away
 */
gboolean
tw_workspace_set_came (TwWorkspace   *self,
                       gint64         milestone_id,
                       const gint64  *participant_ids,
                       gsize          n_participants,
                       gboolean       came,
                       GError       **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return each_guest (self, milestone_id, participant_ids, n_participants, tw_tr (N_("Record Who Came")),
                     came ? record_came : record_stayed_away, error);
}

/**
 * tw_workspace_each_milestone:
 * @take: (scope call): gets each date of the cohort, the earliest first; its texts are valid during the call
 */
gboolean
tw_workspace_each_milestone (TwWorkspace      *self,
                             gint64            cohort_id,
                             TwMilestoneFunc   take,
                             gpointer          user_data,
                             GError          **error)
{
  Taker taker = { take, user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_milestone_table_read_cohort (tw_workspace_reading (self), cohort_id, hand_on, &taker, error);
}

typedef struct
{
  TwGuestFunc take;
  gpointer user_data;
} GuestTaker;

static gboolean
hand_guest_on (gpointer      taker_pointer,
               gconstpointer row)
{
  static const TwGuestState states[] = { TW_GUEST_INVITED, TW_GUEST_STAYED_AWAY, TW_GUEST_CAME };
  GuestTaker *taker = taker_pointer;
  const TwMilestoneGuestRow *guest = row;

  taker->take (guest->participant_id, states[guest->came + 1], taker->user_data);

  return TRUE;
}

/**
 * tw_workspace_each_guest:
 * @take: (scope call): gets each participant who was invited to the milestone, and whether that person came
 */
gboolean
tw_workspace_each_guest (TwWorkspace  *self,
                         gint64        milestone_id,
                         TwGuestFunc   take,
                         gpointer      user_data,
                         GError      **error)
{
  GuestTaker taker = { take, user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_milestone_guest_table_read (tw_workspace_reading (self), milestone_id, hand_guest_on, &taker, error);
}
