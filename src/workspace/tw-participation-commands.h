/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

gint64     tw_workspace_enrol_person       (TwWorkspace   *self,
                                            gint64         cohort_id,
                                            gint64         person_id,
                                            TwRole         role,
                                            GError       **error);
gboolean   tw_workspace_enrol_people       (TwWorkspace   *self,
                                            gint64         cohort_id,
                                            const gint64  *person_ids,
                                            gsize          n_people,
                                            TwRole         role,
                                            GError       **error);
gboolean   tw_workspace_unenrol            (TwWorkspace   *self,
                                            const gint64  *participant_ids,
                                            gsize          n_participants,
                                            GError       **error);

G_END_DECLS
