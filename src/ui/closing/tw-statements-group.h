/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * What sponsor and contact person say of the benefits for the company: statements, not averages (D19).
 */
#define TW_TYPE_STATEMENTS_GROUP (tw_statements_group_get_type ())
G_DECLARE_FINAL_TYPE (TwStatementsGroup, tw_statements_group, TW, STATEMENTS_GROUP, AdwPreferencesGroup)

void tw_statements_group_show (TwStatementsGroup *self,
                               TwWorkspace       *workspace,
                               TwCohort          *cohort);

G_END_DECLS
