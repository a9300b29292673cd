/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching.h"

G_BEGIN_DECLS

gint64   tw_workspace_pair              (TwWorkspace         *self,
                                         gint64               mentor_id,
                                         gint64               mentee_id,
                                         GError             **error);
gint64   tw_workspace_pair_self_found   (TwWorkspace         *self,
                                         gint64               mentor_id,
                                         gint64               mentee_id,
                                         GError             **error);
gint64   tw_workspace_pair_exceptionally (TwWorkspace        *self,
                                         gint64               mentor_id,
                                         gint64               mentee_id,
                                         const char          *reason,
                                         GError             **error);
gint64   tw_workspace_pair_replacing    (TwWorkspace         *self,
                                         gint64               tandem_id,
                                         gint64               mentor_id,
                                         gint64               mentee_id,
                                         GError             **error);
gboolean tw_finding_can_be_set_aside    (const TwFinding     *finding);
gboolean tw_workspace_part              (TwWorkspace         *self,
                                         gint64               tandem_id,
                                         GError             **error);
gboolean tw_workspace_pin_tandem        (TwWorkspace         *self,
                                         gint64               tandem_id,
                                         GError             **error);
gboolean tw_workspace_unpin_tandem      (TwWorkspace         *self,
                                         gint64               tandem_id,
                                         GError             **error);
guint    tw_workspace_accept_suggestion (TwWorkspace         *self,
                                         gint64               cohort_id,
                                         const TwSuggestion  *suggestion,
                                         GError             **error);

G_END_DECLS
