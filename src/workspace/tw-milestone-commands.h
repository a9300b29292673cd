/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-milestone-row.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

typedef void (*TwMilestoneFunc) (const TwMilestoneRow *milestone,
                                 gpointer              user_data);

/**
 * TwGuestState:
 * @TW_GUEST_NOT_INVITED: nobody recorded that the participant was invited
 * @TW_GUEST_INVITED: whether the participant came is not recorded
 */
typedef enum
{
  TW_GUEST_NOT_INVITED,
  TW_GUEST_INVITED,
  TW_GUEST_CAME,
  TW_GUEST_STAYED_AWAY,
} TwGuestState;

typedef void (*TwGuestFunc) (gint64       participant_id,
                             TwGuestState state,
                             gpointer     user_data);

guint    tw_workspace_propose_milestones (TwWorkspace           *self,
                                          gint64                 cohort_id,
                                          GError               **error);
gint64   tw_workspace_add_milestone      (TwWorkspace           *self,
                                          const TwMilestoneRow  *milestone,
                                          GError               **error);
gboolean tw_workspace_change_milestone   (TwWorkspace           *self,
                                          const TwMilestoneRow  *milestone,
                                          GError               **error);
gboolean tw_workspace_set_milestone_done (TwWorkspace          *self,
                                          gint64                 milestone_id,
                                          const GDate           *on,
                                          GError               **error);
gboolean tw_workspace_move_milestone     (TwWorkspace           *self,
                                          gint64                 milestone_id,
                                          const GDate           *due_on,
                                          GError               **error);
gboolean tw_workspace_remove_milestone   (TwWorkspace           *self,
                                          gint64                 milestone_id,
                                          GError               **error);
gboolean tw_workspace_invite             (TwWorkspace           *self,
                                          gint64                 milestone_id,
                                          const gint64          *participant_ids,
                                          gsize                  n_participants,
                                          GError               **error);
gboolean tw_workspace_set_came           (TwWorkspace           *self,
                                          gint64                 milestone_id,
                                          const gint64          *participant_ids,
                                          gsize                  n_participants,
                                          gboolean               came,
                                          GError               **error);
gboolean tw_workspace_each_milestone     (TwWorkspace           *self,
                                          gint64                 cohort_id,
                                          TwMilestoneFunc        take,
                                          gpointer               user_data,
                                          GError               **error);
gboolean tw_workspace_each_guest         (TwWorkspace           *self,
                                          gint64                 milestone_id,
                                          TwGuestFunc            take,
                                          gpointer               user_data,
                                          GError               **error);

G_END_DECLS
