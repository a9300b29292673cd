/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A staff list is brought in: one command, with one undo. A list can have 200,000 rows, so each way is there twice:
 * at once, for scripts, and in a worker with progress and cancel, for the window. */

#include "tw-people-commands.h"

#include "tw-import-task-private.h"
#include "tw-language.h"
#include "tw-list-memory-private.h"
#include "tw-person-table.h"
#include "tw-staff-import-private.h"
#include "tw-staff-plan-private.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

/* A preview is read, compared and told: reading is what takes longest. */
#define STEPS_OF_READING 80
#define STEPS 100

/* How much of the file has been read, told as steps. */
typedef struct
{
  TwProgressFunc progress; /* NULL: nobody wants to know */
  gpointer user_data;
} TwReading;

static void
tell_reading (double   fraction,
              gpointer reading_pointer)
{
  const TwReading *reading = reading_pointer;

  if (reading->progress)
    reading->progress ((gint64) (fraction * STEPS_OF_READING), STEPS, reading->user_data);
}

static TwList *
read_list (TwConnection        *connection,
           const TwListRequest *request,
           const char          *today,
           TwReading           *reading,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr (GHashTable) remembered = tw_list_memory_read (connection, TW_LIST_MEMORY_STAFF, request, error);

  if (!remembered)
    return NULL;

  return tw_staff_list_read (request, remembered, tw_iso_date_year (today), tell_reading, reading, cancellable,
                             error);
}

static char *
label_of (const TwListRequest *request)
{
  g_autofree char *name = g_filename_display_basename (request->path);

  return tw_language_format (tw_language_session (), N_("Import %s"), name);
}

static TwImportOutcome *
preview (TwConnection        *connection,
         const TwListRequest *request,
         TwReading           *reading,
         GCancellable        *cancellable,
         GError             **error)
{
  g_autofree char *today = tw_today ();
  g_autoptr (TwList) list = read_list (connection, request, today, reading, cancellable, error);
  g_autoptr (TwStaffPlan) plan = list ? tw_staff_plan_new (list, request, connection, today, error) : NULL;

  if (!plan)
    return NULL;

  tw_staff_plan_tell_changes (plan);

  return tw_staff_plan_steal_outcome (plan);
}

static gboolean
forget_numbers (TwConnection  *connection,
                GPtrArray     *digests,
                GError       **error)
{
  for (guint i = 0; i < digests->len; i++)
    if (!tw_person_table_forget_digest (connection, g_ptr_array_index (digests, i), error))
      return FALSE;

  return TRUE;
}

/* Plans and carries out within @command, which the caller commits. */
static TwImportOutcome *
import (TwCommand           *command,
        const TwListRequest *request,
        TwProgressFunc       progress,
        gpointer             progress_data,
        GCancellable        *cancellable,
        GError             **error)
{
  TwConnection *connection = tw_command_connection (command);
  TwReading silent = { NULL };
  g_autofree char *today = tw_today ();
  g_autoptr (TwList) list = read_list (connection, request, today, &silent, cancellable, error);
  g_autoptr (TwStaffPlan) plan = list ? tw_staff_plan_new (list, request, connection, today, error) : NULL;

  if (!plan ||
      !forget_numbers (connection, tw_staff_plan_get_returning (plan), error) ||
      !tw_list_memory_keep (connection, TW_LIST_MEMORY_STAFF, request, list, error) ||
      !tw_staff_import_carry_out (tw_staff_plan_get_people (plan), command, progress, progress_data, cancellable,
                                  error))
    return NULL;

  return tw_staff_plan_steal_outcome (plan);
}

static TwImportOutcome *
preview_in_worker (TwImportTask  *task,
                   TwWorkspace   *reading,
                   TwCommand     *command,
                   GCancellable  *cancellable,
                   GError       **error)
{
  TwReading told = { tw_import_task_tell, task };

  return preview (tw_workspace_reading (reading), tw_import_task_get_request (task), &told, cancellable, error);
}

static TwImportOutcome *
import_in_worker (TwImportTask  *task,
                  TwWorkspace   *reading,
                  TwCommand     *command,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return import (command, tw_import_task_get_request (task), tw_import_task_tell, task, cancellable, error);
}

/**
 * tw_workspace_preview_staff_list:
 * @request: a staff list
 *
 * Says what tw_workspace_import_staff_list() would do, and does nothing.
 *
 * Returns: (transfer full): what would happen, or %NULL on error
 */
TwImportOutcome *
tw_workspace_preview_staff_list (TwWorkspace         *self,
                                 const TwListRequest *request,
                                 GCancellable        *cancellable,
                                 GError             **error)
{
  TwReading silent = { NULL };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return preview (tw_workspace_reading (self), request, &silent, cancellable, error);
}

/**
 * tw_workspace_import_staff_list:
 * @request: a staff list
 * @progress: (nullable): told every thousand people
 *
 * Brings the staff list in. Cancelled, it has done nothing.
 *
 * Returns: (transfer full): what happened, or %NULL on error
 */
TwImportOutcome *
tw_workspace_import_staff_list (TwWorkspace         *self,
                                const TwListRequest *request,
                                TwProgressFunc       progress,
                                gpointer             user_data,
                                GCancellable        *cancellable,
                                GError             **error)
{
  g_autofree char *label = label_of (request);
  g_autoptr (TwCommand) command = NULL;
  g_autoptr (TwImportOutcome) outcome = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  command = tw_command_begin (self, label, error);
  if (!command)
    return NULL;

  outcome = import (command, request, progress, user_data, cancellable, error);
  if (!outcome || !tw_command_commit (g_steal_pointer (&command), error))
    return NULL;

  return g_steal_pointer (&outcome);
}

/**
 * tw_workspace_preview_staff_list_async:
 * @progress: (nullable): told in the main thread every few thousand rows
 *
 * tw_workspace_preview_staff_list() in a worker; finished by tw_workspace_import_finish().
 */
void
tw_workspace_preview_staff_list_async (TwWorkspace         *self,
                                       const TwListRequest *request,
                                       TwProgressFunc       progress,
                                       gpointer             progress_data,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  TwImportTask *task;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  task = tw_import_task_new (self, 0, &request, 1, preview_in_worker);
  tw_import_task_set_progress (task, progress, progress_data);
  tw_import_task_compare (task, cancellable, callback, user_data);
}

/**
 * tw_workspace_import_staff_list_async:
 * @progress: (nullable): told in the main thread every thousand people
 *
 * tw_workspace_import_staff_list() in a worker, while the workspace is busy; finished by
 * tw_workspace_import_finish().
 */
void
tw_workspace_import_staff_list_async (TwWorkspace         *self,
                                      const TwListRequest *request,
                                      TwProgressFunc       progress,
                                      gpointer             progress_data,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autofree char *label = label_of (request);
  TwImportTask *task;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  task = tw_import_task_new (self, 0, &request, 1, import_in_worker);
  tw_import_task_set_progress (task, progress, progress_data);
  tw_import_task_take_in (task, label, cancellable, callback, user_data);
}

/**
 * tw_workspace_import_finish:
 *
 * Finishes what was compared or taken in by a worker: a staff list, enrolments, or what came back.
 *
 * Returns: (transfer full): what would happen or did, or %NULL on error
 */
TwImportOutcome *
tw_workspace_import_finish (TwWorkspace   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
