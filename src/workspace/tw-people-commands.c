/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with people one by one or by enrolment lists: people enrol, a person is erased. Staff lists, which
 * can be long, have a file of their own. */

#include "tw-people-commands.h"

#include "tw-command-private.h"
#include "tw-enrolment-plan-private.h"
#include "tw-erase.h"
#include "tw-language.h"
#include "tw-list-memory-private.h"
#include "tw-number-digest-private.h"
#include "tw-table-file.h"
#include "tw-today-private.h"

static TwList *
read_enrolments (TwWorkspace         *self,
                 const TwListRequest *request,
                 const char          *today,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr (GHashTable) remembered =
    tw_list_memory_read (tw_workspace_reading (self), TW_LIST_MEMORY_ENROLMENTS, request, error);

  if (!remembered)
    return NULL;

  return tw_enrolment_list_read (request, remembered, tw_iso_date_year (today), cancellable, error);
}

static TwImportOutcome *
preview_list (TwWorkspace          *self,
              gint64                cohort_id,
              TwList               *list,
              const TwListRequest  *request,
              const char           *today,
              GError              **error)
{
  g_autoptr (TwEnrolmentPlan) plan = tw_enrolment_plan_new (list, self, cohort_id, today, error);

  return plan ? tw_enrolment_plan_steal_outcome (plan) : NULL;
}

static TwImportOutcome *
enrol_list (TwWorkspace          *self,
            gint64                cohort_id,
            TwList               *list,
            const TwListRequest  *request,
            const char           *today,
            GError              **error)
{
  g_autoptr (TwEnrolmentPlan) plan = tw_enrolment_plan_new (list, self, cohort_id, today, error);
  g_autofree char *name = g_filename_display_basename (request->path);
  g_autofree char *label = tw_language_format (tw_language_session (), N_("Enrol %s"), name);
  g_autoptr (TwCommand) command = plan ? tw_command_begin (self, label, error) : NULL;

  if (!command ||
      !tw_list_memory_keep (tw_command_connection (command), TW_LIST_MEMORY_ENROLMENTS, request, list, error) ||
      !tw_enrolment_plan_carry_out (plan, command, error) ||
      !tw_command_commit (g_steal_pointer (&command), error))
    return NULL;

  return tw_enrolment_plan_steal_outcome (plan);
}

/* In a worker the file is read, which can take long; what it says is compared with the participants where they live. */
typedef struct
{
  gint64 cohort_id;
  TwListRequest *request;
  GHashTable *remembered;
  char *today;
  TwImportOutcome *(*finish) (TwWorkspace          *self,
                              gint64                cohort_id,
                              TwList               *list,
                              const TwListRequest  *request,
                              const char           *today,
                              GError              **error);
} TwEnrolmentTask;

static void
enrolment_task_free (TwEnrolmentTask *task)
{
  tw_list_request_free (task->request);
  g_clear_pointer (&task->remembered, g_hash_table_unref);
  g_free (task->today);
  g_free (task);
}

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  TwEnrolmentTask *work = task_data;
  GError *error = NULL;
  TwList *list = tw_enrolment_list_read (work->request, work->remembered, tw_iso_date_year (work->today), cancellable,
                                         &error);

  if (list)
    g_task_return_pointer (task, list, (GDestroyNotify) tw_list_free);
  else
    g_task_return_error (task, error);
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
read_by_worker (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  TwEnrolmentTask *work = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  g_autoptr (TwList) list = g_task_propagate_pointer (G_TASK (result), &error);
  TwImportOutcome *outcome = NULL;

  if (list)
    outcome = work->finish (g_task_get_source_object (outer), work->cohort_id, list, work->request, work->today, &error);
  return_outcome (outer, outcome, error);
}

/* The outer task keeps the workspace alive; the worker drops its own when it pleases. */
static void
read_and_finish (TwEnrolmentTask *work,
                 GTask           *outer,
                 GCancellable    *cancellable)
{
  g_autoptr (GTask) inner = NULL;
  GError *error = NULL;

  work->today = tw_today ();
  work->remembered = tw_list_memory_read (tw_workspace_reading (g_task_get_source_object (outer)),
                                          TW_LIST_MEMORY_ENROLMENTS, work->request, &error);
  if (!work->remembered)
    {
      enrolment_task_free (work);
      g_task_return_error (outer, error);
      return;
    }

  inner = g_task_new (NULL, cancellable, read_by_worker, g_object_ref (outer));
  g_task_set_task_data (inner, work, (GDestroyNotify) enrolment_task_free);
  g_task_run_in_thread (inner, read_in_worker);
}

static TwEnrolmentTask *
enrolment_task_new (gint64               cohort_id,
                    const TwListRequest *request)
{
  TwEnrolmentTask *work = g_new0 (TwEnrolmentTask, 1);

  work->cohort_id = cohort_id;
  work->request = tw_list_request_copy (request);

  return work;
}

