/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * The lessons learned of a cohort, with owner and date, to be written down, changed and done (D12).
 */
#define TW_TYPE_LESSONS_GROUP (tw_lessons_group_get_type ())
G_DECLARE_FINAL_TYPE (TwLessonsGroup, tw_lessons_group, TW, LESSONS_GROUP, AdwPreferencesGroup)

void tw_lessons_group_show (TwLessonsGroup *self,
                            TwWorkspace    *workspace,
                            TwCohort       *cohort);

G_END_DECLS
