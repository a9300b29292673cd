/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

void     tw_workspace_tell_when_asked     (TwWorkspace          *self);
gboolean tw_workspace_count_untold        (TwWorkspace          *self,
                                           gint64                cohort_id,
                                           guint                *n_persons,
                                           GError              **error);
void     tw_workspace_count_untold_async  (TwWorkspace          *self,
                                           gint64                cohort_id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean tw_workspace_count_untold_finish (TwWorkspace          *self,
                                           GAsyncResult         *result,
                                           guint                *n_persons,
                                           GError              **error);
gboolean tw_workspace_tell_answers        (TwWorkspace          *self,
                                           gint64                cohort_id,
                                           GError              **error);

G_END_DECLS
