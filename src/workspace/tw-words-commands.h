/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-feedback.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

GArray   *tw_workspace_count_words     (TwWorkspace  *self,
                                        gint64        cohort_id,
                                        GError      **error);
gboolean  tw_workspace_mark_words_read (TwWorkspace  *self,
                                        gint64        tandem_id,
                                        GError      **error);

G_END_DECLS
