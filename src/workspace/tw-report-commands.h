/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-print-options.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean tw_workspace_write_closing_report (TwWorkspace           *self,
                                            gint64                 cohort_id,
                                            const TwPrintOptions  *options,
                                            const char            *path,
                                            GError               **error);

G_END_DECLS
