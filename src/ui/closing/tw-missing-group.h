/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * What is missing before a cohort is closed, and where it is settled. Nothing of it forbids the close-out.
 */
#define TW_TYPE_MISSING_GROUP (tw_missing_group_get_type ())
G_DECLARE_FINAL_TYPE (TwMissingGroup, tw_missing_group, TW, MISSING_GROUP, AdwPreferencesGroup)

void tw_missing_group_show (TwMissingGroup *self,
                            TwWorkspace    *workspace,
                            TwCohort       *cohort);

G_END_DECLS
