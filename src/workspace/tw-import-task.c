/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists and forms are read and compared in a worker, which looks at the file through a workspace of its own, and taken
 * in there by one long command, while the window answers. Cancelled, it has done nothing. */

#include "tw-import-task-private.h"

#include "tw-workspace-private.h"

struct _TwImportTask
{
  TwWorkspace *workspace; /* not owned: the outer task, which the main thread drops, keeps it */
  gint64 cohort_id;       /* 0 for a staff list */
  GPtrArray *requests;    /* TwListRequest */
  TwImportWork work;
  char *label;            /* of the command; NULL: nothing is taken in */
  TwProgressFunc progress;
  gpointer progress_data;
  GMainContext *context;  /* in which progress is told */
  TwUndoEntry *entry;     /* what the command changed */
};

typedef struct
{
  TwProgressFunc progress;
  gpointer user_data;
  gint64 done;
  gint64 total;
} TwProgressStep;

static void
import_task_free (gpointer task)
{
  TwImportTask *self = task;

  g_ptr_array_unref (self->requests);
  g_free (self->label);
  g_main_context_unref (self->context);
  g_clear_pointer (&self->entry, tw_undo_entry_unref);
  g_free (self);
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

static gboolean
tell_step (gpointer step_pointer)
{
  TwProgressStep *step = step_pointer;

  step->progress (step->done, step->total, step->user_data);

  return G_SOURCE_REMOVE;
}

static TwImportOutcome *
take_in (TwImportTask  *self,
         TwWorkspace   *reading,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (TwCommand) command = tw_command_begin_long (self->workspace, self->label, error);
  g_autoptr (TwImportOutcome) outcome =
    command ? self->work (self, reading, command, cancellable, error) : NULL;

  if (!outcome)
    return NULL;

  self->entry = tw_command_commit_unshown (g_steal_pointer (&command), error);

  return self->entry ? g_steal_pointer (&outcome) : NULL;
}

/* Whatever was not committed is rolled back before anybody hears of it. */
static void
work_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  TwImportTask *self = task_data;
  GError *error = NULL;
  g_autoptr (TwWorkspace) reading = tw_workspace_open_beside (self->workspace, &error);
  TwImportOutcome *outcome = NULL;

  if (reading && self->label)
    outcome = take_in (self, reading, cancellable, &error);
  else if (reading)
    outcome = self->work (self, reading, NULL, cancellable, &error);

  g_clear_object (&reading);
  return_outcome (task, outcome, error);
}

static void
worked (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  TwWorkspace *workspace = g_task_get_source_object (outer);
  TwImportTask *self = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  TwImportOutcome *outcome = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->entry)
    tw_workspace_show_change (workspace, self->entry, TW_UNDO_KEPT);
  if (self->label)
    tw_workspace_end_busy (workspace);

  return_outcome (outer, outcome, error);
}

static void
start (TwImportTask *self,
       GTask        *outer,
       GCancellable *cancellable)
{
  g_autoptr (GTask) inner = g_task_new (NULL, cancellable, worked, g_object_ref (outer));

  /* A command that was committed before it heard of the cancellation was not cancelled. */
  g_task_set_check_cancellable (inner, self->label == NULL);
  g_task_set_task_data (inner, self, import_task_free);
  g_task_run_in_thread (inner, work_in_worker);
}

/*
 * tw_import_task_new:
 * @workspace: the open file
 * @cohort_id: the cohort it is for, or 0
 * @requests: (array length=n_requests): which lists or forms
 * @work: what a worker does: it compares with what @reading says, and takes in with the command where it is given
 *
 * Returns: (transfer full): a task that tw_import_task_compare() or tw_import_task_take_in() starts
 */
TwImportTask *
tw_import_task_new (TwWorkspace                *workspace,
                    gint64                      cohort_id,
                    const TwListRequest *const *requests,
                    guint                       n_requests,
                    TwImportWork                work)
{
  TwImportTask *self = g_new0 (TwImportTask, 1);

  self->workspace = workspace;
  self->cohort_id = cohort_id;
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_list_request_free);
  for (guint i = 0; i < n_requests; i++)
    g_ptr_array_add (self->requests, tw_list_request_copy (requests[i]));
  self->work = work;
  self->context = g_main_context_ref_thread_default ();

  return self;
}

/*
 * tw_import_task_set_progress:
 * @progress: (nullable): told in the thread that made the task
 */
void
tw_import_task_set_progress (TwImportTask   *self,
                             TwProgressFunc  progress,
                             gpointer        user_data)
{
  self->progress = progress;
  self->progress_data = user_data;
}

gint64
tw_import_task_get_cohort_id (TwImportTask *self)
{
  return self->cohort_id;
}

/*
 * tw_import_task_get_requests:
 *
 * Returns: (transfer none) (element-type TwListRequest): which lists or forms
 */
GPtrArray *
tw_import_task_get_requests (TwImportTask *self)
{
  return self->requests;
}

/*
 * tw_import_task_get_request:
 *
 * Returns: (transfer none): the only one
 */
const TwListRequest *
tw_import_task_get_request (TwImportTask *self)
{
  return g_ptr_array_index (self->requests, 0);
}

/*
 * tw_import_task_tell:
 * @task: a task that is under way
 *
 * Tells, from the worker, how far it is: a #TwProgressFunc.
 */
void
tw_import_task_tell (gint64   done,
                     gint64   total,
                     gpointer task)
{
  TwImportTask *self = task;
  TwProgressStep step = { self->progress, self->progress_data, done, total };

  if (self->progress)
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, tell_step, g_memdup2 (&step, sizeof step), g_free);
}

/*
 * tw_import_task_compare:
 * @self: (transfer full): a task
 *
 * Starts it without a command; finished by tw_workspace_import_finish().
 */
void
tw_import_task_compare (TwImportTask        *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (self->workspace, NULL, callback, user_data);

  start (self, outer, cancellable);
}

/*
 * tw_import_task_take_in:
 * @self: (transfer full): a task
 * @label: the name of the command, in the language of the session
 *
 * Starts it with a command, while the workspace is busy; finished by tw_workspace_import_finish().
 */
void
tw_import_task_take_in (TwImportTask        *self,
                        const char          *label,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (self->workspace, NULL, callback, user_data);
  GError *error = NULL;

  if (!tw_workspace_begin_busy (self->workspace, &error))
    {
      import_task_free (self);
      g_task_return_error (outer, error);
      return;
    }

  self->label = g_strdup (label);
  start (self, outer, cancellable);
}
