/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-figure.h"
#include "tw-finding.h"
#include "tw-words.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

GPtrArray *tw_workspace_list_figures (TwWorkspace  *self,
                                      gint64        cohort_id,
                                      GError      **error);
GPtrArray *tw_workspace_check_close  (TwWorkspace  *self,
                                      gint64        cohort_id,
                                      GError      **error);
GArray    *tw_workspace_list_counted (TwWorkspace  *self,
                                      gint64        cohort_id,
                                      TwCounted     counted,
                                      GError      **error);
gboolean   tw_workspace_close_cohort (TwWorkspace  *self,
                                      gint64        cohort_id,
                                      GError      **error);

G_END_DECLS
