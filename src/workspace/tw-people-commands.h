/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-column.h"
#include "tw-list-request.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwImportOutcome:
 * @n_added: people or participants that are new
 * @n_changed: known ones whose facts differ
 * @n_unchanged: known ones that are as the list says
 * @n_left: people of an earlier staff list who are missing from this one; they leave
 * @refused: (element-type TwFinding): one finding a row that is not taken, in the order of the rows
 * @notes: (element-type TwFinding): what was taken with a remark
 * @changes: (element-type TwFinding): in a preview, who is new, what changes of whom, and who leaves, in the order
 *   of the rows; who leaves stands in none
 * @kept: (element-type TwFinding): in a preview, who stays as before, and what stays although the list says something
 *   else, because it was entered by hand (P5)
 * @heading_row: where the headings stand, as the spreadsheet counts
 * @columns: (element-type TwListColumn): what the columns were taken for, and how sure that is
 * @files: (element-type TwListRequest): where several forms are taken in together, those of which something can be taken,
 *   with their fingerprints
 *
 * What an import does, told before it happens and counted while it does.
 */
typedef struct
{
  guint n_added;
  guint n_changed;
  guint n_unchanged;
  guint n_left;
  GPtrArray *refused;
  GPtrArray *notes;
  GPtrArray *changes;
  GPtrArray *kept;
  int heading_row;
  GPtrArray *columns;
  GPtrArray *files;
} TwImportOutcome;

/**
 * TwProgressFunc:
 * @done: steps done
 * @total: of so many
 */
typedef void (*TwProgressFunc) (gint64   done,
                                gint64   total,
                                gpointer user_data);

TwImportOutcome *tw_workspace_preview_staff_list  (TwWorkspace         *self,
                                                   const TwListRequest *request,
                                                   GCancellable        *cancellable,
                                                   GError             **error);
TwImportOutcome *tw_workspace_import_staff_list   (TwWorkspace         *self,
                                                   const TwListRequest *request,
                                                   TwProgressFunc       progress,
                                                   gpointer             user_data,
                                                   GCancellable        *cancellable,
                                                   GError             **error);
void             tw_workspace_preview_staff_list_async (TwWorkspace         *self,
                                                        const TwListRequest *request,
                                                        TwProgressFunc       progress,
                                                        gpointer             progress_data,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
void             tw_workspace_import_staff_list_async  (TwWorkspace         *self,
                                                        const TwListRequest *request,
                                                        TwProgressFunc       progress,
                                                        gpointer             progress_data,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
TwImportOutcome *tw_workspace_import_finish            (TwWorkspace         *self,
                                                        GAsyncResult        *result,
                                                        GError             **error);
TwImportOutcome *tw_workspace_preview_enrolments  (TwWorkspace         *self,
                                                   gint64               cohort_id,
                                                   const TwListRequest *request,
                                                   GCancellable        *cancellable,
                                                   GError             **error);
TwImportOutcome *tw_workspace_enrol_list          (TwWorkspace         *self,
                                                   gint64               cohort_id,
                                                   const TwListRequest *request,
                                                   GCancellable        *cancellable,
                                                   GError             **error);
void             tw_workspace_preview_enrolments_async (TwWorkspace         *self,
                                                        gint64               cohort_id,
                                                        const TwListRequest *request,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
void             tw_workspace_enrol_list_async         (TwWorkspace         *self,
                                                        gint64               cohort_id,
                                                        const TwListRequest *request,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
GArray          *tw_workspace_list_retained       (TwWorkspace         *self,
                                                   gint64               cohort_id,
                                                   GError             **error);
gboolean         tw_workspace_erase_people        (TwWorkspace         *self,
                                                   const gint64        *person_ids,
                                                   gsize                n_people,
                                                   GError             **error);
gboolean         tw_workspace_erase_person        (TwWorkspace         *self,
                                                   gint64               person_id,
                                                   GError             **error);

const char * const *tw_workspace_list_fields      (void);
GStrv            tw_workspace_list_sheets         (TwWorkspace         *self,
                                                   const char          *path,
                                                   GError             **error);

void             tw_import_outcome_free           (TwImportOutcome     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwImportOutcome, tw_import_outcome_free)

G_END_DECLS