/**
 * tw_workspace_preview_enrolments:
 * @cohort_id: a cohort
 * @request: an enrolment list
 *
 * Says what tw_workspace_enrol_list() would do, and does nothing.
 *
 * Returns: (transfer full): what would happen, or %NULL on error
 */
TwImportOutcome *
tw_workspace_preview_enrolments (TwWorkspace         *self,
                                 gint64               cohort_id,
                                 const TwListRequest *request,
                                 GCancellable        *cancellable,
                                 GError             **error)
{
  g_autofree char *today = tw_today ();
  g_autoptr (TwList) list = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  list = read_enrolments (self, request, today, cancellable, error);

  return list ? preview_list (self, cohort_id, list, request, today, error) : NULL;
}

/**
 * tw_workspace_enrol_list:
 * @cohort_id: a cohort
 * @request: an enrolment list
 *
 * Enrols the people of the list in the cohort: one command, with one undo.
 *
 * Returns: (transfer full): what happened, or %NULL on error
 */
TwImportOutcome *
tw_workspace_enrol_list (TwWorkspace         *self,
                         gint64               cohort_id,
                         const TwListRequest *request,
                         GCancellable        *cancellable,
                         GError             **error)
{
  g_autofree char *today = tw_today ();
  g_autoptr (TwList) list = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  list = read_enrolments (self, request, today, cancellable, error);

  return list ? enrol_list (self, cohort_id, list, request, today, error) : NULL;
}

/**
 * tw_workspace_preview_enrolments_async:
 *
 * tw_workspace_preview_enrolments(), for which the file is read in a worker; finished by
 * tw_workspace_import_finish().
 */
void
tw_workspace_preview_enrolments_async (TwWorkspace         *self,
                                       gint64               cohort_id,
                                       const TwListRequest *request,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, NULL, callback, user_data);
  TwEnrolmentTask *work = enrolment_task_new (cohort_id, request);

  work->finish = preview_list;
  read_and_finish (work, outer, cancellable);
}

/**
 * tw_workspace_enrol_list_async:
 *
 * tw_workspace_enrol_list(), for which the file is read in a worker; finished by tw_workspace_import_finish().
 */
void
tw_workspace_enrol_list_async (TwWorkspace         *self,
                               gint64               cohort_id,
                               const TwListRequest *request,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) outer = g_task_new (self, NULL, callback, user_data);
  TwEnrolmentTask *work = enrolment_task_new (cohort_id, request);

  work->finish = enrol_list;
  read_and_finish (work, outer, cancellable);
}

static gboolean
erase (TwWorkspace  *self,
       TwPerson     *person,
       GError      **error)
{
  g_autoptr (TwCommand) command = tw_command_begin_barrier (self, tw_tr (N_("Erase Person")), error);
  g_autofree char *today = tw_today ();
  g_autofree char *digest = NULL;
  const char *number = tw_person_get_number (person);

  if (!command)
    return FALSE;

  if (number)
    {
      digest = tw_number_digest (tw_command_connection (command), number, error);
      if (!digest)
        return FALSE;
    }

  return tw_erase_person (tw_command_connection (command), tw_person_get_id (person), digest, today, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_erase_person:
 * @person_id: a person
 *
 * Erases the person from the file (P9): name, number, address, notes, history, undo, free pages. A nameless id
 * keeps the statistics, and the pairs that must never meet again. It cannot be undone.
 */
gboolean
tw_workspace_erase_person (TwWorkspace  *self,
                           gint64        person_id,
                           GError      **error)
{
  g_autoptr (TwPerson) person = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  person = tw_workspace_get_person (self, person_id);
  if (!person || tw_person_get_erased_on (person))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                           tw_tr (N_("Nothing was erased, because this person is not in the file.")));
      return FALSE;
    }

  return erase (self, person, error) && tw_connection_scrub (tw_workspace_writing (self, NULL), error);
}

/**
 * tw_workspace_list_sheets:
 * @path: a list
 *
 * Lists the sheets of a workbook from which a person may choose.
 *
 * Returns: (transfer full): their names, nothing for a file without sheets; %NULL on error
 */
GStrv
tw_workspace_list_sheets (TwWorkspace  *self,
                          const char   *path,
                          GError      **error)
{
  g_autoptr (TwTableFile) file = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  file = tw_table_file_open (path, error);

  return file ? tw_table_file_list_sheets (file, error) : NULL;
}

/**
 * tw_workspace_list_fields:
 *
 * Returns: (transfer none) (array zero-terminated=1): the fields that columns can be named for by hand
 */
const char * const *
tw_workspace_list_fields (void)
{
  static const char *names[TW_N_FIELDS + 1];

  if (!names[0])
    for (TwField field = 0; field < TW_N_FIELDS; field++)
      names[field] = tw_field_get_name (field);

  return names;
}
