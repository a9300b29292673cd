/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What participants filled in comes back (P12): enrolment forms, feedback forms, return sheets, and tables of survey
 * tools. What a file is, is seen from the file. It is told before it is stored, and stored with one undo. */

#include "tw-record-commands.h"

#include "tw-language.h"
#include "tw-returned-private.h"

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
  g_autofree char *name = g_filename_display_basename (request->path);
  g_autofree char *label = tw_language_format (tw_language_session (), N_("Record %s"), name);
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
