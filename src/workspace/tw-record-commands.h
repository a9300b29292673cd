/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-people-commands.h"

G_BEGIN_DECLS

TwImportOutcome *tw_workspace_preview_returned (TwWorkspace          *self,
                                                gint64                cohort_id,
                                                const TwListRequest  *request,
                                                GError              **error);
TwImportOutcome *tw_workspace_record_returned  (TwWorkspace          *self,
                                                gint64                cohort_id,
                                                const TwListRequest  *request,
                                                GError              **error);
void             tw_workspace_preview_returned_async (TwWorkspace                *self,
                                                      gint64                      cohort_id,
                                                      const TwListRequest *const *requests,
                                                      guint                       n_requests,
                                                      TwProgressFunc              progress,
                                                      gpointer                    progress_data,
                                                      GCancellable               *cancellable,
                                                      GAsyncReadyCallback         callback,
                                                      gpointer                    user_data);
void             tw_workspace_record_returned_async  (TwWorkspace                *self,
                                                      gint64                      cohort_id,
                                                      const TwListRequest *const *requests,
                                                      guint                       n_requests,
                                                      TwProgressFunc              progress,
                                                      gpointer                    progress_data,
                                                      GCancellable               *cancellable,
                                                      GAsyncReadyCallback         callback,
                                                      gpointer                    user_data);

G_END_DECLS
