/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is that came back is seen from the file: a form says it in its first cell, a table of a survey tool has a
 * column of codes, and an enrolment list one of people and one of roles. */

#include "tw-returned-private.h"

#include "tw-enrolment-form-list-private.h"
#include "tw-enrolment-list.h"
#include "tw-enrolment-plan-private.h"
#include "tw-feedback-plan-private.h"
#include "tw-finding.h"
#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-list-memory-private.h"
#include "tw-return-plan-private.h"
#include "tw-survey.h"
#include "tw-table-file.h"
#include "tw-today-private.h"

struct _TwReturned
{
  char *today;
  gboolean is_form;
  TwList *enrolments;          /* with the plan of enrolments only */

  /* one of these */
  TwEnrolmentPlan *enrolment;
  TwFeedbackPlan *feedback;
  TwReturnPlan *meetings;
};

static TwTableReader *
open_first_sheet (const TwListRequest  *request,
                  GError              **error)
{
  g_autoptr (TwTableFile) file = tw_table_file_open_again (request->path, request->fingerprint, error);

  return file ? tw_table_file_read (file, NULL, error) : NULL;
}

static gboolean
plan_enrolments (TwReturned   *self,
                 TwWorkspace  *workspace,
                 gint64        cohort_id,
                 TwList       *list,
                 GError      **error)
{
  if (!list)
    return FALSE;

  self->enrolments = list;
  self->enrolment = tw_enrolment_plan_new (list, workspace, cohort_id, self->today, error);

  return self->enrolment != NULL;
}

static gboolean
take_form (TwReturned    *self,
           TwWorkspace   *workspace,
           gint64         cohort_id,
           const TwForm  *form,
           GError       **error)
{
  if (g_str_equal (form->kind, TW_FORM_ENROLMENT))
    return plan_enrolments (self, workspace, cohort_id, tw_enrolment_form_list (form, self->today, error), error);

  if (g_str_equal (form->kind, TW_FORM_FEEDBACK))
    {
      self->feedback = tw_feedback_plan_new (workspace, cohort_id, self->today);
      return tw_feedback_plan_take_form (self->feedback, form, error);
    }

  if (g_str_equal (form->kind, TW_FORM_RETURN))
    {
      self->meetings = tw_return_plan_new (workspace, cohort_id, form, self->today, error);
      return self->meetings != NULL;
    }

  tw_returned_set_newer (error);

  return FALSE;
}

static void
set_unknown (const char  *path,
             GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_clear_error (error);
  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("Nothing was recorded, because “%s” is none of these: a form that Tandemwerk wrote, a table "
                         "with a column “Code”, an enrolment list with the columns “Personnel number” and “Role”.")),
               name);
}

static gboolean
take_enrolment_list (TwReturned           *self,
                     TwWorkspace          *workspace,
                     gint64                cohort_id,
                     const TwListRequest  *request,
                     GError              **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GHashTable) remembered =
    tw_list_memory_read (tw_workspace_reading (workspace), TW_LIST_MEMORY_ENROLMENTS, request, error);
  TwList *list;

  if (!remembered)
    return FALSE;

  list = tw_enrolment_list_read (request, remembered, tw_iso_date_year (self->today), NULL, &local_error);
  if (plan_enrolments (self, workspace, cohort_id, list, &local_error))
    return TRUE;

  if (g_error_matches (local_error, TW_IO_ERROR, TW_IO_ERROR_NO_HEADINGS))
    set_unknown (request->path, error);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
take_file (TwReturned           *self,
           TwWorkspace          *workspace,
           gint64                cohort_id,
           const TwListRequest  *request,
           GError              **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwTableReader) table = open_first_sheet (request, error);
  g_autoptr (TwForm) form = NULL;
  g_autoptr (TwSurvey) survey = NULL;

  if (!table)
    return FALSE;

  form = tw_form_read_table (table, &local_error);
  self->is_form = form != NULL;
  if (form)
    return take_form (self, workspace, cohort_id, form, error);

  survey = local_error ? NULL : tw_survey_read_table (table, &local_error);
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!survey)
    return take_enrolment_list (self, workspace, cohort_id, request, error);

  self->feedback = tw_feedback_plan_new (workspace, cohort_id, self->today);

  return tw_feedback_plan_take_survey (self->feedback, survey, error);
}

static void
forget_rows (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    ((TwFinding *) g_ptr_array_index (findings, i))->row = 0;
}

/* A form is no list: its findings are about the form as a whole. */
static TwImportOutcome *
steal_enrolment_outcome (TwReturned *self)
{
  TwImportOutcome *outcome = tw_enrolment_plan_steal_outcome (self->enrolment);

  if (self->is_form)
    {
      forget_rows (outcome->refused);
      forget_rows (outcome->notes);
      forget_rows (outcome->changes);
      forget_rows (outcome->kept);
      outcome->heading_row = 0;
      g_ptr_array_set_size (outcome->columns, 0);
    }

  return outcome;
}

/*
 * tw_returned_set_newer:
 *
 * Says of a form that this version does not know it.
 */
void
tw_returned_set_newer (GError **error)
{
  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                       tw_tr (N_("Nothing was recorded, because this form was made by a newer version of Tandemwerk. "
                                 "Record it with that version.")));
}

/*
 * tw_returned_new:
 * @workspace: the file; must outlive what is returned
 * @cohort_id: a cohort
 * @request: a file that came back
 *
 * Returns: (transfer full): what it says and what recording it would do; %NULL on error
 */
TwReturned *
tw_returned_new (TwWorkspace          *workspace,
                 gint64                cohort_id,
                 const TwListRequest  *request,
                 GError              **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (workspace, cohort_id, error);
  g_autoptr (TwReturned) self = NULL;

  if (!cohort)
    return NULL;

  self = g_new0 (TwReturned, 1);
  self->today = tw_today ();

  return take_file (self, workspace, cohort_id, request, error) ? g_steal_pointer (&self) : NULL;
}

/*
 * tw_returned_free:
 */
void
tw_returned_free (TwReturned *self)
{
  g_clear_pointer (&self->enrolment, tw_enrolment_plan_free);
  g_clear_pointer (&self->enrolments, tw_list_free);
  g_clear_pointer (&self->feedback, tw_feedback_plan_free);
  g_clear_pointer (&self->meetings, tw_return_plan_free);
  g_free (self->today);
  g_free (self);
}

/*
 * tw_returned_carry_out:
 * @command: the command that records
 */
gboolean
tw_returned_carry_out (TwReturned  *self,
                       TwCommand   *command,
                       GError     **error)
{
  if (self->enrolment)
    return tw_enrolment_plan_carry_out (self->enrolment, command, error);
  if (self->feedback)
    return tw_feedback_plan_carry_out (self->feedback, command, error);

  return tw_return_plan_carry_out (self->meetings, command, error);
}

/*
 * tw_returned_steal_outcome:
 *
 * Returns: (transfer full): what recording comes to
 */
TwImportOutcome *
tw_returned_steal_outcome (TwReturned *self)
{
  if (self->enrolment)
    return steal_enrolment_outcome (self);
  if (self->feedback)
    return tw_feedback_plan_steal_outcome (self->feedback);

  return tw_return_plan_steal_outcome (self->meetings);
}
