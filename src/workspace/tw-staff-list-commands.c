/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A staff list is brought in: one command, with one undo. A list can have 200,000 rows, so each way is there twice:
 * at once, for scripts, and in a worker with progress and cancel, for the window. */

#include "tw-people-commands.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-list-memory-private.h"
#include "tw-person-table.h"
#include "tw-staff-import-private.h"
#include "tw-staff-plan-private.h"
#include "tw-today-private.h"

/* What a worker is to do, and what it comes back with. The outer task, which the main thread drops, keeps the
 * workspace alive; the worker drops its own task when it pleases. */
typedef struct
{
  TwWorkspace *workspace; /* not owned */
  TwListRequest *request;
  TwProgressFunc progress;
  gpointer progress_data;
  TwUndoEntry *entry;
} TwStaffTask;

typedef struct
{
  TwProgressFunc progress;
  gpointer user_data;
  gint64 done;
  gint64 total;
} TwProgressStep;

static void
staff_task_free (gpointer task_pointer)
{
  TwStaffTask *task = task_pointer;

  tw_list_request_free (task->request);
  g_clear_pointer (&task->entry, tw_undo_entry_unref);
  g_free (task);
}

static TwList *
read_list (TwConnection        *connection,
           const TwListRequest *request,
           const char          *today,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr (GHashTable) remembered = tw_list_memory_read (connection, TW_LIST_MEMORY_STAFF, request, error);

  if (!remembered)
    return NULL;

  return tw_staff_list_read (request, remembered, tw_iso_date_year (today), NULL, NULL, cancellable, error);
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
         GCancellable        *cancellable,
         GError             **error)
{
  g_autofree char *today = tw_today ();
  g_autoptr (TwList) list = read_list (connection, request, today, cancellable, error);
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
  g_autofree char *today = tw_today ();
  g_autoptr (TwList) list = read_list (connection, request, today, cancellable, error);
  g_autoptr (TwStaffPlan) plan = list ? tw_staff_plan_new (list, request, connection, today, error) : NULL;

  if (!plan ||
      !forget_numbers (connection, tw_staff_plan_get_returning (plan), error) ||
      !tw_list_memory_keep (connection, TW_LIST_MEMORY_STAFF, request, list, error) ||
      !tw_staff_import_carry_out (tw_staff_plan_get_people (plan), command, progress, progress_data, cancellable,
                                  error))
    return NULL;

  return tw_staff_plan_steal_outcome (plan);
}

static void
return_outcome (GTask           *task,
                TwImportOutcome *outcome,
                GError          *error)
{
  if (outcome)
    g_task_return_pointer (task, outcome, (GDestroyNotify) tw_import_outcome_free);
  else
    g_task_return_error (task, error);
}

static void
preview_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  TwStaffTask *work = task_data;
  GError *error = NULL;
  g_autoptr (TwConnection) connection =
    tw_connection_open_read_only (tw_workspace_get_path (work->workspace), &error);
  TwImportOutcome *outcome = NULL;

  if (connection)
    outcome = preview (connection, work->request, cancellable, &error);

  return_outcome (task, outcome, error);
}

static gboolean
tell_step (gpointer step_pointer)
{
  TwProgressStep *step = step_pointer;

  step->progress (step->done, step->total, step->user_data);

  return G_SOURCE_REMOVE;
}

/* Progress is told in the main thread. */
static void
tell_main_thread (gint64   done,
                  gint64   total,
                  gpointer task_pointer)
{
  TwStaffTask *work = g_task_get_task_data (task_pointer);
  TwProgressStep step = { work->progress, work->progress_data, done, total };

  if (work->progress)
    g_main_context_invoke_full (g_task_get_context (task_pointer), G_PRIORITY_DEFAULT, tell_step,
                                g_memdup2 (&step, sizeof step), g_free);
}

static void
import_in_worker (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  TwStaffTask *work = task_data;
  GError *error = NULL;
  g_autofree char *label = label_of (work->request);
  g_autoptr (TwCommand) command = tw_command_begin_long (work->workspace, label, &error);
  g_autoptr (TwImportOutcome) outcome = NULL;

  if (command)
    outcome = import (command, work->request, tell_main_thread, task, cancellable, &error);
  if (outcome)
    {
      work->entry = tw_command_commit_unshown (g_steal_pointer (&command), &error);
      if (!work->entry)
        g_clear_pointer (&outcome, tw_import_outcome_free);
    }

  /* Whatever was not committed is rolled back before anybody hears of it. */
  g_clear_pointer (&command, tw_command_roll_back);
  return_outcome (task, g_steal_pointer (&outcome), error);
}

static void
previewed_in_worker (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  GError *error = NULL;
  TwImportOutcome *outcome = g_task_propagate_pointer (G_TASK (result), &error);

  return_outcome (outer, outcome, error);
}

static void
imported_in_worker (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  TwWorkspace *self = g_task_get_source_object (outer);
  TwStaffTask *work = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  TwImportOutcome *outcome = g_task_propagate_pointer (G_TASK (result), &error);

  if (work->entry)
    tw_workspace_show_change (self, work->entry, TW_UNDO_KEPT);
  tw_workspace_end_busy (self);

  return_outcome (outer, outcome, error);
}

static TwStaffTask *
staff_task_new (TwWorkspace         *workspace,
                const TwListRequest *request)
{
  TwStaffTask *work = g_new0 (TwStaffTask, 1);

  work->workspace = workspace;
  work->request = tw_list_request_copy (request);

  return work;
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
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return preview (tw_workspace_reading (self), request, cancellable, error);
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
 *
 * tw_workspace_preview_staff_list() in a worker; finished by tw_workspace_import_finish().
 */
void
tw_workspace_preview_staff_list_async (TwWorkspace         *self,
                                       const TwListRequest *request,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) inner = g_task_new (NULL, cancellable, previewed_in_worker, g_steal_pointer (&outer));

  g_return_if_fail (TW_IS_WORKSPACE (self));

  g_task_set_task_data (inner, staff_task_new (self, request), staff_task_free);
  g_task_run_in_thread (inner, preview_in_worker);
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
  g_autoptr (GTask) outer = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  TwStaffTask *work;
  GError *error = NULL;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  if (!tw_workspace_begin_busy (self, &error))
    {
      g_task_return_error (outer, error);
      return;
    }

  work = staff_task_new (self, request);
  work->progress = progress;
  work->progress_data = progress_data;

  inner = g_task_new (NULL, cancellable, imported_in_worker, g_steal_pointer (&outer));
  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_task_data (inner, work, staff_task_free);
  g_task_run_in_thread (inner, import_in_worker);
}

/**
 * tw_workspace_import_finish:
 *
 * Finishes a preview or an import, of a staff list or of enrolments.
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
