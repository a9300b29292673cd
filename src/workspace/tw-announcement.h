/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

char *tw_workspace_draft_announcement (TwWorkspace  *self,
                                       gint64        cohort_id,
                                       TwLanguage   *language,
                                       GError      **error);

G_END_DECLS
