/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-agreement-row.h"
#include "tw-goal-row.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

typedef void (*TwGoalFunc)      (const TwGoalRow      *goal,
                                 gpointer              user_data);
typedef void (*TwAgreementFunc) (const TwAgreementRow *agreement,
                                 gpointer              user_data);

gint64   tw_workspace_add_goal       (TwWorkspace           *self,
                                      const TwGoalRow       *goal,
                                      GError               **error);
gboolean tw_workspace_change_goal    (TwWorkspace           *self,
                                      const TwGoalRow       *goal,
                                      GError               **error);
gboolean tw_workspace_set_goal_progress (TwWorkspace        *self,
                                      gint64                 goal_id,
                                      int                    progress,
                                      const char            *result,
                                      GError               **error);
gboolean tw_workspace_remove_goal    (TwWorkspace           *self,
                                      gint64                 goal_id,
                                      GError               **error);
gboolean tw_workspace_each_goal      (TwWorkspace           *self,
                                      gint64                 tandem_id,
                                      TwGoalFunc             take,
                                      gpointer               user_data,
                                      GError               **error);
gboolean tw_workspace_set_agreement  (TwWorkspace           *self,
                                      const TwAgreementRow  *agreement,
                                      GError               **error);
gboolean tw_workspace_record_sheet   (TwWorkspace           *self,
                                      const TwAgreementRow  *agreement,
                                      const TwGoalRow       *goal,
                                      GError               **error);
gboolean tw_workspace_read_agreement (TwWorkspace           *self,
                                      gint64                 tandem_id,
                                      TwAgreementFunc        take,
                                      gpointer               user_data,
                                      GError               **error);

G_END_DECLS
