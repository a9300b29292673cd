/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean tw_workspace_write_closing_report (TwWorkspace  *self,
                                            gint64        cohort_id,
                                            TwLanguage   *language,
                                            const char   *path,
                                            GError      **error);

G_END_DECLS
