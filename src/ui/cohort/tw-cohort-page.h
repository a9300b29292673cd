/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_COHORT_PAGE (tw_cohort_page_get_type ())
G_DECLARE_FINAL_TYPE (TwCohortPage, tw_cohort_page, TW, COHORT_PAGE, AdwNavigationPage)

TwCohortPage *tw_cohort_page_new (TwWorkspace *workspace,
                                  TwCohort    *cohort);

void          tw_cohort_page_take_files (TwCohortPage      *self,
                                         const char *const *paths);

TwWorkspace  *tw_cohort_page_get_workspace (TwCohortPage *self);
TwCohort     *tw_cohort_page_get_cohort    (TwCohortPage *self);

G_END_DECLS
