/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean   tw_workspace_back_up (TwWorkspace  *self,
                                 const char   *path,
                                 GError      **error);
GPtrArray *tw_workspace_check   (TwWorkspace  *self,
                                 GError      **error);

G_END_DECLS
