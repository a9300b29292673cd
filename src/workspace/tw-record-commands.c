/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What participants filled in comes back (P12): enrolment forms, feedback forms, return sheets, and tables of survey
 * tools. What a file is, is seen from the file. It is told before it is stored, and stored with one undo: at once, for
 * scripts, and in a worker, for the window, a folder full of forms together. */

#include "tw-record-commands.h"

#include "tw-import-task-private.h"
#include "tw-language.h"
#include "tw-returned-forms-private.h"
#include "tw-returned-private.h"

static char *
label_of (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return tw_language_format (tw_language_session (), N_("Record %s"), name);
}

static TwImportOutcome *
record_in_worker (TwImportTask  *task,
                  TwWorkspace   *reading,
                  TwCommand     *command,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (TwReturned) returned =
    tw_returned_new (reading, tw_import_task_get_cohort_id (task), tw_import_task_get_request (task), error);

  if (!returned || g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (command && !tw_returned_carry_out (returned, command, error)))
    return NULL;

  return tw_returned_steal_outcome (returned);
}

static TwImportOutcome *
record_forms_in_worker (TwImportTask  *task,
                        TwWorkspace   *reading,
                        TwCommand     *command,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (TwReturnedForms) forms =
    tw_returned_forms_new (reading, tw_import_task_get_cohort_id (task), tw_import_task_get_requests (task),
                           tw_import_task_tell, task, cancellable, error);

  if (!forms || (command && !tw_returned_forms_carry_out (forms, command, error)))
    return NULL;

  return tw_returned_forms_steal_outcome (forms);
}

/* A lone file is looked at for what it is; of several each is a form. */
static TwImportWork
choose_work (guint n_requests)
{
  return n_requests == 1 ? record_in_worker : record_forms_in_worker;
}

/**
 * tw_workspace_preview_returned:
 * @cohort_id: a cohort
 * @request: a form or a table that came back; what is said of columns counts for enrolment lists
 *
 * Says what tw_workspace_record_returned() would do, and does nothing.
 *
 * Returns: (transfer full): what would happen, or %NULL on error
 */
TwImportOutcome *
tw_workspace_preview_returned (TwWorkspace          *self,
                               gint64                cohort_id,
                               const TwListRequest  *request,
                               GError              **error)
{
  g_autoptr (TwReturned) returned = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  returned = tw_returned_new (self, cohort_id, request, error);

  return returned ? tw_returned_steal_outcome (returned) : NULL;
}

/**
 * tw_workspace_record_returned:
 * @cohort_id: a cohort
 * @request: a form or a table that came back; what is said of columns counts for enrolment lists
 *
 * Stores what the file says: one command, with one undo.
 *
 * Returns: (transfer full): what happened, or %NULL on error
 */
TwImportOutcome *
tw_workspace_record_returned (TwWorkspace          *self,
                              gint64                cohort_id,
                              const TwListRequest  *request,
                              GError              **error)
{
  g_autofree char *label = label_of (request->path);
  g_autoptr (TwReturned) returned = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  returned = tw_returned_new (self, cohort_id, request, error);
  command = returned ? tw_command_begin (self, label, error) : NULL;
  if (!command || !tw_returned_carry_out (returned, command, error) ||
      !tw_command_commit (g_steal_pointer (&command), error))
    return NULL;

  return tw_returned_steal_outcome (returned);
}

/**
 * tw_workspace_preview_returned_async:
 * @cohort_id: a cohort
 * @requests: (array length=n_requests): a file that came back, or several forms
 * @progress: (nullable): told in the main thread after each of several files
 *
 * Says in a worker what tw_workspace_record_returned_async() would do. Of several files those that cannot be taken are
 * told with the reason, and #TwImportOutcome.files are the others. Finished by tw_workspace_import_finish().
 */
void
tw_workspace_preview_returned_async (TwWorkspace                *self,
                                     gint64                      cohort_id,
                                     const TwListRequest *const *requests,
                                     guint                       n_requests,
                                     TwProgressFunc              progress,
                                     gpointer                    progress_data,
                                     GCancellable               *cancellable,
                                     GAsyncReadyCallback         callback,
                                     gpointer                    user_data)
{
  TwImportTask *task;

  g_return_if_fail (TW_IS_WORKSPACE (self));
  g_return_if_fail (n_requests > 0);

  task = tw_import_task_new (self, cohort_id, requests, n_requests, choose_work (n_requests));
  tw_import_task_set_progress (task, progress, progress_data);
  tw_import_task_compare (task, cancellable, callback, user_data);
}

/**
 * tw_workspace_record_returned_async:
 * @cohort_id: a cohort
 * @requests: (array length=n_requests): a file that came back, or the forms of which a preview said that they are taken
 * @progress: (nullable): told in the main thread after each of several files
 *
 * Stores in a worker what the files say, while the workspace is busy: one command, with one undo. Finished by
 * tw_workspace_import_finish().
 */
void
tw_workspace_record_returned_async (TwWorkspace                *self,
                                    gint64                      cohort_id,
                                    const TwListRequest *const *requests,
                                    guint                       n_requests,
                                    TwProgressFunc              progress,
                                    gpointer                    progress_data,
                                    GCancellable               *cancellable,
                                    GAsyncReadyCallback         callback,
                                    gpointer                    user_data)
{
  g_autofree char *label = NULL;
  TwImportTask *task;

  g_return_if_fail (TW_IS_WORKSPACE (self));
  g_return_if_fail (n_requests > 0);

  label = n_requests == 1 ? label_of (requests[0]->path)
                          : tw_language_formatn (tw_language_session (), "Record %u form", "Record %u forms", n_requests,
                                                 n_requests);
  task = tw_import_task_new (self, cohort_id, requests, n_requests, choose_work (n_requests));
  tw_import_task_set_progress (task, progress, progress_data);
  tw_import_task_take_in (task, label, cancellable, callback, user_data);
}
