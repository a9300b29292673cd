/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

gint64 tw_workspace_create_programme (TwWorkspace  *self,
                                      const char   *name,
                                      const GDate  *starts_on,
                                      guint         n_months,
                                      GError      **error);

G_END_DECLS
