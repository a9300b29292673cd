/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of forms that came back (P12): one comparison over all, and one command. A file that cannot be taken is told
 * with its reason and holds nobody else up. Enrolment forms are one list, a row each, because people may wish for each
 * other; of two forms about the same the first is taken. Lists and tables are not among them: what their columns hold
 * is looked at one by one. */

#include "tw-returned-forms-private.h"

#include "tw-enrolment-form-list-private.h"
#include "tw-enrolment-plan-private.h"
#include "tw-feedback-plan-private.h"
#include "tw-finding.h"
#include "tw-import-outcome-private.h"
#include "tw-language.h"
#include "tw-pulse-table.h"
#include "tw-return-plan-private.h"
#include "tw-returned-private.h"
#include "tw-table-file.h"
#include "tw-today-private.h"

#include <string.h>

#define CODE_KEY "code"

struct _TwReturnedForms
{
  TwWorkspace *workspace;
  gint64 cohort_id;
  char *today;
  GPtrArray *names;            /* of the files, as people read them */
  GHashTable *about;           /* what a form is about → the name of its file, not owned */

  TwList *enrolments;          /* a row a file, which counts from 1; NULL: no file is an enrolment form */
  TwEnrolmentPlan *enrolment;
  GPtrArray *feedbacks;        /* TwFeedbackPlan */
  GPtrArray *meetings;         /* TwReturnPlan */
  TwImportOutcome *outcome;
};

static const char *
get_name (TwReturnedForms *self,
          gint64           file)
{
  return g_ptr_array_index (self->names, (guint) file - 1);
}

static TwFinding *
refuse (TwReturnedForms *self,
        int              file,
        TwFindingCode    code)
{
  TwFinding *finding = tw_finding_new (code, 0);

  finding->file = g_strdup (get_name (self, file));
  g_ptr_array_add (self->outcome->refused, finding);

  return finding;
}

/* Whether nothing before was about the same person, code or tandem. */
static gboolean
is_first_about (TwReturnedForms *self,
                int              file,
                const char      *kind,
                const char      *whom)
{
  g_autofree char *key = g_strdup_printf ("%s %s", kind, whom);
  const char *other = g_hash_table_lookup (self->about, key);

  if (*whom == '\0')
    return TRUE;
  if (!other)
    {
      g_hash_table_insert (self->about, g_steal_pointer (&key), g_ptr_array_index (self->names, (guint) file - 1));
      return TRUE;
    }

  refuse (self, file, TW_FINDING_FORM_TWICE)->object = g_strdup (other);

  return FALSE;
}

/* Enrolments */

static void
move_rows (GPtrArray *from,
           GPtrArray *to,
           int        file)
{
  while (from->len > 0)
    {
      TwEnrolmentRow *row = g_ptr_array_steal_index (from, 0);

      row->row = file;
      g_ptr_array_add (to, row);
    }
}

static void
move_findings (GPtrArray *from,
               GPtrArray *to,
               int        file)
{
  while (from->len > 0)
    {
      TwFinding *finding = g_ptr_array_steal_index (from, 0);

      finding->row = file;
      g_ptr_array_add (to, finding);
    }
}

static void
number_by_file (TwList *list,
                int     file)
{
  for (guint i = 0; i < tw_list_get_rows (list)->len; i++)
    ((TwEnrolmentRow *) g_ptr_array_index (tw_list_get_rows (list), i))->row = file;
  for (guint i = 0; i < tw_list_get_refused (list)->len; i++)
    ((TwFinding *) g_ptr_array_index (tw_list_get_refused (list), i))->row = file;
  for (guint i = 0; i < tw_list_get_notes (list)->len; i++)
    ((TwFinding *) g_ptr_array_index (tw_list_get_notes (list), i))->row = file;
}

static gboolean
take_enrolment (TwReturnedForms  *self,
                int               file,
                const TwForm     *form,
                GError          **error)
{
  g_autoptr (TwList) list = tw_enrolment_form_list (form, self->today, error);

  if (!list)
    return FALSE;

  if (self->enrolments)
    {
      move_rows (tw_list_get_rows (list), tw_list_get_rows (self->enrolments), file);
      move_findings (tw_list_get_refused (list), tw_list_get_refused (self->enrolments), file);
      move_findings (tw_list_get_notes (list), tw_list_get_notes (self->enrolments), file);
    }
  else
    {
      number_by_file (list, file);
      self->enrolments = g_steal_pointer (&list);
    }

  return TRUE;
}

