/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Budget, hours and rooms of a cohort, planned and actual (D8, D20). */

#include "tw-resource-commands.h"

#include "tw-command-error-private.h"
#include "tw-command-private.h"
#include "tw-history-table.h"
#include "tw-language.h"
#include "tw-resource-table.h"
#include "tw-typed-private.h"

#define MOST_CENTS G_GINT64_CONSTANT (100000000000)
#define MOST_MINUTES G_GINT64_CONSTANT (600000000)

typedef struct
{
  TwResourceFunc take;
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
take_cohort (gpointer      cohort_id,
             gconstpointer row)
{
  *(gint64 *) cohort_id = ((const TwResourceRow *) row)->cohort_id;

  return TRUE;
}

static gint64
find_cohort (TwWorkspace  *self,
             gint64        resource_id,
             GError      **error)
{
  gint64 cohort_id = 0;

  if (!tw_resource_table_read (tw_workspace_reading (self), resource_id, take_cohort, &cohort_id, error))
    return 0;

  if (!cohort_id)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("Nothing was changed, because this entry is not there any more.")));

  return cohort_id;
}

static gboolean
check_amounts (const TwResourceRow  *resource,
               GError              **error)
{
  const gboolean has_money = resource->planned_cents >= 0 || resource->actual_cents >= 0;
  const gboolean has_time = resource->planned_minutes >= 0 || resource->actual_minutes >= 0;

  if (MAX (resource->planned_cents, resource->actual_cents) > MOST_CENTS ||
      MAX (resource->planned_minutes, resource->actual_minutes) > MOST_MINUTES)
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because the amount is too large. Correct it.")));

  if (has_money && !tw_typed_is_currency (resource->currency))
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because money needs a currency of three letters, "
                                            "like EUR.")));

  if (resource->kind == TW_RESOURCE_HOURS && has_money)
    return tw_set_invalid (error, tw_tr (N_("Nothing was changed, because hours are not money. Enter minutes, or a "
                                            "budget.")));

  if (resource->kind == TW_RESOURCE_BUDGET && has_time)
    return tw_set_invalid (error,
                           tw_tr (N_("Nothing was changed, because a budget is money. Enter an amount, or hours.")));

  return TRUE;
}

static gboolean
tidy (const TwResourceRow  *resource,
      TwResourceRow        *row,
      char                **title,
      GError              **error)
{
  if (!check_amounts (resource, error) || !tw_typed_required_text (resource->title, TW_TYPED_TITLE_LONGEST, title, error))
    return FALSE;

  *row = *resource;
  row->title = *title;
  if (row->planned_cents < 0 && row->actual_cents < 0)
    row->currency = NULL;

  return TRUE;
}

static gboolean
remember (TwCommand   *command,
          gint64       cohort_id,
          const char  *title,
          GError     **error)
{
  const TwHistoryOperand operands[] = { { "title", title } };

  return tw_history_table_add_with (tw_command_connection (command), "resource", cohort_id, 0, NULL, 0, operands,
                                    G_N_ELEMENTS (operands), error);
}

/**
 * tw_workspace_add_resource:
 * @resource: what is planned; its id does not count
 *
 * Returns: the id of the resource, or 0 on error
 */
gint64
tw_workspace_add_resource (TwWorkspace          *self,
                           const TwResourceRow  *resource,
                           GError              **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *title = NULL, *label = NULL;
  TwResourceRow row;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  cohort = tw_workspace_require_open_cohort (self, resource->cohort_id, error);
  if (!cohort || !tidy (resource, &row, &title, error))
    return 0;

  label = tw_language_format (tw_language_session (), N_("Plan %s"), title);
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = tw_resource_table_insert (tw_command_connection (command), &row, error);

  return id && remember (command, row.cohort_id, title, error) &&
         tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_change_resource:
 * @resource: the resource as it shall be: also what it came to; the cohort stays
 */
gboolean
tw_workspace_change_resource (TwWorkspace          *self,
                              const TwResourceRow  *resource,
                              GError              **error)
{
  gint64 cohort_id;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *title = NULL, *label = NULL;
  TwResourceRow row;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort_id = find_cohort (self, resource->id, error);
  if (!cohort_id || !tidy (resource, &row, &title, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Change %s"), title);
  command = tw_command_begin (self, label, error);

  return command &&
         tw_resource_table_update (tw_command_connection (command), &row, error) &&
         remember (command, cohort_id, title, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_remove_resource:
 */
gboolean
tw_workspace_remove_resource (TwWorkspace  *self,
                              gint64        resource_id,
                              GError      **error)
{
  gint64 cohort_id;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort_id = find_cohort (self, resource_id, error);
  command = cohort_id ? tw_command_begin (self, tw_tr (N_("Remove a Resource")), error) : NULL;

  return command &&
         tw_resource_table_delete (tw_command_connection (command), resource_id, error) &&
         remember (command, cohort_id, NULL, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_each_resource:
 * @take: (scope call): gets each resource of the cohort; its texts are valid during the call
 */
gboolean
tw_workspace_each_resource (TwWorkspace     *self,
                            gint64           cohort_id,
                            TwResourceFunc   take,
                            gpointer         user_data,
                            GError         **error)
{
  Taker taker = { take, user_data };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_resource_table_read_cohort (tw_workspace_reading (self), cohort_id, hand_on, &taker, error);
}
