/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with people one by one or by enrolment lists: people enrol, a person is erased. Staff lists, which
 * can be long, have a file of their own. */

#include "tw-people-commands.h"

#include "tw-command-private.h"
#include "tw-enrolment-plan-private.h"
#include "tw-erase.h"
#include "tw-retained-people.h"
#include "tw-import-task-private.h"
#include "tw-enrolment-list.h"
#include "tw-language.h"
#include "tw-list-memory-private.h"
#include "tw-number-digest-private.h"
#include "tw-table-file.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

static TwList *
read_enrolments (TwConnection        *connection,
                 const TwListRequest *request,
                 const char          *today,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr (GHashTable) remembered = tw_list_memory_read (connection, TW_LIST_MEMORY_ENROLMENTS, request, error);

  if (!remembered)
    return NULL;

  return tw_enrolment_list_read (request, remembered, tw_iso_date_year (today), cancellable, error);
}

static char *
label_of (const TwListRequest *request)
{
  g_autofree char *name = g_filename_display_basename (request->path);

  return tw_language_format (tw_language_session (), N_("Enrol %s"), name);
}

static gboolean
enrol (TwEnrolmentPlan      *plan,
       TwList               *list,
       const TwListRequest  *request,
       TwCommand            *command,
       GError              **error)
{
  return tw_list_memory_keep (tw_command_connection (command), TW_LIST_MEMORY_ENROLMENTS, request, list, error) &&
         tw_enrolment_plan_carry_out (plan, command, error);
}

static TwImportOutcome *
enrol_in_worker (TwImportTask  *task,
                 TwWorkspace   *reading,
                 TwCommand     *command,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const TwListRequest *request = tw_import_task_get_request (task);
  g_autofree char *today = tw_today ();
  g_autoptr (TwList) list = read_enrolments (tw_workspace_reading (reading), request, today, cancellable, error);
  g_autoptr (TwEnrolmentPlan) plan = NULL;

  if (!list || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  plan = tw_enrolment_plan_new (list, reading, tw_import_task_get_cohort_id (task), today, error);
  if (!plan || (command && !enrol (plan, list, request, command, error)))
    return NULL;

  return tw_enrolment_plan_steal_outcome (plan);
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
  g_autoptr (TwEnrolmentPlan) plan = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  list = read_enrolments (tw_workspace_reading (self), request, today, cancellable, error);
  plan = list ? tw_enrolment_plan_new (list, self, cohort_id, today, error) : NULL;

  return plan ? tw_enrolment_plan_steal_outcome (plan) : NULL;
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
  g_autofree char *label = label_of (request);
  g_autoptr (TwList) list = NULL;
  g_autoptr (TwEnrolmentPlan) plan = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  list = read_enrolments (tw_workspace_reading (self), request, today, cancellable, error);
  plan = list ? tw_enrolment_plan_new (list, self, cohort_id, today, error) : NULL;
  command = plan ? tw_command_begin (self, label, error) : NULL;
  if (!command || !enrol (plan, list, request, command, error) ||
      !tw_command_commit (g_steal_pointer (&command), error))
    return NULL;

  return tw_enrolment_plan_steal_outcome (plan);
}

/**
 * tw_workspace_preview_enrolments_async:
 *
 * tw_workspace_preview_enrolments() in a worker; finished by tw_workspace_import_finish().
 */
void
tw_workspace_preview_enrolments_async (TwWorkspace         *self,
                                       gint64               cohort_id,
                                       const TwListRequest *request,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (TW_IS_WORKSPACE (self));

  tw_import_task_compare (tw_import_task_new (self, cohort_id, &request, 1, enrol_in_worker), cancellable, callback,
                          user_data);
}

/**
 * tw_workspace_enrol_list_async:
 *
 * tw_workspace_enrol_list() in a worker, while the workspace is busy; finished by tw_workspace_import_finish().
 */
void
tw_workspace_enrol_list_async (TwWorkspace         *self,
                               gint64               cohort_id,
                               const TwListRequest *request,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autofree char *label = label_of (request);

  g_return_if_fail (TW_IS_WORKSPACE (self));

  tw_import_task_take_in (tw_import_task_new (self, cohort_id, &request, 1, enrol_in_worker), label, cancellable,
                          callback, user_data);
}

static gboolean
erase (TwCommand   *command,
       TwPerson    *person,
       const char  *today,
       GError     **error)
{
  g_autofree char *digest = NULL;
  const char *number = tw_person_get_number (person);

  if (number)
    {
      digest = tw_number_digest (tw_command_connection (command), number, error);
      if (!digest)
        return FALSE;
    }

  return tw_erase_person (tw_command_connection (command), tw_person_get_id (person), digest, today, error);
}

static gboolean
take_person (gint64   person_id,
             gpointer person_ids)
{
  g_array_append_val ((GArray *) person_ids, person_id);

  return TRUE;
}

/**
 * tw_workspace_list_retained:
 * @cohort_id: a closed cohort
 *
 * Lists who is named when its retention period is over (P9): everybody who took part, is not erased yet, and takes part
 * in no cohort that is open or was closed later.
 *
 * Returns: (transfer full) (element-type gint64): ids of persons, by name; %NULL on error
 */
GArray *
tw_workspace_list_retained (TwWorkspace  *self,
                            gint64        cohort_id,
                            GError      **error)
{
  g_autoptr (GArray) person_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_retained_people_read (tw_workspace_reading (self), cohort_id, take_person, person_ids, error)
           ? g_steal_pointer (&person_ids)
           : NULL;
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
  return tw_workspace_erase_people (self, &person_id, 1, error);
}

/**
 * tw_workspace_erase_people:
 * @person_ids: (array length=n_people): people
 *
 * Erases all of them, or none (P9). It cannot be undone.
 */
gboolean
tw_workspace_erase_people (TwWorkspace   *self,
                           const gint64  *person_ids,
                           gsize          n_people,
                           GError       **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *today = tw_today ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  for (gsize i = 0; i < n_people; i++)
    {
      g_autoptr (TwPerson) person = tw_workspace_get_person (self, person_ids[i]);

      if (!person || tw_person_get_erased_on (person))
        {
          g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                               tw_tr (N_("Nothing was erased, because this person is not in the file.")));
          return FALSE;
        }
      g_ptr_array_add (people, g_steal_pointer (&person));
    }

  command = tw_command_begin_barrier (self, tw_tr (N_("Erase Person")), error);
  if (!command)
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    if (!erase (command, g_ptr_array_index (people, i), today, error))
      return FALSE;

  return tw_command_commit (g_steal_pointer (&command), error) &&
         tw_connection_scrub (tw_workspace_writing (self, NULL), error);
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
