/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-commands.h"

G_BEGIN_DECLS

/* What the import assistant brings in: one list, one form or table that came back, or several forms. */
typedef struct
{
  TwWorkspace *workspace;
  TwListKind kind;
  gint64 cohort_id;          /* 0 for a staff list */
  GStrv paths;               /* the files that were chosen; NULL before any were */

  TwListRequest *request;    /* one file, and what was said of it; its path is NULL where there is not just one */
  TwListLookKind looks_like;
  GPtrArray *forms;          /* TwListRequest of several files; NULL where there is one */
} TwImportSource;

void        tw_import_source_init      (TwImportSource        *self,
                                        TwWorkspace           *workspace,
                                        gint64                 cohort_id);
void        tw_import_source_clear     (TwImportSource        *self);
void        tw_import_source_choose    (TwImportSource        *self,
                                        const char *const     *paths);
gboolean    tw_import_source_is_list   (const TwImportSource  *self);
char       *tw_import_source_dup_name  (const TwImportSource  *self);
const char *tw_import_source_get_label (const TwImportSource  *self);
void        tw_import_source_compare   (const TwImportSource  *self,
                                        TwProgressFunc         progress,
                                        gpointer               progress_data,
                                        GCancellable          *cancellable,
                                        GAsyncReadyCallback    callback,
                                        gpointer               user_data);
void        tw_import_source_keep      (TwImportSource        *self,
                                        const TwImportOutcome *outcome);
void        tw_import_source_take_in   (const TwImportSource  *self,
                                        TwProgressFunc         progress,
                                        gpointer               progress_data,
                                        GCancellable          *cancellable,
                                        GAsyncReadyCallback    callback,
                                        gpointer               user_data);

G_END_DECLS
