/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a tandem settles: its agreement on how it meets (D11), and its goals with how far they got (D18). */

#include "tw-goal-commands.h"

#include "tw-agreement-table.h"
#include "tw-goal-table.h"
#include "tw-language.h"
#include "tw-pair-private.h"
#include "tw-plain-date.h"
#include "tw-today-private.h"
#include "tw-typed-private.h"

typedef struct
{
  char *goal;
  char *measure;
  char *result;
} GoalTexts;

static void
goal_texts_clear (GoalTexts *texts)
{
  g_free (texts->goal);
  g_free (texts->measure);
  g_free (texts->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoalTexts, goal_texts_clear)

typedef struct
{
  GCallback take;
  gpointer user_data;
} Taker;

static gboolean
check_iso_date (const char  *iso_date,
                GError     **error)
{
  g_autofree char *read = NULL;
  GDate date;

  if (!iso_date)
    return TRUE;

  g_date_clear (&date, 1);
  tw_plain_date_read (iso_date, &date);

  return tw_typed_optional_date (&date, &read, error);
}

/* Takes the texts of a goal over, tidied; the row then points to them. */
static gboolean
tidy (const TwGoalRow  *goal,
      TwGoalRow        *row,
      GoalTexts        *texts,
      GError          **error)
{
  if (!tw_typed_required_text (goal->goal, TW_TYPED_TEXT_LONGEST, &texts->goal, error) ||
      !tw_typed_text (goal->measure, TW_TYPED_TEXT_LONGEST, &texts->measure, error) ||
      !tw_typed_text (goal->result, TW_TYPED_TEXT_LONGEST, &texts->result, error) ||
      !tw_typed_number (goal->progress, 0, 100, tw_tr (N_("the progress of a goal")), error) ||
      !check_iso_date (goal->target_on, error))
    return FALSE;

  *row = *goal;
  row->goal = texts->goal;
  row->measure = texts->measure;
  row->result = texts->result;

  return TRUE;
}

static gboolean
take_tandem_id (gpointer      tandem_id,
                gconstpointer row)
{
  *(gint64 *) tandem_id = ((const TwGoalRow *) row)->tandem_id;

  return TRUE;
}

static TwPair *
find_pair_of_goal (TwWorkspace  *self,
                   gint64        goal_id,
                   GError      **error)
{
  gint64 tandem_id = 0;

  if (!tw_goal_table_read (tw_workspace_reading (self), goal_id, take_tandem_id, &tandem_id, error))
    return NULL;

  if (!tandem_id)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("Nothing was changed, because this goal is not there any more.")));
      return NULL;
    }

  return tw_pair_get (self, tandem_id, error);
}

static gboolean
hand_goal_on (gpointer      taker_pointer,
              gconstpointer row)
{
  Taker *taker = taker_pointer;

  ((TwGoalFunc) taker->take) (row, taker->user_data);

  return TRUE;
}

static gboolean
hand_agreement_on (gpointer      taker_pointer,
                   gconstpointer row)
{
  Taker *taker = taker_pointer;

  ((TwAgreementFunc) taker->take) (row, taker->user_data);

  return TRUE;
}

typedef struct
{
  TwGoalRow row;
  char *goal;
  char *measure;
  char *target_on;
  char *result;
} GoalCopy;

