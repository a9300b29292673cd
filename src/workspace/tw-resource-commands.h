/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-resource-row.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

typedef void (*TwResourceFunc) (const TwResourceRow *resource,
                                gpointer             user_data);

gint64   tw_workspace_add_resource       (TwWorkspace           *self,
                                          const TwResourceRow   *resource,
                                          GError               **error);
gboolean tw_workspace_change_resource    (TwWorkspace           *self,
                                          const TwResourceRow   *resource,
                                          GError               **error);
gboolean tw_workspace_remove_resource    (TwWorkspace           *self,
                                          gint64                 resource_id,
                                          GError               **error);
gboolean tw_workspace_each_resource      (TwWorkspace           *self,
                                          gint64                 cohort_id,
                                          TwResourceFunc         take,
                                          gpointer               user_data,
                                          GError               **error);

G_END_DECLS
