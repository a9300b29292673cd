/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-lesson.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

GPtrArray *tw_workspace_list_lessons  (TwWorkspace     *self,
                                       gint64           cohort_id,
                                       GError         **error);
gint64     tw_workspace_add_lesson    (TwWorkspace     *self,
                                       const TwLesson  *lesson,
                                       GError         **error);
gboolean   tw_workspace_change_lesson (TwWorkspace     *self,
                                       const TwLesson  *lesson,
                                       GError         **error);
gboolean   tw_workspace_finish_lesson (TwWorkspace     *self,
                                       gint64           lesson_id,
                                       GError         **error);
gboolean   tw_workspace_remove_lesson (TwWorkspace     *self,
                                       gint64           lesson_id,
                                       GError         **error);

G_END_DECLS