/* Feedback and meetings */

static gboolean
take_feedback (TwReturnedForms  *self,
               int               file,
               const TwForm     *form,
               GError          **error)
{
  g_autofree char *code = tw_pulse_code_tidy (tw_form_get (form, CODE_KEY));
  g_autoptr (TwFeedbackPlan) plan = NULL;

  if (!is_first_about (self, file, TW_FORM_FEEDBACK, code))
    return TRUE;

  plan = tw_feedback_plan_new (self->workspace, self->cohort_id, self->today);
  if (!tw_feedback_plan_take_form (plan, form, error))
    return FALSE;

  tw_import_outcome_absorb (self->outcome, tw_feedback_plan_steal_outcome (plan), get_name (self, file));
  g_ptr_array_add (self->feedbacks, g_steal_pointer (&plan));

  return TRUE;
}

static const char *
find_tandem (const TwForm *form)
{
  for (guint i = 0; i < form->rows->len; i++)
    {
      const TwFormRow *row = g_ptr_array_index (form->rows, i);

      if (g_str_has_prefix (row->key, TW_RETURN_TANDEM_KEY))
        return row->key + strlen (TW_RETURN_TANDEM_KEY);
    }

  return "";
}

static gboolean
take_meetings (TwReturnedForms  *self,
               int               file,
               const TwForm     *form,
               GError          **error)
{
  g_autoptr (TwReturnPlan) plan = NULL;

  if (!is_first_about (self, file, TW_FORM_RETURN, find_tandem (form)))
    return TRUE;

  plan = tw_return_plan_new (self->workspace, self->cohort_id, form, self->today, error);
  if (!plan)
    return FALSE;

  tw_import_outcome_absorb (self->outcome, tw_return_plan_steal_outcome (plan), get_name (self, file));
  g_ptr_array_add (self->meetings, g_steal_pointer (&plan));

  return TRUE;
}

/* Files */

static TwForm *
read_form (TwListRequest  *request,
           GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwTableFile) file = tw_table_file_open_again (request->path, request->fingerprint, error);
  g_autoptr (TwTableReader) table = file ? tw_table_file_read (file, NULL, error) : NULL;
  TwForm *form = table ? tw_form_read_table (table, &local_error) : NULL;

  if (!table)
    return NULL;

  if (form && !request->fingerprint)
    request->fingerprint = tw_table_file_take_fingerprint (file);
  if (local_error)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (!form)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                         tw_tr (N_("This is not a form that Tandemwerk wrote. Import lists and tables one at a time, so that "
                                   "you see what their columns hold.")));

  return form;
}

static gboolean
take_form (TwReturnedForms  *self,
           int               file,
           TwListRequest    *request,
           GError          **error)
{
  g_autoptr (TwForm) form = read_form (request, error);

  if (!form)
    return FALSE;
  if (g_str_equal (form->kind, TW_FORM_ENROLMENT))
    return take_enrolment (self, file, form, error);
  if (g_str_equal (form->kind, TW_FORM_FEEDBACK))
    return take_feedback (self, file, form, error);
  if (g_str_equal (form->kind, TW_FORM_RETURN))
    return take_meetings (self, file, form, error);

  tw_returned_set_newer (error);

  return FALSE;
}

/* A file that was looked at before was taken then: what is wrong with it now nobody has seen. */
static gboolean
take_file (TwReturnedForms  *self,
           int               file,
           TwListRequest    *request,
           GError          **error)
{
  const gboolean was_seen = request->fingerprint != NULL;
  g_autoptr (GError) local_error = NULL;

  if (take_form (self, file, request, &local_error))
    {
      g_ptr_array_add (self->outcome->files, tw_list_request_copy (request));
      return TRUE;
    }

  if (was_seen)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  refuse (self, file, TW_FINDING_FILE_REFUSED)->value = g_strdup (local_error->message);

  return TRUE;
}

