/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

/* Lists or forms that a worker compares with the file and, where @command is given, takes in. */
typedef struct _TwImportTask TwImportTask;

typedef TwImportOutcome *(*TwImportWork) (TwImportTask  *task,
                                          TwWorkspace   *reading,
                                          TwCommand     *command,
                                          GCancellable  *cancellable,
                                          GError       **error);

TwImportTask        *tw_import_task_new           (TwWorkspace               *workspace,
                                                   gint64                     cohort_id,
                                                   const TwListRequest *const *requests,
                                                   guint                      n_requests,
                                                   TwImportWork               work);
void                 tw_import_task_set_progress  (TwImportTask        *self,
                                                   TwProgressFunc       progress,
                                                   gpointer             user_data);
gint64               tw_import_task_get_cohort_id (TwImportTask        *self);
GPtrArray           *tw_import_task_get_requests  (TwImportTask        *self);
const TwListRequest *tw_import_task_get_request   (TwImportTask        *self);
void                 tw_import_task_tell          (gint64               done,
                                                   gint64               total,
                                                   gpointer             task);
void                 tw_import_task_compare       (TwImportTask        *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void                 tw_import_task_take_in       (TwImportTask        *self,
                                                   const char          *label,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);

G_END_DECLS
