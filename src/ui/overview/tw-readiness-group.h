/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * What is missing before a cohort is matched, and what would help; each finding with the button that leads there.
 */
#define TW_TYPE_READINESS_GROUP (tw_readiness_group_get_type ())
G_DECLARE_FINAL_TYPE (TwReadinessGroup, tw_readiness_group, TW, READINESS_GROUP, AdwPreferencesGroup)

void tw_readiness_group_show (TwReadinessGroup *self,
                              TwWorkspace      *workspace,
                              gint64            cohort_id);

G_END_DECLS