/* Rows of the list are files. */
static void
name_files (TwReturnedForms *self,
            GPtrArray       *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      TwFinding *finding = g_ptr_array_index (findings, i);

      finding->file = finding->row > 0 ? g_strdup (get_name (self, finding->row)) : NULL;
      finding->row = 0;
      if (finding->code == TW_FINDING_ROW_ENROLLED_TWICE)
        {
          finding->code = TW_FINDING_FORM_TWICE;
          g_set_str (&finding->object, get_name (self, finding->number));
        }
    }
}

static gboolean
compare_enrolments (TwReturnedForms  *self,
                    GError          **error)
{
  TwImportOutcome *outcome;

  if (!self->enrolments)
    return TRUE;

  self->enrolment = tw_enrolment_plan_new (self->enrolments, self->workspace, self->cohort_id, self->today, error);
  if (!self->enrolment)
    return FALSE;

  outcome = tw_enrolment_plan_steal_outcome (self->enrolment);
  name_files (self, outcome->refused);
  name_files (self, outcome->notes);
  name_files (self, outcome->changes);
  name_files (self, outcome->kept);
  tw_import_outcome_absorb (self->outcome, outcome, NULL);

  return TRUE;
}

/*
 * tw_returned_forms_new:
 * @workspace: the file; must outlive what is returned
 * @cohort_id: a cohort
 * @requests: (element-type TwListRequest): the files
 * @progress: (nullable): told after every file
 *
 * Returns: (transfer full): what they say and what recording them would do; %NULL on error
 */
TwReturnedForms *
tw_returned_forms_new (TwWorkspace     *workspace,
                       gint64           cohort_id,
                       GPtrArray       *requests,
                       TwProgressFunc   progress,
                       gpointer         progress_data,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (workspace, cohort_id, error);
  g_autoptr (TwReturnedForms) self = NULL;

  if (!cohort)
    return NULL;

  self = g_new0 (TwReturnedForms, 1);
  self->workspace = workspace;
  self->cohort_id = cohort_id;
  self->today = tw_today ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->about = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->feedbacks = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_feedback_plan_free);
  self->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_return_plan_free);
  self->outcome = tw_import_outcome_new ();

  for (guint i = 0; i < requests->len; i++)
    {
      TwListRequest *request = g_ptr_array_index (requests, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      g_ptr_array_add (self->names, g_filename_display_basename (request->path));
      if (!take_file (self, (int) i + 1, request, error))
        return NULL;
      if (progress)
        progress (i + 1, requests->len, progress_data);
    }

  if (!compare_enrolments (self, error))
    return NULL;

  tw_import_outcome_sort (self->outcome);

  return g_steal_pointer (&self);
}

/*
 * tw_returned_forms_free:
 */
void
tw_returned_forms_free (TwReturnedForms *self)
{
  g_clear_pointer (&self->enrolment, tw_enrolment_plan_free);
  g_clear_pointer (&self->enrolments, tw_list_free);
  g_clear_pointer (&self->outcome, tw_import_outcome_free);
  g_ptr_array_unref (self->feedbacks);
  g_ptr_array_unref (self->meetings);
  g_hash_table_unref (self->about);
  g_ptr_array_unref (self->names);
  g_free (self->today);
  g_free (self);
}

/*
 * tw_returned_forms_carry_out:
 * @command: the command that records
 */
gboolean
tw_returned_forms_carry_out (TwReturnedForms  *self,
                             TwCommand        *command,
                             GError          **error)
{
  if (self->enrolment && !tw_enrolment_plan_carry_out (self->enrolment, command, error))
    return FALSE;

  for (guint i = 0; i < self->feedbacks->len; i++)
    if (!tw_feedback_plan_carry_out (g_ptr_array_index (self->feedbacks, i), command, error))
      return FALSE;
  for (guint i = 0; i < self->meetings->len; i++)
    if (!tw_return_plan_carry_out (g_ptr_array_index (self->meetings, i), command, error))
      return FALSE;

  return TRUE;
}

/*
 * tw_returned_forms_steal_outcome:
 *
 * Returns: (transfer full): what recording comes to, with the files of which something is taken
 */
TwImportOutcome *
tw_returned_forms_steal_outcome (TwReturnedForms *self)
{
  return g_steal_pointer (&self->outcome);
}
