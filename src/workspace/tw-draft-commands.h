/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching.h"

G_BEGIN_DECLS

gboolean tw_workspace_draft_suggestion   (TwWorkspace            *self,
                                          gint64                  cohort_id,
                                          const TwSuggestion     *suggestion,
                                          GError                **error);
gboolean tw_workspace_redraft_suggestion (TwWorkspace            *self,
                                          guint64                 drafted_revision,
                                          gint64                  cohort_id,
                                          const TwSuggestion     *suggestion,
                                          GError                **error);
gboolean tw_workspace_accept_drafts      (TwWorkspace            *self,
                                          const gint64           *tandem_ids,
                                          gsize                   n_tandems,
                                          GError                **error);
gboolean tw_workspace_refuse_tandem      (TwWorkspace            *self,
                                          gint64                  tandem_id,
                                          const char             *reason,
                                          GError                **error);
gboolean tw_workspace_discard_drafts     (TwWorkspace            *self,
                                          gint64                  cohort_id,
                                          GError                **error);
gint64   tw_workspace_pair_rearranging   (TwWorkspace            *self,
                                          gint64                  mentor_id,
                                          gint64                  mentee_id,
                                          const TwRearrangement  *rearrangement,
                                          GError                **error);

G_END_DECLS