static void
goal_copy_clear (GoalCopy *copy)
{
  g_free (copy->goal);
  g_free (copy->measure);
  g_free (copy->target_on);
  g_free (copy->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GoalCopy, goal_copy_clear)

static gboolean
copy_goal (gpointer      copy_pointer,
           gconstpointer row)
{
  GoalCopy *copy = copy_pointer;
  const TwGoalRow *goal = row;

  copy->row = *goal;
  copy->row.goal = copy->goal = g_strdup (goal->goal);
  copy->row.measure = copy->measure = g_strdup (goal->measure);
  copy->row.target_on = copy->target_on = g_strdup (goal->target_on);
  copy->row.result = copy->result = g_strdup (goal->result);

  return TRUE;
}

typedef struct
{
  char *mentor;
  char *mentee;
  char *place;
  char *ground_rules;
} AgreementTexts;

static void
agreement_texts_clear (AgreementTexts *texts)
{
  g_free (texts->mentor);
  g_free (texts->mentee);
  g_free (texts->place);
  g_free (texts->ground_rules);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AgreementTexts, agreement_texts_clear)

/* Takes the texts of an agreement over, tidied; the row then points to them. */
static gboolean
tidy_agreement (const TwAgreementRow  *agreement,
                TwAgreementRow        *row,
                AgreementTexts        *texts,
                GError               **error)
{
  if (!check_iso_date (agreement->agreed_on, error) ||
      !tw_typed_number (agreement->cadence_days, 0, 366, tw_tr (N_("the days from meeting to meeting")), error) ||
      (agreement->meeting_minutes != 0 &&
       !tw_typed_number (agreement->meeting_minutes, 5, 1440, tw_tr (N_("the minutes of a meeting")), error)) ||
      !tw_typed_text (agreement->mentor_expectations, TW_TYPED_TEXT_LONGEST, &texts->mentor, error) ||
      !tw_typed_text (agreement->mentee_expectations, TW_TYPED_TEXT_LONGEST, &texts->mentee, error) ||
      !tw_typed_text (agreement->meeting_place, TW_TYPED_TITLE_LONGEST, &texts->place, error) ||
      !tw_typed_text (agreement->ground_rules, TW_TYPED_TEXT_LONGEST, &texts->ground_rules, error))
    return FALSE;

  *row = *agreement;
  row->mentor_expectations = texts->mentor;
  row->mentee_expectations = texts->mentee;
  row->meeting_place = texts->place;
  row->ground_rules = texts->ground_rules;

  return TRUE;
}

static gboolean
write_agreement (const TwPair          *pair,
                 TwCommand             *command,
                 const TwAgreementRow  *row,
                 GError               **error)
{
  return tw_agreement_table_set (tw_command_connection (command), row, error) &&
         tw_pair_remember (pair, command, "agreement", NULL, 0, error);
}

static gint64
write_new_goal (const TwPair     *pair,
                TwCommand        *command,
                const TwGoalRow  *row,
                GError          **error)
{
  const gint64 id = tw_goal_table_insert (tw_command_connection (command), row, error);

  return id && tw_pair_remember (pair, command, "goal-added", NULL, 0, error) ? id : 0;
}

/**
 * tw_workspace_add_goal:
 * @goal: the goal; its id does not count
 *
 * Returns: the id of the goal, or 0 on error
 */
gint64
tw_workspace_add_goal (TwWorkspace      *self,
                       const TwGoalRow  *goal,
                       GError          **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  g_auto (GoalTexts) texts = { 0 };
  TwGoalRow row;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  pair = tw_pair_get (self, goal->tandem_id, error);
  if (!pair || !tidy (goal, &row, &texts, error))
    return 0;

  label = tw_language_format (tw_language_session (), N_("Add a Goal of %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = write_new_goal (pair, command, &row, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_change_goal:
 * @goal: the goal as it shall be: also how far it got, and what came of it
 */
gboolean
tw_workspace_change_goal (TwWorkspace      *self,
                          const TwGoalRow  *goal,
                          GError          **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL, *progress = g_strdup_printf ("%d", goal->progress);
  const TwHistoryOperand operands[] = { { "progress", progress } };
  g_auto (GoalTexts) texts = { 0 };
  TwGoalRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = find_pair_of_goal (self, goal->id, error);
  if (!pair || !tidy (goal, &row, &texts, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Change a Goal of %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_goal_table_update (tw_command_connection (command), &row, error) &&
         tw_pair_remember (pair, command, "goal", operands, G_N_ELEMENTS (operands), error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_set_goal_progress:
 * @progress: how far it got, 0–100
 * @result: (nullable): what came of it; %NULL: as before
 */
gboolean
tw_workspace_set_goal_progress (TwWorkspace  *self,
                                gint64        goal_id,
                                int           progress,
                                const char   *result,
                                GError      **error)
{
  g_auto (GoalCopy) copy = { 0 };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!tw_goal_table_read (tw_workspace_reading (self), goal_id, copy_goal, &copy, error))
    return FALSE;

  copy.row.id = goal_id;
  copy.row.progress = progress;
  if (result)
    copy.row.result = result;

  return tw_workspace_change_goal (self, &copy.row, error);
}

/**
 * tw_workspace_remove_goal:
 */
gboolean
tw_workspace_remove_goal (TwWorkspace  *self,
                          gint64        goal_id,
                          GError      **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = find_pair_of_goal (self, goal_id, error);
  if (!pair)
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Remove a Goal of %s and %s"), tw_pair_mentor_name (pair),
                              tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command &&
         tw_goal_table_delete (tw_command_connection (command), goal_id, error) &&
         tw_pair_remember (pair, command, "goal-removed", NULL, 0, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_each_goal:
 * @take: (scope call): gets each goal of the tandem; its texts are valid during the call
 */
gboolean
tw_workspace_each_goal (TwWorkspace  *self,
                        gint64        tandem_id,
                        TwGoalFunc    take,
                        gpointer      user_data,
                        GError      **error)
{
  Taker taker = { G_CALLBACK (take), user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_goal_table_read_tandem (tw_workspace_reading (self), tandem_id, hand_goal_on, &taker, error);
}

/**
 * tw_workspace_set_agreement:
 * @agreement: what the tandem settled; it takes the place of what it settled before
 */
gboolean
tw_workspace_set_agreement (TwWorkspace           *self,
                            const TwAgreementRow  *agreement,
                            GError               **error)
{
  return tw_workspace_record_sheet (self, agreement, NULL, error);
}

/**
 * tw_workspace_record_sheet:
 * @agreement: what the tandem settled; it takes the place of what it settled before
 * @goal: (nullable): a goal that stands on the same sheet; its id and tandem do not count
 *
 * Records what a tandem wrote on its sheet at the kick-off (D11, D18), with one undo.
 */
gboolean
tw_workspace_record_sheet (TwWorkspace           *self,
                           const TwAgreementRow  *agreement,
                           const TwGoalRow       *goal,
                           GError               **error)
{
  g_autoptr (TwPair) pair = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *label = NULL;
  g_auto (AgreementTexts) agreement_texts = { 0 };
  g_auto (GoalTexts) goal_texts = { 0 };
  TwAgreementRow agreement_row;
  TwGoalRow goal_row = { 0 };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  pair = tw_pair_get (self, agreement->tandem_id, error);
  if (!pair || !tidy_agreement (agreement, &agreement_row, &agreement_texts, error) ||
      (goal && !tidy (goal, &goal_row, &goal_texts, error)))
    return FALSE;

  goal_row.tandem_id = agreement->tandem_id;
  label = tw_language_format (tw_language_session (), N_("Record the Agreement of %s and %s"),
                              tw_pair_mentor_name (pair), tw_pair_mentee_name (pair));
  command = tw_command_begin (self, label, error);

  return command && write_agreement (pair, command, &agreement_row, error) &&
         (!goal || write_new_goal (pair, command, &goal_row, error) != 0) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_read_agreement:
 * @take: (scope call): gets what the tandem settled, if it did; its texts are valid during the call
 */
gboolean
tw_workspace_read_agreement (TwWorkspace      *self,
                             gint64            tandem_id,
                             TwAgreementFunc   take,
                             gpointer          user_data,
                             GError          **error)
{
  Taker taker = { G_CALLBACK (take), user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_agreement_table_read (tw_workspace_reading (self), tandem_id, hand_agreement_on, &taker, error);
}
